// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/subjecthistory.h"

#include "qml/App/errortexts.h"
#include "qml/Subjects/timeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace dhara {
namespace {

QString by(const QString &with, const QString &without, const QString &who)
{
    return who.isEmpty() ? without : with.arg(who);
}

/// Gives the texts their translation context, and gathers the rows.
class History
{
    Q_DECLARE_TR_FUNCTIONS(History)
public:
    explicit History(const Telling &telling) : m_telling(telling) { }

    void add(const Record &record, const QString &title, bool isVoided, const OutboxRow *waiting);
    QList<QVariantMap> rows();

    QString registration() const { return tr("Registration"); }
    QString enrolment(const QString &programme) const { return tr("Enrolment in %1").arg(programme); }
    QString visit(const QString &name, const QDateTime &at) const
    {
        return at.isValid() ? tr("%1 · %2", "visit, day").arg(name, m_telling.day(at)) : name;
    }

private:
    struct Row
    {
        QDateTime at;
        QVariantMap shown;
    };
    void addRow(const RecordRef &ref, const QString &what, const QDateTime &at, const QString &title,
                const QString &line, const QString &sign);
    void addMade(const Record &record, const QString &title);

    const Telling &m_telling;
    std::vector<Row> m_rows;
};

void History::addRow(const RecordRef &ref, const QString &what, const QDateTime &at, const QString &title,
                     const QString &line, const QString &sign)
{
    m_rows.push_back({at,
                      {{QStringLiteral("key"), what + kindName(ref.kind) + ref.uuid},
                       {QStringLiteral("day"), at.isValid() ? m_telling.day(at) : QString()},
                       {QStringLiteral("weekday"), m_telling.clock(at)},
                       {QStringLiteral("title"), title},
                       {QStringLiteral("line"), line},
                       {QStringLiteral("sign"), sign}}});
}

void History::add(const Record &record, const QString &title, bool isVoided, const OutboxRow *waiting)
{
    const RecordRef ref = refOf(record);
    const Audit &audit = auditOf(record);
    if (waiting && waiting->state == OutboxState::Refused) {
        const QString why = waiting->reason ? errorText(*waiting->reason).title : QString();
        addRow(ref, QStringLiteral("refused"), waiting->queuedAt, title, tr("Not taken by the server: %1").arg(why),
               QStringLiteral("toFix"));
    } else if (waiting) {
        addRow(ref, QStringLiteral("waiting"), waiting->queuedAt, title,
               isVoided ? tr("Removed on this tablet, waiting to be sent since then")
                        : tr("Changed on this tablet, waiting to be sent since then"),
               QStringLiteral("waiting"));
    }
    // The same instant, or nearly: it was made and not touched again.
    const bool isChanged = audit.lastModified.isValid() && audit.created.secsTo(audit.lastModified) > 1;
    if (isChanged || (isVoided && !waiting)) {
        const QString line = isVoided && !waiting ? by(tr("Removed by %1"), tr("Removed"), audit.lastModifiedBy)
                                                  : by(tr("Changed by %1"), tr("Changed"), audit.lastModifiedBy);
        addRow(ref, QStringLiteral("changed"), audit.lastModified, title, line, QStringLiteral("sent"));
    }
    // Just sent, the server's word on it is still to come.
    if (audit.created.isValid() || !waiting)
        addMade(record, title);
}

/// A visit may have been planned, to be done later.
void History::addMade(const Record &record, const QString &title)
{
    const Audit &audit = auditOf(record);
    const auto *visit = std::get_if<Encounter>(&record);
    const bool isPlanned = visit && visit->earliest && (isOpenVisit(*visit) || audit.created < timeOf(*visit));
    const QString line = isPlanned ? by(tr("Scheduled by %1"), tr("Scheduled"), audit.createdBy)
                                   : by(tr("Recorded by %1"), tr("Recorded"), audit.createdBy);
    addRow(refOf(record), QStringLiteral("created"), audit.created, title, line, QStringLiteral("sent"));
}

QList<QVariantMap> History::rows()
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.at > b.at; });
    QList<QVariantMap> list;
    for (const Row &row : m_rows)
        list.append(row.shown);
    return list;
}

} // namespace

QList<QVariantMap> subjectHistory(const SubjectRecords &records, const Telling &telling)
{
    History history(telling);
    const Privileges &granted = telling.organisation->privileges();
    const Uuid type = records.subject.subjectType;
    history.add(records.subject, history.registration(), records.subject.isVoided,
                records.waitingRow(refOf(records.subject)));
    for (const Enrolment &enrolment : records.enrolments) {
        const Programme *programme = telling.organisation->programme(enrolment.program);
        if (granted.may(Privilege::ViewEnrolment, {type, enrolment.program}))
            history.add(enrolment, history.enrolment(programme ? telling.translated(programme->name) : QString()),
                        enrolment.isVoided, records.waitingRow(refOf(enrolment)));
    }
    for (const Encounter &visit : records.visits) {
        if (granted.may(Privilege::ViewVisit, scopeOf(records, visit)))
            history.add(visit, history.visit(visitTitle(visit, telling), timeOf(visit)), visit.isVoided,
                        records.waitingRow(refOf(visit)));
    }
    return history.rows();
}

} // namespace dhara
