// SPDX-License-Identifier: AGPL-3.0-or-later
// Why the list of the Find page is empty, and what leads on from there.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Subjects
import Dhara.Controls

EmptyState {
    id: nothing

    required property FindModel find
    readonly property bool isFiltered: find.filters.chips.length > 0
    readonly property string typed: find.text.length > 40 ? find.text.substring(0, 40) + "…" : find.text
    /// Nothing but "All" stands there.
    readonly property bool hasTypes: find.types.length > 1
    readonly property string why: find.problem.length > 0 ? "problem" : isFiltered ? "filtered" : typed.length > 0 ? "typed" : !hasTypes ? "noTypes" : "nobody"

    signal triedAgain
    signal cleared
    signal registerWanted

    visible: find.isEmpty || find.problem.length > 0
    title: why === "problem" ? find.problem : typed.length > 0 ? qsTr("Nobody found for “%1”").arg(typed) : ({
            filtered: qsTr("Nobody is like that"),
            noTypes: qsTr("No kinds of people or things yet"),
            nobody: find.subjectType.length > 0 ? qsTr("Nothing of this kind here yet") : qsTr("Nobody here yet")
        })[why] ?? ""
    body: ({
            problem: qsTr("Nothing is lost. Try again; if it stays so, save a diagnosis on the Sync page."),
            filtered: qsTr("The filters leave some out."),
            typed: qsTr("Try fewer letters, the village, or a number."),
            noTypes: qsTr("Those who look after your organisation set them up; they come with a sync."),
            nobody: qsTr("People appear here after a sync, or when you register them.")
        })[why] ?? ""
    actionText: ({
            problem: qsTr("Try again"),
            filtered: qsTr("Clear filters"),
            typed: hasTypes ? qsTr("Register") : "",
            nobody: qsTr("Register")
        })[why] ?? ""
    onActed: why === "problem" ? triedAgain() : why === "filtered" ? cleared() : registerWanted()
}
