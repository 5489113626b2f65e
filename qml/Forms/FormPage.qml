// SPDX-License-Identifier: AGPL-3.0-or-later
// A form, one page at a time: questions in a calm column, Back and Next at the thumb, what is open as a number.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Forms
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend
    required property var purpose
    property bool isWide: width >= Theme.wideFrom
    /// The question that is to be on the screen when its page is laid out; empty once it was.
    property string arriving
    /// It is not there yet: a long page comes a few questions at a time.
    property bool isSought: false
    property int reason: Qt.OtherFocusReason

    signal closed
    signal saved(string subject)

    function focusQuestion() {
        for (let i = 0; i < questions.count; ++i) {
            const question = questions.itemAt(i) as FieldItem
            if (question === null || question.fieldId !== arriving)
                continue
            isSought = false
            if (visible)
                question.nextItemInFocusChain().forceActiveFocus(reason)
            reason = Qt.OtherFocusReason
            flick.reveal()
        }
    }

    function later(work) {
        Qt.callLater(work) // qmllint disable
    }
    function focusLater() {
        later(focusQuestion)
    }
    /// Later: the column is higher before what is new in it has its place.
    function revealLater() {
        if (arriving.length > 0)
            later(flick.reveal)
    }
    function finish(typing: var) {
        if (flick.isInside(typing) && typing.editingFinished !== undefined)
            typing.editingFinished()
    }
    /// Finishes the answer that is being typed, which keeps its focus.
    function commit() {
        finish(Window.activeFocusItem)
    }

    color: Theme.colors.background

    FormModel {
        id: model

        backend: page.backend
        purpose: page.purpose
        onSaved: subject => page.saved(subject)
        onDiscarded: page.closed()
        onLeaving: page.commit()
        onAttentionWanted: fieldId => {
            page.arriving = fieldId
            page.isSought = true
            flick.contentY = 0
            page.focusLater()
        }
    }
    FormKeys {
        form: model
        onPressed: {
            page.reason = Qt.ShortcutFocusReason
            page.commit()
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: model.title
            subtitle: model.subtitle
            onBack: page.closed()

            Chip {
                objectName: "left"
                visible: model.left > 0
                Accessible.role: Accessible.Button
                text: qsTr("%n left", "", model.left)
                onClicked: model.save()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            FormSections {
                id: sections

                objectName: "sections"
                Layout.preferredWidth: Theme.formListWidth
                Layout.fillHeight: true
                visible: page.isWide && model.pageCount > 1
                form: model
            }
            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.outlineWidth
                visible: sections.visible
                color: Theme.colors.outline
            }
            PageFlick {
                id: flick

                objectName: "formFlick"
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.huge
                onContentHeightChanged: page.revealLater()
                onMovementStarted: page.arriving = ""

                InlineMessage {
                    objectName: "formProblem"
                    Layout.fillWidth: true
                    visible: title.length > 0
                    title: model.problem
                    body: model.isDraftLost ? qsTr("%1 What was answered before is still on this tablet.").arg(model.advice).trim() : model.advice
                    actionText: model.isDraftLost ? qsTr("Discard the draft") : ""
                    onActed: model.discardDraft()
                }
                InlineMessage {
                    objectName: "draftNote"
                    Layout.fillWidth: true
                    isProblem: false
                    title: model.note
                    body: model.noteBody
                    actionText: model.noteAction
                    onActed: model.actOnNote()
                }
                SectionHeader {
                    Layout.fillWidth: true
                    visible: text.length > 0
                    text: model.pageTitle
                    kind: Words.Title
                }
                Repeater {
                    id: questions

                    model: model.fields
                    onItemAdded: if (page.isSought) page.focusLater()

                    FieldItem {
                        Layout.fillWidth: true
                        visible: model.isOpen
                        backend: page.backend
                        today: model.today
                        onAnswered: text => model.setAnswer(fieldId, text)
                        onTyped: text => model.setTyped(fieldId, text)
                        onPartAnswered: (part, text) => model.setPart(fieldId, part, text)
                        onPartTyped: (part, text) => model.setPartTyped(fieldId, part, text)
                        onTodayChosen: model.setToday(fieldId)
                        onToggled: option => model.toggle(fieldId, option)
                        onPhotoAdded: file => model.addPhoto(fieldId, file)
                        onPhotoReplaced: (fileName, file) => model.replacePhoto(fieldId, fileName, file)
                        onPhotoTurned: (fileName, file, quarterTurns) => model.turnPhoto(fieldId, fileName, file, quarterTurns)
                        onPhotoRemoved: fileName => model.removePhoto(fieldId, fileName)
                    }
                }
            }
        }
        FormBar {
            Layout.fillWidth: true
            visible: model.isOpen || model.problem.length === 0
            form: model
        }
    }
}
