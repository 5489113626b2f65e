// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/cli/syncing.h"

#include "app/cli/reading.h"
#include "core/store/outbox.h"
#include "qml/App/errortexts.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>

namespace dhara::cli {
namespace {

QString passwordFrom(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("password-stdin")))
        return {};
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = in.readLine();
    // Only the end of the line goes: a password may begin or end with spaces.
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

QJsonObject countsJson(const QMap<QString, EntityCount> &counts)
{
    QJsonObject json;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it->todo > 0 || it->done > 0)
            json.insert(it.key(), QJsonObject{{QStringLiteral("todo"), it->todo}, {QStringLiteral("done"), it->done}});
    }
    return json;
}

void add(QMap<QString, EntityCount> &sum, const QMap<QString, EntityCount> &counts)
{
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        sum[it.key()].todo += it->todo;
        sum[it.key()].done += it->done;
    }
}

/// All runs of one command: the first, and those that uploaded photos asked for.
struct Runs
{
    RunSummary last;
    QMap<QString, EntityCount> pushed;
    QMap<QString, EntityCount> pulled;
    qint64 conflicts = 0;
};

Runs runUntilIdle(SyncService &service)
{
    Runs runs;
    QEventLoop loop;
    QObject::connect(&service, &SyncService::runFinished, &loop, [&runs](const RunSummary &summary) {
        runs.last = summary;
        runs.conflicts += summary.conflicts;
        add(runs.pushed, summary.pushed);
        add(runs.pulled, summary.pulled);
    });
    QObject::connect(&service, &SyncService::becameIdle, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    service.start();
    service.request(Trigger::Manual);
    loop.exec();
    service.stop();
    return runs;
}

} // namespace

Result<Output> login(const Invocation &invocation)
{
    const QCommandLineParser &parser = invocation.parser;
    SignInRequest request{parser.value(QStringLiteral("server")), parser.value(QStringLiteral("user")),
                          passwordFrom(parser), KeyStorage::Keychain};
    if (parser.isSet(QStringLiteral("key-file")))
        request.keyStorage = KeyStorage::File;
    auto profile = Profile::open(invocation.profileFolder, invocation.surroundings.ids);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto entry = signIn(*profile, request, invocation.surroundings);
    if (!entry)
        return tl::unexpected(entry.error());
    // Opening makes the store and fixes the time zone, so that later starts need no network.
    const auto account = Account::open(*profile, *entry, Account::Mode::Owner, invocation.surroundings);
    if (!account)
        return tl::unexpected(account.error());
    if (auto used = profile->use(entry->id); !used)
        return tl::unexpected(used.error());
    Output out;
    out.json = {{QStringLiteral("account"), entry->id},
                {QStringLiteral("server"), entry->server.toString()},
                {QStringLiteral("user"), entry->user},
                {QStringLiteral("name"), entry->displayName},
                {QStringLiteral("organisation"), entry->organisation},
                {QStringLiteral("keyStorage"), entry->keyStorage}};
    out.lines
        = {QStringLiteral("Signed in to %1 as %2 (%3).").arg(entry->organisation, entry->displayName, entry->user)};
    return out;
}

Result<Output> sync(const Invocation &invocation)
{
    auto open = openCurrent(invocation, Account::Mode::Owner);
    if (!open)
        return tl::unexpected(open.error());
    Account &account = *open->account;
    const Runs runs = runUntilIdle(account.sync());
    const auto waiting = account.store().read([](Connection &c) { return waitingCounts(c); }).get();
    if (!waiting)
        return tl::unexpected(waiting.error());
    const MediaCounts media = account.sync().mediaCounts();

    Output out;
    out.json
        = {{QStringLiteral("complete"), runs.last.isComplete},  {QStringLiteral("pushed"), countsJson(runs.pushed)},
           {QStringLiteral("pulled"), countsJson(runs.pulled)}, {QStringLiteral("conflicts"), runs.conflicts},
           {QStringLiteral("filesUploaded"), media.uploaded},   {QStringLiteral("waiting"), waiting->waiting},
           {QStringLiteral("refused"), waiting->refused},       {QStringLiteral("media"), waiting->media}};
    for (auto it = runs.pulled.begin(); it != runs.pulled.end(); ++it) {
        if (it->done > 0)
            out.lines.append(QStringLiteral("%1 %2 received").arg(it->done, 8).arg(it.key()));
    }
    for (auto it = runs.pushed.begin(); it != runs.pushed.end(); ++it)
        out.lines.append(QStringLiteral("%1 of %2 %3 sent").arg(it->done, 8).arg(it->todo).arg(it.key()));
    out.lines.append(QStringLiteral("%1 files sent; %2 records and %3 files wait, %4 to fix")
                         .arg(media.uploaded)
                         .arg(waiting->waiting)
                         .arg(waiting->mediaToSend())
                         .arg(waiting->toFix()));
    if (runs.last.error) {
        const Output why = describe(*runs.last.error);
        out.json.insert(QStringLiteral("error"), why.json.value(QLatin1String("error")));
        out.lines.append(why.lines);
        out.exit = why.exit;
    } else if (waiting->toFix() > 0) {
        out.exit = Exit::NeedsFixing;
    } else if (waiting->media > 0 || waiting->waiting > 0 || !runs.last.isComplete) {
        out.exit = Exit::Network;
    }
    return out;
}

} // namespace dhara::cli
