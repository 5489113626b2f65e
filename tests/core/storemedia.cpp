// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that wait, and their names inside records.
#include "core/media/sweep.h"
#include "core/store/drafts.h"
#include "tests/core/storetesting.h"

#include <QDir>
#include <QFile>

using namespace dhara;
using namespace dhara::test;

namespace {

const QString url = QStringLiteral("https://s3.example.org/org/p.jpg");

NewMedia photo(const char *fileName, const char *question = "q")
{
    return {text(fileName), text("image/jpeg"), text(question), 5};
}

Draft draftWith(const char *fileName)
{
    return {QJsonObject{{text("visit"), 1}}, {}, text("Visit"), 0, at(0), QJsonObject{{text("photo"), text(fileName)}}};
}

void upload(StoreFixture &f, const char *fileName)
{
    f.write([&](Connection &c) { return markUploaded(c, text(fileName), url, at(60)); });
}

} // namespace

TEST_CASE("an uploaded file's name becomes its address wherever the record names it")
{
    struct Row
    {
        const char *what, *before, *after;
    };
    const auto row
        = GENERATE(Row{"an answer", R"({"q":"p.jpg","r":"xp.jpg"})", R"({"q":"URL","r":"xp.jpg"})"},
                   Row{"a list", R"({"q":["a.jpg","p.jpg"]})", R"({"q":["a.jpg","URL"]})"},
                   Row{"an ImageV2 text", R"({"q":"[{\"uri\":\"p.jpg\",\"latitude\":1.5},{\"uri\":\"a.jpg\"}]"})",
                       R"({"q":"[{\"latitude\":1.5,\"uri\":\"URL\"},{\"uri\":\"a.jpg\"}]"})"},
                   Row{"a question group", R"({"g":{"q":"p.jpg","n":1}})", R"({"g":{"q":"URL","n":1}})"},
                   Row{"a repeatable group", R"({"g":[{"n":1},{"q":["p.jpg"]}]})", R"({"g":[{"n":1},{"q":["URL"]}]})"});
    const auto place = GENERATE(0, 1, 2, 3, 4);
    INFO(row.what << " in " << place);
    const JsonText before = json(row.before);
    const JsonText after(QByteArray(row.after).replace("URL", url.toUtf8()));
    const auto record = [place](const JsonText &observations) -> Record {
        Subject s = person("o", "Rama");
        Enrolment e = enrolment("o", "s");
        Encounter v = visit("o", "s");
        (place == 0 ? s.observations : place <= 2 ? e.observations : v.observations) = observations;
        if (place == 2)
            std::swap(e.observations, e.exitObservations);
        if (place == 4)
            std::swap(v.observations, v.cancelObservations);
        return place == 0 ? Record(s) : place <= 2 ? Record(e) : Record(v);
    };
    StoreFixture f;
    const Record made = record(before);
    const qint64 version = f.save(made, {photo("p.jpg"), photo("a.jpg")});
    upload(f, "p.jpg");
    CHECK(toJson(f.get(refOf(made))) == toJson(record(after)));
    REQUIRE(f.waiting(refOf(made)));
    CHECK(f.waiting(refOf(made))->version > version);
    const auto media = f.media();
    REQUIRE(media.size() == 2);
    CHECK(media[0].state == MediaState::Uploaded);
    CHECK(media[0].url == url);
}

TEST_CASE("an uploaded profile picture is the subject's address of it, and the subject is sent again")
{
    StoreFixture f;
    Subject rama = person("s1", "Rama");
    f.pull({pulled(rama, 1)});
    rama.profilePicture = text("p.jpg");
    const qint64 version = f.save(rama, {photo("p.jpg", "")});
    Subject held = rama;
    held.profilePicture.clear();
    f.sent(refOf(rama), version, toJson(held));
    CHECK(f.waiting().isEmpty());
    upload(f, "p.jpg");
    CHECK(std::get<Subject>(f.get(refOf(rama))).profilePicture == url);
    REQUIRE(f.waiting(refOf(rama)));
    CHECK(f.base(refOf(rama))->confirmed == toJson(held));
}

TEST_CASE("a file that no answer names any more just goes")
{
    StoreFixture f;
    SECTION("its answer was taken away")
    {
        f.save(person("s1", "Rama", "", R"({"q":"p.jpg"})"), {photo("p.jpg")});
        f.save(person("s1", "Rama", "", R"({"q":"b.jpg"})"), {photo("b.jpg")});
        REQUIRE(f.media().size() == 1);
        CHECK(f.media()[0].fileName == text("b.jpg"));
        const auto before = f.waiting();
        upload(f, "p.jpg");
        CHECK(f.waiting()[0].version == before[0].version);
    }
    SECTION("it never was in one")
    {
        f.save(person("s1", "Rama"), {photo("p.jpg")});
        const auto before = f.waiting();
        upload(f, "p.jpg");
        CHECK(f.media().isEmpty());
        CHECK(f.waiting()[0].version == before[0].version);
    }
}

TEST_CASE("a form that was open during the upload is saved with the address")
{
    StoreFixture f;
    const Subject rama = person("s1", "Rama", "", R"({"q":"p.jpg"})");
    f.save(rama, {photo("p.jpg")});
    upload(f, "p.jpg");
    f.save(rama, {photo("p.jpg")});
    CHECK(std::get<Subject>(f.get(refOf(rama))).observations.object()[text("q")].toString() == url);
    CHECK(f.media()[0].state == MediaState::Uploaded);
    CHECK(f.read([](Connection &c) { return dueMedia(c, at(99), 9); }).isEmpty());
}

TEST_CASE("files are tried oldest first, what failed last, again when their time has come, and not when they are lost")
{
    StoreFixture f;
    f.save(person("s1", "Rama", "", R"({"q":["a.jpg","b.jpg","c.jpg"]})"),
           {photo("a.jpg"), photo("b.jpg"), photo("c.jpg")});
    const auto due = [&f](int seconds, int limit = 9) {
        QStringList names;
        for (const MediaRow &row : f.read([=](Connection &c) { return dueMedia(c, at(seconds), limit); }))
            names << row.fileName;
        return names.join(QLatin1Char(' '));
    };
    CHECK(due(0) == text("a.jpg b.jpg c.jpg"));
    CHECK(due(0, 2) == text("a.jpg b.jpg"));
    const Error unreachable{ErrorKind::RetryLater, text("network.unreachable")};
    f.write([&](Connection &c) { return markMediaFailed(c, text("a.jpg"), unreachable, at(30)); });
    CHECK(due(29) == text("b.jpg c.jpg"));
    CHECK(due(30) == text("b.jpg c.jpg a.jpg"));
    f.write([&](Connection &c) {
        return markMediaLost(c, text("b.jpg"), MediaState::Missing,
                             Error{ErrorKind::UserMustFix, text("media.missing")});
    });
    CHECK(due(99) == text("c.jpg a.jpg"));
    const auto rows = f.read([](Connection &c) { return mediaOf(c, {RecordKind::Subject, text("s1")}); });
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].attempts == 1);
    CHECK(rows[0].reason->code == text("network.unreachable"));
    CHECK(rows[1].state == MediaState::Missing);
    CHECK(rows[1].reason->code == text("media.missing"));
    CHECK(rows[2].conceptUuid == text("q"));
    CHECK(rows[2].bytes == 5);
    CHECK(f.read([](Connection &c) { return waitingCounts(c); }).media == 3);
    CHECK(f.write([](Connection &c) { return retryMedia(c); }) == 2);
    CHECK(due(99) == text("a.jpg b.jpg c.jpg"));
}

TEST_CASE("a page may name a record twice of which only a photo was missing")
{
    StoreFixture f;
    Subject rama = person("s1", "Rama");
    const qint64 version = f.save(rama);
    rama.profilePicture = text("p.jpg");
    f.sent(refOf(rama), version, toJson(rama)); // the server has a picture that is not held here
    REQUIRE(f.base(refOf(rama)));
    Subject theirs = person("s1", "Rama");
    theirs.audit.lastModified = at(10);
    Subject later = theirs;
    later.lastName = text("Devi");
    later.audit.lastModified = at(20);
    const PageOutcome outcome = f.pull({theirs, later});
    CHECK(outcome.stored == 1);
    CHECK_FALSE(f.base(refOf(rama)));
    CHECK(std::get<Subject>(f.get(refOf(rama))).lastName == text("Devi"));
}

TEST_CASE("photos that nothing names leave the device, all others stay")
{
    StoreFixture f;
    const QTemporaryDir folder;
    for (const char *name : {"waiting.jpg", "missing.jpg", "up.jpg", "drafted.jpg", "taken back.jpg", "later.jpg"}) {
        QFile file(folder.filePath(text(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    f.save(person("s1", "Rama", "", R"({"a":["waiting.jpg","missing.jpg","up.jpg"]})"),
           {photo("waiting.jpg"), photo("missing.jpg"), photo("up.jpg")});
    upload(f, "up.jpg");
    f.write([](Connection &c) {
        return markMediaLost(c, text("missing.jpg"), MediaState::Missing,
                             {ErrorKind::UserMustFix, text("media.missing")});
    });
    f.write([](Connection &c) { return putDraft(c, draftWith("drafted.jpg")); });
    QStringList present = QDir(folder.path()).entryList(QDir::Files);
    present.removeAll(text("later.jpg")); // of a form opened since
    const auto sweep
        = [&] { return f.read([&](Connection &c) { return removeUnusedMedia(c, folder.path(), present); }); };
    CHECK(sweep() == 1);
    CHECK(QDir(folder.path()).entryList(QDir::Files, QDir::Name)
          == QStringList{text("drafted.jpg"), text("later.jpg"), text("missing.jpg"), text("up.jpg"),
                         text("waiting.jpg")});
    CHECK(sweep() == 0);
}

TEST_CASE("a photo is kept for a month after it went up, and until its address was sent and no draft names it")
{
    StoreFixture f;
    const auto sendAll = [&f] {
        for (const OutboxRow &row : f.waiting())
            f.sent(row.ref, row.version, toJson(f.get(row.ref)));
    };
    f.save(person("s1", "Rama", "", R"({"a":["old.jpg","new.jpg","drafted.jpg","waiting.jpg"]})"),
           {photo("old.jpg"), photo("new.jpg"), photo("drafted.jpg"), photo("waiting.jpg")});
    f.save(person("s2", "Sita", "", R"({"a":"unsent.jpg"})"), {photo("unsent.jpg")});
    for (const char *name : {"old.jpg", "drafted.jpg", "unsent.jpg"})
        upload(f, name);
    f.write([](Connection &c) { return markUploaded(c, text("new.jpg"), url, at(61)); });
    f.write([](Connection &c) { return putDraft(c, draftWith("drafted.jpg")); });
    const auto forget = [&f] { return f.write([](Connection &c) { return forgetUploaded(c, at(61)); }); };
    CHECK(forget() == 0); // neither record was sent since
    const auto rama = f.waiting(RecordRef{RecordKind::Subject, text("s1")});
    REQUIRE(rama);
    f.sent(rama->ref, rama->version, toJson(f.get(rama->ref)));
    CHECK(forget() == 1);
    QStringList known;
    for (const MediaRow &row : f.media())
        known << row.fileName;
    CHECK(known == QStringList{text("new.jpg"), text("drafted.jpg"), text("waiting.jpg"), text("unsent.jpg")});
    sendAll();
    CHECK(forget() == 1);
}
