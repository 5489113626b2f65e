// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of a page to choose from; one stop for the Tab key, arrows go along, those that do not fit are scrolled to.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

Flickable {
    id: strip

    /// [{ key, text }]
    property var tabs: []
    property string current
    readonly property int currentIndex: tabs.findIndex(tab => tab.key === current)
    readonly property bool isMirrored: strip.LayoutMirroring.enabled

    signal chosen(string key)

    function choose(index) {
        if (index >= 0 && index < tabs.length)
            strip.chosen(tabs[index].key)
    }
    function showCurrent() {
        const tab = items.itemAt(currentIndex)
        const left = tab !== null ? row.x + tab.x : row.x
        const right = tab !== null ? left + tab.width : left
        contentX = Math.max(0, Math.min(contentWidth - width, Math.max(right - width, Math.min(left, contentX))))
    }

    implicitHeight: Math.max(Theme.target, row.height)
    contentWidth: Math.max(row.width, width)
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.HorizontalFlick
    clip: true
    activeFocusOnTab: true
    onCurrentIndexChanged: showCurrent()
    onContentWidthChanged: showCurrent()
    onWidthChanged: showCurrent()
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

    Row {
        id: row

        x: strip.isMirrored ? strip.contentWidth - width : 0

        Repeater {
            id: items

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
