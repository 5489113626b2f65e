// SPDX-License-Identifier: AGPL-3.0-or-later
// A picture, all of it; to be zoomed by pinch, wheel and keys, moved by finger and keys, and turned.
import QtQuick

Item {
    id: area

    property url source
    /// A small copy, shown until the picture is there.
    property url preview
    /// Quarters, clockwise.
    property int turns: 0
    property real zoom: 1
    readonly property real largest: 8
    readonly property bool isReady: picture.status === Image.Ready
    readonly property bool isBroken: picture.status === Image.Error
    readonly property bool isLying: turns % 2 !== 0
    readonly property real fit: picture.implicitWidth > 0 ? Math.min(width / (isLying ? picture.implicitHeight : picture.implicitWidth), height / (isLying ? picture.implicitWidth : picture.implicitHeight)) : 1

    function zoomBy(factor) {
        const next = Math.max(1, Math.min(largest, zoom * factor))
        const growth = next / zoom
        const x = (flick.contentX + width / 2) * growth - width / 2
        const y = (flick.contentY + height / 2) * growth - height / 2
        zoom = next
        flick.contentX = Math.max(0, Math.min(flick.contentWidth - width, x))
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - height, y))
    }
    function reset() {
        zoom = 1
        turns = 0
    }
    /// Of the picture that is larger than its place.
    function moveBy(right, down) {
        flick.contentX = Math.max(0, Math.min(flick.contentWidth - width, flick.contentX + right))
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - height, flick.contentY + down))
    }

    onSourceChanged: reset()
    clip: true

    Image {
        anchors.fill: parent
        visible: !area.isReady && !area.isBroken
        source: area.preview
        fillMode: Image.PreserveAspectFit
        Accessible.ignored: true
    }
    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: Math.max(width, (area.isLying ? picture.height : picture.width))
        contentHeight: Math.max(height, (area.isLying ? picture.width : picture.height))
        boundsBehavior: Flickable.StopAtBounds
        interactive: area.zoom > 1

        Image {
            id: picture

            x: (flick.contentWidth - width) / 2
            y: (flick.contentHeight - height) / 2
            width: implicitWidth * area.fit * area.zoom
            height: implicitHeight * area.fit * area.zoom
            rotation: area.turns * 90
            source: area.source
            // The longest side in memory: more than any of our photos has.
            sourceSize.width: 3200
            sourceSize.height: 3200
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            autoTransform: true
            cache: false
            mipmap: true
            Accessible.ignored: true
        }
    }
    PinchHandler {
        property real before: 1

        target: null
        onActiveChanged: before = 1
        onActiveScaleChanged: {
            area.zoomBy(activeScale / before)
            before = activeScale
        }
    }
    WheelHandler {
        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => area.zoomBy(event.angleDelta.y > 0 ? 1.25 : 0.8)
    }
}
