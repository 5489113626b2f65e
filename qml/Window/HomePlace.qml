// SPDX-License-Identifier: AGPL-3.0-or-later
// What Home is given, and where it leads.
import Dhara.Home
import Dhara.Window

HomePage {
    required property Pages pages

    objectName: "homePage"
    backend: pages.backend
    list: pages.navigator.current === "home" ? pages.navigator.subject : ""
    onSubjectWanted: uuid => pages.navigator.openSubject(uuid)
    onFormWanted: purpose => pages.navigator.openForm(purpose)
    onPlaceWanted: place => pages.navigator.go(place)
    onListWanted: list => pages.navigator.subject = list
    onBack: pages.goBack()
}
