// SPDX-License-Identifier: AGPL-3.0-or-later
// A row of the Find page. Its photo is looked for only when the row is not just passing by.
import QtQuick
import Dhara.App
import Dhara.Controls

ListRow {
    id: row

    required property Backend backend
    required property string uuid
    required property string picture
    required property int index
    required property bool isPassing
    required property bool isByKey

    function lookForPhoto() {
        source.address = isPassing && source.address !== picture ? "" : picture
    }

    photo: source.thumbnail
    Accessible.role: Accessible.ListItem
    Component.onCompleted: lookForPhoto()
    onPictureChanged: lookForPhoto()
    onIsPassingChanged: lookForPhoto()
    onActiveFocusChanged: if (activeFocus && isByKey) focusReason = Qt.TabFocusReason

    PhotoSource {
        id: source

        backend: row.backend
        address: ""
    }
}
