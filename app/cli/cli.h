// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line: the same parts as the window, no window. The JSON shapes are a contract (app/README.md).
#pragma once

#include "app/account.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QStringList>

namespace dhara::cli {

/// What a process of ours ends with.
enum class Exit { Done = 0, Usage = 1, NeedsFixing = 2, Network = 3, SignIn = 4, OurFault = 5, InUse = 6 };

Exit exitFor(const Error &error);

/// What a command found or did: an object for --json, lines for people.
struct Output
{
    QJsonObject json;
    QStringList lines;
    Exit exit = Exit::Done;
};

struct Invocation
{
    const QCommandLineParser &parser;
    QStringList arguments; ///< positional, without the command's name
    QString profileFolder;
    const Surroundings &surroundings;
};

struct Command
{
    QString name;
    QString synopsis; ///< after the name: "TEXT", "UUID --answers FILE"
    QString summary;
    int argumentCount = 0;
    QStringList required; ///< names of options that must be given
    QList<QCommandLineOption> options;
    Result<Output> (*run)(const Invocation &);
    /// What is wrong with the values of the options; empty: nothing.
    QString (*misuse)(const QCommandLineParser &) = nullptr;
};

/// All commands; the only list of them.
const QList<Command> &commands();

/// {"error": {kind, code, message, detail, data}} and the lines for people.
Output describe(const Error &error);

/// Runs `dhara COMMAND …`; prints to the standard streams; returns the exit code.
int run(const QStringList &arguments, const Surroundings &surroundings);
/// Whether these arguments are for the command line: anything but --profile DIR and Qt's own options, which have one
/// dash (with nothing else the window opens).
bool isCommand(const QStringList &arguments);

} // namespace dhara::cli
