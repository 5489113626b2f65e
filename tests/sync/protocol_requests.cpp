// SPDX-License-Identifier: AGPL-3.0-or-later
// What the client asks for, beside what was really asked of a server and answered.
#include "sync/protocol/urls.h"
#include "tests/support/shared.h"

#include <QDir>
#include <QJsonArray>
#include <QUrlQuery>
#include <algorithm>

using namespace dhara;
using namespace dhara::protocol;

namespace {

struct Pull
{
    QString file; ///< below wire/
    QString path; ///< with the leading slash
    QMap<QString, QString> query;
};

QString wire()
{
    return test::sharedFolder() + QStringLiteral("/wire/");
}

template<class F>
void eachExchange(F fn)
{
    const auto folders = QDir(wire()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders) {
        const auto files = QDir(wire() + folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            const QString name = folder + QLatin1Char('/') + file;
            const QJsonObject json = test::sharedJson(QStringLiteral("wire/") + name);
            fn(name, json.value(QLatin1String("request")).toObject(), json.value(QLatin1String("response")).toObject());
        }
    }
}

/// Whatever was asked for by a time.
QList<Pull> recordedPulls()
{
    QList<Pull> pulls;
    eachExchange([&pulls](const QString &file, const QJsonObject &request, const QJsonObject &) {
        Pull pull{file, request.value(QLatin1String("path")).toString(), {}};
        const QJsonObject query = request.value(QLatin1String("query")).toObject();
        for (auto it = query.begin(); it != query.end(); ++it)
            pull.query.insert(it.key(), it->toVariant().toString());
        if (request.value(QLatin1String("method")) == QLatin1String("GET")
            && pull.query.contains(QStringLiteral("lastModifiedDateTime")))
            pulls.append(pull);
    });
    return pulls;
}

/// The types that the recorded servers named to be asked for, by entity.
QMap<QString, QSet<QString>> namedScopes()
{
    QMap<QString, QSet<QString>> scopes;
    eachExchange([&scopes](const QString &, const QJsonObject &request, const QJsonObject &response) {
        if (!request.value(QLatin1String("path")).toString().endsWith(QLatin1String("syncDetails")))
            return;
        const QJsonArray details
            = response.value(QLatin1String("body")).toObject().value(QLatin1String("syncDetails")).toArray();
        for (const auto &detail : details) {
            scopes[detail.toObject().value(QLatin1String("entityName")).toString()].insert(
                detail.toObject().value(QLatin1String("entityTypeUuid")).toString());
        }
    });
    return scopes;
}

const CatalogueRow *rowOf(const Pull &pull)
{
    for (const CatalogueRow &row : catalogue()) {
        if (row.isPullable() && QLatin1Char('/') + row.pullPath == pull.path
            && row.entityType == pull.query.value(QStringLiteral("entityType")))
            return &row;
    }
    return nullptr;
}

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QMap<QString, QString> queryOf(const QUrl &url)
{
    QMap<QString, QString> query;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        query.insert(name, value);
    return query;
}

/// Recorded to see what a server says to what this client never asks.
struct Odd
{
    const char *inFile;
    const char *reason;
    int count;
};
constexpr Odd oddPulls[] = {
    {"-concept-bad-date", "a time that is none", 2},
    {"-pull-no-scope-", "a list of one type without the type", 12},
    {"-offset-time", "a time of another zone; the client's are all UTC", 1},
};

} // namespace

TEST_CASE("every recorded pull is what the client would ask for")
{
    NEEDS_SHARED();
    const auto scopes = namedScopes();
    QMap<QString, int> oddSeen;
    int scopesNamed = 0;
    QSet<QString> asked;
    for (const Pull &pull : recordedPulls()) {
        INFO(pull.file.toStdString() << ": " << pull.path.toStdString());
        const auto *odd = std::find_if(std::begin(oddPulls), std::end(oddPulls), [&pull](const Odd &known) {
            return pull.file.contains(QLatin1String(known.inFile));
        });
        if (odd != std::end(oddPulls)) {
            ++oddSeen[QLatin1String(odd->inFile)];
            continue;
        }
        const CatalogueRow *row = rowOf(pull);
        CHECK(row);
        if (!row)
            continue;
        PullPage page;
        page.row = row;
        page.scope = pull.query.value(row->scopeParam);
        page.from = instant(pull.query.value(QStringLiteral("lastModifiedDateTime")));
        page.now = instant(pull.query.value(QStringLiteral("now")));
        page.size = pull.query.value(QStringLiteral("size")).toInt();
        page.page = pull.query.value(QStringLiteral("page")).toInt();
        page.deviceId = pull.query.value(QStringLiteral("deviceId"));
        const HttpRequest request = pullRequest(QUrl(QStringLiteral("http://avni.test")), {}, page);
        CHECK(request.url.path() == pull.path);
        CHECK(queryOf(request.url) == pull.query);
        asked.insert(row->entity);
        if (row->scopeParam.isEmpty())
            continue;
        CHECK_FALSE(page.scope.isEmpty());
        scopesNamed += scopes.value(row->entity).contains(page.scope) ? 1 : 0;
    }
    for (const Odd &odd : oddPulls) {
        INFO(odd.inFile << ": " << odd.reason);
        CHECK(oddSeen.value(QLatin1String(odd.inFile)) == odd.count);
    }
    // The others were asked for before a server named their type, to see an empty list.
    CHECK(scopesNamed > 20);
    CHECK(asked.size() > 70);
}
