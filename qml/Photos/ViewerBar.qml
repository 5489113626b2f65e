// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be done with the photo in front; wraps where it is narrow.
import QtQuick
import Dhara.Controls

Flow {
    id: bar

    property int count: 1
    property bool isChangeable: false
    property bool isReady: false

    signal stepped(int by)
    signal zoomed(real factor)
    signal rotated
    signal retaken
    signal removed

    spacing: Theme.small

    IconButton {
        objectName: "previousPhoto"
        visible: bar.count > 1
        name: qsTr("Previous photo")
        iconName: "back"
        isDirectional: true
        onClicked: bar.stepped(-1)
    }
    IconButton {
        objectName: "zoomOut"
        enabled: bar.isReady
        name: qsTr("Smaller")
        iconName: "minus"
        onClicked: bar.zoomed(0.8)
    }
    IconButton {
        objectName: "zoomIn"
        enabled: bar.isReady
        name: qsTr("Larger")
        iconName: "register"
        onClicked: bar.zoomed(1.25)
    }
    IconButton {
        objectName: "rotate"
        enabled: bar.isReady
        name: qsTr("Turn by a quarter")
        iconName: "rotate"
        onClicked: bar.rotated()
    }
    IconButton {
        objectName: "retake"
        visible: bar.isChangeable
        name: qsTr("Take again")
        iconName: "camera"
        onClicked: bar.retaken()
    }
    IconButton {
        objectName: "removePhoto"
        visible: bar.isChangeable
        name: qsTr("Remove this photo")
        iconName: "bin"
        onClicked: bar.removed()
    }
    IconButton {
        objectName: "nextPhoto"
        visible: bar.count > 1
        name: qsTr("Next photo")
        iconName: "forward"
        isDirectional: true
        onClicked: bar.stepped(1)
    }
}
