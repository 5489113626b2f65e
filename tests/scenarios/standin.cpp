// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/scenarios/standin.h"

#include "tests/support/shared.h"

#include <QDir>
#include <QJsonDocument>
#include <httplib.h>

namespace dhara::test {
namespace {

httplib::Client client(const QUrl &url)
{
    httplib::Client http(url.host().toStdString(), url.port());
    http.set_read_timeout(60);
    return http;
}

QJsonDocument get(const QUrl &url, const char *path)
{
    auto http = client(url);
    const auto reply = http.Get(path);
    REQUIRE(reply);
    REQUIRE(reply->status == 200);
    return QJsonDocument::fromJson(QByteArray::fromStdString(reply->body));
}

} // namespace

Standin::Standin(const QString &bundle, const QStringList &extra) : m_suffix(QDir(bundle).dirName())
{
    REQUIRE(m_storage.isValid());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(DHARA_BIN_DIR "/avni-standin"),
                    QStringList{QStringLiteral("--bundle"), bundle, QStringLiteral("--storage"), m_storage.path()}
                        + extra);
    REQUIRE(m_process.waitForStarted());
    while (!m_process.canReadLine()) {
        INFO("waiting for the stand-in to be ready");
        REQUIRE(m_process.waitForReadyRead(60'000));
    }
    const QByteArray line = m_process.readLine().trimmed();
    REQUIRE(line.startsWith("ready "));
    m_url = QUrl(QString::fromUtf8(line.mid(6)));
}

Standin::~Standin()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished();
}

void Standin::fault(const QJsonObject &fault)
{
    tell("faults", QJsonDocument(QJsonArray{fault}));
}

void Standin::clearFaults()
{
    REQUIRE(client(m_url).Delete("/_standin/faults"));
}

void Standin::setClock(const QJsonObject &clock)
{
    tell("clock", QJsonDocument(clock));
}

void Standin::tell(const char *what, const QJsonDocument &body) const
{
    const auto reply = client(m_url).Post(std::string("/_standin/") + what,
                                          body.toJson(QJsonDocument::Compact).toStdString(), "application/json");
    REQUIRE(reply);
    REQUIRE(reply->status == 200);
}

QJsonArray Standin::log() const
{
    return get(m_url, "/_standin/log").array();
}

void Standin::clearLog()
{
    REQUIRE(client(m_url).Delete("/_standin/log"));
}

QJsonObject Standin::state() const
{
    return get(m_url, "/_standin/state").object();
}

QMap<QString, QJsonObject> Standin::rows(const QString &kind) const
{
    return rowsOf(state(), kind);
}

QJsonArray Standin::allObjects() const
{
    return get(m_url, "/_standin/objects").array();
}

QJsonArray Standin::objects() const
{
    QJsonArray sent;
    const QJsonArray all = allObjects();
    for (const auto &object : all) {
        if (!object.toObject().value(QLatin1String("key")).toString().contains(QLatin1String("/portraits/")))
            sent.append(object);
    }
    return sent;
}

QByteArray Standin::send(const QByteArray &method, const QString &path, const QByteArray &body,
                         const QString &user) const
{
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    request.body = body.toStdString();
    request.headers = {{"USER-NAME", user.toStdString()}, {"Content-Type", "application/json"}};
    auto http = client(m_url);
    const auto reply = http.send(request);
    REQUIRE(reply);
    return QByteArray::fromStdString(reply->body);
}

QMap<QString, QJsonObject> rowsOf(const QJsonObject &state, const QString &kind)
{
    QMap<QString, QJsonObject> rows;
    const QJsonArray all = state.value(kind).toArray();
    for (const auto &row : all)
        rows.insert(row.toObject().value(QLatin1String("uuid")).toString(), row.toObject());
    return rows;
}

QString demoBundle()
{
    return QStringLiteral(DHARA_SOURCE_DIR "/resources/demo");
}

QString sharedBundle(const QString &name)
{
    return sharedFolder().isEmpty() ? QString() : sharedFolder() + QStringLiteral("/bundles/") + name;
}

} // namespace dhara::test
