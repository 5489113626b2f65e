// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of a page to choose from; one stop for the Tab key, arrows go along, those that do not fit are scrolled to.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

ScrollStrip {
    id: strip

    /// [{ key, text }]
    property var tabs: []
    property string current
    readonly property int currentIndex: tabs.findIndex(tab => tab.key === current)

    signal chosen(string key)

    function choose(index) {
        if (index >= 0 && index < tabs.length)
            strip.chosen(tabs[index].key)
    }

    items: repeater
    shownIndex: currentIndex
    activeFocusOnTab: true
    Keys.onLeftPressed: choose(currentIndex + (isMirrored ? 1 : -1))
    Keys.onRightPressed: choose(currentIndex + (isMirrored ? -1 : 1))
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End)
            return
        choose(event.key === Qt.Key_Home ? 0 : tabs.length - 1)
        event.accepted = true
    }
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Parts of this page")

    Repeater {
        id: repeater

        model: strip.tabs

        TabItem {
            required property var modelData
            required property int index

            objectName: "tab-" + modelData.key
            text: modelData.text
            checked: modelData.key === strip.current
            hasFocusRing: checked && strip.activeFocus
            onClicked: strip.choose(index)
        }
    }
    Rectangle {
        parent: strip
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.outlineWidth
        color: Theme.colors.outline
        z: -1
    }
}
