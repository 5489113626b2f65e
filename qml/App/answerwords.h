// SPDX-License-Identifier: AGPL-3.0-or-later
// An answer as people read it, in the worker's language and by its locale.
#pragma once

#include "core/organisation/organisation.h"

#include <QJsonValue>
#include <QLocale>
#include <QTimeZone>

namespace dhara {

/// One answer in words; empty for media, for other records, and for nothing.
QString answerWords(const Organisation &organisation, const Concept &question, const QJsonValue &value,
                    const QTimeZone &zone, const QLocale &locale);

} // namespace dhara
