// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/search.h"

#include "core/store/recordrows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dhara {
namespace {

// How many of the last opened subjects stand before the others.
constexpr int recentKept = 100;

QString jsonList(const QList<Uuid> &uuids)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(uuids)).toJson(QJsonDocument::Compact));
}

/// As the index's tokenizer splits: letters, marks, numbers and private characters make words.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const auto points = searchText(text).toUcs4();
    for (const uint point : points) {
        const bool isPart = QChar::isLetterOrNumber(point) || QChar::isMark(point)
            || QChar::category(point) == QChar::Other_PrivateUse;
        if (isPart)
            word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// One group of hits after another; each leaves out what the groups before it hold.
struct Tier
{
    QString from;  ///< table expression with the subject as `s`
    QString where; ///< with what it binds
    QVariantList values;
    QString order;
};

Tier recentOnes()
{
    return {QStringLiteral("recent_subject r JOIN subject s ON s.uuid = r.uuid"),
            QStringLiteral("TRUE"),
            {},
            QStringLiteral("r.at DESC")};
}

Tier byNameButRecent()
{
    return {QStringLiteral("subject s"),
            QStringLiteral("s.uuid NOT IN (SELECT uuid FROM recent_subject)"),
            {},
            QStringLiteral("s.name")};
}

QList<Tier> tiersFor(const SubjectQuery &query)
{
    const QStringList words = wordsOf(query.text);
    if (words.isEmpty())
        return {recentOnes(), byNameButRecent()};
    const QString match = QStringLiteral("(\"") + words.join(QStringLiteral("\"* \"")) + QStringLiteral("\"*)");
    const QString inName = QStringLiteral("name : ") + match;
    const QString start = searchText(query.text);
    const QString end = start + QString::fromUcs4(U"\U0010FFFF");
    const QString fts = QStringLiteral("subject_fts f CROSS JOIN subject s ON s.id = f.rowid");
    const QString matches = QStringLiteral("subject_fts MATCH ?");
    const QString begins = QStringLiteral("s.name >= ? AND s.name < ?");
    QList<Tier> tiers{
        {QStringLiteral("subject s"), begins, {start, end}, QStringLiteral("s.name")},
        {fts, matches + QStringLiteral(" AND NOT (") + begins + QLatin1Char(')'), {inName, start, end}, {}},
        {fts, matches, {match + QStringLiteral(" NOT ") + inName}, {}},
    };
    // No other group's hit may come again: the second group is the name's hits, the third all others.
    tiers[2].where += QStringLiteral(" AND NOT (") + begins + QLatin1Char(')');
    tiers[2].values << start << end;
    if (!query.addressesByText.isEmpty()) {
        tiers.append({QStringLiteral("subject s"),
                      QStringLiteral("s.address IN (SELECT value FROM json_each(?)) AND s.id NOT IN "
                                     "(SELECT rowid FROM subject_fts WHERE subject_fts MATCH ?) AND NOT (")
                          + begins + QLatin1Char(')'),
                      {jsonList(query.addressesByText), match, start, end},
                      QStringLiteral("s.name")});
    }
    return tiers;
}

struct Filter
{
    QString sql;
    QVariantList values;
};

Filter filterFor(const SubjectQuery &query)
{
    Filter filter{QStringLiteral(" AND s.is_voided = 0"), {}};
    if (!query.subjectType.isEmpty()) {
        filter.sql += QStringLiteral(" AND s.subject_type = ?");
        filter.values << query.subjectType;
    }
    if (!query.addresses.isEmpty()) {
        filter.sql += QStringLiteral(" AND s.address IN (SELECT value FROM json_each(?))");
        filter.values << jsonList(query.addresses);
    }
    return filter;
}

SubjectHit readHit(const Statement &row)
{
    SubjectHit hit;
    hit.uuid = row.text(0);
    hit.subjectType = row.text(1);
    Subject name;
    name.firstName = row.text(2);
    name.middleName = row.text(3);
    name.lastName = row.text(4);
    hit.name = name.fullName();
    if (const QDate born = row.date(5); born.isValid())
        hit.dateOfBirth = born;
    hit.gender = row.text(6);
    hit.address = row.text(7);
    hit.profilePicture = row.text(8);
    return hit;
}

Result<QList<SubjectHit>> hitsOf(Connection &connection, const Tier &tier, const Filter &filter, qint64 limit,
                                 qint64 offset)
{
    QString sql = QStringLiteral("SELECT s.uuid, s.subject_type, s.first_name, s.middle_name, s.last_name, "
                                 "s.date_of_birth, s.gender, s.address, s.profile_picture FROM ")
        + tier.from + QStringLiteral(" WHERE ") + tier.where + filter.sql;
    if (!tier.order.isEmpty())
        sql += QStringLiteral(" ORDER BY ") + tier.order;
    Statement statement(connection, sql + QStringLiteral(" LIMIT ? OFFSET ?"));
    if (auto done = statement.runWith(tier.values + filter.values + QVariantList{limit, offset}); !done)
        return tl::unexpected(done.error());
    return statement.all(readHit);
}

Result<qint64> countOf(Connection &connection, const Tier &tier, const Filter &filter)
{
    Statement statement(connection,
                        QStringLiteral("SELECT count(*) FROM ") + tier.from + QStringLiteral(" WHERE ") + tier.where
                            + filter.sql);
    if (auto done = statement.runWith(tier.values + filter.values); !done)
        return tl::unexpected(done.error());
    return statement.first([](const Statement &row) { return row.integer(0); })
        .map([](const std::optional<qint64> &count) { return count.value_or(0); });
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
    if (auto done = statement.run(jsonList(subjects)); !done)
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

Result<QList<SubjectHit>> findSubjects(Connection &connection, const SubjectQuery &query)
{
    const Filter filter = filterFor(query);
    QList<SubjectHit> hits;
    qint64 offset = query.offset;
    const QList<Tier> tiers = tiersFor(query);
    for (const Tier &tier : tiers) {
        const qint64 wanted = query.limit - hits.size();
        if (wanted <= 0)
            break;
        const auto found = hitsOf(connection, tier, filter, wanted, offset);
        if (!found)
            return found;
        hits += *found;
        if (found->isEmpty() && offset > 0) {
            const auto count = countOf(connection, tier, filter);
            if (!count)
                return tl::unexpected(count.error());
            offset -= std::min(*count, offset);
        } else {
            offset = 0;
        }
    }
    QList<Uuid> uuids;
    for (const SubjectHit &hit : hits)
        uuids.append(hit.uuid);
    const auto signs = signsOf(connection, uuids);
    if (!signs)
        return tl::unexpected(signs.error());
    for (SubjectHit &hit : hits)
        hit.sign = signs->value(hit.uuid);
    return hits;
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
