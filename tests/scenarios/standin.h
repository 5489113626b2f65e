// SPDX-License-Identifier: AGPL-3.0-or-later
// The stand-in Avni server as a process of its own, and the questions a test may ask it.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace dhara::test {

class Standin
{
public:
    /// Starts `avni-standin` with `--bundle BUNDLE` and `extra`, waits until it is ready. A server that does not start
    /// fails the test.
    explicit Standin(const QString &bundle, const QStringList &extra = {});
    ~Standin();

    QUrl url() const { return m_url; }
    /// "worker" -> "worker@farming".
    QString user(const QString &name) const { return name + QLatin1Char('@') + m_suffix; }

    /// One or several faults, see tests/server/README.md.
    void fault(const QJsonObject &fault);
    void clearFaults();
    void setClock(const QJsonObject &clock);
    /// What else it can be told below /_standin/: "touch", "assign", "news" …
    void tell(const char *what, const QJsonDocument &body) const;
    /// Requests served since the start or clearLog: [{n, method, path, query, status, user}].
    QJsonArray log() const;
    void clearLog();
    /// All rows by kind as they would be pulled.
    QJsonObject state() const;
    /// Of the state now.
    QMap<QString, QJsonObject> rows(const QString &kind) const;
    /// The object store: [{key, bytes, md5, contentType}].
    QJsonArray allObjects() const;
    /// The same without the portraits of seeded people.
    QJsonArray objects() const;
    /// A request of our own, as some user; the reply's body.
    QByteArray send(const QByteArray &method, const QString &path, const QByteArray &body, const QString &user) const;

private:
    QTemporaryDir m_storage;
    QProcess m_process;
    QUrl m_url;
    QString m_suffix;
};

/// Rows of one kind of Standin::state(), by uuid: for whoever asks for several, for the state is large.
QMap<QString, QJsonObject> rowsOf(const QJsonObject &state, const QString &kind);
/// The demo organisation's bundle in the source tree.
QString demoBundle();
/// A real organisation's bundle ("farming"); empty where the shared folder is absent.
QString sharedBundle(const QString &name);

} // namespace dhara::test
