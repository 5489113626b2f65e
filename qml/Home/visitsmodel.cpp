// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Home/visitsmodel.h"

#include "qml/App/errortexts.h"
#include "qml/App/questions.h"

namespace dhara {
namespace {

constexpr int pageSize = 50;

const QList<std::pair<QString, VisitTime>> &times()
{
    static const QList<std::pair<QString, VisitTime>> all{{QStringLiteral("overdue"), VisitTime::Overdue},
                                                          {QStringLiteral("due"), VisitTime::Due},
                                                          {QStringLiteral("week"), VisitTime::ThisWeek},
                                                          {QStringLiteral("later"), VisitTime::Later}};
    return all;
}

VisitTime timeNamed(const QString &list)
{
    for (const auto &[name, time] : times()) {
        if (name == list)
            return time;
    }
    return VisitTime::Overdue;
}

} // namespace

VisitsModel::VisitsModel(QObject *parent) :
    QObject(parent),
    m_watch({Change::Subjects, Change::Enrolments, Change::Encounters, Change::Definitions, Change::Settings}, this),
    m_wanted(pageSize),
    m_visits(visitRoles(), this)
{
    connect(&m_watch, &StoreWatch::changed, this, &VisitsModel::ask);
}

void VisitsModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_watch.setBackend(backend);
    Q_EMIT backendChanged();
}

void VisitsModel::setList(const QString &list)
{
    if (m_list == list)
        return;
    m_list = list;
    m_wanted = pageSize;
    m_visits.setRows({});
    Q_EMIT listChanged();
    ask();
}

QVariantList VisitsModel::lists() const
{
    const auto words = [this](VisitTime time) {
        const QString number = m_counts ? QLocale().toString((*m_counts)[time]) : QString();
        switch (time) {
        case VisitTime::Overdue:
            return tr("Overdue %1").arg(number);
        case VisitTime::Due:
            return tr("Due today %1").arg(number);
        case VisitTime::ThisWeek:
            return tr("Next 7 days %1").arg(number);
        case VisitTime::Later:
            break;
        }
        return tr("Later %1").arg(number);
    };
    QVariantList all;
    for (const auto &entry : times())
        all.append(
            QVariantMap{{QStringLiteral("key"), entry.first}, {QStringLiteral("text"), words(entry.second).trimmed()}});
    return all;
}

void VisitsModel::more()
{
    if (!m_counts || m_asking.isUnderWay() || m_visits.rows().size() < m_wanted)
        return;
    m_wanted += pageSize;
    ask();
}

void VisitsModel::ask()
{
    if (!m_backend || !m_backend->store() || !m_backend->organisation() || m_list.isEmpty()) {
        m_asking.end(); // a store that was closed has taken its answer along
        return;
    }
    if (!m_asking.begin())
        return;
    const Telling telling = tellingOf(*m_backend);
    const VisitDays days(telling.today(), telling.zone);
    readThen(
        this, *m_backend,
        [organisation = telling.organisation, days, time = timeNamed(m_list),
         wanted = m_wanted](Connection &c) -> Result<Held> {
            const QList<VisitKind> kinds = kindsToDo(*organisation);
            const auto counts = countVisits(c, kinds, days);
            const auto visits = visitsToDo(c, {time, kinds, wanted, 0}, days);
            if (!counts || !visits)
                return tl::unexpected(counts ? visits.error() : counts.error());
            return Held{*counts, *visits};
        },
        [this, list = m_list, telling](const Result<Held> &held) {
            m_asking.end();
            if (list == m_list)
                take(held, telling);
            if (m_asking.takeMissed() || list != m_list)
                ask();
        });
}

void VisitsModel::take(const Result<Held> &held, const Telling &telling)
{
    const ErrorText text = held ? ErrorText() : errorText(held.error());
    m_problem = text.title;
    m_advice = text.body();
    if (held && m_backend && m_backend->organisation()) {
        QList<QVariantMap> rows;
        for (const VisitLine &visit : held->visits)
            rows.append(visitRow(visit, timeNamed(m_list), telling));
        m_counts = held->counts;
        m_visits.setRows(rows);
    }
    Q_EMIT changed();
}

} // namespace dhara
