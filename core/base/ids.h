// SPDX-License-Identifier: AGPL-3.0-or-later
// Where identities and randomness come from.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace dhara {

/// A record's identity as it stands on the wire: lower-case text without braces. Servers hold some that are no
/// UUIDs (wire/4-refusals/12), so it is text; `isUuid` tells.
using Uuid = QString;

inline bool isUuid(const Uuid &text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

class IdSource
{
public:
    virtual ~IdSource() = default;
    /// A new random (version 4) uuid.
    virtual Uuid newUuid() = 0;
    /// `count` random bytes fit for keys.
    virtual QByteArray randomBytes(int count) = 0;
};

/// The system's generator.
class SystemIdSource final : public IdSource
{
public:
    Uuid newUuid() override;
    QByteArray randomBytes(int count) override;
};

} // namespace dhara
