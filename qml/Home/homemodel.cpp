// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Home/homemodel.h"

#include "core/query/recent.h"
#include "qml/App/errortexts.h"
#include "qml/App/questions.h"
#include "qml/Subjects/peoplewords.h"

namespace dhara {
namespace {

constexpr int shownDue = 8;
constexpr int shownOverdue = 4;
constexpr int shownDrafts = 3;
constexpr int shownRecent = 5;
constexpr int newInATurn = 4; ///< rows; making them all at once would hold up what is typed

/// The value, or the error into `first` if it is the first one.
template<class T>
T valueOr(const Result<T> &result, std::optional<Error> &first)
{
    if (result)
        return *result;
    if (!first)
        first = result.error();
    return {};
}

} // namespace

HomeModel::HomeModel(QObject *parent) :
    QObject(parent),
    m_watch({Change::Subjects, Change::Enrolments, Change::Encounters, Change::Outbox, Change::Drafts,
             Change::Definitions, Change::Settings},
            this),
    m_due(visitRoles(), this),
    m_overdue(visitRoles(), this),
    m_drafts(rolesOf({"key", "title", "subtitle", "initials", "purpose", "isLost"}), this),
    m_recent(rolesOf({"uuid", "title", "subtitle", "initials", "picture", "sign"}), this)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &HomeModel::showNext);
    connect(&m_watch, &StoreWatch::changed, this, &HomeModel::ask);
}

void HomeModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_watch.setBackend(backend);
    Q_EMIT backendChanged();
}

void HomeModel::setShown(bool isShown)
{
    if (m_asking.isShown() == isShown)
        return;
    m_asking.setShown(isShown);
    Q_EMIT isShownChanged();
    m_watch.lookAtDay();
    if (m_asking.takeMissed())
        ask();
}

QDate HomeModel::today() const
{
    return m_backend ? m_backend->today() : QDate();
}

Result<HomeModel::Held> HomeModel::read(Connection &connection, const Telling &telling)
{
    Held held;
    held.now = telling.now;
    std::optional<Error> error;
    const VisitDays days(telling.today(), telling.zone);
    const QList<VisitKind> kinds = kindsToDo(*telling.organisation);
    held.counts = valueOr(countVisits(connection, kinds, days), error);
    held.due = valueOr(visitsToDo(connection, {VisitTime::Due, kinds, shownDue, 0}, days), error);
    held.overdue = valueOr(visitsToDo(connection, {VisitTime::Overdue, kinds, shownOverdue, 0}, days), error);
    held.draftCount = valueOr(draftCount(connection), error);
    held.drafts = valueOr(readDrafts(connection, telling.organisation, shownDrafts), error);
    held.recent = valueOr(recentSubjects(connection, telling.organisation->hiddenSubjectTypes(), shownRecent), error);
    const WaitingCounts waiting = valueOr(waitingCounts(connection), error);
    held.refused = waiting.refused;
    held.lostMedia = waiting.lostMedia;
    if (held.refused > 0)
        held.toFix = valueOr(readRefused(connection, telling.organisation), error);
    if (error)
        return tl::unexpected(*error);
    return held;
}

void HomeModel::ask()
{
    if (!m_backend || !m_backend->store() || !m_backend->organisation()) {
        m_held.reset();
        m_next.clear();
        for (Rows *list : {&m_due, &m_overdue, &m_drafts, &m_recent})
            list->setRows({});
        m_asking.end(); // a store that was closed has taken its answer along
        Q_EMIT changed();
        return;
    }
    if (!m_asking.begin())
        return;
    const Telling telling = tellingOf(*m_backend);
    readThen(
        this, *m_backend, [telling](Connection &c) { return read(c, telling); },
        [this](const Result<Held> &held) {
            m_asking.end();
            take(held);
            if (m_asking.takeMissed())
                ask();
        });
}

void HomeModel::take(const Result<Held> &held)
{
    if (held) {
        m_held = *held;
        m_problem.clear();
        m_advice.clear();
    } else {
        const ErrorText text = errorText(held.error());
        m_problem = text.title;
        m_advice = text.body();
    }
    tell();
    Q_EMIT changed();
}

void HomeModel::tell()
{
    if (!m_held || !m_backend || !m_backend->organisation())
        return;
    Telling telling = tellingOf(*m_backend);
    telling.now = m_held->now; // the clock may have been set since
    QList<QVariantMap> due, overdue, drafts, recent;
    for (const VisitLine &visit : std::as_const(m_held->due))
        due.append(visitRow(visit, VisitTime::Due, telling));
    for (const VisitLine &visit : std::as_const(m_held->overdue))
        overdue.append(visitRow(visit, VisitTime::Overdue, telling));
    for (const DraftState &draft : std::as_const(m_held->drafts))
        drafts.append(draftRow(draft, telling));
    for (const SubjectHit &hit : std::as_const(m_held->recent)) {
        recent.append(QVariantMap{{QStringLiteral("uuid"), hit.uuid},
                                  {QStringLiteral("title"), hit.name},
                                  {QStringLiteral("subtitle"),
                                   subjectLine(*telling.organisation, hit.dateOfBirth, hit.gender, hit.address,
                                               telling.today(), telling.locale)},
                                  {QStringLiteral("initials"), initialsOf(hit.name)},
                                  {QStringLiteral("picture"), hit.profilePicture},
                                  {QStringLiteral("sign"), hit.sign}});
    }
    m_next = {{&m_due, due}, {&m_overdue, overdue}, {&m_drafts, drafts}, {&m_recent, recent}};
    showNext();
}

/// One list a turn of the loop, and only some rows at a time.
void HomeModel::showNext()
{
    for (Rows *list : {&m_due, &m_overdue, &m_drafts, &m_recent}) {
        const QList<QVariantMap> &next = m_next[list];
        if (list->rows() == next)
            continue;
        list->setRows(next.mid(0, list->rows().size() + newInATurn));
        m_turn.start();
        return;
    }
}

QString HomeModel::headline() const
{
    return m_backend ? QLocale().toString(today(), tr("dddd, d MMMM", "a day without its year")) : QString();
}

bool HomeModel::isEmpty() const
{
    return m_held && m_held->due.isEmpty() && m_held->overdue.isEmpty() && m_held->drafts.isEmpty()
        && m_held->recent.isEmpty();
}

QVariantList HomeModel::numbers() const
{
    // That nothing waits is said in words then.
    if (!m_held || (isEmpty() && m_held->counts.isNone()))
        return {};
    const auto number = [](const char *list, qint64 count, const QString &label) {
        return QVariantMap{{QStringLiteral("list"), QLatin1String(list)},
                           {QStringLiteral("number"), QLocale().toString(count)},
                           {QStringLiteral("label"), label}};
    };
    const VisitCounts &counts = m_held->counts;
    const auto of = [&counts](VisitTime time) { return int(counts[time]); };
    return {number("overdue", of(VisitTime::Overdue),
                   tr("overdue visits", "below their number, %n", of(VisitTime::Overdue))),
            number("due", of(VisitTime::Due), tr("due today", "below the number of visits, %n", of(VisitTime::Due))),
            number("week", of(VisitTime::ThisWeek),
                   tr("in the next 7 days", "below the number of visits, %n", of(VisitTime::ThisWeek))),
            number("drafts", m_held->draftCount,
                   tr("drafts to finish", "below their number, %n", int(m_held->draftCount)))};
}

QVariantMap HomeModel::toFix() const
{
    if (m_held && m_held->refused == 0 && m_held->lostMedia > 0)
        return {{QStringLiteral("title"), tr("%n photos to fix", nullptr, int(m_held->lostMedia))},
                {QStringLiteral("body"), tr("They cannot be sent. The sync page says which, and why.")},
                {QStringLiteral("place"), QStringLiteral("sync")}};
    if (!m_held || !m_held->toFix)
        return {};
    const RefusedState &state = *m_held->toFix;
    const bool isOne = m_held->refused == 1;
    const QString reason = state.row.reason ? errorText(*state.row.reason).title : QString();
    const QString body
        = state.subjectName.isEmpty() ? reason : tr("%1: %2", "name and reason").arg(state.subjectName, reason);
    return {{QStringLiteral("title"), tr("%n records to fix", nullptr, int(m_held->refused))},
            {QStringLiteral("body"), tr("%1. Nothing is lost.").arg(body)},
            {QStringLiteral("purpose"), isOne ? purposeToFix(state) : QVariantMap()},
            {QStringLiteral("place"), isOne && !purposeToFix(state).isEmpty() ? QString() : QStringLiteral("sync")}};
}

} // namespace dhara
