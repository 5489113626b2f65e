// SPDX-License-Identifier: AGPL-3.0-or-later
// Who belongs to whom: members of groups and households, and relatives.
#pragma once

#include "core/base/ids.h"
#include "core/store/store.h"

#include <QDateTime>
#include <QList>

namespace dhara {

enum class RelationKind { MemberOf, HasMember, Relative };

/// How another subject stands to the one that was asked about.
struct Relation
{
    RelationKind kind = RelationKind::Relative;
    Uuid other;           ///< may not be on the device
    Uuid type;            ///< the group role, or the type of the relationship
    bool isSideA = false; ///< Relative: the subject asked about is side A of the type
    bool operator==(const Relation &) const = default;
};

/// Those that hold at `now`, memberships that have ended left out; in no order that means anything.
Result<QList<Relation>> relationsOf(Connection &connection, const Uuid &subject, const QDateTime &now);

} // namespace dhara
