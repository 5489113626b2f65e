// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms that were begun: kept, found again, ended.
#include "core/store/drafts.h"

#include "tests/core/storetesting.h"

using namespace dhara;
using namespace dhara::test;

namespace {

Draft draftOf(const QJsonObject &purpose, const char *title, int seconds)
{
    return {purpose, text("s1"), text(title), 2, at(seconds), {{text("observations"), QJsonObject{{text("q"), 1}}}}};
}

const QJsonObject registration{{text("action"), text("register")}, {text("subjectType"), text("t1")}};
const QJsonObject visiting{{text("encounter"), text("v1")}, {text("action"), text("visit")}};

} // namespace

TEST_CASE("a draft comes back as it was written after a restart")
{
    StoreFixture f;
    const Draft draft = draftOf(visiting, "Monthly", 1);
    f.write([&](Connection &c) { return putDraft(c, draft); });
    f.reopen();
    const auto found = f.read([](Connection &c) { return draftFor(c, visiting); });
    REQUIRE(found);
    CHECK(found->purpose == draft.purpose);
    CHECK(found->subject == draft.subject);
    CHECK(found->title == draft.title);
    CHECK(found->page == 2);
    CHECK(found->updatedAt == draft.updatedAt);
    CHECK(found->body == draft.body);
    CHECK_FALSE(f.read([](Connection &c) { return draftFor(c, registration); }));
}

TEST_CASE("one purpose has one draft and the newest is it")
{
    StoreFixture f;
    f.write([](Connection &c) { return putDraft(c, draftOf(visiting, "Old", 1)); });
    f.write([](Connection &c) { return putDraft(c, draftOf(registration, "Other", 2)); });
    f.write([](Connection &c) { return putDraft(c, draftOf(visiting, "New", 3)); });
    QStringList titles;
    for (const Draft &draft : f.read([](Connection &c) { return drafts(c, 10); }))
        titles << draft.title;
    CHECK(titles == QStringList{text("New"), text("Other")});
    CHECK(f.read([](Connection &c) { return draftCount(c); }) == 2);
    CHECK(f.read([](Connection &c) { return drafts(c, 1); }).size() == 1);
}

TEST_CASE("a draft that is dropped is gone and the other one stays")
{
    StoreFixture f;
    f.write([](Connection &c) { return putDraft(c, draftOf(visiting, "Monthly", 1)); });
    f.write([](Connection &c) { return putDraft(c, draftOf(registration, "Person", 2)); });
    f.write([](Connection &c) { return dropDraft(c, visiting); });
    f.write([](Connection &c) { return dropDraft(c, visiting); }); // no harm in a second time
    CHECK_FALSE(f.read([](Connection &c) { return draftFor(c, visiting); }));
    CHECK(f.read([](Connection &c) { return draftFor(c, registration); }));
}

TEST_CASE("a draft ends with its record or not at all")
{
    StoreFixture f;
    f.write([](Connection &c) { return putDraft(c, draftOf(visiting, "Monthly", 1)); });
    const auto saved = f.store
                           ->write([](Connection &c) -> Result<int> {
                               if (auto done = dropDraft(c, visiting); !done)
                                   return tl::unexpected(done.error());
                               return failure(ErrorKind::UserMustFix, text("form.incomplete"));
                           })
                           .get();
    REQUIRE_FALSE(saved);
    CHECK(f.read([](Connection &c) { return draftFor(c, visiting); }));
}

TEST_CASE("views hear of drafts and of nothing else when one is written")
{
    StoreFixture f;
    QList<ChangeSet> heard;
    f.store->addListener([&heard](const ChangeSet &touched) { heard.append(touched); });
    f.write([](Connection &c) { return putDraft(c, draftOf(visiting, "Monthly", 1)); });
    f.write([](Connection &c) { return dropDraft(c, registration); });
    f.write([](Connection &c) { return dropDraft(c, visiting); });
    f.store->drain();
    CHECK(heard == QList<ChangeSet>{{Change::Drafts}, {Change::Drafts}});
}
