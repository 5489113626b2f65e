// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/push.h"

#include "sync/engine/outgoing.h"
#include "sync/engine/parallel.h"
#include "sync/protocol/catalogue.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/mediasubstitution.h"
#include "sync/protocol/refusal.h"
#include "sync/protocol/urls.h"

#include <algorithm>
#include <mutex>

namespace dhara {
namespace {

constexpr int connections = 4; // measured against a real server: 20/s over one, 32/s over four (wire/README.md, 16)

class Pusher
{
public:
    Pusher(const Edges &edges, const Peer &peer, const Organisation &organisation,
           const std::function<void(qint64, qint64)> &report) :
        m_edges(edges), m_peer(peer), m_context(protocol::sendContext(organisation)), m_report(report)
    {
    }

    PushOutcome execute()
    {
        const auto rows = await(m_edges.store.read([](Connection &c) { return outbox(c); }));
        if (!rows) {
            m_outcome.error = rows.error();
            return m_outcome;
        }
        for (const OutboxRow &row : *rows) {
            if (isSetAside(row))
                m_held.insert(row.ref);
        }
        const auto waves = planPush(*rows);
        for (const auto &wave : waves) {
            for (const OutboxRow &row : wave) {
                if (row.state == OutboxState::Waiting)
                    countIn(row.ref);
            }
        }
        for (const auto &wave : waves) {
            parallelFor(connections, wave.size(), [this, &wave](qsizetype i) { sendOne(wave.at(i).ref); });
        }
        settleDoubtful();
        if (!m_outcome.error)
            m_outcome.error = m_unreadable;
        return m_outcome;
    }

private:
    struct Doubtful
    {
        RecordRef ref;
        qint64 version;
        QDateTime failingSince;
        protocol::PushReply reply;
    };

    static QString entityOf(const RecordRef &ref) { return protocol::catalogueRow(ref.kind).entity; }

    void countIn(const RecordRef &ref)
    {
        const std::lock_guard lock(m_mutex);
        ++m_total;
        ++m_outcome.counts[entityOf(ref)].todo;
    }

    bool isOver()
    {
        const std::lock_guard lock(m_mutex);
        return m_outcome.error.has_value() || m_edges.cancellation->isCancelled();
    }

    /// Always false: it goes on no more.
    bool stop(const Error &error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_outcome.error)
            m_outcome.error = error;
        return false;
    }

    void hold(const RecordRef &ref)
    {
        const std::lock_guard lock(m_mutex);
        m_held.insert(ref);
    }

    bool isHeld(const std::optional<RecordRef> &ref)
    {
        const std::lock_guard lock(m_mutex);
        return ref && m_held.contains(*ref);
    }

    void sendOne(const RecordRef &ref)
    {
        if (isOver())
            return;
        auto out = await(m_edges.store.read([ref](Connection &c) { return loadOutgoing(c, ref); }));
        if (!out) {
            unreadable(ref, out.error());
            return;
        }
        if (isHeld(parentOf(out->record))) {
            hold(ref);
            return;
        }
        if (!isFit(ref, *out) || (out->row.state == OutboxState::Refused && !putBackInLine(ref)))
            return;
        if (mayDifferThere(*out) && !(mergeWithServer(ref, *out) && isFit(ref, *out)))
            return;
        post(ref, *out);
    }

    /// What the server would accept and then hide is set aside here.
    bool isFit(const RecordRef &ref, const Outgoing &out)
    {
        const auto unfit = protocol::sendable(out.record, contextOf(m_context, out));
        if (unfit.isEmpty())
            return true;
        refuse(ref, out.row, unfit.first());
        return false;
    }

    /// What hindered it is no more: from here on it waits like any other.
    bool putBackInLine(const RecordRef &ref)
    {
        const auto waits
            = await(m_edges.store.write([ref](Connection &c) { return retryRefused(c, ref); }, Priority::Background));
        if (!waits)
            return stop(waits.error());
        countIn(ref);
        return true;
    }

    /// A row without its record, or one whose copy on the server cannot be read, keeps nothing else waiting; where the
    /// store or the network fails nothing can go on. Always false.
    bool unreadable(const RecordRef &ref, const Error &error)
    {
        hold(ref);
        const bool isItsOwn = error.code == QLatin1String("outbox.orphan")
            || error.code == QLatin1String("record.unreadable") || error.code == QLatin1String("server.notUnderstood");
        if (!isItsOwn)
            return stop(error);
        const std::lock_guard lock(m_mutex);
        m_unreadable = error;
        return false;
    }

    /// The server has it, or may have it: it was sent and no answer said what became of it.
    static bool mayDifferThere(const Outgoing &out) { return out.base && (out.base->confirmed || out.base->posted); }

    /// Someone else may have changed it: fetch, compare, merge. False where it cannot be sent now: what could not be
    /// compared would overwrite.
    bool mergeWithServer(const RecordRef &ref, Outgoing &out)
    {
        const auto reply
            = send(m_edges, protocol::allEntitiesRequest(m_peer.server, m_peer.authHeaders, out.rootSubject));
        if (!reply)
            return stop(reply.error());
        // A server answers 500 for a subject that it does not have.
        const bool isNeverArrived = reply->status == 500 && !out.base->confirmed && ref.uuid == out.rootSubject;
        // Not there, or not ours to see: nothing to compare with.
        if (reply->status == 403 || reply->status == 404 || isNeverArrived)
            return true;
        if (reply->status != 200) {
            doubt(ref, out.row, *reply);
            return false;
        }
        const auto theirs = serverCopy(reply->body, ref);
        if (!theirs)
            return unreadable(ref, theirs.error());
        if (!*theirs || toJson(**theirs) == out.base->confirmed)
            return true;
        const auto again = await(m_edges.store.write(
            [ref, record = **theirs](Connection &c) {
                return rebase(c, record).and_then([&](const PageOutcome &outcome) {
                    return loadOutgoing(c, ref).map([&](const Outgoing &merged) { return std::pair(merged, outcome); });
                });
            },
            Priority::Background));
        if (!again)
            return unreadable(ref, again.error());
        out = again->first;
        const std::lock_guard lock(m_mutex);
        m_outcome.merged += again->second.merged;
        m_outcome.conflicts += again->second.conflicts;
        return true;
    }

    void post(const RecordRef &ref, const Outgoing &out)
    {
        const Record sent
            = protocol::withoutPending(out.record, out.base ? out.base->confirmed : std::nullopt, out.pendingFiles);
        const QJsonObject json = toJson(sent);
        if (out.base && !out.base->confirmed && out.base->posted != json && !note(ref, json))
            return;
        const auto request
            = protocol::pushRequest(m_peer.server, m_peer.authHeaders, ref.kind, protocol::pushBody(sent));
        const auto reply = send(m_edges, request);
        if (!reply) {
            stop(reply.error());
            return;
        }
        if (protocol::isAccepted(answerOf(*reply)))
            accepted(ref, out.row.version, json);
        else
            doubt(ref, out.row, *reply);
    }

    /// Before, not after: a process may be killed in between.
    bool note(const RecordRef &ref, const QJsonObject &sent)
    {
        const auto noted = await(
            m_edges.store.write([ref, sent](Connection &c) { return notePosted(c, ref, sent); }, Priority::Background));
        return noted || stop(noted.error());
    }

    static protocol::PushReply answerOf(const HttpReply &reply) { return {reply.status, reply.body}; }

    void doubt(const RecordRef &ref, const OutboxRow &row, const HttpReply &reply)
    {
        hold(ref);
        if (const auto verdict = protocol::judge(answerOf(reply), {}); protocol::endsRun(verdict)) {
            stop(verdict.error);
            return;
        }
        const std::lock_guard lock(m_mutex);
        m_doubtful.append({ref, row.version, row.failingSince, answerOf(reply)});
    }

    void accepted(const RecordRef &ref, qint64 version, const QJsonObject &sent)
    {
        const auto marked = await(m_edges.store.write(
            [ref, version, sent](Connection &c) { return markSent(c, ref, version, sent); }, Priority::Background));
        if (!marked) {
            stop(marked.error());
            return;
        }
        const std::lock_guard lock(m_mutex);
        ++m_outcome.counts[entityOf(ref)].done;
        m_report(++m_done, m_total); // under the lock: what is told never goes back
    }

    /// One that was found unfit before and still is says nothing new.
    void refuse(const RecordRef &ref, const OutboxRow &row, const Error &reason)
    {
        if (row.state == OutboxState::Refused && row.reason && row.reason->code == reason.code
            && row.reason->data == reason.data)
            hold(ref);
        else
            setAside(ref, row.version, reason, row.state == OutboxState::Waiting);
    }

    void setAside(const RecordRef &ref, qint64 version, const Error &reason, bool isNews)
    {
        hold(ref);
        const auto marked = await(
            m_edges.store.write([ref, version, reason](Connection &c) { return markRefused(c, ref, version, reason); },
                                Priority::Background));
        if (!marked) {
            stop(marked.error());
            return;
        }
        const std::lock_guard lock(m_mutex);
        m_outcome.refused += isNews ? 1 : 0;
    }

    void countAttempt(const RecordRef &ref, qint64 version)
    {
        const QDateTime now = m_edges.clock.now();
        await(m_edges.store.write([=](Connection &c) { return dhara::countAttempt(c, ref, version, now); },
                                  Priority::Background));
    }

    /// Once the others are through it can be told whether a record or the server is at fault.
    void settleDoubtful()
    {
        if (m_doubtful.isEmpty())
            return;
        protocol::RunSoFar soFar;
        soFar.succeeded = m_done;
        soFar.failed = m_doubtful.size();
        soFar.isServerAnswering = isServerAnswering();
        if (m_edges.cancellation->isCancelled()) { // no answer says nothing about either
            stop({ErrorKind::Cancelled, QStringLiteral("cancelled")});
            return;
        }
        for (const Doubtful &row : std::as_const(m_doubtful)) {
            const QDateTime since = row.failingSince.isValid() ? row.failingSince : m_edges.clock.now();
            soFar.failingFor = std::chrono::milliseconds(since.msecsTo(m_edges.clock.now()));
            const auto verdict = protocol::judge(row.reply, soFar);
            if (verdict.isRecordAtFault)
                setAside(row.ref, row.version, verdict.error, true);
            else {
                if (soFar.isServerAnswering && row.reply.status >= 500) // else it says nothing of the record
                    countAttempt(row.ref, row.version);
                stop(verdict.error);
            }
        }
    }

    bool isServerAnswering()
    {
        const auto reply = send(m_edges, protocol::meRequest(m_peer.server, m_peer.authHeaders));
        return reply && reply->status == 200;
    }

    const Edges &m_edges;
    const Peer &m_peer;
    protocol::SendContext m_context;
    const std::function<void(qint64, qint64)> &m_report;
    std::mutex m_mutex; // guards what follows
    PushOutcome m_outcome;
    QSet<RecordRef> m_held;
    QList<Doubtful> m_doubtful;
    std::optional<Error> m_unreadable;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

bool isSetAside(const OutboxRow &row)
{
    return row.state == OutboxState::Refused && !(row.reason && row.reason->code.startsWith(QLatin1String("send.")));
}

QList<QList<OutboxRow>> planPush(const QList<OutboxRow> &outbox)
{
    QMap<RecordKind, QList<OutboxRow>> waves;
    for (const OutboxRow &row : outbox) {
        if (!isSetAside(row) && row.ref.kind != RecordKind::Telemetry)
            waves[row.ref.kind].append(row);
    }
    return waves.values();
}

PushOutcome push(const Edges &edges, const Peer &peer, const Organisation &organisation,
                 const std::function<void(qint64, qint64)> &report)
{
    return Pusher(edges, peer, organisation, report).execute();
}

} // namespace dhara
