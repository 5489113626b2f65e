// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading records and saving what a person made: one save is one transaction.
#pragma once

#include "core/records/records.h"
#include "core/store/store.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace dhara {

Result<std::optional<Record>> record(Connection &connection, const RecordRef &ref);
/// Live (not voided) ones unless asked otherwise; newest first.
enum class Voided { LeftOut, Included };
Result<QList<Enrolment>> enrolmentsOf(Connection &connection, const Uuid &subject, Voided voided = Voided::LeftOut);
/// General and programme visits of a subject: by done, cancelled or due date, newest first.
Result<QList<Encounter>> encountersOf(Connection &connection, const Uuid &subject, Voided voided = Voided::LeftOut);
Result<QList<Encounter>> encountersOfEnrolment(Connection &connection, const Uuid &enrolment,
                                               Voided voided = Voided::LeftOut);
/// The subject that a record belongs to; nothing where the record, or the enrolment between, is not here (yet).
Result<std::optional<Uuid>> subjectOf(Connection &connection, const RecordRef &ref);

/// A file that the record names in a media answer and that is not on the server yet.
struct NewMedia
{
    QString fileName;    ///< "<uuid>.<ext>", as it stands in the observation
    QString contentType; ///< "image/jpeg"
    Uuid conceptUuid;    ///< the question, empty for a subject's profile picture
    qint64 bytes = 0;
};

/// Writes a record made or changed here, keeps its base copy (what the server last confirmed) if it has none yet,
/// queues it in the outbox with a new version and its media rows in the media queue. Returns the version.
/// Un-refuses a record that the server had refused. `now` is the outbox's time. The record's audit is not looked at:
/// the server's last word stays. With `startedFrom`, the record as it was when the person began to change it, what
/// arrived meanwhile is kept where the person did not touch it.
Result<qint64> saveLocal(Connection &connection, const Record &record, const QList<NewMedia> &media,
                         const QDateTime &now, const std::optional<Record> &startedFrom = std::nullopt);

struct PageOutcome
{
    int stored = 0;    ///< new or changed rows written
    int unchanged = 0; ///< held at that very time already, or our own push coming back
    int merged = 0;    ///< rows with unsent edits: three-way merged, still waiting
    int conflicts = 0; ///< of these, with both sides on one observation (ours kept)
};

/// Stores a page of one kind. Rows with unsent edits are merged against their base copy and never overwritten;
/// the base copy becomes theirs. Children may arrive before parents.
Result<PageOutcome> storePulled(Connection &connection, const QList<Record> &page);

/// Record kinds that are kept as JSON for now (comments, relationships, checklists …), and definitions.
struct JsonRow
{
    QString entity; ///< the catalogue's name
    Uuid uuid;
    Uuid scope; ///< type uuid of the series, empty when unscoped
    QDateTime lastModified;
    bool isVoided = false;
    QByteArray body; ///< the pulled object
};
Result<int> storeOtherRecords(Connection &connection, const QList<JsonRow> &rows);
/// Keeps pulled definitions aside, those that say nothing new left out; gives the number of rows kept.
Result<int> stageDefinitions(Connection &connection, const QList<JsonRow> &rows);
/// All that is kept aside becomes the definitions, at once: a form without its new questions is never seen. Gives the
/// number of definitions changed.
Result<int> adoptDefinitions(Connection &connection);
/// Bodies of all rows of one definition entity, in the order of their uuids.
Result<QList<QByteArray>> definitions(Connection &connection, const QString &entity);
/// All of them by entity, for building an Organisation.
Result<QHash<QString, QList<QByteArray>>> allDefinitions(Connection &connection);
Result<QList<JsonRow>> otherRecords(Connection &connection, const QString &entity);

/// Full names of the live subjects of a type, composed and case-folded.
Result<QSet<QString>> subjectNames(Connection &connection, const Uuid &subjectType);

/// Whose answers: subjects' and enrolments' and visits' own, or those given when they were left or cancelled.
enum class AnswersOf { Own, Closing };
/// The different answers of other live records to one question as texts, blanks around them left out; of phone numbers
/// the digits. `type`: of the subject, programme or encounter.
Result<QSet<QString>> answersGiven(Connection &connection, RecordKind kind, AnswersOf part, const Uuid &type,
                                   const Uuid &question, const Uuid &except);

/// Rows by kind ("subject" -> 300 …), live ones, and "other" and "definition", staged ones too.
Result<QMap<QString, qint64>> counts(Connection &connection);

} // namespace dhara
