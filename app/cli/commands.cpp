// SPDX-License-Identifier: AGPL-3.0-or-later
// The list of commands. A new one is a row here and a function beside its kin.
#include "app/cli/reading.h"
#include "app/cli/recording.h"
#include "app/cli/syncing.h"

namespace dhara::cli {
namespace {

QCommandLineOption value(const char *name, const char *valueName)
{
    return QCommandLineOption(QString::fromLatin1(name), {}, QString::fromLatin1(valueName));
}

QCommandLineOption flag(const char *name)
{
    return QCommandLineOption(QString::fromLatin1(name));
}

} // namespace

const QList<Command> &commands()
{
    static const auto answers = value("answers", "FILE");
    static const auto photo = value("photo", "CONCEPT=FILE");
    static const auto type = value("type", "NAME");
    static const QList<Command> all{
        {QStringLiteral("login"),
         QStringLiteral("--server URL --user NAME"),
         QStringLiteral("signs in; the one step that needs the network"),
         0,
         {value("server", "URL"), value("user", "NAME"), flag("password-stdin"), flag("key-file")},
         login},
        {QStringLiteral("sync"), {}, QStringLiteral("sends and fetches until nothing is left to do"), 0, {}, sync},
        {QStringLiteral("status"), {}, QStringLiteral("what is here, what waits, what is to fix"), 0, {}, status},
        {QStringLiteral("find"), QStringLiteral("TEXT"), QStringLiteral("finds subjects"), 1, {}, find},
        {QStringLiteral("show"),
         QStringLiteral("UUID"),
         QStringLiteral("shows a subject with all that belongs to it"),
         1,
         {},
         show},
        {QStringLiteral("register"),
         QStringLiteral("--type NAME --answers FILE"),
         QStringLiteral("registers a subject"),
         0,
         {type, answers, photo},
         registerSubject},
        {QStringLiteral("edit"),
         QStringLiteral("UUID --answers FILE"),
         QStringLiteral("changes a subject, an enrolment or a visit"),
         1,
         {answers, photo},
         edit},
        {QStringLiteral("enrol"),
         QStringLiteral("UUID --program NAME --answers FILE"),
         QStringLiteral("enrols a subject"),
         1,
         {value("program", "NAME"), answers, photo},
         enrol},
        {QStringLiteral("visit"),
         QStringLiteral("UUID --type NAME --answers FILE"),
         QStringLiteral("does a visit"),
         1,
         {type, value("enrolment", "UUID"), answers, photo},
         visit},
    };
    return all;
}

} // namespace dhara::cli
