// SPDX-License-Identifier: AGPL-3.0-or-later
// Errors are values: whose move it is, a stable code, and data for the text that qml or the command line makes.
#pragma once

#include <QString>
#include <QVariantMap>
#include <tl/expected.hpp>

namespace dhara {

/// Who can act on an error.
enum class ErrorKind {
    RetryLater,  ///< nobody: the network or the server comes back; the next run goes on
    SignIn,      ///< the person: the server does not know this user or session
    UserMustFix, ///< the person: the data, the address or the device needs a change
    ServerFault, ///< the server's operator
    OurFault,    ///< us: a bug
    Cancelled,   ///< nobody: it was asked for
};

/// `code` is stable and translatable ("network.refused", "form.mandatory"); `detail` is for logs and diagnosis,
/// never shown as the only text; `data` holds plain values that the text needs.
struct Error
{
    ErrorKind kind = ErrorKind::OurFault;
    QString code;
    QString detail = {};
    QVariantMap data = {};

    bool operator==(const Error &) const = default;
};

template<class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, QString code, QString detail = {}, QVariantMap data = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(detail), std::move(data)});
}

} // namespace dhara
