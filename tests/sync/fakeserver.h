// SPDX-License-Identifier: AGPL-3.0-or-later
// An Avni server of a few hundred lines behind the face of HttpClient: no socket, no event loop, every answer in a
// test's hand.
#pragma once

#include "core/records/records.h"
#include "sync/transport/httpclient.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>
#include <QUrlQuery>
#include <condition_variable>
#include <mutex>

namespace dhara::test {

struct FakeRequest
{
    QByteArray method;
    QString path; ///< "/individual"
    QUrlQuery query;
    QJsonObject body;

    QString value(const char *name) const { return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); }
};

/// What a script says to a request.
struct FakeAnswer
{
    enum class Kind { Ordinary, Reply, Failure, Never };
    Kind kind = Kind::Ordinary;
    HttpReply reply;
    Error error;
};

FakeAnswer answerNormally();
FakeAnswer answerWith(int status, const QByteArray &body = {}, const QByteArray &headerName = {},
                      const QByteArray &headerValue = {});
FakeAnswer failWith(ErrorKind kind, const char *code);
/// No answer until the requests are aborted or the server is gone.
FakeAnswer neverAnswer();

class FakeServer
{
public:
    using Script = std::function<FakeAnswer(const FakeRequest &)>;

    /// One client of it; may outlive requests, not the server.
    std::unique_ptr<HttpClient> client();

    /// Asked first for each request, on the thread that sends.
    void setScript(Script script);
    /// Rows of a page, whatever is asked for.
    void setPageSize(int size);
    void setNow(const QDateTime &now);
    /// Named by syncDetails beside what there is.
    void nameInSyncDetails(const QString &entity);

    /// A row as it is pulled; gets the time `at`, or the next of the server's clock. Gives the time.
    QDateTime put(const QString &entity, QJsonObject row, const QDateTime &at = {});
    /// The same for a record, as if someone else had pushed it.
    QDateTime put(const Record &record, const QDateTime &at = {});
    /// From now on the row's place in a list is that of its assignment, whatever its own time: as for directly assigned
    /// types and all that belongs to their subjects.
    void assign(const QString &uuid, const QDateTime &at);
    /// The rows of this list are those strictly later than the asked time, in the order of their uuids: identifiers are
    /// served so, in an order of their own.
    void serveStrictly(const QString &entity);
    /// Definitions that records of storetesting.h are fit by.
    void putDefinitions();

    QMap<QString, QJsonObject> rows(const QString &entity) const; ///< by uuid
    QList<QJsonObject> reports() const;                           ///< telemetry taken
    QList<FakeRequest> seen() const;
    QList<FakeRequest> seen(const QString &path) const;
    QStringList paths(const QByteArray &method) const;
    void forget();
    /// Waits until a request with that path came; false after ten seconds.
    bool waitFor(const QString &path) const;

private:
    friend class FakeClient;
    FakeAnswer answer(const FakeRequest &request);
    HttpReply perform(const FakeRequest &request);
    HttpReply page(const QString &entity, const QString &key, const FakeRequest &request) const;
    HttpReply syncDetails(const FakeRequest &request) const;
    HttpReply allEntities(const Uuid &subject) const;
    QDateTime store(const QString &entity, QJsonObject row, const QDateTime &at);
    QDateTime placeOf(const QJsonObject &row) const;

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    Script m_script;
    int m_pageSize = 1000;
    QDateTime m_now = QDateTime(QDate(2026, 11, 24), QTime(5, 0), Qt::UTC);
    QStringList m_named;
    QMap<QString, QDateTime> m_assigned;
    QStringList m_strict;
    QMap<QString, QMap<QString, QJsonObject>> m_rows;
    QList<QJsonObject> m_reports;
    QList<FakeRequest> m_seen;
};

} // namespace dhara::test
