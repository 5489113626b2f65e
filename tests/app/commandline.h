// SPDX-License-Identifier: AGPL-3.0-or-later
// The real `dhara` executable as a script calls it, on a profile of its own.
#pragma once

#include "tests/scenarios/standin.h"
#include "tests/support/shared.h"

#include <QProcess>
#include <QTemporaryDir>

namespace dhara::test {

/// What a call gave back.
struct Ran
{
    int exit = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// The one JSON object on standard output; anything else there fails the test.
    QJsonObject json() const;
    /// "code" of json()'s error.
    QString code() const;
    /// "FIELD-OR-QUESTION code" of each of json()'s problems.
    QStringList problems() const;
};

/// Words as a shell splits them: `call("find asha --json")`, quotes keep words together.
QStringList words(const QString &line);

class CommandLine
{
public:
    CommandLine() { REQUIRE(m_folder.isValid()); }

    /// dhara --profile PROFILE ARGUMENTS, waited for.
    Ran operator()(const QStringList &arguments, const QByteArray &input = {}) const;
    Ran operator()(const QString &line) const { return (*this)(words(line)); }
    /// The process as it is, for those who want to do more with it. `arguments` are the whole of them.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    /// Signs in with a key file; must succeed.
    void signIn(const Standin &server, const QString &user = QStringLiteral("worker"));
    /// Signs in and syncs.
    void getReady(const Standin &server);

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    /// The current account's database.
    QString database() const;
    /// A path beside the profile.
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A file with that content beside the profile; gives its path.
    QString file(const QString &name, const QByteArray &content) const;
    /// Names of the account's media files.
    QStringList mediaFiles() const;

private:
    QTemporaryDir m_folder;
};

/// The uuid of the first subject that is found; there must be one.
QString firstFound(const CommandLine &dhara, const QString &text);

} // namespace dhara::test
