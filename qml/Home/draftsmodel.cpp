// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Home/draftsmodel.h"

#include "qml/App/errortexts.h"
#include "qml/App/questions.h"

namespace dhara {

static constexpr int ShownAtMost = 200;

DraftsModel::DraftsModel(QObject *parent) :
    QObject(parent), m_watch({Change::Drafts, Change::Subjects, Change::Definitions}, this)
{
    connect(&m_watch, &StoreWatch::changed, this, &DraftsModel::ask);
}

void DraftsModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_held.reset();
    m_discarded.reset();
    m_asking.end();
    ++m_look;
    m_watch.setBackend(backend);
    Q_EMIT backendChanged();
    Q_EMIT changed();
}

QVariantList DraftsModel::drafts() const
{
    QVariantList rows;
    if (!m_held || !m_backend || !m_backend->organisation())
        return rows;
    const Telling telling = tellingOf(*m_backend);
    for (const DraftState &state : *m_held)
        rows.append(draftRow(state, telling));
    return rows;
}

QString DraftsModel::discarded() const
{
    if (!m_discarded)
        return {};
    return m_discarded->subjectName.isEmpty() ? m_discarded->draft.title : m_discarded->subjectName;
}

void DraftsModel::ask()
{
    if (!m_backend || !m_backend->store() || !m_backend->organisation()) {
        m_asking.end(); // a store that was closed has taken its answer along
        return;
    }
    if (!m_asking.begin())
        return;
    readThen(
        this, *m_backend,
        [organisation = m_backend->organisation()](Connection &c) { return readDrafts(c, organisation, ShownAtMost); },
        [this, look = m_look](const Result<QList<DraftState>> &held) {
            if (look != m_look)
                return;
            m_asking.end();
            take(held);
            if (m_asking.takeMissed())
                ask();
        });
}

void DraftsModel::take(const Result<QList<DraftState>> &held)
{
    if (!held) {
        showError(held.error());
        return;
    }
    m_problem.clear();
    m_advice.clear();
    m_held = *held;
    Q_EMIT changed();
}

void DraftsModel::discard(const QString &key)
{
    if (!m_held || !m_backend || !m_backend->store() || !m_backend->organisation())
        return;
    const Telling telling = tellingOf(*m_backend);
    for (const DraftState &state : std::as_const(*m_held)) {
        if (draftRow(state, telling).value(QStringLiteral("key")) != key)
            continue;
        m_discarded = state;
        writeThen(
            this, *m_backend, [purpose = state.draft.purpose](Connection &c) { return dropDraft(c, purpose); },
            [this](const Result<void> &done) {
                if (!done)
                    showError(done.error());
                Q_EMIT changed();
            });
        return;
    }
}

void DraftsModel::takeBack()
{
    if (!m_discarded || !m_backend || !m_backend->store())
        return;
    const DraftState state = *std::exchange(m_discarded, {});
    writeThen(
        this, *m_backend, [draft = state.draft](Connection &c) { return putDraft(c, draft); },
        [this](const Result<void> &done) {
            if (!done)
                showError(done.error());
            Q_EMIT changed();
        });
}

void DraftsModel::showError(const Error &error)
{
    const ErrorText text = errorText(error);
    m_problem = text.title;
    m_advice = text.body();
    Q_EMIT changed();
}

} // namespace dhara
