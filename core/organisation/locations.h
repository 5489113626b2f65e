// SPDX-License-Identifier: AGPL-3.0-or-later
// The places a worker may choose from, as a tree.
#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>
#include <QString>
#include <functional>

namespace dhara {

struct Location
{
    Uuid uuid;
    QString title;
    double level = 0; ///< higher is larger
    Uuid typeUuid;
    QString typeName;
    Uuid parent; ///< may be missing here: only the catchment's places are pulled
    bool isVoided = false;
    QString givenLineage; ///< titleLineage where the server gave one
};

class LocationTree
{
public:
    LocationTree() = default;
    explicit LocationTree(const QList<Location> &locations);

    const Location *find(const Uuid &uuid) const;
    bool contains(const Uuid &uuid) const { return m_byUuid.contains(uuid); }
    /// Live places whose parent is not here or is voided, by title.
    QList<Uuid> roots() const;
    QList<Uuid> children(const Uuid &uuid) const;
    /// Itself and everything below it.
    QList<Uuid> subtree(const Uuid &uuid) const;
    /// "Ambari, River Block": from itself upwards as far as known. `nameOf` gives what a title is called.
    QString lineage(const Uuid &uuid, const std::function<QString(const QString &)> &nameOf = {}) const;
    /// Live places of these types, by title; of the lowest level where `types` is empty.
    QList<Uuid> ofTypes(const QList<Uuid> &types) const;
    /// Live places with a word of the title that begins with each word of `text`, by title; nothing for an empty text.
    /// `otherName` gives what else a title is called.
    QList<Uuid> matching(const QString &text, const std::function<QString(const QString &)> &otherName = {}) const;
    qsizetype size() const { return m_byUuid.size(); }

private:
    QList<Uuid> sortedByTitle(QList<Uuid> uuids) const;

    QHash<Uuid, Location> m_byUuid;
    QHash<Uuid, QList<Uuid>> m_children;
    struct Named
    {
        QString words; ///< of the title, each with a blank before it
        Uuid uuid;
    };
    QList<Named> m_named; ///< live places in the order of their words
};

} // namespace dhara
