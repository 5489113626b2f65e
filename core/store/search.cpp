// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/search.h"

#include "core/base/foldedtext.h"
#include "core/store/statement.h"
#include "core/store/terms.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

namespace dhara {
namespace {

// How many of the last opened subjects stand before the others.
constexpr int recentKept = 100;

/// Takes the rows that sources offer, each once and as long as there is room.
class Collector
{
public:
    Collector(int limit, const SubjectSet *within) : m_limit(limit), m_within(within) { }

    /// False where no more is wanted.
    bool take(qint64 id)
    {
        const auto bit = static_cast<size_t>(id);
        if (m_within && !m_within->contains(id))
            return true;
        if (bit < m_seen.size() && m_seen[bit])
            return true;
        if (m_found.ids.size() >= m_limit) {
            m_found.isWhole = false;
            return false;
        }
        if (bit >= m_seen.size())
            m_seen.resize(std::max(bit + 1, 2 * m_seen.size()));
        m_seen[bit] = true;
        m_found.ids.append(id);
        return true;
    }
    /// Those of a statement with the row's id in its first column.
    Result<void> takeFrom(Connection &connection, const QString &sql, const QVariantList &values)
    {
        if (!m_found.isWhole)
            return {};
        Statement statement(connection, sql);
        if (auto done = statement.runWith(values); !done)
            return done;
        return statement.eachWhile([this](const Statement &row) { return take(row.integer(0)); });
    }
    void endRecent() { m_found.recent = m_found.ids.size(); }
    SubjectIds found() && { return std::move(m_found); }

private:
    int m_limit;
    const SubjectSet *m_within;
    std::vector<bool> m_seen;
    SubjectIds m_found;
};

Result<void> takeRecent(Connection &connection, Collector &collector)
{
    return collector
        .takeFrom(connection,
                  QStringLiteral("SELECT s.id FROM recent_subject r CROSS JOIN subject s ON s.uuid = r.uuid "
                                 "WHERE s.is_voided = 0 ORDER BY r.at DESC"),
                  {})
        .map([&collector] { collector.endRecent(); });
}

/// From the tables, each kind of hit after the other; what an earlier kind held is known when the next begins.
Result<void> takeByText(Connection &connection, const SubjectQuery &query, const QStringList &words,
                        Collector &collector)
{
    static const QString begins = QStringLiteral("SELECT id FROM subject INDEXED BY subject_by_name "
                                                 "WHERE is_voided = 0 AND name >= ? AND name < ? ORDER BY name");
    static const QString matches = QStringLiteral("SELECT rowid FROM subject_fts WHERE subject_fts MATCH ?");
    static const QString isThere = QStringLiteral("SELECT id FROM subject INDEXED BY subject_by_place "
                                                  "WHERE is_voided = 0 AND address = ? ORDER BY name");
    const QString match = QStringLiteral("(\"") + words.join(QStringLiteral("\"* \"")) + QStringLiteral("\"*)");
    const QString inName = QStringLiteral("name : ") + match;
    const QString start = foldedText(query.text);
    const QString end = start + QString::fromUcs4(U"\U0010FFFF");
    auto taken = collector.takeFrom(connection, begins, {start, end})
                     .and_then([&] { return collector.takeFrom(connection, matches, {inName}); })
                     .and_then([&] {
                         return collector.takeFrom(connection, matches, {match + QStringLiteral(" NOT ") + inName});
                     });
    for (const Uuid &address : query.addressesByText) {
        if (taken)
            taken = collector.takeFrom(connection, isThere, {address});
    }
    return taken;
}

/// The same from the members of a small set.
void takeByText(const std::vector<SubjectSet::Member> &members, const SubjectQuery &query, QStringList words,
                Collector &collector)
{
    const QString start = foldedText(query.text);
    const QSet<Uuid> places(query.addressesByText.begin(), query.addressesByText.end());
    for (QString &word : words)
        word.prepend(QLatin1Char(' '));
    const auto hasAll = [&words](const QString &text, const QString &more) {
        return std::all_of(words.begin(), words.end(),
                           [&](const QString &word) { return text.contains(word) || more.contains(word); });
    };
    std::array<std::vector<qint64>, 4> kinds;
    for (const SubjectSet::Member &member : members) {
        if (member.name.startsWith(start))
            kinds[0].push_back(member.id);
        else if (hasAll(member.words, {}))
            kinds[1].push_back(member.id);
        else if (hasAll(member.words, member.terms))
            kinds[2].push_back(member.id);
        else if (places.contains(member.address))
            kinds[3].push_back(member.id);
    }
    for (const std::vector<qint64> &kind : kinds)
        std::all_of(kind.begin(), kind.end(), [&collector](qint64 id) { return collector.take(id); });
}

SubjectHit readHit(const Statement &row)
{
    SubjectHit hit;
    hit.id = row.integer(0);
    hit.uuid = row.text(1);
    hit.subjectType = row.text(2);
    Subject name;
    name.firstName = row.text(3);
    name.middleName = row.text(4);
    name.lastName = row.text(5);
    hit.name = name.fullName();
    if (const QDate born = row.date(6); born.isValid())
        hit.dateOfBirth = born;
    hit.gender = row.text(7);
    hit.address = row.text(8);
    hit.profilePicture = row.text(9);
    return hit;
}

} // namespace

Result<QHash<Uuid, QString>> signsOf(Connection &connection, const QList<Uuid> &subjects)
{
    // CROSS keeps SQLite's planner from walking all visits.
    static const QString sql = QStringLiteral(
        "WITH page (uuid) AS (SELECT value FROM json_each(?)), owned (subject, uuid) AS ("
        "SELECT uuid, uuid FROM page "
        "UNION ALL SELECT e.subject, e.uuid FROM page p CROSS JOIN enrolment e ON e.subject = p.uuid "
        "UNION ALL SELECT v.subject, v.uuid FROM page p CROSS JOIN encounter v ON v.subject = p.uuid "
        "AND v.enrolment = '' "
        "UNION ALL SELECT e.subject, v.uuid FROM page p CROSS JOIN enrolment e ON e.subject = p.uuid "
        "CROSS JOIN encounter v ON v.enrolment = e.uuid AND v.enrolment <> '') "
        "SELECT w.subject, o.state = 'refused' FROM owned w JOIN outbox o ON o.uuid = w.uuid "
        "UNION ALL SELECT w.subject, m.state <> 'waiting' FROM owned w JOIN media m ON m.owner = w.uuid "
        "AND m.state <> 'uploaded'");
    QHash<Uuid, QString> signs;
    for (const Uuid &subject : subjects)
        signs.insert(subject, QStringLiteral("sent"));
    Statement statement(connection, sql);
    if (auto done = statement.run(subjects); !done)
        return tl::unexpected(done.error());
    const auto read = statement.each([&](const Statement &row) {
        QString &sign = signs[row.text(0)];
        if (row.flag(1))
            sign = QStringLiteral("toFix");
        else if (sign == QLatin1String("sent"))
            sign = QStringLiteral("waiting");
    });
    if (!read)
        return tl::unexpected(read.error());
    return signs;
}

Result<SubjectIds> findSubjectIds(Connection &connection, const SubjectQuery &query, const SubjectSet *within)
{
    static const QString byName = QStringLiteral("SELECT id FROM subject INDEXED BY subject_by_name "
                                                 "WHERE is_voided = 0 ORDER BY name");
    const QStringList words = searchWords(query.text);
    const auto *members = within && within->members() ? &*within->members() : nullptr;
    Collector collector(query.limit, within);
    Result<void> taken;
    if (words.isEmpty()) {
        taken = takeRecent(connection, collector);
        if (taken && !members)
            taken = collector.takeFrom(connection, byName, {});
        else if (taken)
            std::all_of(members->begin(), members->end(),
                        [&collector](const SubjectSet::Member &member) { return collector.take(member.id); });
    } else if (members) {
        takeByText(*members, query, words, collector);
    } else {
        taken = takeByText(connection, query, words, collector);
    }
    if (!taken)
        return tl::unexpected(taken.error());
    return std::move(collector).found();
}

Result<QList<SubjectHit>> subjectHits(Connection &connection, const QList<qint64> &ids)
{
    // CROSS keeps the rows in the order of the list.
    static const QString sql = QStringLiteral(
        "SELECT s.id, s.uuid, s.subject_type, s.first_name, s.middle_name, s.last_name, s.date_of_birth, s.gender, "
        "s.address, s.profile_picture FROM json_each(?) i CROSS JOIN subject s ON s.id = i.value");
    Result<QList<SubjectHit>> hits;
    {
        Statement statement(connection, sql);
        if (auto done = statement.run(ids); !done)
            return tl::unexpected(done.error());
        hits = statement.all(readHit);
    }
    if (!hits)
        return hits;
    QList<Uuid> uuids;
    for (const SubjectHit &hit : std::as_const(*hits))
        uuids.append(hit.uuid);
    const auto signs = signsOf(connection, uuids);
    if (!signs)
        return tl::unexpected(signs.error());
    for (SubjectHit &hit : *hits)
        hit.sign = signs->value(hit.uuid);
    return hits;
}

Result<QList<SubjectHit>> findSubjects(Connection &connection, const SubjectQuery &query)
{
    std::shared_ptr<const SubjectSet> within;
    const SubjectFilter &filter = query;
    if (!filter.isEmpty()) {
        auto set = SubjectSet::read(connection, filter);
        if (!set)
            return tl::unexpected(set.error());
        within = std::move(*set);
    }
    return findSubjectIds(connection, query, within.get()).and_then([&connection](const SubjectIds &found) {
        return subjectHits(connection, found.ids);
    });
}

Result<void> noteOpened(Connection &connection, const Uuid &subject, const QDateTime &now)
{
    return runSql(connection,
                  QStringLiteral("INSERT INTO recent_subject (uuid, at) VALUES (?, ?) "
                                 "ON CONFLICT (uuid) DO UPDATE SET at = excluded.at"),
                  subject, now)
        .and_then([&] {
            return runSql(connection,
                          QStringLiteral("DELETE FROM recent_subject WHERE uuid NOT IN "
                                         "(SELECT uuid FROM recent_subject ORDER BY at DESC LIMIT ?)"),
                          recentKept);
        });
}

} // namespace dhara
