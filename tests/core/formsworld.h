// SPDX-License-Identifier: AGPL-3.0-or-later
// A small organisation with a form for each thing that can be done and a question of each kind, and forms opened on it.
#pragma once

#include "core/forms/answersfile.h"
#include "core/forms/save.h"
#include "core/forms/session.h"
#include "tests/core/definitions.h"
#include "tests/core/storetesting.h"

namespace Catch {
template<>
struct StringMaker<dhara::forms::Problem>
{
    static std::string convert(const dhara::forms::Problem &problem)
    {
        return (problem.fieldId + QLatin1String(" ") + problem.code).toStdString();
    }
};
} // namespace Catch

namespace dhara::test {

/// Types person (with all extras), plain (a person without), household, group, point (an individual thing), office
/// (may lack a place) and user; programme care; visits general (all kinds of question) and monthly; villages v1, v2.
/// Uuids are what the names say, questions are called by their kind: "text", "number", "one", "many" …
Definitions world();

/// 2026-11-24 11:30 in India: a zone in which a day begins on the evening before in UTC.
QTimeZone india();
forms::Start start(forms::Action action, const char *subjectType = "person");
/// A start on records of the world: person p, enrolment e since 2026-03-02, visit v of that enrolment or of the person.
forms::Start startOn(forms::Action action);

forms::Session open(const Definitions &definitions, forms::Start start);
inline forms::Session open(forms::Start start)
{
    return open(world(), std::move(start));
}

/// "field code", in the order of the pages.
QStringList told(const forms::Session &session);
QStringList told(const QList<forms::Problem> &problems);
/// The code of one field's problem; empty where it has none.
QString codeOf(const forms::Session &session, const QString &fieldId);
QStringList ids(const forms::Page &page);

/// Answers the fixed page so that nothing is left to say.
void fillFixed(forms::Session &session);

} // namespace dhara::test
