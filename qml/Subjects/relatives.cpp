// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/relatives.h"

#include "qml/App/written.h"
#include "qml/Subjects/peoplewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace dhara {
namespace {

/// Gives the texts their translation context, and resolves what people are to each other.
class Relatives
{
    Q_DECLARE_TR_FUNCTIONS(Relatives)
public:
    explicit Relatives(const Telling &telling) : m_telling(telling)
    {
        read("GroupRole");
        read("IndividualRelation");
        read("IndividualRelationshipType");
    }

    QVariantMap row(const RelatedSubject &related) const;

private:
    void read(const char *entity)
    {
        const auto rows = m_telling.organisation->rows(QLatin1String(entity));
        for (const QByteArray &body : rows) {
            const QJsonObject row = JsonText(body).object();
            m_definitions.insert(row.value(QLatin1String("uuid")).toString(), row);
        }
    }
    QString word(const Relation &relation) const;
    QString name(const Uuid &uuid, const char *key) const
    {
        return m_telling.translated(m_definitions.value(uuid).value(QLatin1String(key)).toString());
    }

    const Telling &m_telling;
    QHash<Uuid, QJsonObject> m_definitions;
};

/// What the other is to the one asked about: "Mother", "Head of household". On a membership it is the member's role.
QString Relatives::word(const Relation &relation) const
{
    if (relation.kind != RelationKind::Relative)
        return name(relation.type, "role");
    const QJsonObject links = m_definitions.value(relation.type).value(QLatin1String("_links")).toObject();
    // The second of the two is spelt as if it were the other way round; it says what B is to A.
    const QString link = relation.isSideA ? QStringLiteral("individualBIsToBRelationUUID")
                                          : QStringLiteral("individualAIsToBRelationUUID");
    return name(links.value(link).toObject().value(QLatin1String("href")).toString(), "name");
}

QVariantMap Relatives::row(const RelatedSubject &related) const
{
    const QString section = related.relation.kind == RelationKind::HasMember ? QStringLiteral("members")
        : related.relation.kind == RelationKind::MemberOf                    ? QStringLiteral("groups")
                                                                             : QStringLiteral("relatives");
    QVariantMap row{{QStringLiteral("key"), section + related.relation.other + related.relation.type},
                    {QStringLiteral("uuid"), related.relation.other},
                    {QStringLiteral("section"), section},
                    {QStringLiteral("isHere"), false},
                    {QStringLiteral("title"), tr("Somebody who is not on this tablet")},
                    {QStringLiteral("line"), word(related.relation)}};
    const Privileges &granted = m_telling.organisation->privileges();
    if (!related.subject || !granted.may(Privilege::ViewSubject, {related.subject->subjectType}))
        return row;
    const Subject &other = *related.subject;
    const QString about = other.isVoided ? tr("removed")
                                         : subjectLine(*m_telling.organisation, other.dateOfBirth, other.gender,
                                                       other.address, m_telling.today(), m_telling.locale);
    row[QStringLiteral("isHere")] = true;
    row[QStringLiteral("title")] = other.fullName();
    row[QStringLiteral("line")] = writtenLine({word(related.relation), about}, m_telling.locale);
    row[QStringLiteral("initials")] = initialsOf(other.fullName());
    row[QStringLiteral("photo")] = other.profilePicture;
    return row;
}

} // namespace

QList<QVariantMap> relativeRows(const SubjectRecords &records, const Telling &telling)
{
    const Relatives words(telling);
    QList<QVariantMap> rows;
    for (const RelatedSubject &related : records.relatives)
        rows.append(words.row(related));
    std::sort(rows.begin(), rows.end(), [](const QVariantMap &a, const QVariantMap &b) {
        const auto text
            = [](const QVariantMap &row, const char *key) { return row.value(QLatin1String(key)).toString(); };
        for (const char *key : {"section", "title", "key"}) {
            if (const int order = QString::localeAwareCompare(text(a, key), text(b, key)); order != 0)
                return order < 0;
        }
        return false;
    });
    QString section;
    for (QVariantMap &row : rows) {
        const QString own = row.value(QStringLiteral("section")).toString();
        row[QStringLiteral("heading")] = own == section ? QString() : own;
        section = own;
    }
    return rows;
}

} // namespace dhara
