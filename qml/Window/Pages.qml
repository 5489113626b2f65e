// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages, of which the navigator says which one is in front; list and detail side by side where there is room.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Window
import Dhara.App
import Dhara.Controls

Item {
    id: pages

    required property Backend backend
    required property Navigator navigator
    required property bool isOpen
    required property bool isWide
    /// The one that will be in front first.
    required property string expected
    /// Beyond this the eye loses the line: what is right of it stays empty.
    readonly property int widest: 2 * Theme.readingWidth + (front === "find" ? Theme.listWidth : 0)
    readonly property string front: !isOpen ? "" : navigator.isFilling ? "form" : navigator.current
    readonly property bool hasDetail: front === "find" && navigator.subject.length > 0
    readonly property var given: ({ pages: pages })

    signal searchWanted

    function expects(name: string): bool {
        return leisure.hasCome || expected === name
    }
    function goBack() {
        navigator.back()
    }
    function search() {
        if (navigator.current !== "find")
            navigator.go("find")
        searchWanted()
    }

    Timer {
        id: leisure

        property bool hasCome: false

        interval: 1000
        running: pages.isOpen && !hasCome
        onTriggered: hasCome = true
    }
    Later {
        id: find

        anchors.left: parent.left // which is mirrored where x is not
        width: pages.isWide ? Theme.listWidth : parent.width
        height: parent.height
        isInFront: pages.front === "find" && (pages.isWide || !pages.hasDetail)
        file: "FindPlace.qml"
        given: pages.given
        isExpected: pages.expects("find")
    }
    Rectangle {
        anchors.left: find.right
        width: Theme.outlineWidth
        height: parent.height
        visible: find.visible && pages.isWide
        color: Theme.colors.outline
    }
    Item {
        id: detail

        anchors.left: pages.isWide ? find.right : parent.left
        anchors.leftMargin: pages.isWide ? Theme.outlineWidth : 0
        anchors.right: parent.right
        height: parent.height
        visible: pages.front === "find"

        Later {
            anchors.fill: parent
            isInFront: pages.hasDetail
            takesKeyboard: !pages.isWide
            file: "SubjectPlace.qml"
            given: pages.given
            isExpected: leisure.hasCome
        }
        EmptyState {
            anchors.centerIn: parent
            width: Math.min(Theme.messageWidth, parent.width)
            visible: pages.isWide && !pages.hasDetail
            title: qsTr("Choose someone from the list")
            body: qsTr("Or press / and type a name, a village or a number.")
            iconName: "person"
        }
    }
    Repeater {
        model: [
            { name: "home", file: "HomePlace.qml" },
            { name: "register", file: "RegisterPlace.qml" },
            { name: "sync", file: "SyncPlace.qml" },
            { name: "more", file: "MorePlace.qml" },
            { name: "form", file: "FormPlace.qml" }
        ]

        Later {
            required property var modelData

            anchors.fill: parent
            isInFront: pages.front === modelData.name
            file: modelData.file
            given: pages.given
            isExpected: pages.expects(modelData.name)
        }
    }
}
