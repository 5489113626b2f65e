// SPDX-License-Identifier: AGPL-3.0-or-later
// What Register is given, and where it leads.
import Dhara.Forms
import Dhara.Window

RegisterPage {
    required property Pages pages

    objectName: "registerPage"
    backend: pages.backend
    onChosen: subjectType => pages.navigator.openForm({ action: "register", subjectType: subjectType })
}
