// SPDX-License-Identifier: AGPL-3.0-or-later
// Where time comes from, so that tests run at a known instant.
#pragma once

#include <QDateTime>

namespace dhara {

class Clock
{
public:
    virtual ~Clock() = default;
    /// The present instant, UTC, millisecond precision.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// An instant as the server writes it: ISO 8601, UTC, milliseconds, 'Z'.
inline QString isoInstant(const QDateTime &t)
{
    return t.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace dhara
