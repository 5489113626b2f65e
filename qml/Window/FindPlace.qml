// SPDX-License-Identifier: AGPL-3.0-or-later
// What Find is given, and where it leads.
import QtQuick
import Dhara.Subjects
import Dhara.Window

FindPage {
    id: page

    required property Pages pages

    objectName: "findPage"
    backend: pages.backend
    current: pages.isWide ? pages.navigator.subject : ""
    onChosen: uuid => pages.navigator.openSubject(uuid)
    onRegisterWanted: pages.navigator.go("register")

    Connections {
        function onSearchWanted() {
            page.focusSearch()
        }

        target: page.pages
    }
}
