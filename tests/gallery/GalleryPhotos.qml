// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures: where one is added, one that is there, one on its way, and those that cannot be shown; faces beside them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Controls
import Dhara.Gallery

ColumnLayout {
    id: photos

    required property url picture

    spacing: Theme.medium

    SectionHeader {
        text: qsTr("Photos")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        PhotoTile {
            name: qsTr("Add a photo")
            text: qsTr("Add a photo")
        }
        PhotoTile {
            name: qsTr("A photo")
            photo: photos.picture
            sign: "waiting"
        }
        PhotoTile {
            name: qsTr("A photo")
            isFetching: true
        }
        PhotoTile {
            name: qsTr("A photo")
            isMissing: true
            sign: "toFix"
        }
        PhotoTile {
            name: qsTr("A photo")
            isBroken: true
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        Avatar {
            initials: qsTr("MP")
        }
        Avatar {
            initials: qsTr("MP")
            photo: photos.picture
        }
    }
}
