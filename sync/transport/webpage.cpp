// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/webpage.h"

#include <algorithm>
#include <iterator>

namespace dhara {
namespace {

constexpr qsizetype looked = 4096;

/// Behind what opens with `open` where that stands first; where its end is not in sight, nothing is left.
bool skip(QByteArray &text, const char *open, const char *close)
{
    if (!text.startsWith(open))
        return false;
    const qsizetype end = text.indexOf(close);
    text = end < 0 ? QByteArray() : text.mid(end + qsizetype(qstrlen(close)));
    return true;
}

} // namespace

bool isWebPage(const QByteArray &body)
{
    QByteArray start = body.left(looked).toLower();
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.mid(3);
    do
        start = start.trimmed();
    while (skip(start, "<?xml", "?>") || skip(start, "<!--", "-->"));
    static constexpr const char *openings[] = {"<!doctype html", "<html", "<head", "<body", "<script", "<meta"};
    return std::any_of(std::begin(openings), std::end(openings),
                       [&start](const char *opening) { return start.startsWith(opening); });
}

} // namespace dhara
