// SPDX-License-Identifier: AGPL-3.0-or-later
// One window a profile: a second start brings the first one to the front and ends.
#pragma once

#include <QLocalServer>

namespace dhara {

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Asks whether another window of this profile listens, for a fraction of a second at most, else listens. Where the
    /// system has no local sockets every start is a first one: the account's lock still keeps two writers apart.
    explicit SingleInstance(const QString &profileFolder);

    /// Another window was there and has been told.
    bool isSecond() const { return m_isSecond; }

Q_SIGNALS:
    /// Somebody started the program again.
    void wanted();

private:
    QLocalServer m_server;
    bool m_isSecond = false;
};

} // namespace dhara
