// SPDX-License-Identifier: AGPL-3.0-or-later
// The day at a glance: the numbers, what is to fix, the visits of today, what was begun, who was opened last.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Home
import Dhara.App
import Dhara.Controls

PageFlick {
    id: view

    required property Backend backend

    signal subjectWanted(string uuid)
    signal formWanted(var purpose)
    signal placeWanted(string place)
    signal listWanted(string list)

    function step(isForward: bool) {
        const next = focused === null ? null : focused.nextItemInFocusChain(isForward)
        if (next !== null && isInside(next))
            next.forceActiveFocus(isForward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
    }

    widest: 2 * Theme.readingWidth
    Keys.onDownPressed: step(true)
    Keys.onUpPressed: step(false)

    HomeModel {
        id: model

        backend: view.backend
        isShown: view.visible
    }
    Words {
        objectName: "headline"
        Layout.fillWidth: true
        Layout.topMargin: Theme.large
        text: model.headline
        kind: Words.Title
        horizontalAlignment: Text.AlignLeft
    }
    InlineMessage {
        objectName: "homeProblem"
        Layout.fillWidth: true
        title: model.problem
        body: model.advice
        actionText: qsTr("Try again")
        onActed: model.ask()
    }
    ColumnLayout {
        objectName: "loading"
        Layout.fillWidth: true
        visible: model.isLoading
        spacing: Theme.small

        Words {
            Layout.fillWidth: true
            text: qsTr("Looking up today's visits…")
            kind: Words.Secondary
        }
        ProgressLine {
            Layout.fillWidth: true
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: model.numbers.length > 0
        columns: view.width >= Theme.narrowBelow ? 4 : 2
        columnSpacing: Theme.medium
        rowSpacing: Theme.medium

        Repeater {
            model: 4 // what each says changes, the cards stay

            NumberCard {
                required property int index
                readonly property var counted: model.numbers[index] ?? ({})

                objectName: "number-" + (counted.list ?? "")
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                isLow: view.height < Theme.lowBelow
                number: counted.number ?? ""
                label: counted.label ?? ""
                onClicked: view.listWanted(counted.list)
            }
        }
    }
    ToFixNote {
        readonly property var record: model.toFix

        objectName: "toFix"
        Layout.fillWidth: true
        visible: title.length > 0
        title: record.title ?? ""
        body: record.body ?? ""
        onOpened: record.place.length > 0 ? view.placeWanted(record.place) : view.formWanted(record.purpose)
    }
    GridLayout {
        Layout.fillWidth: true
        columns: view.width >= Theme.wideFrom ? 2 : 1
        columnSpacing: Theme.huge
        rowSpacing: Theme.medium

        HomeColumn {
            visible: dueSection.count + overdueSection.count > 0

            VisitSection {
                id: dueSection

                objectName: "dueSection"
                title: qsTr("Today")
                rows: model.due
                backend: view.backend
                onAllWanted: view.listWanted("due")
                onSubjectWanted: uuid => view.subjectWanted(uuid)
                onFormWanted: purpose => view.formWanted(purpose)
            }
            VisitSection {
                id: overdueSection

                objectName: "overdueSection"
                title: qsTr("Overdue")
                rows: model.overdue
                backend: view.backend
                onAllWanted: view.listWanted("overdue")
                onSubjectWanted: uuid => view.subjectWanted(uuid)
                onFormWanted: purpose => view.formWanted(purpose)
            }
        }
        HomeColumn {
            visible: draftSection.count + recentSection.count > 0

            HomeSection {
                id: draftSection

                objectName: "draftSection"
                title: qsTr("Drafts to finish")
                rows: model.drafts
                onAllWanted: view.listWanted("drafts")

                delegate: DraftLine {
                    required property var purpose
                    required property int index
                    required subtitle
                    required initials
                    required isLost

                    width: parent?.width ?? 0
                    canDiscard: false
                    isDivided: index + 1 < draftSection.count
                    onOpened: view.formWanted(purpose)
                    onDiscarded: view.listWanted("drafts")
                }
            }
            HomeSection {
                id: recentSection

                objectName: "recentSection"
                title: qsTr("Recently opened")
                rows: model.recent
                onAllWanted: view.placeWanted("find")

                delegate: ListRow {
                    id: recentLine

                    required property string uuid
                    required property string picture
                    required property int index
                    required title
                    required subtitle
                    required initials
                    required sign

                    objectName: "recent-" + title
                    width: parent?.width ?? 0
                    photo: face.thumbnail
                    isDivided: index + 1 < recentSection.count
                    onClicked: view.subjectWanted(uuid)

                    PhotoSource {
                        id: face

                        backend: view.backend
                        address: recentLine.picture
                    }
                }
            }
        }
    }
    EmptyState {
        objectName: "nothingYet"
        Layout.fillWidth: true
        Layout.topMargin: Theme.giant
        visible: model.isEmpty
        title: qsTr("Nothing waits for you today")
        body: qsTr("Visits that are due, forms that were begun and the people you opened last appear here.")
        iconName: "calendar"
        actionText: qsTr("Find somebody")
        onActed: view.placeWanted("find")
    }
}
