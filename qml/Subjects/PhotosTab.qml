// SPDX-License-Identifier: AGPL-3.0-or-later
// All photos of a subject; those that are not on the screen are neither fetched nor read.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Subjects
import Dhara.App
import Dhara.Controls
import Dhara.Photos

GridView {
    id: grid

    required property Backend backend
    required property SubjectModel records

    signal photoWanted(var photos, int index)

    function all() {
        return Array.from({ length: count }, (unused, row) => model.data(model.index(row, 0), entryRole))
    }

    /// The second role of the rows; see SubjectModel.
    readonly property int entryRole: Qt.UserRole + 1

    objectName: "photos"
    topMargin: Theme.large
    cellWidth: Theme.photo + Theme.large
    cellHeight: Theme.photo + Theme.small + 2 * Theme.smallSize * 1.5
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: records.photos
    currentIndex: 0
    highlightMoveDuration: 0
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Photos")
    Keys.onReturnPressed: grid.photoWanted(grid.all(), currentIndex)
    Keys.onEnterPressed: grid.photoWanted(grid.all(), currentIndex)

    delegate: Item {
        id: cell

        required property var entry
        required property int index

        width: grid.cellWidth
        height: grid.cellHeight

        PhotoItem {
            id: tile

            anchors.horizontalCenter: parent.horizontalCenter
            backend: grid.backend
            address: cell.entry.address
            name: cell.entry.name
            sign: cell.entry.sign
            focusPolicy: Qt.NoFocus
            onClicked: grid.photoWanted(grid.all(), cell.index)

            FocusRing {
                isShown: cell.GridView.isCurrentItem && grid.activeFocus
            }
        }
        Words {
            anchors.top: tile.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: tile.width
            text: cell.entry.name
            kind: Words.Small
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
