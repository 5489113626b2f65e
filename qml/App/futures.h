// SPDX-License-Identifier: AGPL-3.0-or-later
// From a store's future to a function on the GUI thread.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <future>

namespace dhara {

/// Calls `done(result)` on the GUI thread when `future` has its value, unless `receiver` is gone by then or the
/// store was closed first.
template<class R, class Done>
void whenReady(QObject *receiver, std::future<R> future, Done done)
{
    auto shared = std::make_shared<std::future<R>>(std::move(future));
    QThreadPool::globalInstance()->start([shared, alive = QPointer<QObject>(receiver), done = std::move(done)] {
        std::shared_ptr<R> result;
        try {
            result = std::make_shared<R>(shared->get());
        } catch (const std::future_error &) {
            return; // the store closed before it came to this
        }
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [result, alive, done] {
                if (alive)
                    done(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace dhara
