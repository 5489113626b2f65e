// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/findmodel.h"

#include "core/organisation/organisation.h"
#include "qml/App/errortexts.h"
#include "qml/App/questions.h"
#include "qml/Subjects/peoplewords.h"

#include <QLocale>

#include <algorithm>

namespace dhara {
namespace {

constexpr int firstIds = 200; // asked for while one types; all others only when somebody scrolls so far
constexpr int firstRows = 40; // more than a screen

} // namespace

struct FindModel::Question
{
    std::shared_ptr<const Organisation> organisation;
    QDate today;
    QLocale locale;
    SubjectQuery query;
    std::shared_ptr<const SubjectSet> set; ///< null: to be read, where there is a filter
    HitList::Window window;                ///< rows that the screen shows now
};

struct FindModel::Answer
{
    SubjectIds found;
    HitRows rows;
    std::shared_ptr<const SubjectSet> set;
    SubjectFilter filter;
};

FindModel::FindModel(QObject *parent) :
    QObject(parent),
    m_watch({Change::Subjects, Change::Enrolments, Change::Encounters, Change::Outbox, Change::Media}, this)
{
    connect(&m_watch, &StoreWatch::changed, this, [this] {
        if (followStore())
            return;
        if (!m_subjectType.isEmpty() && !isTypeOffered(m_subjectType))
            setSubjectType({});
        refresh();
    });
    connect(&m_filters, &FilterModel::filterChanged, this, &FindModel::renew);
    connect(&m_hits, &HitList::missing, this, &FindModel::readMissing);
    connect(&m_hits, &HitList::endNear, this, [this] {
        if (m_isWhole || m_isWholeWanted)
            return;
        m_isWholeWanted = true;
        ask();
    });
}

void FindModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    if (m_backend) {
        m_backend->disconnect(this);
        m_backend->disconnect(&m_filters);
    }
    m_backend = backend;
    if (m_backend) {
        connect(m_backend, &Backend::organisationChanged, &m_filters, &FilterModel::check);
        connect(m_backend, &Backend::organisationChanged, this, &FindModel::typesChanged);
    }
    m_watch.setBackend(backend);
    Q_EMIT backendChanged();
}

bool FindModel::followStore()
{
    Store *store = m_backend ? m_backend->store() : nullptr;
    if (store == m_store)
        return false;
    m_isAsking = m_isToAskAgain = m_isReading = m_isAsked = false;
    m_set.reset();
    m_subjectType.clear();
    m_hits.setIds({}, 0, HitList::Kind::Other);
    m_filters.setSubjectType({});
    m_filters.setBackend(m_backend);
    m_filters.clear();
    Q_EMIT typesChanged();
    m_store = store; // nothing is asked before: each part tells that it is another
    renew();
    return true;
}

void FindModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT changed();
    renew();
}

void FindModel::setSubjectType(const QString &uuid)
{
    if (m_subjectType == uuid)
        return;
    m_subjectType = uuid;
    Q_EMIT changed();
    m_filters.setSubjectType(uuid); // says that the filter is another one
}

void FindModel::setMiddle(int row)
{
    if (row < 0 || row == m_hits.middle())
        return;
    m_hits.setMiddle(row);
    Q_EMIT middleChanged();
}

QVariantList FindModel::types() const
{
    QVariantList list{QVariantMap{{QStringLiteral("key"), QString()}, {QStringLiteral("text"), tr("All")}}};
    if (!m_backend || !m_backend->organisation())
        return list;
    const auto organisation = m_backend->organisation();
    const QString language = QLocale().name();
    const auto offered = organisation->subjectTypes();
    for (const SubjectType *type : offered) {
        if (isTypeOffered(type->uuid))
            list.append(QVariantMap{{QStringLiteral("key"), type->uuid},
                                    {QStringLiteral("text"), organisation->translated(type->name, language)}});
    }
    return list;
}

bool FindModel::isTypeOffered(const Uuid &type) const
{
    if (!m_backend || !m_backend->organisation())
        return false;
    const auto organisation = m_backend->organisation();
    const auto offered = organisation->subjectTypes();
    return !organisation->hiddenSubjectTypes().contains(type)
        && std::any_of(offered.begin(), offered.end(), [&type](const SubjectType *one) { return one->uuid == type; });
}

QString FindModel::countText() const
{
    const int count = int(m_hits.ids().size());
    if (count == 0)
        return {};
    return m_isWhole ? tr("%n found", nullptr, count) : tr("more than %n found", nullptr, count);
}

bool FindModel::isOpen() const
{
    return m_store && m_backend && m_backend->store() == m_store && m_backend->organisation();
}

void FindModel::renew()
{
    m_isOther = true;
    m_isWholeWanted = false;
    ask();
}

void FindModel::refresh()
{
    m_isSetStale = true;
    ++m_state;
    Q_EMIT changed();
    ask();
}

FindModel::Question FindModel::question() const
{
    Question asked;
    asked.organisation = m_backend->organisation();
    asked.today = m_backend->today();
    asked.locale = QLocale();
    static_cast<SubjectFilter &>(asked.query) = m_filters.filter();
    asked.query.subjectType = m_subjectType;
    asked.query.exceptTypes = asked.organisation->hiddenSubjectTypes();
    asked.query.text = m_text;
    asked.query.limit = m_isWholeWanted ? SubjectQuery::noLimit : firstIds;
    return asked;
}

void FindModel::ask()
{
    if (!isOpen())
        return;
    if (m_isAsking) { // the newest question wins; the one before is only finished
        m_isToAskAgain = true;
        return;
    }
    m_isAsking = true;
    Question asked = question();
    // While a sync goes on, letters are answered from the set as it was a moment ago.
    if (m_set && asked.query == m_setFilter && (!m_isSetStale || m_isOther))
        asked.set = m_set;
    else
        m_isSetStale = false;
    if (!m_isOther)
        asked.window = m_hits.shown();
    const bool isOther = std::exchange(m_isOther, false);
    readThen(
        this, *m_backend, [asked](Connection &c) { return answer(c, asked); },
        [this, isOther](Result<Answer> result) {
            m_isAsking = false;
            m_isOther = m_isOther || isOther; // until it is shown
            if (result) {
                m_set = result->set;
                m_setFilter = result->filter;
            }
            if (m_isToAskAgain) {
                m_isToAskAgain = false;
                ask();
                return;
            }
            m_isAsked = true;
            m_problem = result ? QString() : errorText(result.error()).title;
            if (result)
                show(*result);
            Q_EMIT changed();
            if (m_isSetStale && !m_setFilter.isEmpty())
                ask();
        });
}

void FindModel::show(const Answer &answer)
{
    const bool isOther = std::exchange(m_isOther, false);
    m_isWhole = answer.found.isWhole;
    Q_EMIT changing();
    m_hits.holdOnly(answer.rows);
    m_hits.setIds(answer.found.ids, answer.found.recent, isOther ? HitList::Kind::Other : HitList::Kind::Same);
    Q_EMIT shown();
    if (isOther)
        Q_EMIT renewed();
}

Result<FindModel::Answer> FindModel::answer(Connection &connection, const Question &asked)
{
    Answer all;
    all.filter = asked.query;
    all.set = asked.set;
    if (!all.set && !all.filter.isEmpty()) {
        auto set = SubjectSet::read(connection, all.filter);
        if (!set)
            return tl::unexpected(set.error());
        all.set = std::move(*set);
    }
    SubjectQuery query = asked.query;
    const auto places = asked.organisation->locationsMatching(query.text, asked.locale.name());
    for (const Uuid &place : places)
        query.addressesByText += asked.organisation->locations().subtree(place);
    auto found = findSubjectIds(connection, query, all.set.get());
    if (!found)
        return tl::unexpected(found.error());
    all.found = std::move(*found);
    QList<qint64> ids = all.found.ids.mid(asked.window.first, std::max<qsizetype>(firstRows, asked.window.ids.size()));
    for (const qint64 id : asked.window.ids) {
        if (!ids.contains(id))
            ids.append(id);
    }
    auto rows = rowsOf(connection, asked, ids);
    if (!rows)
        return tl::unexpected(rows.error());
    all.rows = std::move(*rows);
    return all;
}

Result<HitRows> FindModel::rowsOf(Connection &connection, const Question &asked, const QList<qint64> &ids)
{
    return subjectHits(connection, ids).map([&](const QList<SubjectHit> &hits) {
        HitRows rows;
        for (const qint64 id : ids)
            rows.insert(id, {}); // one that is gone is asked for but once
        for (const SubjectHit &hit : hits) {
            rows.insert(
                hit.id,
                {hit.uuid, hit.name,
                 subjectLine(*asked.organisation, hit.dateOfBirth, hit.gender, hit.address, asked.today, asked.locale),
                 initialsOf(hit.name), hit.profilePicture, hit.sign});
        }
        return rows;
    });
}

void FindModel::readMissing()
{
    if (m_isReading || !isOpen())
        return;
    const QList<qint64> ids = m_hits.takeMissing();
    if (ids.isEmpty())
        return;
    m_isReading = true;
    readThen(
        this, *m_backend, [asked = question(), ids](Connection &c) { return rowsOf(c, asked, ids); },
        [this, state = m_state](Result<HitRows> rows) {
            m_isReading = false;
            if (!rows) {
                m_problem = errorText(rows.error()).title;
                Q_EMIT changed();
                return;
            }
            // Rows of an earlier state are looked at in vain again, and asked for again.
            m_hits.addRows(state == m_state ? *rows : HitRows());
            readMissing();
        });
}

} // namespace dhara
