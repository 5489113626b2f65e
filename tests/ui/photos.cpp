// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos in the real window: looked at, turned, taken, broken, and those that are only on the server.
#include "core/media/mediafiles.h"
#include "qml/Controls/roundimage.h"
#include "tests/ui/people.h"

#include <QFile>
#include <QImage>
#include <QTest>

using namespace dhara;
using namespace dhara::test;

namespace {

/// A photo question of the general visit.
Uuid photoQuestion(User &user)
{
    return questionId(user, s("Photo for the doctor"));
}

/// A done visit whose photo has that address.
Encounter visitWithPhoto(User &user, const Subject &person, const QString &address)
{
    Encounter visit = plannedVisit(user, person, -5);
    visit.occurredAt = user.backend().clock().now();
    visit.observations = JsonText(QJsonObject{{photoQuestion(user), address}});
    return visit;
}

/// A file of the account's media folder with a name of its own.
QString localPhoto(User &user, int width, int height)
{
    const QString name = user.backend().ids().newUuid() + s(".png");
    REQUIRE(QDir().mkpath(user.backend().mediaFolder()));
    makePhoto(mediaPath(user.backend().mediaFolder(), name), width, height);
    return name;
}

qreal zoom(User &user)
{
    return user.see(s("zoomArea"))->property("zoom").toReal();
}

int turns(User &user)
{
    return user.see(s("zoomArea"))->property("turns").toInt();
}

bool isShown(const QQuickItem *tile)
{
    return tile->property("isShown").toBool();
}

/// Somebody with two photos, the photos tab in front.
Subject openPhotos(User &user)
{
    const Subject person = newPerson(user);
    put(user,
        {person, visitWithPhoto(user, person, localPhoto(user, 800, 500)),
         visitWithPhoto(user, person, localPhoto(user, 500, 900))});
    openSubject(user, person);
    user.press(s("tab-photos"));
    user.waitUntil("both are shown", [&] {
        const auto tiles = user.all([](const QQuickItem &item) { return item.objectName() == s("photo"); });
        return tiles.size() == 2 && std::all_of(tiles.begin(), tiles.end(), isShown);
    });
    return person;
}

void openForm(User &user, const Subject &person)
{
    beginVisit(user, person);
    user.waitUntil("the photo is asked for", [&] {
        if (user.asks(s("Photo for the doctor")))
            return true;
        for (const auto &[question, answer] : {std::pair{"Reason for the visit", "Feels ill"},
                                               {"Complaints", "Fever"},
                                               {"Sent to the health centre", "No"}}) {
            if (user.asks(s(question)))
                user.choose(s(question), s(answer));
        }
        user.press(s("formNext"));
        return user.asks(s("Photo for the doctor"));
    });
}

QStringList photosInForm(User &user)
{
    QStringList names;
    const QVariantList photos = user.question(s("Photo for the doctor"))->property("photos").toList();
    for (const QVariant &photo : photos)
        names.append(photo.toString());
    return names;
}

QSize sizeOf(User &user, const QString &name)
{
    return QImage(mediaPath(user.backend().mediaFolder(), name)).size();
}

} // namespace

TEST_CASE("a photo is looked at by keys and wheel, and left by Esc")
{
    Place place;
    User &user = place.user;
    openPhotos(user);
    user.see(s("photos"))->forceActiveFocus();
    user.key(Qt::Key_Return);
    user.see(s("photoViewer"));
    user.waitUntil("it is read", [&] { return user.see(s("zoomArea"))->property("isReady").toBool(); });
    CHECK(zoom(user) == Approx(1));
    user.key(Qt::Key_Plus);
    user.key(Qt::Key_Plus);
    CHECK(zoom(user) == Approx(1.25 * 1.25));
    user.key(Qt::Key_Minus);
    CHECK(zoom(user) == Approx(1.25));
    user.key(Qt::Key_0);
    CHECK(zoom(user) == Approx(1));
    user.key(Qt::Key_Minus);
    CHECK(zoom(user) == Approx(1)); // never smaller than the whole picture
    QQuickItem *area = user.see(s("zoomArea"));
    const QPointF middle = area->mapToScene(QPointF(area->width() / 2, area->height() / 2));
    QWheelEvent wheel(middle, user.window().mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&user.window(), &wheel);
    user.waitUntil("it is larger", [&] { return zoom(user) == Approx(1.25); });
    user.key(Qt::Key_R);
    CHECK(turns(user) == 1);
    user.key(Qt::Key_0);
    const QString first = user.see(s("zoomArea"))->property("source").toString();
    user.key(Qt::Key_Right);
    CHECK(turns(user) == 0);
    CHECK(zoom(user) == Approx(1));
    CHECK(user.see(s("zoomArea"))->property("source").toString() != first);
    user.key(Qt::Key_Left);
    CHECK(user.see(s("zoomArea"))->property("source").toString() == first);
    user.key(Qt::Key_Escape);
    user.waitUntil("the viewer is closed", [&] { return !user.sees(s("photoViewer")); });
    CHECK(user.sees(s("subjectPage")));
    CHECK(user.see(s("tabs"))->property("current").toString() == s("photos"));
    checkQuiet(user);
}

TEST_CASE("a photo that is enlarged is moved by the arrow keys, and by no more than there is of it")
{
    Place place(QSize(360, 640));
    User &user = place.user;
    openPhotos(user);
    user.press(s("photo"));
    user.waitUntil("it is read", [&] { return user.see(s("zoomArea"))->property("isReady").toBool(); });
    QQuickItem *area = user.see(s("zoomArea"));
    const QString source = area->property("source").toString();
    for (int i = 0; i < 8; ++i)
        user.key(Qt::Key_Plus);
    const auto flicks = user.all(
        [area](const QQuickItem &item) { return item.inherits("QQuickFlickable") && item.parentItem() == area; });
    REQUIRE(flicks.size() == 1);
    for (const auto &[there, back, place_] :
         {std::tuple{Qt::Key_Right, Qt::Key_Left, "contentX"}, {Qt::Key_Down, Qt::Key_Up, "contentY"}}) {
        CAPTURE(place_);
        const qreal before = flicks.first()->property(place_).toReal();
        user.key(there);
        CHECK(flicks.first()->property(place_).toReal() > before);
        user.key(back);
        CHECK(flicks.first()->property(place_).toReal() == Approx(before));
        for (int i = 0; i < 100; ++i)
            user.key(back);
        CHECK(flicks.first()->property(place_).toReal() == Approx(0));
    }
    CHECK(area->property("source").toString() == source);
    checkQuiet(user);
}

TEST_CASE("a photo is looked at by fingers: two spread to enlarge, buttons for the rest")
{
    Place place(QSize(360, 640), Hand::Touch);
    User &user = place.user;
    openPhotos(user);
    user.press(s("photo"));
    user.waitUntil("it is read", [&] { return user.see(s("zoomArea"))->property("isReady").toBool(); });
    QQuickItem *area = user.see(s("zoomArea"));
    const QPoint middle = user.whereItRests(area);
    auto *fingers = QTest::createTouchDevice();
    const auto at = [&](int apart) { return std::pair{middle - QPoint(apart, 0), middle + QPoint(apart, 0)}; };
    QTest::touchEvent(&user.window(), fingers)
        .press(1, at(20).first, &user.window())
        .press(2, at(20).second, &user.window())
        .commit();
    for (int apart = 30; apart <= 120; apart += 10) {
        QTest::touchEvent(&user.window(), fingers)
            .move(1, at(apart).first, &user.window())
            .move(2, at(apart).second, &user.window())
            .commit();
        user.settle(); // moves within one frame are taken as one
    }
    QTest::touchEvent(&user.window(), fingers)
        .release(1, at(120).first, &user.window())
        .release(2, at(120).second, &user.window())
        .commit();
    user.waitUntil("it is larger", [&] { return zoom(user) > 1.5; });
    for (const char *button : {"previousPhoto", "zoomOut", "zoomIn", "rotate", "nextPhoto", "back"}) {
        CAPTURE(button);
        QQuickItem *shown = user.see(s(button), user.see(s("photoViewer")));
        CHECK(shown->width() >= 48);
        CHECK(shown->height() >= 48);
        CHECK(QRectF(0, 0, 360, 640).contains(shown->mapRectToScene(QRectF(0, 0, shown->width(), shown->height()))));
    }
    user.press(s("rotate"));
    CHECK(turns(user) == 1);
    user.press(user.see(s("back"), user.see(s("photoViewer"))));
    user.waitUntil("the viewer is closed", [&] { return !user.sees(s("photoViewer")); });
    checkQuiet(user);
}

TEST_CASE("whoever was opened last stands on Home with the photo")
{
    Place place;
    User &user = place.user;
    Subject person = newPerson(user);
    person.profilePicture = localPhoto(user, 300, 300);
    put(user, {person});
    openSubject(user, person);
    user.press(s("nav-home"));
    QQuickItem *row = user.see(s("recent-%1 %2").arg(person.firstName, person.lastName));
    user.waitUntil("the photo is shown", [row] {
        const auto *picture = row->findChild<RoundImage *>();
        return picture && picture->status() == RoundImage::Ready;
    });
    checkQuiet(user);
}

TEST_CASE("a photo that cannot be read, or has gone, says so in the row and in the viewer")
{
    Place place;
    User &user = place.user;
    const QString broken = user.backend().ids().newUuid() + s(".jpg");
    REQUIRE(QDir().mkpath(user.backend().mediaFolder()));
    QFile file(mediaPath(user.backend().mediaFolder(), broken));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("not a picture");
    file.close();
    const QString gone = user.backend().ids().newUuid() + s(".jpg");
    for (const auto &[address, words, title] : {std::tuple{broken, "cannot be shown", "This photo cannot be shown"},
                                                {gone, "not on this tablet", "This photo is not on this tablet"}}) {
        CAPTURE(words);
        const Subject person = newPerson(user);
        put(user, {person, visitWithPhoto(user, person, address)});
        openSubject(user, person.uuid);
        user.waitUntil("there is a tab for photos", [&] { return user.sees(s("tab-photos")); });
        user.press(s("tab-photos"));
        const QString said = s(words), headline = s(title);
        user.waitUntil("the tile says so", [&] {
            return user.sees(s("photo")) && user.see(s("photo"))->property("trouble").toString() == said;
        });
        user.press(s("photo"));
        user.waitUntil("the viewer says so", [&] {
            return user.sees(s("photoTrouble"))
                && user.see(s("photoTrouble"))->property("title").toString() == headline;
        });
        user.key(Qt::Key_Escape);
        user.waitUntil("the viewer is closed", [&] { return !user.sees(s("photoViewer")); });
    }
    user.warnings(); // Qt tells of the file that it cannot read
}

TEST_CASE("a photo that is only on the server is fetched when it is looked at, again where that failed")
{
    Place place;
    User &user = place.user;
    const Subject person = newPerson(user);
    const QString local = localPhoto(user, 640, 480);
    put(user, {person});
    put(user, {visitWithPhoto(user, person, local)}, {{local, s("image/png"), photoQuestion(user), 1}});
    user.backend().syncNow();
    const auto address = [&] {
        const auto visit = inStore(user, [&](Connection &c) { return encountersOf(c, person.uuid); }).first();
        return visit.observations.object().value(photoQuestion(user)).toString();
    };
    user.waitUntil("it is up", [&] { return address().startsWith(s("http")); });
    // As on another tablet: the file itself is not here.
    REQUIRE(QFile::remove(mediaPath(user.backend().mediaFolder(), remoteFileName(address()))));
    place.server.fault({{s("match"), QJsonObject{{s("path"), s("/media/signedUrl")}}},
                        {s("action"), QJsonObject{{s("status"), 503}}}});
    openSubject(user, person);
    user.press(s("tab-photos"));
    user.waitUntil("it is not to be had", [&] {
        return user.sees(s("photo")) && user.see(s("photo"))->property("trouble").toString() == s("not on this tablet");
    });
    place.server.clearFaults();
    user.press(s("photo"));
    user.waitUntil("it can be asked for again, or is there", [&] {
        return user.sees(s("photoTrouble")) || user.see(s("zoomArea"))->property("isReady").toBool();
    });
    user.waitUntil("it is there", [&] { return user.see(s("zoomArea"))->property("isReady").toBool(); });
    checkQuiet(user);
}

TEST_CASE("a photo of a form is turned before it is kept, and taken out again")
{
    Place place;
    User &user = place.user;
    const Subject person = newPerson(user);
    put(user, {person});
    openForm(user, person);
    user.addPhoto(s("Photo for the doctor"), makePhoto(place.folder.filePath(s("card.png")), 900, 600));
    const QString before = photosInForm(user).first();
    CHECK(sizeOf(user, before) == QSize(900, 600));
    user.press(user.see(s("photo"), user.question(s("Photo for the doctor"))));
    user.waitUntil("it is read", [&] { return user.see(s("zoomArea"))->property("isReady").toBool(); });
    user.press(s("rotate"));
    user.key(Qt::Key_Escape);
    user.waitUntil("the turned one is in the form", [&] {
        const QStringList photos = photosInForm(user);
        return photos.size() == 1 && photos.first() != before;
    });
    CHECK(sizeOf(user, photosInForm(user).first()) == QSize(600, 900));

    user.press(user.see(s("photo"), user.question(s("Photo for the doctor"))));
    user.press(s("removePhoto"));
    user.waitUntil("none is in the form", [&] { return photosInForm(user).isEmpty(); });
    user.waitUntil("the viewer is closed", [&] { return !user.sees(s("photoViewer")); });
    checkQuiet(user);
}

TEST_CASE("a photo that was taken out of a form is put back by one tap, or by keys")
{
    const Hand hand = GENERATE(Hand::Touch, Hand::Keys);
    Place place(QSize(360, 640), hand);
    User &user = place.user;
    const Subject person = newPerson(user);
    put(user, {person});
    openForm(user, person);
    user.addPhoto(s("Photo for the doctor"), makePhoto(place.folder.filePath(s("card.png")), 900, 600));
    const QStringList taken = photosInForm(user);
    user.press(user.see(s("photo"), user.question(s("Photo for the doctor"))));
    user.press(s("removePhoto"));
    QQuickItem *undo = user.see(s("undoPhoto"));
    CHECK(undo->property("title").toString() == s("Photo removed: Photo for the doctor"));
    CHECK(photosInForm(user).isEmpty());
    user.press(user.see(s("undo"), undo));
    user.waitUntil("it is in the form again", [&] { return photosInForm(user) == taken; });
    user.waitUntil("it can be seen", [&] {
        return user.sees(s("photo")) && isShown(user.see(s("photo"), user.question(s("Photo for the doctor"))));
    });
    CHECK_FALSE(user.sees(s("undoPhoto")));
    user.choose(s("Sent to the health centre"), s("No"));
    saveForm(user);
    const auto visits = inStore(user, [&](Connection &c) { return encountersOf(c, person.uuid); });
    REQUIRE(visits.size() == 1);
    const QString kept = visits.first().observations.object().value(photoQuestion(user)).toString();
    CHECK(kept.section(QLatin1Char('/'), -1).toStdString() == taken.first().toStdString()); // it may be up already
    checkQuiet(user);
}

TEST_CASE("where there is no camera the page says so and offers a file")
{
    Place place;
    User &user = place.user;
    const Subject person = newPerson(user);
    put(user, {person});
    openForm(user, person);
    user.press(user.see(s("takePhoto"), user.question(s("Photo for the doctor"))));
    QQuickItem *camera = user.see(s("cameraPage"));
    CHECK(user.see(s("noCamera"), camera)->property("title").toString() == s("No camera was found"));
    CHECK_FALSE(user.sees(s("takeShot")));
    user.key(Qt::Key_Escape);
    user.waitUntil("the page is closed", [&] { return !user.sees(s("cameraPage")); });
    CHECK(user.asks(s("Photo for the doctor")));

    user.press(user.see(s("takePhoto"), user.question(s("Photo for the doctor"))));
    user.press(s("chooseFile"));
    user.putChooserAway(*user.see(s("addPhoto"), user.question(s("Photo for the doctor")))->parentItem());
    checkQuiet(user);
}

TEST_CASE("a photo is taken, turned, taken again and used")
{
    Place place;
    User &user = place.user;
    const Subject person = newPerson(user);
    put(user, {person});
    openForm(user, person);
    // In the place of the device's camera: one whose picture is a file.
    makePhoto(place.folder.filePath(s("shot.png")), 640, 480);
    QFile lens(place.folder.filePath(s("Lens.qml")));
    REQUIRE(lens.open(QIODevice::WriteOnly));
    lens.write("import QtQuick\nItem {\n property bool hasCamera: true\n property int shots: 0\n"
               " signal captured(string path)\n signal failed(string problem)\n"
               " function capture(path) { shots += 1; captured(Qt.resolvedUrl('shot.png').toString().slice(7)) }\n}\n");
    lens.close();
    QQuickItem *tile = user.see(s("takePhoto"), user.question(s("Photo for the doctor")));
    REQUIRE(tile->parentItem()->setProperty("cameraFile", QUrl::fromLocalFile(lens.fileName())));
    user.press(tile);
    user.press(s("takeShot"));
    user.press(s("again"));
    user.press(s("takeShot"));
    user.waitUntil("it is read", [&] { return user.see(s("shot"))->property("isReady").toBool(); });
    user.press(s("turnShot"));
    user.press(s("useShot"));
    user.waitUntil("it is in the form", [&] { return photosInForm(user).size() == 1; });
    CHECK(sizeOf(user, photosInForm(user).first()) == QSize(480, 640));
    CHECK_FALSE(user.sees(s("cameraPage")));
    checkQuiet(user);
}
