// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/SignIn/firstsyncmodel.h"

#include "qml/App/errortexts.h"

#include <QLocale>
#include <algorithm>
#include <iterator>

namespace dhara {

FirstSyncModel::FirstSyncModel(QObject *parent) :
    QObject(parent),
    m_kinds({{"name", [](const Kind &kind) { return kind.name; }},
             {"count", [](const Kind &kind) { return kind.count > 0 ? QLocale().toString(kind.count) : QString(); }}},
            this)
{
    show({});
}

void FirstSyncModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    if (m_backend) {
        connect(m_backend, &Backend::progressChanged, this, &FirstSyncModel::show);
        show(m_backend->progress());
    }
    Q_EMIT backendChanged();
}

QString FirstSyncModel::step() const
{
    const QString &phase = m_progress.phase;
    if (!m_progress.isRunning) {
        const auto &stored = m_progress.stored;
        const bool hasSome = std::any_of(stored.begin(), stored.end(), [](qint64 count) { return count > 0; });
        return m_progress.lastError && hasSome ? tr("Received so far") : tr("Waiting");
    }
    return phase == QLatin1String("reference") ? tr("Receiving forms and villages")
        : phase == QLatin1String("pull")       ? tr("Receiving people and visits")
                                               : tr("Talking to the server");
}

QString FirstSyncModel::problem() const
{
    return m_progress.lastError ? errorText(*m_progress.lastError).title : QString();
}

QString FirstSyncModel::advice() const
{
    return m_progress.lastError ? errorText(*m_progress.lastError).todo : QString();
}

void FirstSyncModel::show(const SyncProgress &progress)
{
    m_progress = progress;
    const auto stored = [&](std::initializer_list<const char *> kinds) {
        qint64 sum = 0;
        for (const char *kind : kinds)
            sum += progress.stored.value(QLatin1String(kind));
        return sum;
    };
    m_kinds.setRows({{tr("Forms, villages and settings"), stored({"definition"})},
                     {tr("People, households and places"), stored({"subject"})},
                     {tr("Enrolments in programmes"), stored({"enrolment"})},
                     {tr("Visits"), stored({"encounter", "programEncounter"})},
                     {tr("Other records"), stored({"other"})}});
    Q_EMIT changed();
}

} // namespace dhara
