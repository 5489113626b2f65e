// SPDX-License-Identifier: AGPL-3.0-or-later
// One subject: who it is, its parts as tabs, and what can be done at the thumb.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls
import Dhara.Photos

Rectangle {
    id: page

    required property Backend backend
    required property string uuid
    property bool hasBack: true
    /// The tab that was chosen last, also of another subject; where that has no such tab the most telling one.
    property string wanted
    readonly property string tab: chooseTab(subject.tabs)

    signal back
    signal formWanted(var purpose)
    signal subjectWanted(string uuid)

    readonly property var files: ({
            "summary": "SummaryTab.qml",
            "visits": "VisitsTab.qml",
            "programmes": "ProgrammesTab.qml",
            "relatives": "RelativesTab.qml",
            "photos": "PhotosTab.qml",
            "history": "HistoryTab.qml"
        })
    readonly property var purposes: ({
            "visit": action => ({ action: "visit", subject: uuid, encounterType: action.type, enrolment: action.enrolment }),
            "enrol": action => ({ action: "enrol", subject: uuid, programme: action.type }),
            "cancel": action => ({ action: "cancelVisit", subject: uuid, encounter: action.uuid }),
            "exit": action => ({ action: "exit", subject: uuid, enrolment: action.uuid })
        })

    function chooseTab(tabs: var): string {
        return tabs.some(tab => tab.key === wanted) ? wanted : subject.hasVisits ? "visits" : "summary"
    }
    /// While another subject is read the part stays, unseen, and its rows serve again.
    function showPart() {
        if (subject.state === SubjectModel.Shown)
            part.file = files[chooseTab(subject.tabs)]
    }
    function toTop() {
        const view = part.item as Flickable
        if (view !== null)
            view.contentY = view.originY - view.topMargin
        if (view as ListView)
            (view as ListView).currentIndex = 0
        else if (view as GridView)
            (view as GridView).currentIndex = 0
    }
    function act(action) {
        if (action.key === "schedule")
            (schedule.get() as ScheduleSheet).open()
        else if (action.key === "call")
            Qt.openUrlExternally("tel:" + action.uuid)
        else if (action.key === "remove")
            subject.remove()
        else
            page.formWanted(purposes[action.key](action))
    }

    function showPhotos(photos, index) {
        (viewer.get() as PhotoViewer).show(photos, index)
    }

    color: Theme.colors.background
    onUuidChanged: toTop()
    onWantedChanged: showPart()

    SubjectModel {
        id: subject

        backend: page.backend
        uuid: page.uuid
        onChanged: page.showPart()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubjectHeader {
            Layout.fillWidth: true
            Layout.fillHeight: false
            backend: page.backend
            records: subject
            hasBack: page.hasBack
            isShort: page.height < 480
            onBack: page.back()
            onPhotoWanted: page.showPhotos([{ address: subject.photo, name: subject.name, sign: "" }], 0)
        }
        InlineMessage {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.large
            Layout.rightMargin: Theme.large
            visible: title.length > 0 && subject.state === SubjectModel.Shown
            title: subject.problem
            body: subject.advice
        }
        TabStrip {
            objectName: "tabs"
            Layout.fillWidth: true
            visible: subject.state === SubjectModel.Shown
            tabs: subject.tabs
            current: page.tab
            onChosen: key => page.wanted = key
        }
        Loader {
            id: part

            property string file

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: subject.state === SubjectModel.Shown
            enabled: visible // keys, too, would meet the rows of the one before
            // By file: Qt 6.4 refuses to make a bound component that a Loader takes from its own file.
            onFileChanged: setSource(file, { backend: page.backend, records: subject })
        }
        Connections {
            target: part.item
            ignoreUnknownSignals: true

            function onFormWanted(purpose) {
                page.formWanted(purpose)
            }
            function onPhotoWanted(photos, index) {
                page.showPhotos(photos, index)
            }
            function onSubjectWanted(uuid) {
                page.subjectWanted(uuid)
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: subject.state !== SubjectModel.Shown && subject.state !== SubjectModel.Loading

            SubjectAbsence {
                anchors.centerIn: parent
                width: Math.min(Theme.messageWidth, parent.width - 2 * Theme.large)
                records: subject
            }
        }
        UndoBar {
            objectName: "undoBar"
            Layout.fillWidth: true
            Layout.margins: Theme.small
            visible: subject.isJustRemoved && subject.mayRemove
            title: qsTr("Removed: %1").arg(subject.name)
            onUndone: subject.putBack()
        }
        SubjectBar {
            Layout.fillWidth: true
            visible: subject.state === SubjectModel.Shown && (subject.fresh.length > 0 || subject.mayEdit || subject.more.length > 0)
            records: subject
            onNewWanted: (fresh.get() as ActionSheet).open()
            onEditWanted: page.formWanted({ action: "edit", subject: page.uuid })
            onMoreWanted: (more.get() as ActionSheet).open()
        }
    }

    OnDemand {
        id: viewer

        PhotoViewer {
            backend: page.backend
        }
    }
    OnDemand {
        id: fresh

        ActionSheet {
            objectName: "choices"
            title: qsTr("New visit")
            actions: subject.fresh
            onChosen: action => page.act(action)
        }
    }
    OnDemand {
        id: more

        ActionSheet {
            title: qsTr("More actions")
            actions: subject.more
            onChosen: action => page.act(action)
        }
    }
    OnDemand {
        id: schedule

        ScheduleSheet {
            backend: page.backend
            uuid: page.uuid
            kinds: subject.plannable
        }
    }
}
