// SPDX-License-Identifier: AGPL-3.0-or-later
// The main job in the real window as steps, the same in each language and by each hand.
#pragma once

#include "tests/ui/people.h"

namespace dhara::test {

/// How somebody works.
struct Way
{
    const char *language; ///< "en", "ar"
    Hand hand;
    QSize size;
};

/// Somebody who does the main job on the demo organisation, and their server. Each step waits until what it does is
/// done, and looks whether the window speaks the language and is quiet.
class Journey
{
public:
    explicit Journey(const Way &way);

    Standin &server() { return m_server; }
    User &user() { return *m_user; }
    /// As they are registered and found again; "Fulki Example".
    QString fullName() const;

    /// To Home, by way of the first sync's page.
    void signIn();
    /// To the page of somebody who was there before, by a few letters of their name.
    void find(const QString &letters, const QString &name);
    /// To the page of the new person, who has a photo.
    void registerPerson();
    /// Of the subject whose page is open, in the programme of the demo organisation.
    void enrol();
    /// Up to the last question that is required; the form stays open.
    void beginVisit();
    /// The window goes away as it is, and is opened again: the form of beginVisit() stands there with its answers.
    void restartInForm();
    /// With a photo.
    void finishVisit();
    /// By the sync page, until all is on the server.
    void sendAll();
    /// Another last name in the open form of a person, which is then saved.
    void changeLastName(const QString &name);
    /// The next change of a subject that is sent is refused.
    void refuseOnce();
    /// Until the strip tells that there is something to fix.
    void noticeRefusal();
    void openFromHome();
    /// By the subject's page.
    void openFromSyncPage(const Uuid &subject);

    /// Whose page is open.
    Uuid subject();
    /// What the organisation calls it in the language.
    QString say(const char *english);
    /// What the server holds of that kind about the subject.
    QList<QJsonObject> about(const Uuid &subject, const char *kind) const;
    /// Nothing is shown in a language that is not theirs, nothing stands on the wrong side, nothing was warned of.
    void look();

private:
    void open();
    QString strip(const char *property);
    QStringList foreignTexts();
    QQuickItem *offered(const char *action, const Uuid &type);
    void turnTo(const char *question);
    /// From the form's last page.
    void save();

    Way m_way;
    Standin m_server;
    QTemporaryDir m_folder;
    QString m_photo;
    QSet<QString> m_names; ///< words that are nobody's language
    std::unique_ptr<User> m_user;
};

} // namespace dhara::test
