// SPDX-License-Identifier: AGPL-3.0-or-later
// A web page where a server's answer was expected: a network that wants a login first, or a proxy's own words.
#pragma once

#include <QByteArray>

namespace dhara {

/// Whether the body is a web page, whatever stands before it: blanks, a byte order mark, an XML declaration, comments.
/// Other XML (an object storage's error) is none.
bool isWebPage(const QByteArray &body);

} // namespace dhara
