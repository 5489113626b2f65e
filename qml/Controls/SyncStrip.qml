// SPDX-License-Identifier: AGPL-3.0-or-later
// The line on every screen that says whether all is sent; a tap opens the sync page.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

Pressable {
    id: strip

    /// "sent", "waiting", "toFix", "running", or "safe" as long as it is not known what waits.
    required property string sign
    required property string headline
    property string more
    property string lastSent
    property string toFix
    property bool isWide: false

    implicitHeight: Theme.stripHeight
    leftPadding: Theme.large
    rightPadding: Theme.large
    Accessible.name: headline + (more.length > 0 ? ", " + more : "") + (lastSent.length > 0 ? ", " + lastSent : "") + (toFix.length > 0 ? ", " + toFix : "")
    Accessible.description: qsTr("Opens the sync page")

    contentItem: RowLayout {
        spacing: Theme.small

        Icon {
            name: strip.sign === "running" ? "sync" : strip.sign === "waiting" ? "waiting" : strip.sign === "toFix" ? "fix" : strip.sign === "safe" ? "check" : "sent"
            size: Theme.signIcon
            color: Theme.colors.primaryInk
        }
        Words {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: strip.headline
            kind: Words.Secondary
            isStrong: true
            color: Theme.colors.primaryInk
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: strip.more.length > 0 ? "· " + strip.more : ""
            kind: Words.Secondary
            color: Theme.colors.primaryInk
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Words {
            visible: strip.isWide && text.length > 0
            text: strip.lastSent
            kind: Words.Secondary
            color: Theme.colors.primaryInk
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Rectangle {
            visible: strip.toFix.length > 0
            implicitWidth: badge.implicitWidth + 2 * Theme.small
            implicitHeight: badge.implicitHeight + 2 * 2
            radius: height / 2
            color: Theme.colors.accentContainer

            Row {
                id: badge

                anchors.centerIn: parent
                spacing: 2

                Icon {
                    name: "fix"
                    size: Theme.large
                    color: Theme.colors.accentContainerInk
                    anchors.verticalCenter: parent.verticalCenter
                }
                Words {
                    text: strip.toFix
                    kind: Words.Small
                    font.pixelSize: Theme.secondarySize
                    isStrong: true
                    wrapMode: Text.NoWrap
                    color: Theme.colors.accentContainerInk
                    anchors.verticalCenter: parent.verticalCenter
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        color: Theme.colors.primary
        border.width: strip.visualFocus ? Theme.focusWidth : 0
        border.color: Theme.colors.accentContainer
    }
}
