// SPDX-License-Identifier: AGPL-3.0-or-later
// The photos of one record, beside each other.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Photos
import Dhara.App
import Dhara.Controls

Flow {
    id: strip

    required property Backend backend
    /// [{ address, name, sign }]
    property var photos: []

    signal opened(int index)

    spacing: Theme.small
    visible: photos.length > 0

    Repeater {
        model: strip.photos

        PhotoItem {
            required property var modelData
            required property int index

            backend: strip.backend
            address: modelData.address ?? ""
            name: modelData.name ?? ""
            sign: modelData.sign ?? ""
            onClicked: strip.opened(index)
        }
    }
}
