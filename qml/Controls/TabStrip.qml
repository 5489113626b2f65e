// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of a page to choose from; one stop for the Tab key, arrows go along, those that do not fit are scrolled to.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

ListView {
    id: strip

    /// [{ key, text }]
    property var tabs: []
    property string current
    readonly property bool isMirrored: effectiveLayoutDirection === Qt.RightToLeft

    signal chosen(string key)

    function choose(index) {
        if (index >= 0 && index < tabs.length)
            strip.chosen(tabs[index].key)
    }
    function showCurrent() {
        currentIndex = tabs.findIndex(tab => tab.key === current)
        if (contentWidth > width)
            positionViewAtIndex(Math.max(0, currentIndex), ListView.Contain)
    }

    implicitHeight: Math.max(Theme.target, contentItem.childrenRect.height)
    orientation: ListView.Horizontal
    layoutDirection: Qt.LeftToRight
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    clip: true
    activeFocusOnTab: true
    model: tabs
    onCurrentChanged: showCurrent()
    onCountChanged: showCurrent()
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

    delegate: TabItem {
        required property var modelData
        required property int index

        objectName: "tab-" + modelData.key
        text: modelData.text
        checked: modelData.key === strip.current
        hasFocusRing: checked && strip.activeFocus
        onClicked: strip.choose(index)
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.outlineWidth
        color: Theme.colors.outline
        z: -1
    }
}
