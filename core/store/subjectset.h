// SPDX-License-Identifier: AGPL-3.0-or-later
// What a list of subjects is narrowed to, and the subjects that are so.
#pragma once

#include "core/base/ids.h"
#include "core/store/connection.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace dhara {

/// Conditions that must all hold; an empty one asks for nothing.
struct SubjectFilter
{
    Uuid subjectType;
    QList<Uuid> exceptTypes; ///< none of these types
    QList<Uuid> addresses;   ///< any of these places (LocationTree::subtree of a chosen one)
    Uuid gender;
    QDate bornFrom, bornUntil; ///< both included; who has no birth date is left out by either

    bool isEmpty() const { return *this == SubjectFilter(); }
    bool operator==(const SubjectFilter &) const = default;
};

/// The living subjects that fulfil a filter, as they were when read. Read once for a filter, it makes each letter that
/// is typed cheap: a bit tells whether a hit belongs, and of a small set the names themselves are here.
class SubjectSet
{
public:
    struct Member
    {
        qint64 id = 0;
        QString name;  ///< as searched and sorted by
        QString words; ///< of the name, each with a blank before it
        QString terms; ///< words of the answers, likewise
        Uuid address;
    };

    static Result<std::shared_ptr<const SubjectSet>> read(Connection &connection, const SubjectFilter &filter);

    bool contains(qint64 id) const { return static_cast<size_t>(id) < m_has.size() && m_has[static_cast<size_t>(id)]; }
    qsizetype size() const { return m_size; }
    /// All of them, by name; nothing where there are many.
    const std::optional<std::vector<Member>> &members() const { return m_members; }

private:
    std::vector<bool> m_has;
    qsizetype m_size = 0;
    std::optional<std::vector<Member>> m_members;
};

} // namespace dhara
