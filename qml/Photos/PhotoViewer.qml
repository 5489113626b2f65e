// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos one by one over the whole window, nothing cut off; in a form they can be turned, taken again and removed. Not Bound:
// Qt 6.4 refuses to make the bound components of a file whose root is a Popup.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import Dhara.Photos
import Dhara.App
import Dhara.Controls

Popup {
    id: viewer

    required property Backend backend
    /// [{ address, name, sign }]
    property var photos: []
    property int current: 0
    property bool isChangeable: false
    readonly property var photo: photos[Math.min(current, photos.length - 1)] ?? ({})
    readonly property bool isRightToLeft: contentItem.LayoutMirroring.enabled

    /// Why nothing is seen. That the small one cannot be made tells more than that the large one was not read.
    readonly property string why: area.isReady ? "" : source.status === PhotoSource.Missing ? "missing" : source.status === PhotoSource.Broken || (area.isBroken && isSmallMade) ? "broken" : source.status === PhotoSource.Fetching ? "fetching" : ""
    readonly property bool isSmallMade: String(source.thumbnail).length > 0

    /// The person turned it and went on, to the next or away.
    signal turned(string address, url file, int quarterTurns)
    signal retakeWanted(string address)
    signal removed(string address)

    function show(list, index) {
        photos = list
        current = index
        open()
    }
    function step(by) {
        keepTurn()
        current = (current + by + photos.length) % photos.length
    }
    function keepTurn() {
        if (isChangeable && area.turns % 4 !== 0 && String(source.file).length > 0)
            viewer.turned(photo.address, source.file, area.turns % 4)
        area.reset()
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onPhotosChanged: if (photos.length === 0) close()
    onAboutToHide: keepTurn()

    background: Rectangle {
        color: Theme.colors.background
    }
    contentItem: FocusScope {
        focus: true
        objectName: "photoViewer"
        Accessible.role: Accessible.Dialog
        Accessible.name: viewer.photo.name ?? qsTr("Photo")
        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                area.zoomBy(1.25)
            else if (event.key === Qt.Key_Minus)
                area.zoomBy(0.8)
            else if (event.key === Qt.Key_0)
                area.zoomBy(1 / area.zoom)
            else if (event.key === Qt.Key_R)
                area.turns += 1
            else if ((event.key === Qt.Key_Left || event.key === Qt.Key_Right) && area.zoom > 1)
                area.moveBy(event.key === Qt.Key_Right ? Theme.panStep : -Theme.panStep, 0)
            else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
                viewer.step((event.key === Qt.Key_Right) !== viewer.isRightToLeft ? 1 : -1)
            else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
                area.moveBy(0, event.key === Qt.Key_Down ? Theme.panStep : -Theme.panStep)
            else if (event.key === Qt.Key_Back)
                viewer.close()
            else
                event.accepted = false
        }

        PhotoSource {
            id: source

            backend: viewer.backend
            address: viewer.photo.address ?? ""
        }
        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            PageHeader {
                Layout.fillWidth: true
                title: viewer.photo.name ?? ""
                subtitle: viewer.photos.length > 1 ? qsTr("Photo %L1 of %L2").arg(viewer.current + 1).arg(viewer.photos.length) : ""
                onBack: viewer.close()

                SyncSign {
                    sign_: source.isLost ? "toFix" : viewer.photo.sign ?? ""
                }
            }
            ZoomArea {
                id: area

                objectName: "zoomArea"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.margins: Theme.small
                source: source.file
                preview: source.thumbnail

                EmptyState {
                    objectName: "photoTrouble"
                    anchors.centerIn: parent
                    width: Math.min(Theme.messageWidth, parent.width - 2 * Theme.large)
                    visible: title.length > 0
                    title: viewer.why === "missing" ? qsTr("This photo is not on this tablet") : viewer.why === "broken" ? qsTr("This photo cannot be shown") : viewer.why === "fetching" ? qsTr("The photo is being fetched") : ""
                    body: viewer.why === "missing" ? qsTr("It is fetched when there is a network.") : viewer.why === "broken" ? qsTr("The file is damaged or of a kind that is not known here.") : ""
                    iconName: viewer.why === "missing" ? "cloud-off" : viewer.why === "broken" ? "warning" : "sync"
                    actionText: viewer.why === "missing" ? qsTr("Try again") : ""
                    onActed: source.retry()
                }
            }
            ViewerBar {
                Layout.alignment: Qt.AlignHCenter
                Layout.maximumWidth: parent.width - 2 * Theme.small
                Layout.margins: Theme.small
                count: viewer.photos.length
                isChangeable: viewer.isChangeable
                isReady: area.isReady
                onStepped: by => viewer.step(by)
                onZoomed: factor => area.zoomBy(factor)
                onRotated: area.turns += 1
                onRetaken: {
                    area.reset()
                    viewer.retakeWanted(viewer.photo.address)
                    viewer.close()
                }
                onRemoved: {
                    area.reset()
                    viewer.removed(viewer.photo.address)
                    viewer.close() // how it is put back stands on the page
                }
            }
        }
    }
}
