// SPDX-License-Identifier: AGPL-3.0-or-later
// A form being filled: a value that holds the answers, and what can be said of them.
#pragma once

#include "core/forms/field.h"
#include "core/organisation/organisation.h"
#include "core/records/records.h"
#include "core/store/recordstore.h"

#include <QSet>
#include <QTimeZone>

namespace dhara::forms {

enum class Action { Register, EditSubject, Enrol, EditEnrolment, ExitEnrolment, Visit, EditVisit, CancelVisit };

/// What a form is opened on. `subject` for all but Register, `enrolment` for what belongs to one, `encounter` for a
/// visit that is edited, cancelled, or was scheduled and is now done.
struct Start
{
    Action action = Action::Register;
    Uuid subjectType;
    Uuid programme;
    Uuid encounterType;
    std::optional<Subject> subject;
    std::optional<Enrolment> enrolment;
    std::optional<Encounter> encounter;
    bool isEnrolledAlready = false;          ///< an active enrolment in `programme` exists
    QSet<QString> takenNames;                ///< full names in use, case-folded, where the type wants them unique
    QHash<Uuid, QSet<QString>> takenAnswers; ///< to `unique` questions, by concept, in other records of the type
    QDateTime now;
    QDateTime serverTime; ///< the latest time that the server has told; invalid before the first sync
    QTimeZone zone;
    QString language;

    /// False where the device's clock is far from anything that can be true: an empty battery sets it to 1970.
    bool isClockBelievable() const;
    /// The present instant, and its day in the zone: the device's, never before what the server told; the server's
    /// where the device's cannot be believed.
    QDateTime instant() const;
    QDate today() const;
    /// The day that the device takes for today.
    QDate deviceDay() const;
    /// The types become those of the records.
    void adoptTypes();
};

/// What the organisation asks for that; null where it has no form for it. `start` has adopted its types.
const Form *formFor(const Organisation &organisation, const Start &start);

class Session
{
public:
    /// UserMustFix "form.none": the organisation has no form for this, "form.unknownType", "form.notAllowed": the user
    /// lacks the privilege, "record.unknown": `start` lacks the record that the action is about, "record.voided": it,
    /// or what it belongs to, was removed.
    static Result<Session> begin(std::shared_ptr<const Organisation> organisation, Start start, const Uuid &newUuid);

    const Start &start() const { return m_start; }
    const Organisation &organisation() const { return *m_organisation; }
    QString title() const;
    const QList<Page> &pages() const { return m_pages; }
    const Field *field(const QString &id) const;
    int pageOf(const QString &id) const;

    /// The value in the wire's shape (fixed fields: text; dates: "2026-11-24"); undefined where there is none.
    QJsonValue answer(const QString &id) const;
    /// What a person would type or see of it: "2026-11-24" for a Date question, labels for coded ones.
    QString answerText(const QString &id) const;
    /// Takes what a person gave: texts for text, date ("2026-11-24"), date-time (ISO), time ("14:05"), duration
    /// ("P2W"), phone; number or its text for numbers; uuid or list of uuids for coded; names for images. Null, empty
    /// text or empty list remove the answer. A value of the wrong shape is kept as it is and told by problems().
    void setAnswer(const QString &id, const QJsonValue &value);
    /// Chosen if it was not, else taken back; `unique` answers and all others exclude each other.
    void toggleAnswer(const QString &id, const QString &option);

    /// A file that was written below the media folder is now an answer.
    void addPhoto(const QString &id, const NewMedia &file);
    /// In the place of another; false where that is no answer (any more).
    bool replacePhoto(const QString &id, const QString &fileName, const NewMedia &file);
    void removePhoto(const QString &id, const QString &fileName);

    /// Tells the time anew. It counts where the clock was wrong when the form was opened: the days that it filled in
    /// are taken back.
    void noteTime(const QDateTime &now);

    /// Everything that keeps it from being saved; of one page, or of all.
    QList<Problem> problems() const;
    QList<Problem> problemsOfPage(int page) const;

    /// The record as it stands, and the files it brings. Answers to questions that this form does not have, fields that
    /// nobody asked for, and what was not touched stay as they were.
    Record record() const;
    QList<NewMedia> media() const;

    /// The record as it was when the form was opened; nothing for a new one.
    std::optional<Record> startedFrom() const;

    /// For drafts: the answers that were given, changed or taken back, and files. What the form was opened on is not
    /// part of it: restored on a later copy of the record, what was not touched is as that copy has it.
    QJsonObject toDraft() const;
    void restore(const QJsonObject &draft);

private:
    Session() = default;
    void buildPages(const Form *form);
    void addFixedPage();
    void addFormPage(const FormPage &page);
    Field fieldOf(const FormElement &element, const FormPage &page) const;
    QString translated(const QString &text) const;
    void readRecord();
    void fillInDay();
    QJsonValue valueIn(const QJsonObject &fixed, const QJsonObject &observations, const QString &id) const;
    /// The answer that the record had when the form was opened.
    QJsonValue heldAnswer(const QString &id) const;
    /// Every photo that is named was added here or was there before.
    bool arePhotosKnown(const Field &field, const QJsonValue &value, const QJsonValue &held) const;
    QString labelOf(const Field &field, const QString &value) const;

    std::shared_ptr<const Organisation> m_organisation;
    Start m_start;
    Uuid m_uuid;
    QList<Page> m_pages;
    QJsonObject m_fixed;        ///< by id
    QJsonObject m_observations; ///< by concept uuid, wire shape, those of the record that the form does not ask too
    QJsonObject m_heldFixed;    ///< both as the record had them when the form was opened
    QJsonObject m_heldObservations;
    QList<NewMedia> m_media;
};

} // namespace dhara::forms
