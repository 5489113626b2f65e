// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/cli/cli.h"

#include "qml/App/errortexts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <optional>

namespace dhara::cli {
namespace {

QString kindText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::RetryLater:
        return QStringLiteral("retryLater");
    case ErrorKind::SignIn:
        return QStringLiteral("signIn");
    case ErrorKind::UserMustFix:
        return QStringLiteral("userMustFix");
    case ErrorKind::ServerFault:
        return QStringLiteral("serverFault");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::OurFault:
        break;
    }
    return QStringLiteral("ourFault");
}

QString callOf(const Command &command)
{
    return QStringLiteral("dhara %1 %2").arg(command.name, command.synopsis).trimmed();
}

QString usage()
{
    QString text;
    QTextStream out(&text);
    out << "dhara [--profile DIR]\n    opens the window\n";
    for (const Command &command : commands())
        out << callOf(command) << "\n    " << command.summary << '\n';
    out << "All take --profile DIR, --json, --help.";
    return text;
}

QString helpOf(const Command &command, const QList<QCommandLineOption> &common)
{
    QString text;
    QTextStream out(&text);
    out << callOf(command) << '\n' << command.summary << '\n';
    for (const QCommandLineOption &option : command.options + common) {
        const QString name = QStringLiteral("--%1 %2").arg(option.names().constLast(), option.valueName());
        out << "\n  " << name.leftJustified(24) << option.description();
    }
    return text;
}

/// JSON always goes to standard output, whole; words of failure go where people look for them. False where it could
/// not be written: a full disk, a reader that has gone.
bool print(const Output &output, bool isJson)
{
    QFile file;
    const bool isFailure = output.exit != Exit::Done;
    if (!file.open(isFailure && !isJson ? stderr : stdout, QIODevice::WriteOnly))
        return false;
    const QByteArray text = isJson ? QJsonDocument(output.json).toJson(QJsonDocument::Indented)
                                   : (output.lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
    return file.write(text) == text.size() && file.flush();
}

const Command *findCommand(const QString &name)
{
    const auto &all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const Command &c) { return c.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// The first argument that is neither an option nor the folder of --profile.
QString commandName(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == QLatin1String("--profile"))
            ++i;
        else if (!arguments.at(i).startsWith(QLatin1Char('-')))
            return arguments.at(i);
    }
    return {};
}

Output usageError(const char *code, const QString &problem, const QString &howTo)
{
    return {{{QStringLiteral("error"),
              QJsonObject{{QStringLiteral("kind"), QStringLiteral("usage")},
                          {QStringLiteral("code"), QLatin1String(code)},
                          {QStringLiteral("message"), problem},
                          {QStringLiteral("detail"), howTo}}}},
            {problem, howTo},
            Exit::Usage};
}

Output help(const QString &text)
{
    return {{{QStringLiteral("help"), text}}, {text}, Exit::Done};
}

/// The first thing that is wrong with how a command was called, if anything is.
std::optional<Output> misuse(const Command &command, const QCommandLineParser &parser, bool isParsed)
{
    const QString howTo = callOf(command);
    if (!isParsed)
        return usageError("usage.option", parser.errorText(), howTo);
    if (parser.positionalArguments().size() - 1 != command.argumentCount)
        return usageError("usage.arguments", QStringLiteral("This is not how %1 is called").arg(command.name), howTo);
    for (const QString &option : command.required + QStringList{QStringLiteral("profile")}) {
        if (parser.value(option).isEmpty())
            return usageError("usage.missing", QStringLiteral("--%1 is needed").arg(option), howTo);
    }
    const QString problem = command.misuse ? command.misuse(parser) : QString();
    return problem.isEmpty() ? std::nullopt : std::optional(usageError("usage.value", problem, howTo));
}

/// What people at a terminal can do where the window shows a button or a choice.
QStringList advice(const Error &error)
{
    static const QMap<QString, QString> advices{
        {QStringLiteral("signin.none"), QStringLiteral("dhara login --server URL --user NAME")},
        {QStringLiteral("keychain.none"), QStringLiteral("--key-file does that.")},
        {QStringLiteral("keychain.locked"), QStringLiteral("--key-file does that.")}};
    QStringList lines;
    if (advices.contains(error.code))
        lines.append(advices.value(error.code));
    if (const QStringList offered = error.data.value(QStringLiteral("offered")).toStringList(); !offered.isEmpty())
        lines.append(QStringLiteral("Offered are: %1").arg(offered.join(QStringLiteral(", "))));
    return lines;
}

} // namespace

Exit exitFor(const Error &error)
{
    if (error.code == QLatin1String("profile.inUse"))
        return Exit::InUse;
    switch (error.kind) {
    case ErrorKind::UserMustFix:
        return Exit::NeedsFixing;
    case ErrorKind::RetryLater:
    case ErrorKind::ServerFault:
    case ErrorKind::Cancelled:
        return Exit::Network;
    case ErrorKind::SignIn:
        return Exit::SignIn;
    case ErrorKind::OurFault:
        break;
    }
    return Exit::OurFault;
}

Output describe(const Error &error)
{
    const ErrorText text = errorText(error);
    QJsonObject json{{QStringLiteral("kind"), kindText(error.kind)},
                     {QStringLiteral("code"), error.code},
                     {QStringLiteral("message"), text.title},
                     {QStringLiteral("detail"), error.detail}};
    if (!error.data.isEmpty())
        json.insert(QStringLiteral("data"), QJsonObject::fromVariantMap(error.data));
    QStringList lines{text.title};
    for (const QString &line : {text.safe, text.todo}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    lines += advice(error);
    if (!error.detail.isEmpty())
        lines.append(QStringLiteral("(%1: %2)").arg(error.code, error.detail));
    return {{{QStringLiteral("error"), json}}, lines, exitFor(error)};
}

bool isCommand(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == QLatin1String("--profile"))
            ++i;
        else if (!argument.startsWith(QLatin1String("--profile=")))
            return argument == QLatin1String("-h") || argument.startsWith(QLatin1String("--"))
                || !argument.startsWith(QLatin1Char('-'));
    }
    return false;
}

int run(const QStringList &arguments, const Surroundings &surroundings)
{
    const QCommandLineOption helpOption(QStringList{QStringLiteral("h"), QStringLiteral("help")},
                                        QStringLiteral("tells how this is called"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("prints one JSON object"));
    const QCommandLineOption profile(QStringLiteral("profile"), QStringLiteral("the folder with the accounts"),
                                     QStringLiteral("DIR"),
                                     QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QList<QCommandLineOption> common{profile, json, helpOption};
    const QString name = commandName(arguments);
    const Command *command = findCommand(name);
    QCommandLineParser parser;
    parser.addOptions(common);
    if (command)
        parser.addOptions(command->options);
    const bool isParsed = parser.parse(arguments);
    const bool isJson = parser.isSet(json);
    const auto finish = [isJson](const Output &output) {
        const bool isTold = print(output, isJson);
        return static_cast<int>(isTold || output.exit != Exit::Done ? output.exit : Exit::OurFault);
    };
    if (parser.isSet(helpOption) || name == QLatin1String("help"))
        return finish(help(command ? helpOf(*command, common) : usage()));
    if (name.isEmpty())
        return finish(
            usageError("usage.command", isParsed ? QStringLiteral("Which command?") : parser.errorText(), usage()));
    if (!command)
        return finish(usageError("usage.command", QStringLiteral("There is no command %1").arg(name), usage()));
    if (const auto wrong = misuse(*command, parser, isParsed))
        return finish(*wrong);
    const QStringList positional = parser.positionalArguments().mid(1);
    const auto output = command->run({parser, positional, parser.value(profile), surroundings});
    return finish(output ? *output : describe(output.error()));
}

} // namespace dhara::cli
