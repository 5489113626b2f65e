// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the person is, and the way back.
#pragma once

#include <QList>
#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace dhara {

class Navigator : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// "home", "find", "register", "sync", "more".
    Q_PROPERTY(QString current READ current WRITE go NOTIFY moved)
    /// What is open of that place: on Find the subject beside or over the list, on Home one of its lists; empty for
    /// none.
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY moved)
    /// What is being filled (FormModel::purpose); empty where no form is open.
    Q_PROPERTY(QVariantMap purpose READ purpose WRITE setPurpose NOTIFY moved)
    Q_PROPERTY(bool isFilling READ isFilling NOTIFY moved)
    /// All of it, to be kept over a restart: { current, subject, purpose }.
    Q_PROPERTY(QVariantMap place READ place NOTIFY moved)

public:
    using QObject::QObject;

    QString current() const { return m_here.current; }
    QString subject() const { return m_here.subject; }
    QVariantMap purpose() const { return m_here.purpose; }
    bool isFilling() const { return !m_here.purpose.isEmpty(); }
    QVariantMap place() const;

    /// To a place of the bar; the one where one is already shows its beginning.
    Q_INVOKABLE void go(const QString &current);
    Q_INVOKABLE void openSubject(const QString &uuid);
    Q_INVOKABLE void openForm(const QVariantMap &purpose);
    /// The form is over: on to the subject it was about, with the form out of the way back.
    Q_INVOKABLE void leaveForm(const QString &subject);
    /// One step back; from a beginning to Home. False where there is nothing to go back to.
    Q_INVOKABLE bool back();
    /// As place() gave it; nothing to go back to. Anything else is Home.
    Q_INVOKABLE void restore(const QVariantMap &place);

    void setSubject(const QString &uuid);
    void setPurpose(const QVariantMap &purpose);

Q_SIGNALS:
    void moved();

private:
    struct Place
    {
        QString current = QStringLiteral("home");
        QString subject;
        QVariantMap purpose;
        bool operator==(const Place &) const = default;
    };
    void move(const Place &next);

    Place m_here;
    QList<Place> m_past; ///< latest last, up to a limit
};

} // namespace dhara
