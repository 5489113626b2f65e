// SPDX-License-Identifier: AGPL-3.0-or-later
// One photo of a record as a tile: found or fetched when it is on the screen, shown small.
import Dhara.App
import Dhara.Controls

PhotoTile {
    id: tile

    required property Backend backend
    property string address
    /// The whole picture, once it is on the device.
    readonly property url file: source.file

    objectName: "photo"
    photo: source.thumbnail
    isFetching: source.status === PhotoSource.Fetching
    isMissing: source.status === PhotoSource.Missing
    isBroken: source.status === PhotoSource.Broken
    readonly property bool isLost: source.isLost

    PhotoSource {
        id: source

        backend: tile.backend
        address: tile.address
    }
}
