// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/app/commandline.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace dhara::test {
namespace {

constexpr int patienceMs = 60'000;

QProcessEnvironment environment()
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    // A test never reaches the keychain of whoever runs it.
    all.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    all.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return all;
}

} // namespace

QJsonObject Ran::json() const
{
    INFO("standard output: " << out.toStdString() << "\nstandard error: " << err.toStdString());
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(out, &problem);
    REQUIRE(problem.error == QJsonParseError::NoError);
    REQUIRE(document.isObject());
    return document.object();
}

QString Ran::code() const
{
    return json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
}

QStringList Ran::problems() const
{
    QStringList list;
    const QJsonArray problems = json().value(QLatin1String("problems")).toArray();
    for (const auto &problem : problems) {
        const QJsonObject object = problem.toObject();
        list.append(object.value(QLatin1String("question")).toString() + QLatin1Char(' ')
                    + object.value(QLatin1String("code")).toString());
    }
    list.sort();
    return list;
}

QStringList words(const QString &line)
{
    return QProcess::splitCommand(line);
}

std::unique_ptr<QProcess> CommandLine::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->start(QStringLiteral(DHARA_BIN_DIR "/dhara"), arguments);
    REQUIRE(process->waitForStarted());
    return process;
}

Ran CommandLine::operator()(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(QStringList{QStringLiteral("--profile"), profile()} + arguments);
    process->write(input);
    process->closeWriteChannel();
    const bool hasEnded = process->waitForFinished(patienceMs) && process->exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process->exitCode() : -1, process->readAllStandardOutput(), process->readAllStandardError()};
}

void CommandLine::signIn(const Standin &server, const QString &user)
{
    const Ran ran = (*this)({QStringLiteral("login"), QStringLiteral("--server"), server.url().toString(),
                             QStringLiteral("--user"), server.user(user), QStringLiteral("--key-file")});
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
}

void CommandLine::getReady(const Standin &server)
{
    signIn(server);
    const Ran ran = (*this)(QStringLiteral("sync"));
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
}

QString CommandLine::database() const
{
    const QDir accounts(profile() + QStringLiteral("/accounts"));
    const QStringList names = accounts.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    REQUIRE(names.size() == 1);
    return accounts.filePath(names.first()) + QStringLiteral("/dhara.sqlite");
}

QString CommandLine::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QStringList CommandLine::mediaFiles() const
{
    return QDir(QFileInfo(database()).path() + QStringLiteral("/media")).entryList(QDir::Files);
}

QString firstFound(const CommandLine &dhara, const QString &text)
{
    const Ran found = dhara({QStringLiteral("find"), text, QStringLiteral("--json")});
    const QJsonArray subjects = found.json().value(QLatin1String("subjects")).toArray();
    INFO("nobody is found by " << text.toStdString());
    REQUIRE_FALSE(subjects.isEmpty());
    return subjects.first().toObject().value(QLatin1String("uuid")).toString();
}

} // namespace dhara::test
