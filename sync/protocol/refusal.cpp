// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/refusal.h"

#include "sync/protocol/pages.h"
#include "sync/transport/retry.h"
#include "sync/transport/webpage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dhara::protocol {
namespace {

/// With so many failures, and more of them than successes, it is the server, however it answers otherwise …
constexpr qint64 manyFailures = 3;
/// … for so long: a server that is well in all else for half a working day does not want these records.
constexpr std::chrono::hours patience(4);

/// The first line of what the server says: enough for a person, without a stack trace's personal data.
QString firstLine(const QByteArray &body)
{
    return QString::fromUtf8(body.left(body.indexOf('\n') < 0 ? 300 : std::min<qsizetype>(body.indexOf('\n'), 300)));
}

} // namespace

Error faultOf(int status, const QByteArray &body)
{
    const QVariantMap data{{QStringLiteral("status"), status}};
    const QString detail = firstLine(body);
    if (status == 401)
        return {ErrorKind::SignIn, QStringLiteral("signin.unknownUser"), detail, data};
    if (isBusy(status))
        return {ErrorKind::RetryLater, QStringLiteral("server.busy"), detail, data};
    if (status < 500 && isWebPage(body))
        return {ErrorKind::RetryLater, QStringLiteral("network.captivePortal"), detail, data};
    return {ErrorKind::ServerFault, QStringLiteral("server.failing"), detail, data};
}

bool isAccepted(const PushReply &reply)
{
    if (reply.status != 200 && reply.status != 201)
        return false;
    const QByteArray body = reply.body.trimmed();
    if (body.isEmpty())
        return true;
    const auto document = QJsonDocument::fromJson(body);
    return document.isObject() && document.object().value(QLatin1String("success")).toBool(true);
}

bool endsRun(const Verdict &verdict)
{
    const ErrorKind kind = verdict.error.kind;
    return !verdict.isRecordAtFault
        && (kind == ErrorKind::RetryLater || verdict.error.code == QLatin1String("signin.unknownUser"));
}

Verdict judge(const PushReply &reply, const RunSoFar &run)
{
    const QVariantMap data{{QStringLiteral("status"), reply.status}};
    const QString detail = firstLine(reply.body);
    const Verdict record{true, {ErrorKind::UserMustFix, QStringLiteral("record.refused"), detail, data}};
    const Verdict server{false, faultOf(reply.status, reply.body)};

    if (reply.status == 200 || reply.status == 201) {
        const bool isDenied = QJsonDocument::fromJson(reply.body).isObject();
        return isDenied ? record : Verdict{false, notUnderstood(reply.body, detail)};
    }
    switch (reply.status) {
    case 400:
    case 409:
    case 413:
    case 415:
    case 422:
        return record;
    default:
        break;
    }
    if (endsRun(server)) // no session, a busy server, somebody else's page
        return server;
    if (reply.status == 403)
        return run.isServerAnswering
            ? record
            : Verdict{false, {ErrorKind::SignIn, QStringLiteral("signin.forbidden"), detail, data}};
    if (reply.status >= 500) {
        const bool isFew = run.failed < manyFailures || run.failed <= run.succeeded;
        return run.isServerAnswering && (isFew || run.failingFor >= patience) ? record : server;
    }
    return server; // 2xx, 3xx, 404 and the like: not an answer of an Avni server to a push
}

} // namespace dhara::protocol
