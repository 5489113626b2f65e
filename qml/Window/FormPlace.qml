// SPDX-License-Identifier: AGPL-3.0-or-later
// What a form is given, and where it leads.
import Dhara.Forms
import Dhara.Window

FormPage {
    required property Pages pages

    objectName: "formPage"
    focus: true
    backend: pages.backend
    purpose: pages.navigator.purpose
    onClosed: pages.navigator.leaveForm("")
    onSaved: subject => pages.navigator.leaveForm(subject)
}
