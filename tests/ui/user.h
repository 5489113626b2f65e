// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody who uses the real window: sees what is shown, clicks, taps or goes by the keyboard, and types.
#pragma once

#include "app/windowbackend.h"
#include "qml/App/preferences.h"
#include "tests/scenarios/device.h"
#include "tests/scenarios/standin.h"
#include "tests/ui/warnings.h"

#include <QPointer>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

class QPointingDevice;

namespace dhara::test {

/// The application's style and fonts.
void prepareWindow();

enum class Hand { Mouse, Touch, Keys };

class User
{
public:
    /// Opens the window on a profile in `folder`. Whatever Qt Quick warns of while this lives is kept in warnings().
    /// `clock` is the system's, if null.
    User(const QString &folder, const QSize &size, Hand hand, const Clock *clock = nullptr);
    ~User();

    WindowBackend &backend() { return m_backend; }
    Preferences &preferences() { return m_preferences; }
    QQuickWindow &window() { return *m_window; }
    /// The frame after sign-in, whose current, subject and purpose may be set.
    QQuickItem *workplace() { return m_window->findChild<QQuickItem *>(QStringLiteral("workplace")); }
    QStringList warnings() const { return m_warnings.take(); }

    /// The shown item of that object name below `within` (the window, if null); waits for it, and fails the test if it
    /// does not come.
    QQuickItem *see(const QString &objectName, QQuickItem *within = nullptr);
    bool sees(const QString &objectName, QQuickItem *within = nullptr) const;
    /// The shown form question of that label, or of that id ("firstName").
    QQuickItem *question(const QString &label);
    bool asks(const QString &label) const;
    /// Everything shown for which `isIt` holds.
    QList<QQuickItem *> all(const std::function<bool(const QQuickItem &)> &isIt) const;

    /// The middle of the item in the window, once it is in view and whatever moves it has come to its end.
    QPoint whereItRests(const QPointer<QQuickItem> &item);
    /// Clicks or taps it; by the keyboard goes there and presses Enter.
    void press(QQuickItem *item);
    void pressAt(const QPoint &place);
    void press(const QString &objectName) { press(see(objectName)); }
    /// Tab until the keyboard is there, in a list or a strip the arrows.
    void reach(const QPointer<QQuickItem> &item);
    void type(QQuickItem *item, const QString &text);
    void type(const QString &objectName, const QString &text) { type(see(objectName), text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void answer(const QString &label, const QString &text);
    void choose(const QString &label, const QString &option);
    /// The file chooser that `owner` has opened: the system's own stands in the way of events. Who would have chosen
    /// gives what it would have given.
    void putChooserAway(const QObject &owner);
    void addPhoto(const QString &label, const QString &file);
    /// The row of the list `list` with that title.
    QQuickItem *row(const QString &list, const QString &title);
    /// From the sign-in page, until the server has taken the person, or what it says stands there.
    void beginSignIn(const Standin &server, const QString &name = QStringLiteral("worker"));
    /// The same until there is something to work with.
    void signIn(const Standin &server, const QString &name = QStringLiteral("worker"));
    /// Until nothing that was asked for is still to come and what came is drawn.
    void settle();
    void waitUntil(const char *what, const std::function<bool()> &isSo);

private:
    QQuickItem *find(QQuickItem *below, const std::function<bool(const QQuickItem &)> &isIt) const;
    QQuickItem *findQuestion(const QString &label) const;
    QQuickItem *wanted(const QString &what, const std::function<QQuickItem *()> &look);
    /// Until one more frame is drawn.
    void drawn();

    Warnings m_warnings;
    DeviceParts m_parts;
    Preferences m_preferences;
    WindowBackend m_backend;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    QPointingDevice *m_finger = nullptr;
    bool m_isByKeys = false;
};

} // namespace dhara::test
