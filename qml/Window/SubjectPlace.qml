// SPDX-License-Identifier: AGPL-3.0-or-later
// What the page of a subject is given, and where it leads.
import Dhara.Subjects
import Dhara.Window

SubjectPage {
    required property Pages pages

    objectName: "subjectPage"
    backend: pages.backend
    uuid: pages.navigator.current === "find" ? pages.navigator.subject : ""
    hasBack: !pages.isWide
    onBack: pages.goBack()
    onFormWanted: purpose => pages.navigator.openForm(purpose)
    onSubjectWanted: uuid => pages.navigator.openSubject(uuid)
}
