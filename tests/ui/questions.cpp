// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked of an account and answered, or not heard of any more, without a window.
#include "qml/App/questions.h"
#include "core/store/drafts.h"
#include "qml/Forms/draftkeeper.h"
#include "qml/Home/draftsmodel.h"
#include "qml/Home/homemodel.h"
#include "qml/Subjects/subjectmodel.h"
#include "qml/Sync/syncmodel.h"
#include "qml/Sync/syncpagemodel.h"
#include "tests/ui/openaccount.h"

using namespace dhara;
using namespace dhara::test;

namespace {

/// Keeps a thread of the store busy until it is opened.
class Gate
{
public:
    ~Gate() { open(); }
    auto job()
    {
        return [opened = m_opened](Connection &) -> Result<int> {
            opened.wait();
            return 0;
        };
    }
    void open()
    {
        if (!std::exchange(m_isOpen, true))
            m_promise.set_value();
    }

private:
    std::promise<void> m_promise;
    std::shared_future<void> m_opened = m_promise.get_future().share();
    bool m_isOpen = false;
};

QString titles(QAbstractItemModel *list)
{
    QStringList all;
    for (int row = 0; row < list->rowCount(); ++row)
        all << list->data(list->index(row, 0), list->roleNames().key("title")).toString();
    return all.join(QLatin1Char(' '));
}

Draft draftOf(const QString &answer)
{
    const QJsonObject purpose{{text("action"), text("register")}};
    return {purpose, {}, text("Person"), 0, at(0), {{text("answer"), answer}}};
}

QString draftKept(StoreFixture &f)
{
    const auto kept = f.read([](Connection &c) { return drafts(c, 10); });
    return kept.size() == 1 ? kept.first().body.value(text("answer")).toString() : QString::number(kept.size());
}

/// The open one with a strip and a page, once both know all.
struct SyncScreens
{
    SyncScreens()
    {
        strip.setBackend(&backend);
        page.setBackend(&backend);
        waitUntil([this] { return backend.answersToCome() == 0; });
    }
    explicit SyncScreens(const std::function<void(StoreFixture &)> &fill) : SyncScreens()
    {
        fill(*backend.fixture);
        page.ask();
        strip.setBackend(nullptr);
        strip.setBackend(&backend);
        waitUntil([this] { return backend.answersToCome() == 0; });
    }
    OpenAccount backend;
    SyncModel strip;
    SyncPageModel page;
};

/// A record that the server has, and its photo, which it has not.
void saveWithPhoto(StoreFixture &f, const char *uuid, bool isLost)
{
    const QString file = text(uuid) + text(".jpg");
    Subject rama = person(uuid, "Rama");
    rama.profilePicture = file;
    const qint64 version = f.save(rama, {{file, text("image/jpeg"), {}, 1000}});
    f.sent(refOf(rama), version, toJson(rama));
    const Error reason{ErrorKind::UserMustFix, text("media.missing")};
    if (isLost)
        f.write([&](Connection &c) { return markMediaLost(c, file, MediaState::Missing, reason); });
}

} // namespace

TEST_CASE("a list is answered while what was saved still waits for the writer")
{
    OpenAccount backend;
    QObject page;
    Gate gate;
    backend.store()->write(gate.job());
    int saved = 0, asked = 0;
    const int many = QThreadPool::globalInstance()->maxThreadCount() + 1;
    for (int i = 0; i < many; ++i)
        writeThen(
            &page, backend, [i](Connection &) -> Result<int> { return i; }, [&](const Result<int> &) { ++saved; });
    readThen(
        &page, backend, [](Connection &c) { return waitingCounts(c); },
        [&](const Result<WaitingCounts> &counts) { asked += counts ? 1 : 0; });
    CHECK(backend.answersToCome() == many + 1);
    waitUntil([&] { return asked == 1; });
    CHECK(saved == 0);
    gate.open();
    waitUntil([&] { return backend.answersToCome() == 0; });
    CHECK(saved == many);
}

TEST_CASE("what was asked in an account that was left is not shown in the next one")
{
    OpenAccount backend;
    refuse(*backend.fixture, person("a", "Asha"));
    Gate gate;
    SyncPageModel page;
    QStringList wrong;
    QObject::connect(&page, &SyncPageModel::changed, [&] {
        if (titles(page.toFix()).contains(text("Asha")) || !page.problem().isEmpty())
            wrong << titles(page.toFix()) + page.problem();
    });
    const bool isLate = GENERATE(false, true);
    CAPTURE(isLate);
    if (isLate) { // both readers are busy
        backend.store()->read(gate.job());
        backend.store()->read(gate.job());
    }
    page.setBackend(&backend);
    if (!isLate)
        backend.store()->drain(); // the answer is on its way to the page
    auto left = backend.leave();
    auto next = std::make_unique<StoreFixture>();
    refuse(*next, person("b", "Bela"));
    backend.open(std::move(next));
    gate.open();
    left.reset();
    waitUntil([&] { return backend.answersToCome() == 0; });
    CHECK(titles(page.toFix()).contains(text("Bela")));
    CHECK(wrong.join(QLatin1Char(' ')).toStdString() == "");
    // The page hears of what happens from here on.
    refuse(*backend.fixture, person("c", "Chetan"));
    waitUntil([&] { return titles(page.toFix()).contains(text("Chetan")); });
}

TEST_CASE("a list asks one question at a time, lest an older answer come last")
{
    OpenAccount backend;
    Definitions definitions;
    definitions.subjectType("type-person", "Person", "Person");
    definitions.allowAll();
    backend.define(definitions);
    backend.fixture->save(person("a", "Asha"));
    backend.fixture->write([](Connection &c) { return putDraft(c, draftOf(text("Fulki"))); });
    Gate gate; // both readers are busy
    backend.store()->read(gate.job());
    backend.store()->read(gate.job());
    SyncModel strip;
    DraftsModel drafts;
    SubjectModel subject;
    strip.setBackend(&backend);
    drafts.setBackend(&backend);
    subject.setUuid(text("a"));
    subject.setBackend(&backend);
    CHECK(backend.answersToCome() == 3);
    Q_EMIT backend.organisationChanged();
    CHECK(backend.answersToCome() == 3);
    backend.fixture->save(person("b", "Bela"));
    backend.fixture->write([](Connection &c) { return dropDraft(c, draftOf({}).purpose); });
    subject.setUuid(text("b"));
    drafts.setBackend(nullptr); // it is not looked at for a moment
    drafts.setBackend(&backend);
    gate.open();
    waitUntil([&] { return backend.answersToCome() == 0; });
    CHECK(strip.headline() == text("2 waiting to send"));
    CHECK_FALSE(drafts.isLoading());
    CHECK(drafts.drafts().isEmpty());
    CHECK(subject.name() == text("Bela"));
    // And they hear of what happens from here on.
    backend.fixture->save(person("c", "Chetan"));
    backend.fixture->save(person("b", "Bala"));
    backend.fixture->write([](Connection &c) { return putDraft(c, draftOf(text("Fulki"))); });
    waitUntil([&] {
        return strip.headline() == text("3 waiting to send") && subject.name() == text("Bala")
            && drafts.drafts().size() == 1;
    });
}

TEST_CASE("an answer that waits to be kept when an account is left is kept in that account")
{
    OpenAccount backend;
    DraftKeeper keeper;
    keeper.setBackend(&backend);
    const Draft first = draftOf(text("F"));
    keeper.begin(first.purpose, false);
    keeper.put(first);
    keeper.put(draftOf(text("Fu")));
    keeper.put(draftOf(text("Fulki")));
    REQUIRE(keeper.isBusy());
    const auto left = backend.leave();
    CHECK_FALSE(keeper.isBusy());
    keeper.put(draftOf(text("nobody's")));
    backend.open(std::make_unique<StoreFixture>());
    waitUntil([&] { return backend.answersToCome() == 0; });
    left->reopen();
    CHECK(draftKept(*left) == text("Fulki"));
    CHECK(draftKept(*backend.fixture) == text("0"));
    // In the next account as in the first.
    keeper.begin(first.purpose, false);
    keeper.put(draftOf(text("Bela")));
    waitUntil([&] { return keeper.isKept(); });
    CHECK(draftKept(*backend.fixture) == text("Bela"));
}

TEST_CASE("that everything is sent is not said while something is to fix")
{
    SECTION("a record that was refused")
    {
        SyncScreens s([](StoreFixture &f) { refuse(f, person("a", "Asha")); });
        CHECK(s.strip.sign() == text("toFix"));
        CHECK(s.strip.headline() == text("Not everything is sent"));
        CHECK(s.strip.toFix() == text("1 to fix"));
        CHECK(s.page.summary() == text("Fix it when you can: everything else is sent as usual."));
    }
    SECTION("a photo that is gone")
    {
        SyncScreens s([](StoreFixture &f) { saveWithPhoto(f, "a", true); });
        CHECK(s.strip.sign() == text("toFix"));
        CHECK(s.strip.headline() == text("Not everything is sent"));
        CHECK(s.strip.toFix() == text("1 to fix"));
        CHECK(s.page.summary() == text("Fix it when you can: everything else is sent as usual."));
        CHECK(s.page.files()->rowCount() == 0);
        CHECK(titles(s.page.lostFiles()) == text("Photo of Rama"));
        Definitions definitions;
        definitions.allowAll();
        s.backend.define(definitions);
        HomeModel home;
        home.setBackend(&s.backend);
        waitUntil([&] { return !home.toFix().isEmpty(); });
        CHECK(home.toFix().value(text("title")) == text("1 photos to fix"));
        CHECK(home.toFix().value(text("place")) == text("sync"));
    }
    SECTION("nothing")
    {
        SyncScreens s;
        CHECK(s.strip.sign() == text("sent"));
        CHECK(s.strip.headline() == text("Everything is sent"));
        CHECK(s.strip.toFix().isEmpty());
    }
}

TEST_CASE("a photo that is gone does not wait to be sent")
{
    SyncScreens s([](StoreFixture &f) {
        for (const char *lost : {"a", "b", "c"})
            saveWithPhoto(f, lost, true);
        saveWithPhoto(f, "d", false);
    });
    CHECK(s.strip.sign() == text("waiting"));
    CHECK(s.strip.headline() == text("1 photos waiting to send"));
    CHECK(s.strip.toFix() == text("3 to fix"));
    CHECK(s.page.summary().startsWith(text("1 photos (1")));
    CHECK(s.page.files()->rowCount() == 1);
    CHECK(s.page.filesLeft() == 0);
    CHECK(s.page.lostFiles()->rowCount() == 3);
    CHECK(s.page.lostFilesLeft() == 0);
    SECTION("beside a record that waits")
    {
        s.backend.fixture->save(person("e", "Ela"));
        waitUntil([&] { return s.strip.headline() == text("1 waiting to send"); });
        CHECK(s.strip.more() == text("1 photos"));
    }
}

TEST_CASE("how many records wait with a refused one is counted over all of them and of any kind")
{
    StoreFixture f;
    constexpr int many = 30;
    const auto waitWith = [&f](const char *uuid) {
        const SyncState state = f.read([](Connection &c) { return readSyncState(c, 3); });
        for (const SyncState::Item &item : state.items) {
            if (item.row.ref.uuid == text(uuid))
                return item.dependants;
        }
        return -1;
    };
    SECTION("of a registration")
    {
        refuse(f, person("a", "Asha"));
        refuse(f, person("b", "Bela"));
        f.save(enrolment("a-e", "a"));
        f.save(visit("a-v", "a"));
        for (int i = 0; i < many; ++i)
            f.save(visit(QByteArray("a-p" + QByteArray::number(i)), "", "a-e"));
        f.save(visit("b-v", "b"));
        CHECK(waitWith("a") == many + 2);
        CHECK(waitWith("b") == 1);
    }
    SECTION("of an enrolment")
    {
        f.pull({pulled(person("a", "Asha"), 1)});
        refuse(f, enrolment("a-e", "a"));
        f.save(visit("a-v", "a")); // goes
        for (int i = 0; i < many; ++i)
            f.save(visit(QByteArray("a-p" + QByteArray::number(i)), "", "a-e"));
        CHECK(waitWith("a-e") == many);
    }
    SECTION("of a change to somebody whose enrolment the server has")
    {
        f.pull({pulled(person("a", "Asha"), 1), pulled(enrolment("a-e", "a"), 1)});
        refuse(f, person("a", "Asha", "Devi"));
        f.save(visit("a-p", "", "a-e")); // goes
        CHECK(waitWith("a") == 0);
    }
}
