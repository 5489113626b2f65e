// SPDX-License-Identifier: AGPL-3.0-or-later
// Language, theme, size of the text, the account, what the program is.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Settings
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend
    readonly property Preferences preferences: AppContext.preferences

    color: Theme.colors.background

    SettingsModel {
        id: model

        backend: page.backend
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("More")
            hasBack: false
        }
        PageFlick {
            objectName: "settings"
            Layout.fillWidth: true
            Layout.fillHeight: true

            ChoiceLine {
                objectName: "languages"
                Layout.fillWidth: true
                name: qsTr("Language")
                choices: model.languages
                current: page.preferences.language
                onChosen: key => page.preferences.language = key
            }
            ChoiceLine {
                objectName: "themes"
                Layout.fillWidth: true
                name: qsTr("Colours")
                choices: [
                    { key: Theme.Light, text: qsTr("Light") },
                    { key: Theme.Dark, text: qsTr("Dark") },
                    { key: Theme.Outdoor, text: qsTr("Outdoor, for bright sun") }
                ]
                current: page.preferences.theme
                onChosen: key => page.preferences.theme = key
            }
            ChoiceLine {
                objectName: "textSizes"
                Layout.fillWidth: true
                name: qsTr("Text size")
                choices: [
                    { key: 0.9, text: qsTr("Small") },
                    { key: 1, text: qsTr("Normal") },
                    { key: 1.2, text: qsTr("Large") },
                    { key: 1.4, text: qsTr("Largest") }
                ]
                current: page.preferences.textScale
                onChosen: key => page.preferences.textScale = key
            }
            ChoiceLine {
                objectName: "keyboards"
                Layout.fillWidth: true
                name: qsTr("Keyboard on the screen, from the next start")
                choices: [
                    { key: 0, text: qsTr("As the tablet has it") },
                    { key: 1, text: qsTr("Always") },
                    { key: 2, text: qsTr("Never") }
                ]
                current: page.preferences.screenKeyboard
                onChosen: key => page.preferences.screenKeyboard = key
            }
            SectionHeader {
                Layout.fillWidth: true
                text: qsTr("Account")
            }
            Card {
                Layout.fillWidth: true

                Words {
                    Layout.fillWidth: true
                    text: model.user
                    isStrong: true
                }
                Words {
                    Layout.fillWidth: true
                    text: model.server
                    kind: Words.Secondary
                    wrapMode: Text.WrapAnywhere
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("When you sign out, everything stays on this tablet, also what is not sent yet.")
                    kind: Words.Secondary
                }
                ActionButton {
                    objectName: "signOut"
                    kind: ActionButton.Outline
                    isCompact: true
                    text: qsTr("Sign out")
                    onClicked: page.backend.signOut()
                }
            }
            SectionHeader {
                Layout.fillWidth: true
                text: qsTr("About Dhara")
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("Version %1, free software under the AGPL-3.0-or-later").arg(model.version)
            }
            Repeater {
                model: model.components

                RowLayout {
                    id: row

                    required property var modelData

                    Layout.fillWidth: true

                    Words {
                        Layout.fillWidth: true
                        text: row.modelData.name
                        kind: Words.Secondary
                    }
                    Words {
                        text: row.modelData.licence
                        kind: Words.Secondary
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
