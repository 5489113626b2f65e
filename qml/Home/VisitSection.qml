// SPDX-License-Identifier: AGPL-3.0-or-later
// Visits that wait to be done, the first of them, each with the button that does it.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Home
import Dhara.App

HomeSection {
    id: section

    required property Backend backend

    signal subjectWanted(string uuid)
    signal formWanted(var purpose)

    delegate: VisitLine {
        required property string subject
        required property var purpose
        required property int index
        required subtitle
        required initials
        required photo

        width: parent?.width ?? 0
        backend: section.backend
        isDivided: index + 1 < section.count
        onOpened: section.subjectWanted(subject)
        onDone: section.formWanted(purpose)
    }
}
