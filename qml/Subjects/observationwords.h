// SPDX-License-Identifier: AGPL-3.0-or-later
// Observations as people read them: question and answer, in the worker's language.
#pragma once

#include "core/base/jsontext.h"
#include "core/organisation/organisation.h"

#include <QTimeZone>
#include <QVariantList>

namespace dhara {

/// [{ question, answer }] of everything but media, in the order of the organisation's questions' names.
QVariantList observationLines(const Organisation &organisation, const JsonText &observations, const QTimeZone &zone,
                              const QString &language);
/// One answer in words; empty for media and for nothing.
QString answerWords(const Organisation &organisation, const Concept &question, const QJsonValue &value,
                    const QTimeZone &zone, const QString &language);

} // namespace dhara
