// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions to the open account, answered on the GUI thread. Nothing waits anywhere: who has an answer posts it.
#pragma once

#include "core/store/store.h"
#include "qml/App/backend.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace dhara {

/// Where an answer goes: to `done` on the GUI thread, if `receiver` is still there then and the store of which it was
/// asked is still the open one. Of a question asked in an account that was left nobody hears any more: who waits for
/// an answer gives it up when backend.store() changes.
template<class Done>
class Answering
{
public:
    Answering(QObject *receiver, Backend &backend, Done done) :
        m_receiver(receiver), m_backend(&backend), m_store(backend.store()->number()), m_done(std::move(done))
    {
        ++backend.m_answersToCome;
    }

    /// To be called once, on any thread.
    template<class R>
    void operator()(R result)
    {
        // By a pointer: a functor of Qt must be copied, and an answer may be long.
        auto held = std::make_shared<std::pair<Answering, R>>(std::move(*this), std::move(result));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [held] { held->first.give(std::move(held->second)); }, Qt::QueuedConnection);
    }

private:
    template<class R>
    void give(R result)
    {
        if (!m_backend)
            return;
        --m_backend->m_answersToCome;
        if (m_receiver && m_backend->store() && m_backend->store()->number() == m_store)
            m_done(std::move(result));
    }

    QPointer<QObject> m_receiver;
    QPointer<Backend> m_backend;
    quint64 m_store;
    Done m_done;
};

/// Runs `fn(Connection &) -> Result<T>` as Store::read() does. `backend` has a store.
template<class F, class Done>
void readThen(QObject *receiver, Backend &backend, F fn, Done done)
{
    backend.store()->readThen(std::move(fn), Answering(receiver, backend, std::move(done)));
}

/// Runs `fn(Connection &) -> Result<T>` as Store::write() does for a person. `backend` has a store.
template<class F, class Done>
void writeThen(QObject *receiver, Backend &backend, F fn, Done done)
{
    backend.store()->writeThen(std::move(fn), Answering(receiver, backend, std::move(done)));
}

/// Runs `work()`, which has to do with the account's files, on a thread that may be kept busy. `backend` has a store.
template<class Work, class Done>
void workThen(QObject *receiver, Backend &backend, Work work, Done done)
{
    QThreadPool::globalInstance()->start(
        [work = std::move(work), answer = Answering(receiver, backend, std::move(done))]() mutable { answer(work()); });
}

} // namespace dhara
