// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/filtermodel.h"

#include "core/base/dates.h"
#include "core/organisation/organisation.h"

#include <QLocale>

#include <algorithm>
#include <optional>

namespace dhara {
namespace {

constexpr int oldest = 150;           // years
constexpr qsizetype largeTree = 20;   // places
constexpr qsizetype shownPlaces = 60; // at once

QVariantMap entry(const QString &key, const QString &text)
{
    return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}};
}

std::optional<int> yearsIn(const QString &typed)
{
    bool isNumber = false;
    // People type in the digits of their language, or in those of the keyboard.
    int years = QLocale().toInt(typed.trimmed(), &isNumber);
    if (!isNumber)
        years = typed.trimmed().toInt(&isNumber);
    return isNumber && years >= 0 && years <= oldest ? std::optional(years) : std::nullopt;
}

} // namespace

std::shared_ptr<const Organisation> FilterModel::organisation() const
{
    return m_backend ? m_backend->organisation() : nullptr;
}

void FilterModel::setBackend(Backend *backend)
{
    m_backend = backend;
    check();
}

void FilterModel::setSubjectType(const Uuid &uuid)
{
    if (m_subjectType == uuid)
        return;
    m_subjectType = uuid;
    Q_EMIT changed();
    Q_EMIT filterChanged();
}

void FilterModel::set(QString &field, const QString &value)
{
    if (field == value)
        return;
    field = value;
    Q_EMIT changed();
    Q_EMIT filterChanged();
}

void FilterModel::setPlace(const QString &uuid)
{
    m_placeText.clear();
    set(m_place, uuid);
    Q_EMIT placesChanged();
}

void FilterModel::setPlaceText(const QString &text)
{
    if (m_placeText == text)
        return;
    m_placeText = text;
    Q_EMIT placesChanged();
}

void FilterModel::setGender(const QString &uuid)
{
    set(m_gender, uuid);
}

void FilterModel::setAgeFrom(const QString &years)
{
    set(m_ageFrom, years);
}

void FilterModel::setAgeTo(const QString &years)
{
    set(m_ageTo, years);
}

void FilterModel::check()
{
    const auto known = organisation();
    const Location *place = known ? known->locations().find(m_place) : nullptr;
    if (!place || place->isVoided)
        m_place.clear();
    if (!known || known->genderName(m_gender).isEmpty())
        m_gender.clear();
    Q_EMIT changed();
    Q_EMIT placesChanged();
    Q_EMIT gendersChanged();
    Q_EMIT filterChanged();
}

QVariantList FilterModel::crumbs() const
{
    QVariantList path;
    const auto known = organisation();
    if (!known)
        return path;
    const LocationTree &tree = known->locations();
    QList<Uuid> seen; // parents may go in a circle
    for (const Location *place = tree.find(m_place); place && !seen.contains(place->uuid);
         place = tree.find(place->parent)) {
        seen.append(place->uuid);
        path.prepend(entry(place->uuid, known->translated(place->title, QLocale().name())));
    }
    path.prepend(entry({}, tr("Everywhere")));
    return path;
}

QList<Uuid> FilterModel::placesToChoose() const
{
    const auto known = organisation();
    if (!known)
        return {};
    if (!m_placeText.trimmed().isEmpty())
        return known->locationsMatching(m_placeText, QLocale().name());
    return m_place.isEmpty() ? known->locations().roots() : known->locations().children(m_place);
}

QVariantList FilterModel::places() const
{
    QVariantList list;
    const bool isTyped = !m_placeText.trimmed().isEmpty();
    const auto known = organisation();
    for (const Uuid &uuid : placesToChoose().mid(0, shownPlaces)) {
        const Location *place = known->locations().find(uuid);
        QVariantMap row = entry(uuid, known->translated(place->title, QLocale().name()));
        row.insert(QStringLiteral("line"), isTyped ? known->lineage(place->parent, QLocale().name()) : QString());
        list.append(row);
    }
    return list;
}

int FilterModel::placesLeft() const
{
    return int(std::max<qsizetype>(0, placesToChoose().size() - shownPlaces));
}

bool FilterModel::isTreeLarge() const
{
    const auto known = organisation();
    return known && known->locations().size() > largeTree;
}

QVariantList FilterModel::genders() const
{
    QVariantList list;
    if (const auto known = organisation()) {
        for (const Organisation::Gender &gender : known->genders())
            list.append(entry(gender.uuid, known->translated(gender.name, QLocale().name())));
    }
    return list;
}

QString FilterModel::ageProblem() const
{
    const auto from = yearsIn(m_ageFrom);
    const auto to = yearsIn(m_ageTo);
    if ((!from && !m_ageFrom.isEmpty()) || (!to && !m_ageTo.isEmpty()))
        return tr("An age is a number of years.");
    return from && to && *from > *to ? tr("Nobody is older than %L1 and younger than %L2.").arg(*from).arg(*to)
                                     : QString();
}

bool FilterModel::isForPeople() const
{
    const auto known = organisation();
    if (!known)
        return false;
    if (const SubjectType *type = known->subjectType(m_subjectType))
        return type->isPerson();
    const auto types = known->subjectTypes();
    return std::any_of(types.begin(), types.end(), [](const SubjectType *type) { return type->isPerson(); });
}

QVariantList FilterModel::chips() const
{
    QVariantList list;
    const auto known = organisation();
    if (!known)
        return list;
    const QString language = QLocale().name();
    if (const Location *place = known->locations().find(m_place))
        list.append(entry(QStringLiteral("place"), known->translated(place->title, language)));
    if (!isForPeople())
        return list;
    if (!m_gender.isEmpty())
        list.append(entry(QStringLiteral("gender"), known->translated(known->genderName(m_gender), language)));
    const auto from = yearsIn(m_ageFrom);
    const auto to = yearsIn(m_ageTo);
    if (from && to)
        list.append(entry(QStringLiteral("age"), tr("%L1 to %L2 years").arg(*from).arg(*to)));
    else if (from)
        list.append(entry(QStringLiteral("age"), tr("from %n years", nullptr, *from)));
    else if (to)
        list.append(entry(QStringLiteral("age"), tr("up to %n years", nullptr, *to)));
    return list;
}

void FilterModel::remove(const QString &key)
{
    if (key == QLatin1String("place"))
        setPlace({});
    else if (key == QLatin1String("gender"))
        setGender({});
    else if (key == QLatin1String("age")) {
        setAgeFrom({});
        setAgeTo({});
    }
}

void FilterModel::clear()
{
    m_placeText.clear();
    m_place.clear();
    m_gender.clear();
    m_ageFrom.clear();
    m_ageTo.clear();
    Q_EMIT changed();
    Q_EMIT placesChanged();
    Q_EMIT filterChanged();
}

SubjectFilter FilterModel::filter() const
{
    SubjectFilter filter;
    const auto known = organisation();
    if (!known)
        return filter;
    if (!m_place.isEmpty())
        filter.addresses = known->locations().subtree(m_place);
    if (!isForPeople())
        return filter;
    const QDate today = m_backend->today();
    filter.gender = m_gender;
    if (const auto from = yearsIn(m_ageFrom))
        filter.bornUntil = latestBirth(*from, today);
    if (const auto to = yearsIn(m_ageTo))
        filter.bornFrom = earliestBirth(*to, today);
    return filter;
}

} // namespace dhara
