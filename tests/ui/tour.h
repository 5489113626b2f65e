// SPDX-License-Identifier: AGPL-3.0-or-later
// Every screen of the application with something on it, and the way to each.
#pragma once

#include "tests/ui/user.h"

namespace dhara::test {

struct Screen
{
    QString name; ///< "subject-visits"
    std::function<void(User &)> open;
};

/// An account with people, visits late and due, photos, something to fix and something that waits.
class Tour
{
public:
    Tour();

    QString profile() const { return m_profile; }
    /// All that a signed-in person can see.
    QList<Screen> screens() const;
    /// What stands there before.
    static Screen signIn();

private:
    void leaveSomethingToFix(Device &device);
    static QString somebodyEnrolled(Device &device);

    Standin m_server;
    QTemporaryDir m_folder;
    QString m_profile;
    QString m_subject;
    QString m_visit;
    QString m_person; ///< with a programme, visits and a portrait
};

} // namespace dhara::test
