// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything after sign-in: the strip above, the places beside or below, the pages between.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.App
import Dhara.Controls
import Dhara.Forms
import Dhara.Subjects
import Dhara.Sync

Item {
    id: place

    required property Backend backend
    readonly property bool isNarrow: width < Theme.narrowBelow
    readonly property bool isWide: width >= Theme.wideFrom
    readonly property var places: [
        { key: "find", text: qsTr("Find"), icon: "find" },
        { key: "register", text: qsTr("Register"), icon: "register" },
        { key: "sync", text: qsTr("Sync"), icon: "sync" }
    ]
    property string current: "find"
    property string subject
    /// What is being filled; null where no form is open.
    property var purpose: null

    function goBack() {
        if (purpose)
            purpose = null
        else if (subject.length > 0)
            subject = ""
        else
            current = "find"
    }

    Shortcut {
        sequences: [StandardKey.Back, "Alt+Left", "Esc"]
        onActivated: place.goBack()
    }
    Shortcut {
        sequence: "/"
        enabled: place.purpose === null
        onActivated: {
            place.current = "find"
            find.focusSearch()
        }
    }
    GridLayout {
        anchors.fill: parent
        columns: 2
        columnSpacing: 0
        rowSpacing: 0

        NavBar {
            Layout.row: place.isNarrow ? 2 : 0
            Layout.column: 0
            Layout.rowSpan: place.isNarrow ? 1 : 2
            Layout.columnSpan: place.isNarrow ? 2 : 1
            Layout.fillHeight: !place.isNarrow
            Layout.fillWidth: place.isNarrow
            visible: !(place.isNarrow && place.purpose !== null)
            isRail: !place.isNarrow
            places: place.places
            current: place.current
            onChosen: key => {
                place.purpose = null
                place.current = key
            }
        }
        StripBar {
            Layout.row: 0
            Layout.column: place.isNarrow ? 0 : 1
            Layout.columnSpan: place.isNarrow ? 2 : 1
            Layout.fillWidth: true
            objectName: "strip"
            backend: place.backend
            isWide: place.isWide
            onClicked: {
                place.purpose = null
                place.current = "sync"
            }
        }
        Item {
            Layout.row: 1
            Layout.column: place.isNarrow ? 0 : 1
            Layout.columnSpan: place.isNarrow ? 2 : 1
            Layout.fillWidth: true
            Layout.fillHeight: true

            FindPage {
                id: find

                width: place.isWide ? Theme.listWidth : parent.width
                height: parent.height
                visible: place.purpose === null && place.current === "find" && (place.isWide || place.subject.length === 0)
                backend: place.backend
                current: place.isWide ? place.subject : ""
                onChosen: uuid => place.subject = uuid
            }
            Rectangle {
                x: Theme.listWidth
                width: Theme.outlineWidth
                height: parent.height
                visible: find.visible && place.isWide
                color: Theme.colors.outline
            }
            SubjectPage {
                objectName: "subjectPage"
                x: place.isWide ? Theme.listWidth + Theme.outlineWidth : 0
                width: parent.width - x
                height: parent.height
                visible: place.purpose === null && place.current === "find" && place.subject.length > 0
                backend: place.backend
                uuid: place.subject
                hasBack: !place.isWide
                onBack: place.goBack()
                onFormWanted: purpose => place.purpose = purpose
            }
            EmptyState {
                x: Theme.listWidth + (parent.width - Theme.listWidth - width) / 2
                y: parent.height / 3
                width: Math.min(360, parent.width - Theme.listWidth)
                visible: find.visible && place.isWide && place.subject.length === 0
                title: qsTr("Choose someone from the list")
                body: qsTr("Or press / and type a name, a village or a number.")
                iconName: "person"
            }
            RegisterPage {
                anchors.fill: parent
                visible: place.purpose === null && place.current === "register"
                backend: place.backend
                onChosen: subjectType => place.purpose = { action: "register", subjectType: subjectType }
            }
            SyncPage {
                anchors.fill: parent
                visible: place.purpose === null && place.current === "sync"
                backend: place.backend
                onSubjectWanted: uuid => {
                    place.subject = uuid
                    place.current = "find"
                }
            }
            FormPage {
                objectName: "formPage"
                anchors.fill: parent
                visible: place.purpose !== null
                focus: visible
                backend: place.backend
                purpose: place.purpose ?? ({})
                onClosed: place.purpose = null
                onSaved: subject => {
                    place.purpose = null
                    place.subject = subject
                    place.current = "find"
                }
            }
        }
    }
}
