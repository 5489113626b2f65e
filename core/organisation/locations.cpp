// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/organisation/locations.h"

#include "core/base/foldedtext.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace dhara {
namespace {

/// The words with a blank before each: a blank and letters are found where a word begins with these.
QString spaced(const QString &text)
{
    return QLatin1Char(' ') + foldedText(text);
}

} // namespace

LocationTree::LocationTree(const QList<Location> &locations)
{
    for (const Location &location : locations) {
        Location &kept = *m_byUuid.insert(location.uuid, location);
        if (kept.parent == kept.uuid)
            kept.parent.clear();
    }
    for (const Location &location : std::as_const(m_byUuid)) {
        if (location.isVoided)
            continue;
        m_children[location.parent].append(location.uuid);
        m_named.append({spaced(location.title), location.uuid});
    }
    std::sort(m_named.begin(), m_named.end(),
              [](const Named &a, const Named &b) { return a.words == b.words ? a.uuid < b.uuid : a.words < b.words; });
    for (QList<Uuid> &children : m_children)
        children = sortedByTitle(children);
}

const Location *LocationTree::find(const Uuid &uuid) const
{
    const auto found = m_byUuid.constFind(uuid);
    return found == m_byUuid.constEnd() ? nullptr : &found.value();
}

QList<Uuid> LocationTree::roots() const
{
    QList<Uuid> roots;
    for (const Location &location : m_byUuid) {
        const Location *parent = find(location.parent);
        if (!location.isVoided && (!parent || parent->isVoided))
            roots.append(location.uuid);
    }
    return sortedByTitle(roots);
}

QList<Uuid> LocationTree::children(const Uuid &uuid) const
{
    return uuid.isEmpty() ? QList<Uuid>() : m_children.value(uuid);
}

QList<Uuid> LocationTree::subtree(const Uuid &uuid) const
{
    QList<Uuid> found{uuid};
    QSet<Uuid> seen{uuid};
    for (qsizetype i = 0; i < found.size(); ++i) {
        const auto below = children(found.at(i));
        for (const Uuid &child : below) {
            if (!seen.contains(child)) { // a cycle of parents ends here
                seen.insert(child);
                found.append(child);
            }
        }
    }
    return found;
}

QString LocationTree::lineage(const Uuid &uuid, const std::function<QString(const QString &)> &nameOf) const
{
    QStringList titles;
    QSet<Uuid> seen;
    for (const Location *location = find(uuid); location && !seen.contains(location->uuid);
         location = find(location->parent)) {
        seen.insert(location->uuid);
        titles.append(nameOf ? nameOf(location->title) : location->title);
    }
    return titles.join(QStringLiteral(", "));
}

QList<Uuid> LocationTree::ofTypes(const QList<Uuid> &types) const
{
    double lowest = std::numeric_limits<double>::max();
    for (const Location &location : m_byUuid) {
        if (!location.isVoided)
            lowest = std::min(lowest, location.level);
    }
    QList<Uuid> found;
    for (const Location &location : m_byUuid) {
        const bool isWanted = types.isEmpty() ? location.level == lowest : types.contains(location.typeUuid);
        if (isWanted && !location.isVoided)
            found.append(location.uuid);
    }
    return sortedByTitle(found);
}

QList<Uuid> LocationTree::matching(const QString &text, const std::function<QString(const QString &)> &otherName) const
{
    QStringList wanted = foldedText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<Uuid> found;
    if (wanted.isEmpty())
        return found;
    for (QString &word : wanted)
        word.prepend(QLatin1Char(' '));
    const auto hasAll = [&wanted](const QString &words) {
        return std::all_of(wanted.begin(), wanted.end(),
                           [&words](const QString &word) { return words.contains(word); });
    };
    for (const Named &place : m_named) {
        if (hasAll(place.words) || (otherName && hasAll(spaced(otherName(find(place.uuid)->title)))))
            found.append(place.uuid);
    }
    return found;
}

QList<Uuid> LocationTree::sortedByTitle(QList<Uuid> uuids) const
{
    std::sort(uuids.begin(), uuids.end(), [this](const Uuid &a, const Uuid &b) {
        const int order = QString::localeAwareCompare(m_byUuid.value(a).title, m_byUuid.value(b).title);
        return order == 0 ? a < b : order < 0;
    });
    return uuids;
}

} // namespace dhara
