// SPDX-License-Identifier: AGPL-3.0-or-later
// Tells when the system's network is back.
#pragma once

#include <QObject>
#include <chrono>

namespace dhara {

/// To be made on a thread with an event loop, by which the system tells of changes.
class NetworkWatch final : public QObject
{
    Q_OBJECT

public:
    /// The system is asked only after that time: it takes the calling thread some milliseconds, which a window that is
    /// just being shown has not.
    explicit NetworkWatch(std::chrono::milliseconds after = std::chrono::seconds(1));

Q_SIGNALS:
    void returned();

private:
    void begin();
};

} // namespace dhara
