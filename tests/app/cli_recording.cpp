// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers files, photos and what they are put under, right and wrong.
#include "tests/app/commandline.h"
#include "tests/app/contract.h"
#include "tests/scenarios/device.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace dhara;
using namespace dhara::test;

namespace {

const QJsonObject asha{{QStringLiteral("firstName"), QStringLiteral("Asha")},
                       {QStringLiteral("lastName"), QStringLiteral("Pawar")},
                       {QStringLiteral("dateOfBirth"), QStringLiteral("1990-01-31")},
                       {QStringLiteral("genderUUID"), QStringLiteral("Female")},
                       {QStringLiteral("addressLevelUUID"), QStringLiteral("Amrai")},
                       {QStringLiteral("Schooling"), QStringLiteral("Up to class 10")},
                       {QStringLiteral("Long illnesses"), QJsonArray{QStringLiteral("None")}}};

QByteArray bytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

QByteArray with(QJsonObject json, const char *key, const QJsonValue &value)
{
    json.insert(QLatin1String(key), value);
    return bytes(json);
}

/// dhara register --type Person --answers FILE EXTRA … --json.
Ran registerWith(const CommandLine &dhara, const QByteArray &answers, const QStringList &extra = {})
{
    return dhara(QStringList{QStringLiteral("register"), QStringLiteral("--type"), QStringLiteral("Person"),
                             QStringLiteral("--answers"), dhara.file(QStringLiteral("answers.json"), answers),
                             QStringLiteral("--json")}
                 + extra);
}

QStringList photo(const QString &question, const QString &file)
{
    return {QStringLiteral("--photo"), question + QLatin1Char('=') + file};
}

qint64 subjectsHere(const CommandLine &dhara)
{
    const QJsonObject rows = dhara(QStringLiteral("status --json")).json().value(QLatin1String("rows")).toObject();
    return rows.value(QLatin1String("subject")).toInteger();
}

} // namespace

TEST_CASE("an answers file that cannot be used says why, and nothing is saved")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const qint64 before = subjectsHere(dhara);
    struct Row
    {
        const char *what;
        QByteArray answers;
        QStringList problems; // "question code"; empty: the error's code is `code`
        const char *code = "";
    };
    const Row rows[] = {
        {"broken JSON", "{\"firstName\": ", {}, "answers.notAnObject"},
        {"no UTF-8", "{\"firstName\": \"\xff\xfe\"}", {}, "answers.notAnObject"},
        {"a list", "[]", {}, "answers.notAnObject"},
        {"empty", "", {}, "answers.notAnObject"},
        {"unknown question", with(asha, "Shoe size", 42), {QStringLiteral("Shoe size form.unknownField")}},
        {"unknown answer of a required question",
         with(asha, "Schooling", QStringLiteral("Doctorate")),
         {QStringLiteral("Schooling form.unknownAnswer")}},
        {"one unknown answer among several",
         with(asha, "Long illnesses", QJsonArray{QStringLiteral("Asthma"), QStringLiteral("Boredom")}),
         {QStringLiteral("Long illnesses form.unknownAnswer")}},
        {"an answer that stands alone, with another",
         with(asha, "Long illnesses", QJsonArray{QStringLiteral("Asthma"), QStringLiteral("None")}),
         {QStringLiteral("Long illnesses form.uniqueAnswer")}},
        {"no such place",
         with(asha, "addressLevelUUID", QStringLiteral("Atlantis")),
         {QStringLiteral("Village form.unknownAnswer")}},
        {"a date of birth to come",
         with(asha, "dateOfBirth", QStringLiteral("2090-01-01")),
         {QStringLiteral("Date of birth form.birthDateInFuture"),
          QStringLiteral("Registration date form.registrationBeforeBirth")}},
        {"no date",
         with(asha, "dateOfBirth", QStringLiteral("31.01.1990")),
         {QStringLiteral("Date of birth form.invalidDate")}},
        {"no phone", with(asha, "Phone number", QStringLiteral("12")), {QStringLiteral("Phone number form.phone")}},
        {"nothing at all",
         "{}",
         {QStringLiteral("Date of birth form.mandatory"), QStringLiteral("First name form.mandatory"),
          QStringLiteral("Gender form.mandatory"), QStringLiteral("Last name form.mandatory"),
          QStringLiteral("Long illnesses form.mandatory"), QStringLiteral("Schooling form.mandatory"),
          QStringLiteral("Village form.mandatory")}},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        const Ran ran = registerWith(dhara, row.answers);
        INFO(ran.out.toStdString());
        CHECK(ran.exit == 2);
        CHECK(ran.problems() == row.problems);
        if (row.problems.isEmpty())
            CHECK(ran.code().toStdString() == row.code);
        else
            checkShape(ran.json(), QStringLiteral("Answers"), 1);
    }
    const Ran noFile = dhara(
        QStringLiteral("register --type Person --answers %1 --json").arg(dhara.path(QStringLiteral("none.json"))));
    CHECK(noFile.exit == 2);
    CHECK(noFile.code() == QStringLiteral("answers.unreadable"));
    CHECK(subjectsHere(dhara) == before);

    const Ran told = dhara(
        QStringLiteral("register --type Person --answers %1")
            .arg(dhara.file(QStringLiteral("answers.json"), with(asha, "Schooling", QStringLiteral("Doctorate")))));
    CHECK(told.exit == 2);
    CHECK(told.err == "Schooling: The question has no such answer (Doctorate)\n");
}

TEST_CASE("a type or programme of no known name: the known ones are listed")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const QString answers = dhara.file(QStringLiteral("answers.json"), bytes(asha));
    const Ran registered = registerWith(dhara, bytes(asha));
    REQUIRE(registered.exit == 0);
    const QString person = registered.json().value(QLatin1String("uuid")).toString();
    const std::tuple<QString, QStringList> rows[] = {
        {QStringLiteral("register --type Robot --answers %1").arg(answers),
         {QStringLiteral("Household"), QStringLiteral("Person"), QStringLiteral("Water point")}},
        {QStringLiteral("enrol %2 --program Flying --answers %1").arg(answers, person),
         {QStringLiteral("Mother care")}},
        {QStringLiteral("visit %2 --type Picnic --answers %1").arg(answers, person), {QStringLiteral("General visit")}},
    };
    for (const auto &[line, known] : rows) {
        INFO(line.toStdString());
        const Ran json = dhara(line + QStringLiteral(" --json"));
        CHECK(json.exit == 2);
        CHECK(json.code() == QStringLiteral("form.unknownType"));
        checkShape(json.json(), QStringLiteral("Failures"));
        const QJsonArray offered = json.json()
                                       .value(QLatin1String("error"))
                                       .toObject()
                                       .value(QLatin1String("data"))
                                       .toObject()
                                       .value(QLatin1String("offered"))
                                       .toArray();
        CHECK_FALSE(offered.isEmpty());
        const QString words = QString::fromUtf8(dhara(line).err);
        for (const QString &name : known) {
            CHECK(offered.contains(name));
            CHECK(words.contains(name));
        }
    }
    for (const char *command : {"show", "edit", "enrol", "visit"}) {
        INFO(command);
        QStringList line{QLatin1String(command), QStringLiteral("00000000-0000-4000-8000-000000000000"),
                         QStringLiteral("--json")};
        const QMap<QString, QStringList> more{
            {QStringLiteral("edit"), {}},
            {QStringLiteral("enrol"), words(QStringLiteral("--program \"Mother care\""))},
            {QStringLiteral("visit"), words(QStringLiteral("--type \"General visit\""))}};
        if (more.contains(line.first()))
            line += more.value(line.first()) + QStringList{QStringLiteral("--answers"), answers};
        const Ran unknown = dhara(line);
        CHECK(unknown.exit == 2);
        CHECK(unknown.code() == QStringLiteral("record.unknown"));
    }
}

TEST_CASE("a photo that is none, or under no question for one, is named and leaves nothing behind")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const QString good = makePhoto(dhara.path(QStringLiteral("good.png")), 30, 20);
    const QString cut = dhara.path(QStringLiteral("cut.png"));
    REQUIRE(QFile::copy(good, cut));
    REQUIRE(QFile::resize(cut, 60));
    const QString large = dhara.file(QStringLiteral("large.jpg"), {});
    const QString tooLarge = dhara.file(QStringLiteral("toolarge.jpg"), {});
    REQUIRE(QFile::resize(large, 100LL * 1024 * 1024)); // sparse: no disk is filled
    REQUIRE(QFile::resize(tooLarge, 100LL * 1024 * 1024 + 1));
    const QString card = QStringLiteral("Photo of the identity card");
    struct Row
    {
        const char *what;
        QString question;
        QString file;
        QString problem;
    };
    const Row rows[] = {
        {"no such question", QStringLiteral("Photo of the moon"), good,
         QStringLiteral("Photo of the moon form.unknownField")},
        {"a question for text", QStringLiteral("Schooling"), good, QStringLiteral("Schooling form.notEditable")},
        {"no picture", card, dhara.file(QStringLiteral("text.jpg"), "hello"),
         card + QStringLiteral(" photo.notAnImage")},
        {"a cut picture", card, cut, card + QStringLiteral(" photo.notAnImage")},
        {"an empty file", card, dhara.file(QStringLiteral("empty.jpg"), {}), card + QStringLiteral(" photo.empty")},
        {"100 MB of nothing", card, large, card + QStringLiteral(" photo.notAnImage")},
        {"more than 100 MB", card, tooLarge, card + QStringLiteral(" photo.tooLarge")},
        {"no such file", card, dhara.path(QStringLiteral("none.jpg")), card + QStringLiteral(" photo.unreadable")},
        {"a folder", card, dhara.path({}), card + QStringLiteral(" photo.unreadable")},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        // A good one stands before it: it must not stay either.
        const Ran ran = registerWith(dhara, bytes(asha),
                                     photo(QStringLiteral("profilePicture"), good) + photo(row.question, row.file));
        INFO(ran.out.toStdString());
        CHECK(ran.exit == 2);
        CHECK(ran.problems() == QStringList{row.problem});
        checkShape(ran.json(), QStringLiteral("Answers"), 1);
        const QJsonObject problem = ran.json().value(QLatin1String("problems")).toArray().first().toObject();
        if (row.problem.contains(QLatin1String("photo.")))
            CHECK(problem.value(QLatin1String("data")).toObject().value(QLatin1String("file")) == row.file);
        CHECK(problem.value(QLatin1String("message")) != QStringLiteral("Something needs your correction"));
        CHECK(dhara.mediaFiles().isEmpty());
    }
}

TEST_CASE("several photos under one question, and one that replaces another")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const qsizetype stored = server.objects().size();
    const QString one = makePhoto(dhara.path(QStringLiteral("one=1.png")), 30, 20);
    const QString two = makePhoto(dhara.path(QStringLiteral("two.png")), 20, 30);
    const QJsonObject house{{QStringLiteral("firstName"), QStringLiteral("House 7")},
                            {QStringLiteral("addressLevelUUID"), QStringLiteral("Amrai")},
                            {QStringLiteral("People in the house"), 5},
                            {QStringLiteral("Kind of house"), QStringLiteral("Mud and thatch")},
                            {QStringLiteral("Toilet at home"), QStringLiteral("No")},
                            {QStringLiteral("Time to fetch water"), QStringLiteral("PT45M")},
                            {QStringLiteral("Drinking water comes from"), QStringLiteral("Tap")}};
    const Ran registered = dhara(QStringLiteral("register --type Household --answers %1 --json")
                                     .arg(dhara.file(QStringLiteral("house.json"), bytes(house))));
    INFO(registered.out.toStdString());
    REQUIRE(registered.exit == 0);
    const QString uuid = registered.json().value(QLatin1String("uuid")).toString();
    const QJsonObject check{{QStringLiteral("Toilet is used by all"), QStringLiteral("No")},
                            {QStringLiteral("Soap at the washing place"), QStringLiteral("Yes")},
                            {QStringLiteral("Drinking water is made safe by"), QJsonArray{QStringLiteral("Boiling")}}};
    const QString washing = QStringLiteral("Photos of the washing place");
    const Ran visited
        = dhara(QStringList{QStringLiteral("visit"), uuid, QStringLiteral("--type"), QStringLiteral("Household check"),
                            QStringLiteral("--answers"), dhara.file(QStringLiteral("check.json"), bytes(check)),
                            QStringLiteral("--json")}
                + photo(washing, one) + photo(washing, two));
    INFO(visited.out.toStdString());
    REQUIRE(visited.exit == 0);
    CHECK(visited.json().value(QLatin1String("photos")).toInt() == 2);
    CHECK(dhara.mediaFiles().size() == 2);

    // A question for one photo keeps the last.
    const Ran edited
        = dhara(QStringList{QStringLiteral("edit"), uuid, QStringLiteral("--answers"),
                            dhara.file(QStringLiteral("edit.json"), "{}"), QStringLiteral("--json")}
                + photo(QStringLiteral("Photo of the house"), one) + photo(QStringLiteral("Photo of the house"), two));
    INFO(edited.out.toStdString());
    REQUIRE(edited.exit == 0);
    CHECK(edited.json().value(QLatin1String("photos")).toInt() == 1);
    CHECK(dhara.mediaFiles().size() == 3);
    // Of a form that was never saved: gone when the account is opened next, those that wait are not.
    QFile left(QFileInfo(dhara.database()).path() + QStringLiteral("/media/left.jpg"));
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.close();
    CHECK(dhara(QStringLiteral("sync")).exit == 0);
    CHECK_FALSE(left.exists());
    CHECK(dhara.mediaFiles().size() == 3);
    CHECK(server.objects().size() == stored + 3);
}

TEST_CASE("a photo that is gone is a thing to fix, named by its record")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const QString picture = makePhoto(dhara.path(QStringLiteral("one.png")), 30, 20);
    const Ran registered = registerWith(dhara, bytes(asha), photo(QStringLiteral("profilePicture"), picture));
    REQUIRE(registered.exit == 0);
    for (const QString &name : dhara.mediaFiles())
        REQUIRE(QFile::remove(QFileInfo(dhara.database()).path() + QStringLiteral("/media/") + name));
    const Ran synced = dhara(QStringLiteral("sync --json"));
    CHECK(synced.exit == 2);
    checkShape(synced.json(), QStringLiteral("sync"));
    const Ran status = dhara(QStringLiteral("status --json"));
    checkShape(status.json(), QStringLiteral("status"));
    const QJsonArray toFix = status.json().value(QLatin1String("toFix")).toArray();
    REQUIRE(toFix.size() == 1);
    const QJsonObject file = toFix.first().toObject();
    CHECK(file.value(QLatin1String("kind")) == QStringLiteral("file"));
    CHECK(file.value(QLatin1String("code")) == QStringLiteral("media.missing"));
    CHECK(file.value(QLatin1String("uuid")) == registered.json().value(QLatin1String("uuid")));
}
