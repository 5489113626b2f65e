// SPDX-License-Identifier: AGPL-3.0-or-later
// The list of commands. A new one is a row here and a function beside its kin.
#include "app/cli/reading.h"
#include "app/cli/recording.h"
#include "app/cli/syncing.h"

#include <initializer_list>

namespace dhara::cli {
namespace {

QCommandLineOption value(const char *name, const char *valueName, const char *description)
{
    return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description),
                              QString::fromLatin1(valueName));
}

QCommandLineOption flag(const char *name, const char *description)
{
    return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description));
}

QStringList names(std::initializer_list<const char *> list)
{
    QStringList names;
    for (const char *name : list)
        names.append(QLatin1String(name));
    return names;
}

QString photosWithoutConcept(const QCommandLineParser &parser)
{
    const QStringList photos = parser.values(QStringLiteral("photo"));
    for (const QString &photo : photos) {
        if (photo.indexOf(QLatin1Char('=')) < 1)
            return QStringLiteral("--photo %1: this is not CONCEPT=FILE").arg(photo);
    }
    return {};
}

} // namespace

const QList<Command> &commands()
{
    static const auto answers = value("answers", "FILE", "one JSON object");
    static const auto photo = value("photo", "CONCEPT=FILE", "a photo under a question; any number of times");
    static const auto type = value("type", "NAME", "name or uuid of the type");
    static const QList<Command> all{
        {QStringLiteral("login"),
         QStringLiteral("--server URL --user NAME [--password-stdin] [--key-file]"),
         QStringLiteral("signs in; the one step that needs the network"),
         0,
         names({"server", "user"}),
         {value("server", "URL", "address of the Avni server"), value("user", "NAME", "such as asha@demo"),
          flag("password-stdin", "reads the password from the first line of standard input"),
          flag("key-file", "keeps the account's key in a file that only you can read, not in the keychain")},
         login},
        {QStringLiteral("sync"), {}, QStringLiteral("sends and fetches until nothing is left to do"), 0, {}, {}, sync},
        {QStringLiteral("status"), {}, QStringLiteral("what is here, what waits, what is to fix"), 0, {}, {}, status},
        {QStringLiteral("find"), QStringLiteral("TEXT"), QStringLiteral("finds subjects"), 1, {}, {}, find},
        {QStringLiteral("show"),
         QStringLiteral("UUID"),
         QStringLiteral("shows a subject with all that belongs to it"),
         1,
         {},
         {},
         show},
        {QStringLiteral("register"),
         QStringLiteral("--type NAME --answers FILE [--photo CONCEPT=FILE …]"),
         QStringLiteral("registers a subject"),
         0,
         names({"type", "answers"}),
         {type, answers, photo},
         registerSubject,
         photosWithoutConcept},
        {QStringLiteral("edit"),
         QStringLiteral("UUID --answers FILE [--photo CONCEPT=FILE …]"),
         QStringLiteral("changes a subject, an enrolment or a visit"),
         1,
         names({"answers"}),
         {answers, photo},
         edit,
         photosWithoutConcept},
        {QStringLiteral("enrol"),
         QStringLiteral("UUID --program NAME --answers FILE [--photo CONCEPT=FILE …]"),
         QStringLiteral("enrols a subject"),
         1,
         names({"program", "answers"}),
         {value("program", "NAME", "name or uuid of the programme"), answers, photo},
         enrol,
         photosWithoutConcept},
        {QStringLiteral("visit"),
         QStringLiteral("UUID --type NAME [--enrolment UUID] --answers FILE [--photo CONCEPT=FILE …]"),
         QStringLiteral("does a visit"),
         1,
         names({"type", "answers"}),
         {type, value("enrolment", "UUID", "for a visit of a programme"), answers, photo},
         visit,
         photosWithoutConcept},
    };
    return all;
}

} // namespace dhara::cli
