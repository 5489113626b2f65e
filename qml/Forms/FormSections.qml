// SPDX-License-Identifier: AGPL-3.0-or-later
// All sections of a form in a list at its side, where there is room.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Forms
import Dhara.Controls

ListView {
    id: sections

    required property FormModel form

    leftMargin: Theme.medium
    rightMargin: Theme.medium
    activeFocusOnTab: true
    clip: true
    currentIndex: form.page
    model: form.sections
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Sections of the form")
    Keys.onReturnPressed: form.goTo(currentIndex)
    Keys.onEnterPressed: form.goTo(currentIndex)

    delegate: FormSection {
        required property var modelData
        required property int index

        width: sections.width - sections.leftMargin - sections.rightMargin
        title: modelData.title
        state_: modelData.state
        highlighted: index === sections.form.page
        onClicked: sections.form.goTo(index)
    }
}
