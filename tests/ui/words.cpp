// SPDX-License-Identifier: AGPL-3.0-or-later
// What the program says when something is wrong.
#include "qml/App/errortexts.h"
#include "tests/support/shared.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

using namespace dhara;

namespace {

/// Codes whose kind's words are enough: faults of ours, and what nobody is told.
const QSet<QString> plain{QStringLiteral("store.sql"),       QStringLiteral("store.migration"),
                          QStringLiteral("store.closing"),   QStringLiteral("record.kind"),
                          QStringLiteral("outbox.orphan"),   QStringLiteral("network.noContentType"),
                          QStringLiteral("catalogue.entity")};

QSet<QString> codesInSources()
{
    static const QRegularExpression code(QStringLiteral("\"((?:answers|catalogue|form|keychain|keyfile|media|network|"
                                                        "outbox|photo|profile|record|send|server|signin|store)"
                                                        "\\.[a-z][A-Za-z]+)\""));
    QSet<QString> codes;
    for (const char *room : {"core", "sync", "app"}) {
        QDirIterator files(QStringLiteral(DHARA_SOURCE_DIR "/") + QLatin1String(room), {QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            auto found = code.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext())
                codes.insert(found.next().captured(1));
        }
    }
    return codes;
}

} // namespace

TEST_CASE("every error that a person can meet has words of its own")
{
    const auto codes = codesInSources();
    CHECK(codes.size() > 50);
    for (const QString &code : codes) {
        CAPTURE(code);
        CHECK((hasOwnWords(code) || plain.contains(code)));
    }
}
