// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/app/contract.h"

#include "tests/support/shared.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dhara::test {
namespace {

QString page()
{
    QFile file(QStringLiteral(DHARA_SOURCE_DIR "/app/README.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// From the heading to the next one.
QString section(const QString &heading)
{
    const QStringList sections = page().split(QStringLiteral("\n## "));
    for (const QString &section : sections) {
        if (section.startsWith(heading))
            return section;
    }
    FAIL("app/README.md has no section " << heading.toStdString());
    return {};
}

/// The keys in `code` of a sentence that begins so.
QSet<QString> keysAfter(const QString &text, const QString &words)
{
    static const QRegularExpression code(QStringLiteral("`([^`]+)`"));
    QSet<QString> keys;
    const qsizetype start = text.indexOf(words + QLatin1Char(':'));
    if (start < 0)
        return keys;
    auto matches = code.globalMatch(text.mid(start, text.indexOf(QLatin1Char('.'), start) - start));
    while (matches.hasNext())
        keys.insert(matches.next().captured(1));
    return keys;
}

class Comparison
{
public:
    explicit Comparison(const Shape &shape) : m_shape(shape) { }

    QStringList differences;

    void compareObjects(const QJsonObject &example, const QJsonObject &actual, const QString &path)
    {
        for (auto it = example.begin(); it != example.end(); ++it) {
            if (!actual.contains(it.key()) && !m_shape.mayBeAbsent.contains(it.key()))
                differences.append(path + it.key() + QStringLiteral(" is missing"));
        }
        for (auto it = actual.begin(); it != actual.end(); ++it) {
            if (example.contains(it.key()))
                compareMembers(it.key(), example.value(it.key()), it.value(), path + it.key());
            else
                differences.append(path + it.key() + QStringLiteral(" is not documented"));
        }
    }

private:
    void compareMembers(const QString &key, const QJsonValue &example, const QJsonValue &actual, const QString &path)
    {
        if (actual.isNull() && m_shape.mayBeNull.contains(key))
            return;
        if (m_shape.open.contains(key) && actual.isObject())
            return;
        if (!m_shape.maps.contains(key)) {
            compareValues(example, actual, path);
            return;
        }
        const QJsonObject map = actual.toObject();
        const QJsonObject first = example.toObject();
        if (!actual.isObject())
            differences.append(path + QStringLiteral(" is no object"));
        for (auto it = map.begin(); it != map.end(); ++it)
            compareValues(first.begin().value(), it.value(), path + QLatin1Char('.') + it.key());
    }

    void compareValues(const QJsonValue &example, const QJsonValue &actual, const QString &path)
    {
        if (example.type() != actual.type()) {
            differences.append(path + QStringLiteral(" has another type"));
        } else if (actual.isObject()) {
            compareObjects(example.toObject(), actual.toObject(), path + QLatin1Char('.'));
        } else if (actual.isArray()) {
            const QJsonArray items = actual.toArray();
            for (qsizetype i = 0; i < items.size(); ++i)
                compareValues(example.toArray().first(), items.at(i), QStringLiteral("%1[%2]").arg(path).arg(i));
        }
    }

    const Shape &m_shape;
};

} // namespace

QStringList documentedHeadings()
{
    QStringList headings;
    const QStringList lines = page().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("## ")))
            headings.append(line.mid(3));
    }
    return headings;
}

Shape documentedShape(const QString &heading, int nth)
{
    const QStringList blocks = section(heading).split(QStringLiteral("\n```json\n")).mid(1);
    INFO("example " << nth << " under " << heading.toStdString());
    REQUIRE(nth < blocks.size());
    const QString example = blocks.at(nth).section(QStringLiteral("\n```"), 0, 0);
    const QString wordsUnder = blocks.at(nth).section(QStringLiteral("\n```"), 1);
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(example.toUtf8(), &problem);
    INFO(problem.errorString().toStdString());
    REQUIRE(document.isObject());
    return {document.object(), keysAfter(wordsUnder, QStringLiteral("May be absent")),
            keysAfter(wordsUnder, QStringLiteral("May be null")), keysAfter(wordsUnder, QStringLiteral("Maps")),
            keysAfter(wordsUnder, QStringLiteral("Open"))};
}

QStringList differences(const Shape &shape, const QJsonObject &actual)
{
    Comparison comparison(shape);
    comparison.compareObjects(shape.example, actual, {});
    return comparison.differences;
}

void checkShape(const QJsonObject &actual, const QString &heading, int nth)
{
    INFO(heading.toStdString() << ": " << QJsonDocument(actual).toJson().toStdString());
    const QStringList found = differences(documentedShape(heading, nth), actual);
    for (const QString &difference : found)
        FAIL_CHECK(difference.toStdString());
}

} // namespace dhara::test
