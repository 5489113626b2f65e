// SPDX-License-Identifier: AGPL-3.0-or-later
// What the sync page is given, and where it leads.
import Dhara.Sync
import Dhara.Window

SyncPage {
    required property Pages pages

    objectName: "syncPage"
    backend: pages.backend
    onSubjectWanted: uuid => pages.navigator.openSubject(uuid)
}
