// SPDX-License-Identifier: AGPL-3.0-or-later
// The tokens that everything on the screen is drawn with: colours by role, distances, type, radii, durations.
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

QtObject {
    id: theme

    enum Mode {
        Light,
        Dark,
        Outdoor
    }
    property int mode: Theme.Light
    /// The person's wish for larger text; 1 is the size below.
    property real textScale: 1

    readonly property ThemeColors light: ThemeColors {
        primary: Qt.color("#00595C")
        primaryInk: Qt.color("#FFFFFF")
        primaryContainer: Qt.color("#CDE8E6")
        primaryContainerInk: Qt.color("#00302F")
        accentContainer: Qt.color("#FFE3CC")
        accentContainerInk: Qt.color("#4A2300")
        background: Qt.color("#FAF8F3")
        surface: Qt.color("#FFFFFF")
        surface2: Qt.color("#F1EEE6")
        text: Qt.color("#1B1D1B")
        muted: Qt.color("#4A4F4B")
        outline: Qt.color("#C9C6BB")
        edge: Qt.color("#857F72")
        toFix: Qt.color("#A6192E")
        toFixContainer: Qt.color("#FFDADC")
        sent: Qt.color("#1F6B2E")
        sentContainer: Qt.color("#D3EFD5")
        waiting: Qt.color("#7A5300")
        waitingContainer: Qt.color("#FFEBC2")
    }
    readonly property ThemeColors dark: ThemeColors {
        primary: Qt.color("#84D5D2")
        primaryInk: Qt.color("#003736")
        primaryContainer: Qt.color("#00504F")
        primaryContainerInk: Qt.color("#CDE8E6")
        accentContainer: Qt.color("#6B3300")
        accentContainerInk: Qt.color("#FFE3CC")
        background: Qt.color("#111413")
        surface: Qt.color("#1B1F1E")
        surface2: Qt.color("#252A28")
        text: Qt.color("#E6EAE7")
        muted: Qt.color("#B7BEB9")
        outline: Qt.color("#434A47")
        edge: Qt.color("#7D8783")
        toFix: Qt.color("#FFB3B6")
        toFixContainer: Qt.color("#7A0F22")
        sent: Qt.color("#8FD99A")
        sentContainer: Qt.color("#12501F")
        waiting: Qt.color("#F5C462")
        waitingContainer: Qt.color("#5C3F00")
    }
    /// Black on white, at least 7:1 everywhere, no tinted containers.
    readonly property ThemeColors outdoor: ThemeColors {
        primary: Qt.color("#003B3D")
        primaryInk: Qt.color("#FFFFFF")
        primaryContainer: Qt.color("#FFFFFF")
        primaryContainerInk: Qt.color("#000000")
        accentContainer: Qt.color("#FFFFFF")
        accentContainerInk: Qt.color("#000000")
        background: Qt.color("#FFFFFF")
        surface: Qt.color("#FFFFFF")
        surface2: Qt.color("#FFFFFF")
        text: Qt.color("#000000")
        muted: Qt.color("#000000")
        outline: Qt.color("#000000")
        edge: Qt.color("#000000")
        toFix: Qt.color("#7A0015")
        toFixContainer: Qt.color("#FFFFFF")
        sent: Qt.color("#0B4A18")
        sentContainer: Qt.color("#FFFFFF")
        waiting: Qt.color("#553900")
        waitingContainer: Qt.color("#FFFFFF")
    }
    readonly property ThemeColors colors: [light, dark, outdoor][mode]

    // distances: 4 dp steps
    readonly property int tiny: 4
    readonly property int small: 8
    readonly property int medium: 12
    readonly property int large: 16
    readonly property int huge: 24
    readonly property int giant: 40

    // sizes
    readonly property int target: 48
    readonly property int tallTarget: 56
    readonly property int rowHeight: 72
    readonly property int stripHeight: 48
    readonly property int railWidth: 96
    readonly property int listWidth: 400
    readonly property int formListWidth: 280
    readonly property int readingWidth: 760
    readonly property int sheetWidth: 520
    readonly property int avatar: 48
    readonly property int bigAvatar: 72
    readonly property int photo: 112
    readonly property int icon: 22
    readonly property int chipHeight: 36
    readonly property int timeWidth: 116
    readonly property int partWidth: 156
    readonly property int actionWidth: 160
    readonly property int messageWidth: 360
    readonly property int noteWidth: 440
    readonly property int dateWidth: 260
    readonly property int leastDateWidth: 130
    readonly property int ageWidth: 110
    readonly property int runTimeWidth: 96
    readonly property int sheetHeight: 560
    readonly property int shortBelow: 280
    readonly property real momentWidth: 84 * textScale
    readonly property int pillHeight: 32
    readonly property int signIcon: 18
    readonly property int panStep: 60

    // type; Qt draws whole pixels only
    readonly property int leastSize: 13
    readonly property real titleSize: 22 * textScale
    readonly property real nameSize: 17 * textScale
    readonly property real bodySize: 16 * textScale
    readonly property real secondarySize: 14.5 * textScale
    readonly property real smallSize: Math.max(leastSize, 12.5 * textScale)
    readonly property real numberSize: 20 * textScale

    // shapes
    readonly property int radius: 14
    readonly property int signRadius: 8
    readonly property real outlineWidth: mode === Theme.Outdoor ? 2 : 1
    readonly property real fieldOutlineWidth: mode === Theme.Outdoor ? 2 : 1.5
    readonly property real wrongOutlineWidth: fieldOutlineWidth + 1
    readonly property real focusedOutlineWidth: 2 * fieldOutlineWidth
    readonly property int focusWidth: 3

    /// Of an icon that cannot be pressed: still 7:1 where its ink is black on white.
    readonly property real faded: 0.7

    // milliseconds
    readonly property int swing: 900
    readonly property int typingPause: 150

    // windows narrower than these are a phone, a tablet held upright
    readonly property int narrowBelow: 600
    readonly property int wideFrom: 840
    /// Pages lower than this put numbers and their words on one line.
    readonly property int lowBelow: 600
}
