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

QString usage()
{
    QString text;
    QTextStream out(&text);
    out << "dhara [--profile DIR]                       opens the window\n";
    for (const Command &command : commands())
        out << "dhara " << (command.name + QLatin1Char(' ') + command.synopsis).leftJustified(37) << ' '
            << command.summary << '\n';
    out << "All take --profile DIR, --json, --help.\n";
    return text;
}

void print(const Output &output, bool isJson)
{
    QFile file;
    const bool isFailure = output.exit != Exit::Done;
    // JSON always goes to standard output, whole; words of failure go where people look for them.
    if (!file.open(isFailure && !isJson ? stderr : stdout, QIODevice::WriteOnly))
        return;
    if (isJson)
        file.write(QJsonDocument(output.json).toJson(QJsonDocument::Indented));
    else
        file.write((output.lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
}

const Command *findCommand(const QString &name)
{
    const auto &all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const Command &c) { return c.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Output usageError(const QString &problem)
{
    return {{{QStringLiteral("error"),
              QJsonObject{{QStringLiteral("kind"), QStringLiteral("usage")}, {QStringLiteral("message"), problem}}}},
            {problem, usage()},
            Exit::Usage};
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
    if (!error.detail.isEmpty())
        lines.append(QStringLiteral("(%1: %2)").arg(error.code, error.detail));
    return {{{QStringLiteral("error"), json}}, lines, exitFor(error)};
}

bool isCommand(const QStringList &arguments)
{
    static const QStringList helps{QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("help")};
    return arguments.size() > 1 && (findCommand(arguments.at(1)) || helps.contains(arguments.at(1)));
}

int run(const QStringList &arguments, const Surroundings &surroundings)
{
    const bool isJson = arguments.contains(QStringLiteral("--json"));
    const auto finish = [isJson](const Output &output) {
        print(output, isJson);
        return static_cast<int>(output.exit);
    };
    const Command *command = findCommand(arguments.value(1));
    if (!command)
        return finish({{}, {usage()}, Exit::Done});

    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption profile(QStringLiteral("profile"), {}, QStringLiteral("DIR"),
                                     QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    parser.addOptions({help, json, profile});
    parser.addOptions(command->options);
    if (!parser.parse(arguments))
        return finish(usageError(parser.errorText()));
    if (parser.isSet(help))
        return finish({{},
                       {QStringLiteral("dhara %1 %2\n%3").arg(command->name, command->synopsis, command->summary)},
                       Exit::Done});
    const QStringList positional = parser.positionalArguments().mid(1);
    if (positional.size() != command->argumentCount)
        return finish(usageError(QStringLiteral("dhara %1 %2").arg(command->name, command->synopsis)));
    const auto output = command->run({parser, positional, parser.value(profile), surroundings});
    return finish(output ? *output : describe(output.error()));
}

} // namespace dhara::cli
