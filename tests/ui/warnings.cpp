// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/warnings.h"

#include <QMutex>
#include <QtGlobal>
#include <utility>

namespace dhara::test {
namespace {

QMutex mutex;
QStringList told;

void keep(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // The runtime folder, the fonts and a sound server are the machine's matter, not the window's.
    if (type == QtDebugMsg || type == QtInfoMsg || text.contains(QLatin1String("XDG_RUNTIME_DIR"))
        || text.contains(QLatin1String("PulseAudio"))
        || text.contains(QLatin1String("OpenType support missing"))
        // Qt's list itself, where rows go while they are being made.
        || text.contains(QLatin1String("DelegateModel::cancel: index out range"))
        // Qt's timer of animations, when the window that drove it is gone.
        || text.contains(QLatin1String("QUnifiedTimer::stopAnimationDriver: driver is not running")))
        return;
    const QMutexLocker locker(&mutex);
    told.append(text);
}

} // namespace

Warnings::Warnings()
{
    take();
    qInstallMessageHandler(keep);
}

Warnings::~Warnings()
{
    qInstallMessageHandler(nullptr);
}

QStringList Warnings::take() const
{
    const QMutexLocker locker(&mutex);
    return std::exchange(told, {});
}

} // namespace dhara::test
