// SPDX-License-Identifier: AGPL-3.0-or-later
// What the form page shows of a session: the questions of a page, the state of each page.
#pragma once

#include "core/forms/session.h"

#include <QVariantList>

namespace dhara {

/// One question as it stands.
struct FieldRow
{
    QString fieldId, label, group, kind, text, unit, hint, error;
    QString day;     ///< ISO, of an answer that has one
    QString example; ///< how an answer is typed
    bool isRequired = false;
    QVariantList options;
    QVariantList photos;
    QVariantList parts; ///< that are typed each for itself: [{ part, text, words, example }]
};

/// What the person has seen of it: what is open is told when a page is left, what is wrong at once.
struct Seen
{
    QSet<int> pages;      ///< that were left or saved
    QSet<QString> fields; ///< that were answered
    bool isTold(const forms::Problem &problem) const;
};

QList<FieldRow> fieldRows(const forms::Session &session, int page, const QList<forms::Problem> &problems,
                          const Seen &seen);
/// [{ title, state: "empty" | "begun" | "complete" | "wrong", isWrong }] of all pages.
QVariantList sectionRows(const forms::Session &session, const QList<forms::Problem> &problems, const Seen &seen);

} // namespace dhara
