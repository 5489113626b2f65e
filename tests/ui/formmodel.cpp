// SPDX-License-Identifier: AGPL-3.0-or-later
// A form that is filled, left and saved, without its window.
#include "qml/Forms/formmodel.h"
#include "core/store/drafts.h"
#include "tests/core/formsworld.h"
#include "tests/ui/openaccount.h"

#include <QImage>

using namespace dhara;
using namespace dhara::test;

namespace {

const QVariantMap registration{{text("action"), text("register")}, {text("subjectType"), text("person")}};
const QVariantMap household{{text("action"), text("register")}, {text("subjectType"), text("household")}};

/// Somebody is being registered.
struct Filling
{
    Filling()
    {
        backend.define(world());
        model.setBackend(&backend);
        model.setPurpose(registration);
        waitUntilOpen();
        model.setAnswer(text("firstName"), text("Fulki"));
    }
    void waitUntilOpen()
    {
        waitUntil([this] { return model.isOpen(); });
    }
    void waitUntilWritten()
    {
        waitUntil([this] { return backend.answersToCome() == 0; });
    }
    void addPhoto() { model.addPhoto(text("profilePicture"), QUrl::fromLocalFile(text("/shot.jpg"))); }
    void photoComes(const char *name)
    {
        REQUIRE_FALSE(backend.photosToCome.isEmpty());
        backend.photosToCome.takeFirst()(PreparedPhoto{text(name), text("image/jpeg"), 10, 4, 3});
    }
    QVariant shown(const char *field, const char *what)
    {
        QAbstractItemModel *rows = model.fields();
        const int named = rows->roleNames().key("fieldId");
        QModelIndexList found;
        waitUntil([&] { // a page comes a few questions at a time
            if (rows->rowCount() > 0)
                found = rows->match(rows->index(0, 0), named, text(field), 1, Qt::MatchExactly);
            return !found.isEmpty();
        });
        return found.first().data(rows->roleNames().key(what));
    }
    QList<Draft> kept()
    {
        return backend.fixture->read([](Connection &c) { return drafts(c, 10); });
    }

    OpenAccount backend;
    FormModel model;
};

} // namespace

TEST_CASE("a photo that is still being made ready when its form is left is in the draft")
{
    Filling f;
    f.addPhoto();
    SECTION("and there when the form is opened again")
    {
        f.model.setPurpose({});
        CHECK_FALSE(f.model.isOpen());
        f.photoComes("portrait.jpg");
        f.waitUntilWritten();
        f.model.setPurpose(registration);
        f.waitUntilOpen();
        CHECK(f.shown("firstName", "text") == text("Fulki"));
    }
    SECTION("also where the form is opened again before it comes")
    {
        f.model.setPurpose({});
        f.model.setPurpose(registration);
        f.waitUntilWritten();
        f.photoComes("portrait.jpg");
        f.waitUntilOpen();
        CHECK(f.shown("firstName", "text") == text("Fulki"));
    }
    SECTION("not in the form that is opened next")
    {
        f.model.setPurpose(household);
        f.waitUntilWritten();
        f.photoComes("portrait.jpg");
        f.waitUntilOpen();
        f.model.setAnswer(text("firstName"), text("House"));
        f.waitUntilWritten();
        CHECK(f.kept().size() == 2);
        f.model.setPurpose(registration);
        f.waitUntilOpen();
    }
    CHECK(f.shown("profilePicture", "photos").toStringList() == QStringList{text("portrait.jpg")});
}

TEST_CASE("a photo that is being turned when its form is left is in the draft")
{
    Filling f;
    const QTemporaryDir folder;
    const QString file = folder.filePath(text("shot.jpg"));
    REQUIRE(QImage(4, 3, QImage::Format_RGB32).save(file));
    f.model.turnPhoto(text("profilePicture"), {}, QUrl::fromLocalFile(file), 1);
    f.model.setPurpose({});
    waitUntil([&f] { return !f.backend.photosToCome.isEmpty(); });
    f.photoComes("turned.jpg");
    f.waitUntilWritten();
    f.model.setPurpose(registration);
    f.waitUntilOpen();
    CHECK(f.shown("profilePicture", "photos").toStringList() == QStringList{text("turned.jpg")});
}

TEST_CASE("a photo that was taken out comes back as it was, until another has its place or the form is left")
{
    Filling f;
    const auto photos = [&f] { return f.shown("profilePicture", "photos").toStringList(); };
    f.addPhoto();
    f.photoComes("portrait.jpg");
    f.waitUntilWritten();
    const QJsonObject before = f.kept().first().body;
    f.model.removePhoto(text("profilePicture"), text("portrait.jpg"));
    CHECK(photos().isEmpty());
    CHECK(f.model.removedPhoto() == f.shown("profilePicture", "label").toString());
    SECTION("from another page")
    {
        f.model.goTo(1);
        f.model.putPhotoBack();
        CHECK(f.model.page() == 0);
        CHECK(photos() == QStringList{text("portrait.jpg")});
        f.waitUntilWritten();
        CHECK(f.kept().first().body == before);
    }
    SECTION("not into the place of one that was taken since")
    {
        f.addPhoto();
        f.photoComes("again.jpg");
        CHECK(f.model.removedPhoto().isEmpty());
        f.model.putPhotoBack();
        CHECK(photos() == QStringList{text("again.jpg")});
    }
    SECTION("not after the form was left")
    {
        f.model.setPurpose({});
        f.model.setPurpose(registration);
        f.waitUntilOpen();
        CHECK(f.model.removedPhoto().isEmpty());
        f.model.putPhotoBack();
        CHECK(photos().isEmpty());
    }
}

TEST_CASE("of several photos one that was taken out comes back between those that stayed")
{
    Filling f;
    Subject devi = person("devi", "Devi");
    devi.subjectType = text("person");
    f.backend.fixture->save(devi);
    f.model.setPurpose(
        {{text("action"), text("visit")}, {text("subject"), text("devi")}, {text("encounterType"), text("general")}});
    f.waitUntilOpen();
    for (const char *name : {"one.jpg", "two.jpg", "three.jpg"}) {
        f.model.addPhoto(text("photos"), QUrl::fromLocalFile(text("/shot.jpg")));
        f.photoComes(name);
    }
    const auto photos = [&f] { return f.shown("photos", "photos").toStringList(); };
    const QStringList before = photos();
    REQUIRE(before.size() == 3);
    f.model.removePhoto(text("photos"), text("two.jpg"));
    CHECK(photos() == QStringList{text("one.jpg"), text("three.jpg")});
    f.model.putPhotoBack();
    CHECK(photos() == before);
    f.model.removePhoto(text("photos"), text("three.jpg"));
    f.model.removePhoto(text("photos"), text("one.jpg"));
    f.model.putPhotoBack();
    CHECK(photos() == QStringList{text("one.jpg"), text("two.jpg")});
}

TEST_CASE("a photo that cannot be turned says so and holds up nothing")
{
    Filling f;
    f.model.turnPhoto(text("profilePicture"), {}, QUrl::fromLocalFile(text("/none.jpg")), 1);
    f.waitUntilWritten();
    CHECK_FALSE(f.model.problem().isEmpty());
    f.model.goTo(1);
    CHECK(f.model.page() == 1);
}

TEST_CASE("a form that was left while a photo was made ready that cannot be read stands in the way of none")
{
    Filling f;
    f.addPhoto();
    f.addPhoto();
    f.model.setPurpose(household);
    f.waitUntilWritten();
    f.backend.photosToCome.takeFirst()(failure(ErrorKind::UserMustFix, text("photo.notAnImage")));
    f.photoComes("portrait.jpg");
    f.waitUntilOpen();
    f.waitUntilWritten();
    CHECK(f.kept().size() == 1);
    CHECK(f.kept().first().body.value(text("fixed")).toObject().value(text("profilePicture")) == text("portrait.jpg"));
}

TEST_CASE("a photo that comes when its account was left goes into no other")
{
    Filling f;
    f.addPhoto();
    SECTION("with the form open until then") { }
    SECTION("with the form left before")
    {
        f.model.setPurpose(household);
    }
    const auto left = f.backend.leave();
    f.backend.open(std::make_unique<StoreFixture>());
    f.photoComes("portrait.jpg");
    f.waitUntilOpen();
    f.waitUntilWritten();
    CHECK(f.kept().isEmpty());
    f.model.setAnswer(text("firstName"), text("Bela"));
    f.waitUntilWritten();
    REQUIRE(f.kept().size() == 1);
    CHECK_FALSE(f.kept().first().body.value(text("fixed")).toObject().contains(text("profilePicture")));
}

TEST_CASE("what is typed while a form is saved makes no draft of what is saved")
{
    Filling f;
    for (const auto &[field, answer] : {std::pair{"lastName", "Devi"},
                                        {"dateOfBirth", "1990-02-28"},
                                        {"genderUUID", "female"},
                                        {"addressLevelUUID", "v1"},
                                        {"text", "some text"}})
        f.model.setAnswer(text(field), text(answer));
    // As the window does: the field that is being typed into hands over what stands in it, and the page is left.
    QObject::connect(&f.model, &FormModel::leaving, [&f] { f.model.setAnswer(text("firstName"), text("Fulkia")); });
    int saved = 0;
    const bool isLeft = GENERATE(true, false);
    CAPTURE(isLeft);
    QObject::connect(&f.model, &FormModel::saved, [&f, &saved, isLeft] {
        ++saved;
        if (isLeft)
            f.model.setPurpose({});
    });
    f.model.save();
    waitUntil([&saved] { return saved == 1; });
    f.model.setTyped(text("lastName"), text("De"));
    f.model.setPurpose({});
    f.waitUntilWritten();
    CHECK(f.kept().isEmpty());
    CHECK_FALSE(f.model.isSaving());
    f.model.setPurpose(registration);
    f.waitUntilOpen();
    CHECK(f.shown("firstName", "text").toString().isEmpty());
}
