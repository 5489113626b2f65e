// SPDX-License-Identifier: AGPL-3.0-or-later
// Every component once, with the themes and text sizes to switch between.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Controls.Basic
import Dhara.Controls
import Dhara.Gallery

ApplicationWindow {
    id: window

    required property url picture
    property string place: "home"
    readonly property var places: [
        { key: "home", text: qsTr("Home"), icon: "home" },
        { key: "find", text: qsTr("Find"), icon: "find" }
    ]

    width: 900
    height: 1000
    visible: true
    title: qsTr("Components")
    color: Theme.colors.background

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SyncStrip {
            Layout.fillWidth: true
            sign: "waiting"
            headline: qsTr("3 waiting to send")
            more: qsTr("1 photo")
            lastSent: qsTr("synced 09:12")
            toFix: qsTr("1 to fix")
            isWide: window.width >= Theme.wideFrom
        }
        Flow {
            Layout.fillWidth: true
            Layout.margins: Theme.large
            spacing: Theme.small

            Repeater {
                model: [qsTr("Light"), qsTr("Dark"), qsTr("Outdoor")]

                Chip {
                    required property string modelData
                    required property int index

                    text: modelData
                    checked: Theme.mode === index
                    onClicked: Theme.mode = index
                }
            }
            Repeater {
                model: [0.9, 1, 1.2, 1.4]

                Chip {
                    required property real modelData

                    text: qsTr("%1 %").arg(modelData * 100)
                    checked: Theme.textScale === modelData
                    onClicked: Theme.textScale = modelData
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            NavBar {
                Layout.fillHeight: true
                isRail: true
                places: window.places
                current: window.place
                onChosen: key => window.place = key
            }
            PageFlick {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.large

                GalleryButtons {
                    Layout.fillWidth: true
                }
                GalleryRows {
                    Layout.fillWidth: true
                }
                GalleryPlaces {
                    Layout.fillWidth: true
                }
                GalleryPhotos {
                    Layout.fillWidth: true
                    picture: window.picture
                }
            }
        }
        NavBar {
            Layout.fillWidth: true
            places: window.places
            current: window.place
            onChosen: key => window.place = key
        }
    }
}
