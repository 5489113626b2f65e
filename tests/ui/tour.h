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

/// A profile and what can be seen with it.
struct Stage
{
    QString profile;
    Backend::State begins; ///< how the window opens on it
    QList<Screen> screens;
};

/// The window of a person who sees a stage in that language; the profile is left without one chosen.
class StageUser : public User
{
public:
    StageUser(const Stage &stage, const QSize &size, const QString &language);
    ~StageUser();
};

/// An account with people, visits late and due, photos, something to fix and something that waits; a device on which
/// nobody has signed in; and an account without people.
class Tour
{
public:
    Tour();

    /// The window of a person who works.
    QString profile() const { return m_profile; }
    /// All that a signed-in person can see.
    QList<Screen> screens() const;
    /// These, those before and during the first sync, and those with nothing on them. A window opened on the last
    /// one's profile leaves an account there: ask anew for each window.
    QList<Stage> stages();

private:
    QList<Screen> pages() const;
    QList<Screen> subjects() const;
    QList<Screen> forms() const;
    QList<Screen> calendars() const;
    QList<Screen> troubles() const;
    QList<Screen> beginnings();
    QList<Screen> empties();

    void leaveSomethingToFix(Device &device);
    void findSomebodyEnrolled(Device &device);
    void findHousehold(Device &device);
    void addNewcomer(Device &device);

    QTemporaryDir m_folder;
    Standin m_server;
    Standin m_desert; ///< without people
    QList<std::shared_ptr<QTemporaryDir>> m_new;
    QString m_nobody;
    QString m_profile;
    Uuid m_subject;
    Uuid m_visit;
    Uuid m_person; ///< with a programme, visits and a portrait
    Uuid m_enrolment;
    Uuid m_household;   ///< with members
    Subject m_newcomer; ///< in no programme, with a photo that is not on this tablet
    Uuid m_planned;
    Uuid m_programme;
    Uuid m_removed;
};

} // namespace dhara::test
