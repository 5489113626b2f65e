// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Forms/draftkeeper.h"

#include "qml/App/futures.h"

namespace dhara {

DraftKeeper::~DraftKeeper()
{
    if (!store())
        return;
    for (const Write &write : std::as_const(m_waiting))
        start(*store(), write);
}

void DraftKeeper::begin(const QJsonObject &purpose, bool isKept)
{
    m_purpose = purpose;
    m_isKept = isKept;
}

void DraftKeeper::put(const std::optional<Draft> &draft)
{
    if (!draft && !m_isKept && !isBusy())
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
    return store() && (m_writing == store() || !m_waiting.isEmpty());
}

std::future<Result<bool>> DraftKeeper::start(Store &store, const Write &write)
{
    return store.write([write](Connection &c) -> Result<bool> {
        const auto done = write.draft ? putDraft(c, *write.draft) : dropDraft(c, write.purpose);
        if (!done)
            return tl::unexpected(done.error());
        return write.draft.has_value();
    });
}

void DraftKeeper::writeNext()
{
    // A store that was closed has taken its answer along.
    if (!store() || m_writing == store() || m_waiting.isEmpty())
        return;
    m_writing = store();
    const Write write = m_waiting.takeFirst();
    whenReady(this, start(*m_writing, write), [this, purpose = write.purpose](const Result<bool> &isKept) {
        m_writing = nullptr;
        if (!isKept)
            Q_EMIT failed(isKept.error());
        else if (purpose == m_purpose)
            m_isKept = *isKept;
        writeNext();
        Q_EMIT changed();
    });
}

} // namespace dhara
