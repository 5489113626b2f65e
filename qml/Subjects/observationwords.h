// SPDX-License-Identifier: AGPL-3.0-or-later
// Observations as people read them: question and answer, in the worker's language.
#pragma once

#include "core/base/jsontext.h"
#include "core/organisation/organisation.h"

#include <QTimeZone>
#include <QVariantList>

namespace dhara {

struct AnswerLine
{
    QString question;
    QString answer;
    bool isAbnormal = false; ///< out of the normal range, or an answer that the organisation marked
    bool isShort = false;    ///< says enough without its question ("Fever"; not "Yes", not "54.2")
    bool isLong = false;     ///< notes and the like, which no summary has room for
};

/// Everything but media, in the order in which `form` asks; what it does not ask comes after, by name.
QList<AnswerLine> answerLines(const Organisation &organisation, const JsonText &observations, const QTimeZone &zone,
                              const QLocale &locale, const Form *form = nullptr);
/// The same for a view: [{ question, answer, isAbnormal }].
QVariantList observationLines(const Organisation &organisation, const JsonText &observations, const QTimeZone &zone,
                              const QLocale &locale, const Form *form = nullptr);
/// The few answers that tell most of a record, those out of the ordinary first: "Weight 54.2 kg · Fever".
QString tellingAnswers(const QList<AnswerLine> &lines, const QLocale &locale);

} // namespace dhara
