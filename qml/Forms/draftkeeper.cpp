// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Forms/draftkeeper.h"

#include "qml/App/questions.h"

namespace dhara {

DraftKeeper::~DraftKeeper()
{
    if (m_backend && m_backend->store() == m_store)
        writeAll();
}

void DraftKeeper::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    if (m_backend)
        m_backend->disconnect(this);
    m_backend = backend;
    if (m_backend)
        connect(m_backend, &Backend::stateChanged, this, &DraftKeeper::followStore);
    followStore();
}

/// What was answered in an account belongs into its own file.
void DraftKeeper::followStore()
{
    Store *store = m_backend ? m_backend->store() : nullptr;
    if (store == m_store)
        return;
    writeAll();
    m_store = store;
    m_isWriting = false;
}

void DraftKeeper::writeAll()
{
    const QList<Write> left = std::exchange(m_waiting, {});
    for (const Write &write : left) {
        if (m_store)
            m_store->writeThen([write](Connection &c) { return run(c, write); }, [](const Result<bool> &) {});
    }
}

void DraftKeeper::begin(const QJsonObject &purpose, bool isKept)
{
    m_purpose = purpose;
    m_isKept = isKept;
}

void DraftKeeper::put(const std::optional<Draft> &draft)
{
    if (!m_store || (!draft && !m_isKept && !isBusy()))
        return; // nothing is there to be dropped
    if (!m_waiting.isEmpty() && m_waiting.last().purpose == m_purpose)
        m_waiting.last().draft = draft;
    else
        m_waiting.append({m_purpose, draft});
    writeNext();
}

void DraftKeeper::forget()
{
    m_waiting.removeIf([this](const Write &write) { return write.purpose == m_purpose; });
    m_isKept = false;
}

bool DraftKeeper::isBusy() const
{
    return m_isWriting || !m_waiting.isEmpty();
}

Result<bool> DraftKeeper::run(Connection &connection, const Write &write)
{
    const auto done = write.draft ? putDraft(connection, *write.draft) : dropDraft(connection, write.purpose);
    if (!done)
        return tl::unexpected(done.error());
    return write.draft.has_value();
}

void DraftKeeper::writeNext()
{
    if (m_isWriting || m_waiting.isEmpty() || m_backend->store() != m_store)
        return;
    m_isWriting = true;
    const Write write = m_waiting.takeFirst();
    writeThen(
        this, *m_backend, [write](Connection &c) { return run(c, write); },
        [this, purpose = write.purpose](const Result<bool> &isKept) {
            m_isWriting = false;
            if (!isKept)
                Q_EMIT failed(isKept.error());
            else if (purpose == m_purpose)
                m_isKept = *isKept;
            writeNext();
            Q_EMIT changed();
        });
}

} // namespace dhara
