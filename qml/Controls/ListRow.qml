// SPDX-License-Identifier: AGPL-3.0-or-later
// A row of a list: picture, name, one line about it, its sign.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Controls.Basic
import Dhara.Controls

ItemDelegate {
    id: control

    required property string title
    property string subtitle
    property string initials
    property string iconName
    property url photo
    property string sign
    property bool isDivided: true
    /// Of the title and of the line below it.
    property int lines: 1
    readonly property bool isRinged: visualFocus || (highlighted && Theme.mode === Theme.Outdoor)
    readonly property color ink: highlighted ? Theme.colors.primaryContainerInk : Theme.colors.text

    implicitHeight: Math.max(Theme.rowHeight, contentItem.implicitHeight + 2 * Theme.small)
    leftPadding: Theme.large
    rightPadding: Theme.large
    topPadding: Theme.small
    bottomPadding: Theme.small
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
    // Reached by arrow keys a row has the keyboard, and Qt would not show it; what is pressed has its own reason.
    onActiveFocusChanged: if (activeFocus && focusReason === Qt.OtherFocusReason && ListView.view !== null) focusReason = Qt.TabFocusReason
    Accessible.name: title + (subtitle.length > 0 ? ", " + subtitle : "") + (signs.count > 0 ? ", " + (signs.itemAt(0) as SyncSign).text : "")
    Accessible.onPressAction: control.clicked()

    contentItem: RowLayout {
        spacing: Theme.medium + 2

        Avatar {
            visible: control.initials.length > 0 || control.iconName.length > 0
            initials: control.initials
            photo: control.photo
            iconName: control.iconName
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: control.title
                kind: Words.Name
                color: control.ink
                wrapMode: control.lines > 1 ? Text.Wrap : Text.NoWrap
                maximumLineCount: control.lines
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft // beside the picture, whichever way the words run
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: text.length > 0
                text: control.subtitle
                kind: Words.Secondary
                color: control.highlighted ? control.ink : Theme.colors.muted
                wrapMode: control.lines > 1 ? Text.Wrap : Text.NoWrap
                maximumLineCount: control.lines
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
        Repeater {
            id: signs

            model: control.sign.length > 0 ? 1 : 0

            SyncSign {
                sign_: control.sign
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        color: control.highlighted ? Theme.colors.primaryContainer : control.down ? Theme.colors.surface2 : "transparent"
        border.width: control.isRinged ? Theme.focusWidth : 0
        border.color: Theme.colors.text

        Rectangle {
            visible: control.isDivided && !control.isRinged
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.outlineWidth
            color: Theme.colors.outline
        }
    }
}
