// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/subjectmodel.h"

#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "qml/App/errortexts.h"
#include "qml/App/questions.h"
#include "qml/Subjects/observationwords.h"
#include "qml/Subjects/subjectphotos.h"
#include "qml/Subjects/timeline.h"

namespace dhara {
namespace {

/// A value that is a map is made anew for each reading of one of its parts: few rows, few readings.
std::vector<ListModel<QVariantMap>::Role> wholeRows()
{
    return {{"key", [](const QVariantMap &row) { return row.value(QStringLiteral("key")); }},
            {"entry", [](const QVariantMap &row) { return QVariant(row); }}};
}

QVariantList toList(const QList<QVariantMap> &rows)
{
    QVariantList list;
    for (const QVariantMap &row : rows)
        list.append(row);
    return list;
}

Result<qint64> saveRemoved(Connection &connection, const Uuid &uuid, bool isRemoved, const QDateTime &now)
{
    const auto held = record(connection, {RecordKind::Subject, uuid});
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid);
    Subject changed = std::get<Subject>(**held);
    changed.isVoided = isRemoved;
    return saveLocal(connection, changed, {}, now, **held);
}

} // namespace

SubjectModel::SubjectModel(QObject *parent) :
    QObject(parent),
    m_watch({Change::Subjects, Change::Enrolments, Change::Encounters, Change::OtherRecords, Change::Outbox,
             Change::Media, Change::Definitions},
            this),
    m_timeline(rolesOf({"key", "uuid", "day", "weekday", "title", "line", "sign", "enrolment", "encounterType",
                        "isOpen", "isLate", "mayDo", "mayEdit", "hasDetails"}),
               this),
    m_photos(wholeRows(), this),
    m_relatives(wholeRows(), this),
    m_history(rolesOf({"key", "day", "weekday", "title", "line", "sign"}), this)
{
    connect(&m_watch, &StoreWatch::changed, this, &SubjectModel::ask);
}

void SubjectModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_watch.setBackend(backend);
    Q_EMIT backendChanged();
}

void SubjectModel::setUuid(const QString &uuid)
{
    if (m_uuid == uuid)
        return;
    m_uuid = uuid;
    m_isJustRemoved = false;
    m_shown = {};
    m_state = Loading;
    Q_EMIT uuidChanged();
    Q_EMIT changed();
    ask();
}

Telling SubjectModel::telling() const
{
    return {m_backend->organisation(), m_backend->timeZone(), m_backend->clock().now(), QLocale()};
}

void SubjectModel::ask()
{
    if (!m_backend || !m_backend->store() || !m_backend->organisation()) {
        m_asking.end(); // a store that was closed has taken its answer along
        show({}, true); // nothing of one account stays for the next
        m_state = Loading;
        Q_EMIT changed();
        return;
    }
    if (m_uuid.isEmpty() || !m_asking.begin())
        return;
    readThen(
        this, *m_backend,
        [uuid = m_uuid, words = telling()](Connection &connection) -> Result<SubjectShown> {
            auto records = readSubject(connection, uuid, words.now);
            if (!records)
                return tl::unexpected(records.error());
            return showSubject(std::move(*records), words);
        },
        [this, uuid = m_uuid](Result<SubjectShown> shown) {
            m_asking.end();
            if (uuid == m_uuid)
                take(std::move(shown));
            if (m_asking.takeMissed())
                ask();
        });
}

void SubjectModel::take(Result<SubjectShown> shown)
{
    if (!shown) {
        fail(shown.error());
        return;
    }
    const bool isAnother = m_state == Loading;
    if (isAnother)
        noteOpening();
    m_problem.clear();
    m_advice.clear();
    show(std::move(*shown), isAnother);
    m_state = !m_shown.actions.maySee ? Hidden : m_shown.records.subject.isVoided ? Removed : Shown;
    m_isJustRemoved = m_isJustRemoved && m_state == Removed;
    Q_EMIT changed();
}

void SubjectModel::noteOpening()
{
    // Whether this is remembered matters to nobody who waits.
    m_backend->store()->write(
        [uuid = m_uuid, now = m_backend->clock().now()](Connection &connection) -> Result<int> {
            return noteOpened(connection, uuid, now).map([] { return 0; });
        },
        Priority::Background);
}

void SubjectModel::show(SubjectShown shown, bool isAnother)
{
    m_shown = std::move(shown);
    ++m_readings;
    const auto take = isAnother ? &Rows::replaceRows : &Rows::setRows;
    (m_timeline.*take)(m_shown.timeline);
    (m_photos.*take)(m_shown.photos);
    (m_relatives.*take)(m_shown.relatives);
    (m_history.*take)(m_shown.history);
}

void SubjectModel::fail(const Error &error)
{
    const ErrorText text = errorText(error);
    m_problem = text.title;
    m_advice = text.body();
    // What is shown stays where a later reading or an act fails.
    if (m_state == Loading)
        show({}, true);
    if (error.code == QLatin1String("record.unknown"))
        m_state = Absent;
    else if (m_state == Loading)
        m_state = Failed;
    Q_EMIT changed();
}

QVariantMap SubjectModel::visitDetails(const QString &uuid) const
{
    const Encounter *visit = m_shown.records.visit(uuid);
    if (!visit || !m_backend || !m_backend->organisation())
        return {};
    const Telling words = telling();
    const Uuid programme = m_shown.records.programmeOf(*visit);
    const Form *form
        = words.organisation->formFor(programme.isEmpty() ? FormType::Encounter : FormType::ProgramEncounter,
                                      m_shown.records.subject.subjectType, programme, visit->encounterType);
    const auto lines = [&](const JsonText &answers) {
        return observationLines(*words.organisation, answers, words.zone, words.locale, form);
    };
    return {{QStringLiteral("facts"), lines(visit->observations) + lines(visit->cancelObservations)},
            {QStringLiteral("photos"), toList(visitPhotos(m_shown.records, *visit, words))}};
}

void SubjectModel::setRemoved(bool isRemoved)
{
    if (!m_backend || !m_backend->store() || !mayRemove())
        return;
    writeThen(
        this, *m_backend,
        [uuid = m_uuid, isRemoved, now = m_backend->clock().now()](Connection &connection) {
            return saveRemoved(connection, uuid, isRemoved, now);
        },
        [this, uuid = m_uuid, isRemoved](Result<qint64> saved) {
            if (uuid != m_uuid)
                return;
            if (!saved) {
                fail(saved.error());
                return;
            }
            m_isJustRemoved = isRemoved;
            ask();
        });
}

} // namespace dhara
