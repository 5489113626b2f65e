// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line's contract: shapes, words, exit codes, help.
#include "tests/app/commandline.h"
#include "tests/app/contract.h"
#include "tests/scenarios/device.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace dhara;
using namespace dhara::test;

namespace {

const QByteArray asha = R"({"firstName": "Yashodhara", "lastName": "Pawar", "dateOfBirth": "1990-01-31",
    "genderUUID": "Female", "addressLevelUUID": "Amrai", "Schooling": "Up to class 10",
    "Long illnesses": ["Asthma", "Diabetes"]})";
const QByteArray mother = R"({"Last monthly period": "2026-09-01", "Earlier pregnancies": 1,
    "Trouble in earlier pregnancies": ["None"],
    "Person to call": {"Name of the person to call": "Ravi", "Phone of the person to call": "9876543210"}})";
const QByteArray homeVisit = R"({"Weight": 51.5, "Blood pressure": {"Upper pressure": 120, "Lower pressure": 80},
    "Danger signs": ["None"], "Iron tablets taken this month": 30})";
const QByteArray generalVisit = R"({"Reason for the visit": "Feels ill", "Temperature": 38.5,
    "Complaints": ["Fever", "Cough"], "Sent to the health centre": "No"})";

/// Text for people: on standard output, no JSON.
void requireWords(const Ran &ran, const QString &expected)
{
    INFO(ran.out.toStdString() << ran.err.toStdString());
    CHECK(ran.exit == 0);
    CHECK(ran.err.isEmpty());
    CHECK_FALSE(ran.out.trimmed().startsWith('{'));
    CHECK(QString::fromUtf8(ran.out).contains(expected));
}

QString uuidOf(const Ran &ran)
{
    INFO(ran.out.toStdString() << ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    return ran.json().value(QLatin1String("uuid")).toString();
}

} // namespace

TEST_CASE("every command does its work and prints what its page says")
{
    Standin server(demoBundle());
    CommandLine dhara;
    const QString login = QStringLiteral("login --server %1 --user %2 --key-file --password-stdin")
                              .arg(server.url().toString(), server.user(QStringLiteral("worker")));
    const Ran signedIn = dhara(words(login) << QStringLiteral("--json"), "secret\n");
    CHECK(signedIn.exit == 0);
    checkShape(signedIn.json(), QStringLiteral("login"));
    requireWords(dhara(login), QStringLiteral("as"));
    checkShape(dhara(QStringLiteral("status --json")).json(), QStringLiteral("status")); // no run yet: null
    const Ran synced = dhara(QStringLiteral("sync --json"));
    CHECK(synced.exit == 0);
    checkShape(synced.json(), QStringLiteral("sync"));
    checkShape(dhara(QStringLiteral("status --json")).json(), QStringLiteral("status"));

    const qsizetype stored = server.objects().size();
    const QString photo = makePhoto(dhara.path(QStringLiteral("a=b.png")), 40, 30);
    const QString registration = dhara.file(QStringLiteral("asha.json"), asha);
    const Ran registered = dhara({QStringLiteral("register"), QStringLiteral("--type"), QStringLiteral("Person"),
                                  QStringLiteral("--answers"), registration, QStringLiteral("--photo"),
                                  QStringLiteral("profilePicture=") + photo, QStringLiteral("--photo"),
                                  QStringLiteral("Photo of the identity card=") + photo, QStringLiteral("--json")});
    const QString person = uuidOf(registered);
    checkShape(registered.json(), QStringLiteral("register"));
    CHECK(registered.json().value(QLatin1String("photos")).toInt() == 2);

    const Ran enrolled = dhara(QStringLiteral("enrol %1 --program \"Mother care\" --answers %2 --json")
                                   .arg(person, dhara.file(QStringLiteral("mother.json"), mother)));
    const QString enrolment = uuidOf(enrolled);
    checkShape(enrolled.json(), QStringLiteral("enrol"));
    const Ran visited
        = dhara(QStringLiteral("visit %1 --type \"Monthly home visit\" --enrolment %2 --answers %3 --json")
                    .arg(person, enrolment, dhara.file(QStringLiteral("home.json"), homeVisit)));
    const QString visit = uuidOf(visited);
    checkShape(visited.json(), QStringLiteral("visit"));
    CHECK(visited.json().value(QLatin1String("kind")) == QStringLiteral("programEncounter"));
    const Ran general = dhara(QStringLiteral("visit %1 --type \"General visit\" --answers %2 --json")
                                  .arg(person, dhara.file(QStringLiteral("general.json"), generalVisit)));
    CHECK(general.json().value(QLatin1String("kind")) == QStringLiteral("encounter"));

    const std::tuple<QString, QByteArray, QString> edits[]
        = {{person, R"({"lastName": "Pawar-Rane"})", QStringLiteral("subject")},
           {enrolment, R"({"Blood group": "B+"})", QStringLiteral("enrolment")},
           {visit, R"({"Weight": 52})", QStringLiteral("programEncounter")}};
    for (const auto &[uuid, answers, kind] : edits) {
        const Ran edited = dhara(
            QStringLiteral("edit %1 --answers %2 --json").arg(uuid, dhara.file(QStringLiteral("edit.json"), answers)));
        CHECK(uuidOf(edited) == uuid);
        checkShape(edited.json(), QStringLiteral("edit"));
        CHECK(edited.json().value(QLatin1String("kind")).toString() == kind);
    }

    const Ran found = dhara(QStringLiteral("find \"yashodhara pa\" --json"));
    checkShape(found.json(), QStringLiteral("find"));
    const QJsonObject hit = found.json().value(QLatin1String("subjects")).toArray().first().toObject();
    CHECK(hit.value(QLatin1String("name")) == QStringLiteral("Yashodhara Pawar-Rane"));
    CHECK(hit.value(QLatin1String("sign")) == QStringLiteral("waiting"));
    requireWords(dhara(QStringLiteral("find yashodhara")), person);
    requireWords(dhara(QStringLiteral("find xyzzy")), QStringLiteral("Nobody was found"));
    checkShape(dhara(QStringLiteral("show %1 --json").arg(person)).json(), QStringLiteral("show"));
    requireWords(dhara(QStringLiteral("status")), QStringLiteral("4 waiting to send, 2 files"));

    requireWords(dhara(QStringLiteral("sync")), QStringLiteral("0 records and 0 files wait"));
    const Ran shown = dhara(QStringLiteral("show %1 --json").arg(person));
    checkShape(shown.json(), QStringLiteral("show"));
    CHECK_FALSE(shown.json().value(QLatin1String("waiting")).toBool());
    const QJsonArray files = shown.json().value(QLatin1String("media")).toArray();
    CHECK(files.size() == 2);
    for (const auto &file : files)
        CHECK(file.toObject().value(QLatin1String("state")) == QStringLiteral("uploaded"));
    const Ran told = dhara(QStringLiteral("show %1").arg(person));
    for (const char *word :
         {"Yashodhara Pawar-Rane (Person, Female, born 1990-01-31, Amrai", "Schooling: Up to class 10",
          "enrolled in Mother care on", "Monthly home visit done on", "Weight: 52", "uploaded"})
        requireWords(told, QString::fromUtf8(word));
    CHECK(server.objects().size() == stored + 2);
    CHECK(server.rows(QStringLiteral("individual")).value(person).value(QLatin1String("lastName"))
          == QStringLiteral("Pawar-Rane"));
    CHECK(server.rows(QStringLiteral("programEncounter")).contains(visit));
}

TEST_CASE("a command called wrongly ends with 1 and says how it is called")
{
    struct Row
    {
        const char *line;
        const char *code;
        const char *words;
    };
    const Row rows[] = {
        {"nosuchcommand", "usage.command", "There is no command nosuchcommand"},
        {"--nosuchoption", "usage.command", "Unknown option"},
        {"login --server http://127.0.0.1", "usage.missing", "--user is needed"},
        {"login --user worker@demo", "usage.missing", "--server is needed"},
        {"login --server= --user worker@demo", "usage.missing", "--server is needed"},
        {"sync now", "usage.arguments", "dhara sync"},
        {"status --nosuchoption", "usage.option", "Unknown option"},
        {"find", "usage.arguments", "dhara find TEXT"},
        {"find asha pawar", "usage.arguments", "dhara find TEXT"},
        {"find asha --type Person", "usage.option", "Unknown option"},
        {"show", "usage.arguments", "dhara show UUID"},
        {"register --answers a.json", "usage.missing", "--type is needed"},
        {"register --type Person", "usage.missing", "--answers is needed"},
        {"register --type Person --answers", "usage.option", "Missing value"},
        {"register --type Person --answers a.json --photo card.jpg", "usage.value", "CONCEPT=FILE"},
        {"register --type Person --answers a.json --photo =card.jpg", "usage.value", "CONCEPT=FILE"},
        {"edit --answers a.json", "usage.arguments", "dhara edit UUID"},
        {"enrol 1 --answers a.json", "usage.missing", "--program is needed"},
        {"visit 1 --answers a.json", "usage.missing", "--type is needed"},
    };
    const CommandLine dhara;
    for (const Row &row : rows) {
        INFO("dhara " << row.line);
        const QString line = QString::fromLatin1(row.line);
        const Ran json = dhara(QStringLiteral("--json ") + line); // options may stand before the command, too
        CHECK(json.exit == 1);
        CHECK(json.code().toStdString() == row.code);
        checkShape(json.json(), QStringLiteral("Failures"));
        CHECK(json.err.isEmpty());
        const Ran text = dhara(line);
        CHECK(text.exit == 1);
        CHECK(QString::fromUtf8(text.err).contains(QLatin1String(row.words)));
        CHECK(text.out.isEmpty());
    }
    CHECK_FALSE(QFile::exists(dhara.profile())); // nothing is made for a call that was wrong
}

TEST_CASE("help tells of every command and option what the page tells")
{
    const CommandLine dhara;
    const QString usage = QString::fromUtf8(dhara(QStringLiteral("--help")).out);
    CHECK(dhara(QStringLiteral("help")).out == usage.toUtf8());
    CHECK(dhara(QStringLiteral("-h")).exit == 0);
    CHECK(dhara(QStringLiteral("--help --json")).json().value(QLatin1String("help")).toString().trimmed()
          == usage.trimmed());
    int commands = 0;
    const QStringList headings = documentedHeadings();
    for (const QString &heading : headings) {
        const QString name = heading.section(QLatin1Char(' '), 0, 0);
        if (name.at(0).isUpper())
            continue;
        ++commands;
        INFO(heading.toStdString());
        CHECK(usage.contains(QStringLiteral("dhara ") + heading));
        const Ran help = dhara({name, QStringLiteral("--help")});
        CHECK(help.exit == 0);
        const QString text = QString::fromUtf8(help.out);
        CHECK(text.section(QLatin1Char('\n'), 0, 0).trimmed() == QStringLiteral("dhara ") + heading);
        for (const QString &word : heading.split(QLatin1Char(' '))) {
            const QString option = QString(word).remove(QLatin1Char('[')).remove(QLatin1Char(']'));
            if (option.startsWith(QLatin1String("--")))
                CHECK(text.count(option) >= 2); // in the first line, and explained
        }
        for (const char *common : {"--profile DIR", "--json", "--help"})
            CHECK(text.contains(QLatin1String(common)));
    }
    CHECK(commands == 9);
}

TEST_CASE("a name that begins like an option is a name where it stands as one")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.signIn(server);
    // After "--" nothing is an option, so this prints words, not JSON.
    requireWords(dhara(QStringLiteral("find -- --json")), QStringLiteral("Nobody was found"));
    // The value of an option is not the option.
    const Ran login = dhara({QStringLiteral("login"), QStringLiteral("--server"), server.url().toString(),
                             QStringLiteral("--user"), QStringLiteral("--json"), QStringLiteral("--key-file")});
    CHECK(login.exit == 4);
    CHECK(login.out.isEmpty());
}

TEST_CASE("without the network records wait, exit 3 says so, and the next sync goes on")
{
    CommandLine dhara;
    QString person;
    {
        Standin server(demoBundle());
        dhara.getReady(server);
        person = uuidOf(dhara(QStringLiteral("register --type Person --answers %1 --json")
                                  .arg(dhara.file(QStringLiteral("asha.json"), asha))));
        server.fault({{QStringLiteral("match"), QJsonObject()},
                      {QStringLiteral("action"), QJsonObject{{QStringLiteral("status"), 503}}}});
        const Ran busy = dhara(QStringLiteral("sync --json"));
        CHECK(busy.exit == 3);
        checkShape(busy.json(), QStringLiteral("sync"));
        CHECK_FALSE(busy.json().value(QLatin1String("complete")).toBool());
        CHECK(busy.json().value(QLatin1String("waiting")).toInt() == 1);
        server.clearFaults();
        CHECK(dhara(QStringLiteral("sync")).exit == 0);
        CHECK(server.rows(QStringLiteral("individual")).contains(person));
    }
    // The server is gone altogether.
    const Ran edited = dhara(QStringLiteral("edit %1 --answers %2 --json")
                                 .arg(person, dhara.file(QStringLiteral("edit.json"), R"({"lastName": "Rane"})")));
    CHECK(edited.exit == 0);
    const Ran told = dhara(QStringLiteral("sync"));
    CHECK(told.exit == 3);
    for (const char *word : {"1 records and 0 files wait", "The server does not answer", "are safe"})
        CHECK(QString::fromUtf8(told.err).contains(QLatin1String(word)));
    CHECK(dhara(QStringLiteral("show %1").arg(person)).exit == 0);
}

TEST_CASE("a server that knows the user no more ends a sync with 4, and what waits goes once it does again")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const QString person = uuidOf(dhara(QStringLiteral("register --type Person --answers %1 --json")
                                            .arg(dhara.file(QStringLiteral("asha.json"), asha))));
    server.fault({{QStringLiteral("match"), QJsonObject()},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("status"), 401}}}});
    const Ran json = dhara(QStringLiteral("sync --json"));
    CHECK(json.exit == 4);
    checkShape(json.json(), QStringLiteral("sync"));
    CHECK_FALSE(json.json().value(QLatin1String("complete")).toBool());
    CHECK(json.json().value(QLatin1String("waiting")).toInt() == 1);
    const Ran text = dhara(QStringLiteral("sync"));
    CHECK(text.exit == 4);
    CHECK(QString::fromUtf8(text.err).contains(QLatin1String("are safe")));
    CHECK(dhara(QStringLiteral("show %1").arg(person)).exit == 0);
    server.clearFaults();
    CHECK(dhara(QStringLiteral("sync")).exit == 0);
    CHECK(server.rows(QStringLiteral("individual")).contains(person));
}

TEST_CASE("a record that the server refuses is to be fixed, exit 2, and its siblings are sent")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const QString line = QStringLiteral("register --type Person --answers %1 --json")
                             .arg(dhara.file(QStringLiteral("asha.json"), asha));
    const QString refused = uuidOf(dhara(line));
    const QString sibling = uuidOf(dhara(line));
    server.tell("foreign", QJsonDocument(QJsonObject{{QStringLiteral("uuid"), refused}}));
    const Ran synced = dhara(QStringLiteral("sync --json"));
    CHECK(synced.exit == 2);
    checkShape(synced.json(), QStringLiteral("sync"));
    CHECK(server.rows(QStringLiteral("individual")).contains(sibling));
    CHECK_FALSE(server.rows(QStringLiteral("individual")).contains(refused));
    const Ran status = dhara(QStringLiteral("status --json"));
    CHECK(status.exit == 0);
    checkShape(status.json(), QStringLiteral("status"));
    const QJsonArray toFix = status.json().value(QLatin1String("toFix")).toArray();
    REQUIRE(toFix.size() == 1);
    CHECK(toFix.first().toObject().value(QLatin1String("uuid")).toString() == refused);
    requireWords(dhara(QStringLiteral("status")), QStringLiteral("to fix: subject %1").arg(refused));
}

TEST_CASE("while another process owns the account, commands look and do not write: exit 6")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const QString answers = dhara.file(QStringLiteral("asha.json"), asha);
    const QString person = uuidOf(dhara(QStringLiteral("register --type Person --answers %1 --json").arg(answers)));
    {
        const Device window(server.url(), server.user(QStringLiteral("worker")), dhara.profile());
        const QStringList writing[] = {
            words(QStringLiteral("sync")),
            words(QStringLiteral("register --type Person --answers %1").arg(answers)),
            words(QStringLiteral("edit %1 --answers %2").arg(person, answers)),
            words(QStringLiteral("enrol %1 --program \"Mother care\" --answers %2").arg(person, answers)),
            words(QStringLiteral("visit %1 --type \"General visit\" --answers %2").arg(person, answers)),
            words(QStringLiteral("login --server %1 --user %2 --key-file")
                      .arg(server.url().toString(), server.user(QStringLiteral("worker")))),
        };
        for (const QStringList &command : writing) {
            INFO(command.first().toStdString());
            const Ran json = dhara(command + QStringList{QStringLiteral("--json")});
            CHECK(json.exit == 6);
            CHECK(json.code() == QStringLiteral("profile.inUse"));
            checkShape(json.json(), QStringLiteral("Failures"));
            const Ran text = dhara(command);
            CHECK(text.exit == 6);
            CHECK(QString::fromUtf8(text.err).contains(QStringLiteral("open in another window")));
        }
        for (const QString &reading :
             {QStringLiteral("status"), QStringLiteral("find asha"), QStringLiteral("show ") + person}) {
            INFO(reading.toStdString());
            CHECK(dhara(reading).exit == 0);
        }
    }
    CHECK(dhara(QStringLiteral("sync")).exit == 0); // and is free again
}

TEST_CASE("a database that is broken is our fault or a thing to fix, and is left as it is")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("breaking"));
        database.setDatabaseName(dhara.database());
        REQUIRE(database.open());
        REQUIRE(QSqlQuery(database).exec(QStringLiteral("ALTER TABLE outbox RENAME TO elsewhere")));
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("breaking"));
    for (const char *command : {"status", "sync"}) {
        INFO(command);
        const Ran ours = dhara(words(QString::fromLatin1(command)) << QStringLiteral("--json"));
        CHECK(ours.exit == 5);
        CHECK(ours.code() == QStringLiteral("store.sql"));
        checkShape(ours.json(),
                   ours.json().contains(QLatin1String("complete")) ? QStringLiteral("sync")
                                                                   : QStringLiteral("Failures"));
    }
    CHECK(QString::fromUtf8(dhara(QStringLiteral("status")).err)
              .contains(QStringLiteral("went wrong in the application")));

    QFile file(dhara.database());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.write(QByteArray(4096, 'x')) == 4096);
    file.close();
    const Ran damaged = dhara(QStringLiteral("status --json"));
    CHECK(damaged.exit == 2);
    CHECK(damaged.code() == QStringLiteral("store.damaged"));
    CHECK(QString::fromUtf8(dhara(QStringLiteral("sync")).err).contains(QStringLiteral("It was left as it is.")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(4096) == QByteArray(4096, 'x'));
}
