// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/subjectset.h"

#include "core/store/statement.h"
#include "core/store/terms.h"

#include <algorithm>

namespace dhara {
namespace {

// Up to here the members are held by name: to look through them takes less than to walk over the hits of one letter.
// Larger sets are met often enough on such a walk.
constexpr qsizetype mostMembers = 4000;

struct Condition
{
    QString sql;
    QVariantList values;
};

Condition conditionOf(const SubjectFilter &filter)
{
    Condition all;
    const auto add = [&all](const char *sql, const auto &value) {
        all.sql += QLatin1String(" AND ") + QLatin1String(sql);
        all.values << sqlValue(value);
    };
    if (!filter.addresses.isEmpty())
        add("address IN (SELECT value FROM json_each(?))", filter.addresses);
    if (!filter.subjectType.isEmpty())
        add("subject_type = ?", filter.subjectType);
    if (!filter.exceptTypes.isEmpty())
        add("subject_type NOT IN (SELECT value FROM json_each(?))", filter.exceptTypes);
    if (!filter.gender.isEmpty())
        add("gender = ?", filter.gender);
    if (filter.bornFrom.isValid())
        add("date_of_birth >= ?", filter.bornFrom);
    if (filter.bornUntil.isValid())
        add("date_of_birth <= ?", filter.bornUntil);
    return all;
}

QString spaced(const QString &text)
{
    const QStringList words = searchWords(text);
    return words.isEmpty() ? QString() : QLatin1Char(' ') + words.join(QLatin1Char(' '));
}

Result<std::vector<SubjectSet::Member>> membersOf(Connection &connection, const QList<qint64> &ids)
{
    // CROSS keeps the planner from walking all subjects.
    Statement statement(connection,
                        QStringLiteral("SELECT s.id, s.name, s.terms, s.address FROM json_each(?) i "
                                       "CROSS JOIN subject s ON s.id = i.value"));
    if (auto done = statement.run(ids); !done)
        return tl::unexpected(done.error());
    std::vector<SubjectSet::Member> members;
    const auto read = statement.each([&members](const Statement &row) {
        const QString name = row.text(1);
        members.push_back({row.integer(0), name, spaced(name), spaced(row.text(2)), row.text(3)});
    });
    if (!read)
        return tl::unexpected(read.error());
    std::sort(members.begin(), members.end(), [](const SubjectSet::Member &a, const SubjectSet::Member &b) {
        return a.name == b.name ? a.id < b.id : a.name < b.name;
    });
    return members;
}

} // namespace

Result<std::shared_ptr<const SubjectSet>> SubjectSet::read(Connection &connection, const SubjectFilter &filter)
{
    const Condition condition = conditionOf(filter);
    Statement statement(connection,
                        QStringLiteral("SELECT id FROM subject INDEXED BY subject_by_place WHERE is_voided = 0")
                            + condition.sql);
    if (auto done = statement.runWith(condition.values); !done)
        return tl::unexpected(done.error());
    auto set = std::make_shared<SubjectSet>();
    QList<qint64> first;
    const auto walked = statement.each([&](const Statement &row) {
        const qint64 id = row.integer(0);
        const auto bit = static_cast<size_t>(id);
        if (bit >= set->m_has.size())
            set->m_has.resize(std::max(bit + 1, 2 * set->m_has.size()));
        set->m_has[bit] = true;
        if (++set->m_size <= mostMembers)
            first.append(id);
    });
    if (!walked)
        return tl::unexpected(walked.error());
    if (set->m_size <= mostMembers) {
        auto members = membersOf(connection, first);
        if (!members)
            return tl::unexpected(members.error());
        set->m_members = std::move(*members);
    }
    return set;
}

} // namespace dhara
