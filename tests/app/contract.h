// SPDX-License-Identifier: AGPL-3.0-or-later
// The JSON shapes as app/README.md shows them: the page is the contract, this reads it.
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace dhara::test {

/// An example of the page and what the words under it say of its keys.
struct Shape
{
    QJsonObject example;
    QSet<QString> mayBeAbsent;
    QSet<QString> mayBeNull;
    QSet<QString> maps; ///< keys vary; each value is as the first one of the example
    QSet<QString> open; ///< objects that are not looked into
};

/// The headings of the page, without "## ".
QStringList documentedHeadings();
/// The n-th JSON example under the heading that begins with this word; a missing one fails the test.
Shape documentedShape(const QString &heading, int nth = 0);

/// Where an object is not of the shape: "rows.subject is missing", "toFix[0].extra is not documented" …
QStringList differences(const Shape &shape, const QJsonObject &actual);
/// Fails the test for each of them.
void checkShape(const QJsonObject &actual, const QString &heading, int nth = 0);

} // namespace dhara::test
