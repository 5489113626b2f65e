// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything after sign-in: the strip above, the places beside or below, the pages between.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Window
import Dhara.Sync
import Dhara.App
import Dhara.Controls

Item {
    id: place

    required property Backend backend
    readonly property bool isNarrow: width < Theme.narrowBelow
    readonly property bool isWide: width >= Theme.wideFrom
    readonly property var places: [
        { key: "home", text: qsTr("Home"), icon: "home" },
        { key: "find", text: qsTr("Find"), icon: "find" },
        { key: "register", text: qsTr("Register"), icon: "register" },
        { key: "sync", text: qsTr("Sync"), icon: "sync" },
        { key: "more", text: qsTr("More"), icon: "more" }
    ]
    /// The place where it was left has been taken up: no page is made before, as it would be the wrong one.
    property bool isOpen: false
    property alias current: navigator.current
    property alias subject: navigator.subject
    property alias purpose: navigator.purpose

    /// Whose places are remembered: those of another account mean nothing here. Asked when it is needed: the page is
    /// shown by the very signal that tells of another account, before a binding would have heard of it.
    function owner(): string {
        return backend.lastUser + " " + backend.lastServer
    }
    /// Of any account: none is open yet while the window is made; takeUp() looks whose it is.
    function placeIn(kept: var): string {
        return Object.keys(kept.purpose ?? {}).length > 0 ? "form" : kept.current ?? "home"
    }
    function takeUp(kept: var) {
        navigator.restore(kept.owner === owner() ? kept : {})
    }

    function follow() {
        if (visible)
            takeUp(AppContext.preferences.place)
        isOpen = visible
    }

    onVisibleChanged: follow()
    Component.onCompleted: follow()

    Navigator {
        id: navigator

        onMoved: if (place.visible) AppContext.preferences.place = Object.assign({ owner: place.owner() }, navigator.place)
    }
    Shortcut {
        sequences: ["Alt+Left", "Back", "Esc"]
        enabled: place.visible
        onActivated: pages.goBack()
    }
    Shortcut {
        sequence: "/"
        enabled: place.visible && !navigator.isFilling
        onActivated: pages.search()
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
            visible: !(place.isNarrow && navigator.isFilling)
            isRail: !place.isNarrow
            places: place.places
            current: navigator.current
            onChosen: key => navigator.go(key)
        }
        StripBar {
            Layout.row: 0
            Layout.column: place.isNarrow ? 0 : 1
            Layout.columnSpan: place.isNarrow ? 2 : 1
            Layout.fillWidth: true
            objectName: "strip"
            backend: place.backend
            isWide: place.isWide
            onClicked: navigator.go("sync")
        }
        Pages {
            id: pages

            Layout.row: 1
            Layout.column: place.isNarrow ? 0 : 1
            Layout.columnSpan: place.isNarrow ? 2 : 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: pages.widest
            backend: place.backend
            navigator: navigator
            isOpen: place.isOpen
            isWide: place.isWide
            expected: place.placeIn(AppContext.preferences.place)
        }
    }
}
