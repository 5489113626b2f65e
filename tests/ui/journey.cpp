// SPDX-License-Identifier: AGPL-3.0-or-later
// The main job as a person does it in the real window: by mouse and keyboard, and by touch.
#include "tests/ui/people.h"

#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

void registerPerson(User &user, const QString &photo)
{
    user.press(QStringLiteral("nav-register"));
    user.press(QStringLiteral("type-Person"));
    user.answer(QStringLiteral("First name"), QStringLiteral("Fulki"));
    user.answer(QStringLiteral("Last name"), QStringLiteral("Example"));
    user.answer(QStringLiteral("Date of birth"), QStringLiteral("1990-01-31"));
    user.choose(QStringLiteral("Gender"), QStringLiteral("Female"));
    QQuickItem *village = user.question(QStringLiteral("Village"));
    const QString first
        = village->property("options").toList().first().toMap().value(QStringLiteral("text")).toString();
    if (village->property("kind").toString() == QLatin1String("list"))
        user.type(user.see(QStringLiteral("filter"), village), first.left(4));
    user.choose(QStringLiteral("Village"), first);
    turnTo(user, QStringLiteral("Schooling"));
    user.choose(QStringLiteral("Schooling"), QStringLiteral("Up to class 5"));
    user.choose(QStringLiteral("Long illnesses"), QStringLiteral("None"));
    user.addPhoto(QStringLiteral("Photo of the identity card"), photo);
    user.press(QStringLiteral("formNext"));
    user.waitUntil("the form closes", [&] { return !user.sees(QStringLiteral("formPage")); });
}

void doVisit(User &user, const QString &photo)
{
    user.press(QStringLiteral("newVisit"));
    user.press(QStringLiteral("action-General visit"));
    turnTo(user, QStringLiteral("Reason for the visit"));
    user.choose(QStringLiteral("Reason for the visit"), QStringLiteral("Feels ill"));
    turnTo(user, QStringLiteral("Complaints"));
    user.choose(QStringLiteral("Complaints"), QStringLiteral("Fever"));
    user.choose(QStringLiteral("Complaints"), QStringLiteral("Cough"));
    turnTo(user, QStringLiteral("Sent to the health centre"));
    user.choose(QStringLiteral("Sent to the health centre"), QStringLiteral("Yes"));
    turnTo(user, QStringLiteral("Photo for the doctor"));
    user.addPhoto(QStringLiteral("Photo for the doctor"), photo);
    user.press(QStringLiteral("formNext"));
    user.waitUntil("the form closes", [&] { return !user.sees(QStringLiteral("formPage")); });
}

/// The only row of that kind whose `property` is `value`.
QJsonObject onlyRow(const Standin &server, const char *kind, const char *property, const QString &value)
{
    QList<QJsonObject> found;
    const auto rows = server.rows(QLatin1String(kind));
    for (const QJsonObject &row : rows) {
        if (row.value(QLatin1String(property)).toString() == value)
            found.append(row);
    }
    INFO(kind);
    REQUIRE(found.size() == 1);
    return found.first();
}

QStringList photoAddresses(const QJsonObject &row)
{
    QStringList addresses;
    const auto observations = row.value(QLatin1String("observations")).toObject();
    for (const QJsonValue &value : observations) {
        if (value.toString().startsWith(QLatin1String("http")))
            addresses.append(value.toString());
    }
    return addresses;
}

} // namespace

TEST_CASE("a person signs in and registers somebody with a photo and does a visit")
{
    const auto [hand, size] = GENERATE(table<Hand, QSize>(
        {{Hand::Mouse, QSize(1280, 800)}, {Hand::Touch, QSize(800, 1280)}, {Hand::Touch, QSize(360, 640)}}));
    CAPTURE(size.width());
    const Standin server(demoBundle());
    const QTemporaryDir folder;
    const QString profile = folder.filePath(QStringLiteral("profile"));
    const QString photo = makePhoto(folder.filePath(QStringLiteral("card.png")), 900, 600);
    const auto before = server.rows(QStringLiteral("encounter")).keys();
    {
        User user(profile, size, hand);
        user.signIn(server);
        registerPerson(user, photo);
        REQUIRE(user.sees(QStringLiteral("subjectPage")));
        doVisit(user, photo);

        user.press(QStringLiteral("nav-sync"));
        user.waitUntil("no run is under way", [&] { return !user.backend().progress().isRunning; });
        user.press(QStringLiteral("syncNow"));
        user.waitUntil("both photos and their addresses are sent", [&] {
            return user.see(QStringLiteral("headline"))->property("text").toString()
                == QLatin1String("Everything is sent");
        });
        CHECK(user.warnings().join(QLatin1Char('\n')).toStdString().empty());
    }
    const QJsonObject person = onlyRow(server, "individual", "firstName", QStringLiteral("Fulki"));
    CHECK(photoAddresses(person).size() == 1);
    QList<QJsonObject> visits;
    const auto rows = server.rows(QStringLiteral("encounter"));
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (!before.contains(row.key()))
            visits.append(*row);
    }
    REQUIRE(visits.size() == 1);
    CHECK(photoAddresses(visits.first()).size() == 1);

    // The next start needs no network and no sign-in, and finds who was registered.
    User again(profile, size, hand);
    again.waitUntil("the account is open", [&] { return again.backend().state() == Backend::Ready; });
    CHECK(again.sees(QStringLiteral("syncPage"))); // where it was left
    again.press(QStringLiteral("nav-find"));
    again.type(QStringLiteral("search"), QStringLiteral("fulk"));
    again.press(again.row(QStringLiteral("hits"), QStringLiteral("Fulki Example")));
    CHECK(again.see(QStringLiteral("edit")));
    CHECK(again.warnings().join(QLatin1Char('\n')).toStdString().empty());
}
