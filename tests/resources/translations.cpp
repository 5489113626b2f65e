// SPDX-License-Identifier: AGPL-3.0-or-later
// The application's own words: every one of them in each language, with as many plural forms as the language has.
#include "tests/support/shared.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList words; ///< one, or a plural form each
    bool isCounted = false;
    bool isFinished = true;
};

QList<Message> messages(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> list;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            const bool isCounted = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            list.append(Message{context, {}, {}, isCounted, true});
        } else if (xml.name() == QLatin1String("source")) {
            list.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            list.last().isFinished = xml.attributes().value(QLatin1String("type")) != QLatin1String("unfinished");
            static const QRegularExpression lineBreak(QStringLiteral("\\n\\s*"));
            const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            list.last().words = words.split(lineBreak, Qt::SkipEmptyParts);
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return list;
}

/// The files that lupdate reads, as app/CMakeLists.txt names them.
QStringList sources()
{
    QStringList files;
    for (const char *room : {"app", "qml"}) {
        QDirIterator found(QStringLiteral(DHARA_SOURCE_DIR "/") + QLatin1String(room),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.qml")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (found.hasNext())
            files.append(found.next());
    }
    return files;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[1-9]"));
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

} // namespace

TEST_CASE("every text of the application is said in each language")
{
    // one and many; in Arabic also none, two, a few, and many more
    const auto [name, pluralForms] = GENERATE(std::pair{"en", 2}, std::pair{"hi", 2}, std::pair{"ar", 6});
    const QString language = QLatin1String(name);
    CAPTURE(language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("words.ts"));
    REQUIRE(QFile::copy(QStringLiteral(DHARA_SOURCE_DIR "/resources/translations/dhara_%1.ts").arg(language), copy));
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
                  QStringList{QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("-I"), QStringLiteral(DHARA_SOURCE_DIR)}
                      + sources() + QStringList{QStringLiteral("-ts"), copy});
    REQUIRE(lupdate.waitForFinished(60'000));
    REQUIRE(lupdate.exitCode() == 0);
    const auto list = messages(copy);
    CHECK(list.size() > 300);
    for (const Message &message : list) {
        CAPTURE(message.context, message.source);
        CHECK(message.isFinished);
        REQUIRE(message.words.size() == (message.isCounted ? pluralForms : 1));
        for (const QString &words : message.words) {
            CHECK(placeholders(words) == placeholders(message.source));
            CHECK_FALSE(words.contains(QLatin1String("%n"))); // but %Ln: in the locale's digits
        }
    }
}
