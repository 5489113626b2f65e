// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/relations.h"

#include "core/store/statement.h"

#include <QJsonObject>

namespace dhara {
namespace {

/// One side of one kind of record; what is asked must be, letter by letter, what the index of the schema holds.
struct Side
{
    const char *entity;
    const char *own;   ///< link that names the subject asked about
    const char *other; ///< link that names the other
    const char *type;
    const char *ends; ///< member with the instant of the end
    RelationKind kind;
    bool isSideA;
};

constexpr Side sides[] = {
    {"GroupSubject", "memberSubjectUUID", "groupSubjectUUID", "groupRoleUUID", "membershipEndDate",
     RelationKind::MemberOf, false},
    {"GroupSubject", "groupSubjectUUID", "memberSubjectUUID", "groupRoleUUID", "membershipEndDate",
     RelationKind::HasMember, false},
    {"IndividualRelationship", "individualAUUID", "individualBUUID", "relationshipTypeUUID", "exitDateTime",
     RelationKind::Relative, true},
    {"IndividualRelationship", "individualBUUID", "individualAUUID", "relationshipTypeUUID", "exitDateTime",
     RelationKind::Relative, false},
};

QString sqlFor(const Side &side)
{
    return QStringLiteral("SELECT CAST(body AS BLOB) FROM other_record WHERE entity = '%1' AND "
                          "CASE WHEN json_valid(body) THEN json_extract(body, '$._links.%2.href') END = ? "
                          "AND is_voided = 0")
        .arg(QLatin1String(side.entity), QLatin1String(side.own));
}

QString link(const QJsonObject &body, const char *name)
{
    const QJsonObject links = body.value(QLatin1String("_links")).toObject();
    return links.value(QLatin1String(name)).toObject().value(QLatin1String("href")).toString();
}

} // namespace

Result<QList<Relation>> relationsOf(Connection &connection, const Uuid &subject, const QDateTime &now)
{
    QList<Relation> relations;
    for (const Side &side : sides) {
        Statement statement(connection, sqlFor(side));
        if (auto done = statement.run(subject); !done)
            return tl::unexpected(done.error());
        auto read = statement.each([&](const Statement &row) {
            const QJsonObject body = JsonText(row.bytes(0)).object();
            const Relation relation{side.kind, link(body, side.other), link(body, side.type), side.isSideA};
            const QDateTime end
                = QDateTime::fromString(body.value(QLatin1String(side.ends)).toString(), Qt::ISODateWithMs);
            const bool hasEnded = end.isValid() && end <= now;
            if (!relation.other.isEmpty() && relation.other != subject && !hasEnded)
                relations.append(relation);
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    return relations;
}

} // namespace dhara
