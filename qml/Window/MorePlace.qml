// SPDX-License-Identifier: AGPL-3.0-or-later
// What More is given.
import Dhara.Settings
import Dhara.Window

MorePage {
    required property Pages pages

    objectName: "morePage"
    backend: pages.backend
}
