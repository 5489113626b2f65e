// SPDX-License-Identifier: AGPL-3.0-or-later
// Waits for what the loop of events brings about.
#pragma once

#include <QTest>

#include <catch2/catch.hpp>
#include <functional>

namespace dhara::test {

/// Fails the test if it is not so within twenty seconds.
inline void waitUntil(const std::function<bool()> &isSo)
{
    REQUIRE(QTest::qWaitFor(isSo, 20'000));
}

/// Of the store, to whoever asks it by questions.h: they arrive as calls of the application object.
class AnswerCount : public QObject
{
public:
    AnswerCount() { QCoreApplication::instance()->installEventFilter(this); }
    int count() const { return m_count; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::MetaCall ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace dhara::test
