// SPDX-License-Identifier: AGPL-3.0-or-later
// Lists that do not come in the order of their rows' own times: what is assigned to a worker, and identifiers.
#include "tests/sync/enginetesting.h"

#include <atomic>

using namespace dhara;
using namespace dhara::test;

namespace {

/// `count` people from number 1 on, all assigned at second 5000 after they were registered one a second.
void putAssigned(EngineFixture &f, int count)
{
    for (int i = 1; i <= count; ++i) {
        f.server.put(person(id(i), "Rama"), at(i));
        f.server.assign(text(id(i)), at(5000));
    }
    f.server.setNow(at(20'000));
}

int missing(EngineFixture &f, int count)
{
    int missing = 0;
    for (int i = 1; i <= count; ++i)
        missing += f.holds(subjectRef(i)) ? 0 : 1;
    return missing;
}

/// The number-th request for people is not answered.
void cutAt(EngineFixture &f, int number)
{
    f.server.setScript([asked = std::make_shared<std::atomic<int>>(0), number](const FakeRequest &request) {
        const bool isCut = request.path == text("/individual") && ++*asked >= number;
        return isCut ? failWith(ErrorKind::RetryLater, "network.cut") : answerNormally();
    });
}

} // namespace

TEST_CASE("of more assigned people than a page holds all arrive, though one was edited after the assignment")
{
    EngineFixture f;
    putAssigned(f, 1002);
    f.server.put(person(id(700), "Edited"), at(9000));
    f.syncWhole();
    CHECK(missing(f, 1002) == 0);
    CHECK(f.subject(700).firstName == text("Edited"));
    CHECK(f.watermark(text("Individual")) == at(9000));
}

TEST_CASE("of more visits of assigned people than a page holds all arrive, though they are in order of their own times")
{
    struct Row
    {
        const char *what;
        int edited;     ///< edited after the assignment; 0: none
        int registered; ///< the first that came after the assignment
    };
    const auto row = GENERATE(Row{"all made after the assignment", 0, 1}, Row{"the last of a page is edited", 3, 99},
                              Row{"the last of all is edited", 8, 99}, Row{"half of them made after it", 0, 5},
                              Row{"all made before it", 0, 99});
    INFO(row.what);
    EngineFixture f;
    f.server.setPageSize(3);
    putAssigned(f, 8);
    for (int i = 1; i <= 8; ++i) {
        if (i == row.edited || i >= row.registered)
            f.server.put(person(id(i), "Rama"), at(6000 + i));
    }
    f.syncWhole();
    CHECK(missing(f, 8) == 0);
}

TEST_CASE("a pull of assigned people that was cut goes on where nothing is missed")
{
    const int edited = GENERATE(0, 1, 3);
    const int cut = GENERATE(2, 3, 4);
    CAPTURE(edited, cut);
    EngineFixture f;
    f.server.setPageSize(3);
    putAssigned(f, 8);
    if (edited > 0)
        f.server.put(person(id(edited), "Rama"), at(9000));
    cutAt(f, cut);
    CHECK_FALSE(f.sync().isComplete);
    f.server.setScript({});
    f.syncWhole();
    CHECK(missing(f, 8) == 0);
}

TEST_CASE("identifiers, served strictly later than asked and in an order of their own, all arrive")
{
    const auto times = GENERATE(QList<int>{3, 2, 9, 1, 4, 8, 5, 7}, QList<int>{1, 2, 9, 3, 4, 5, 6, 7},
                                QList<int>{1, 2, 3, 4, 5, 6, 7, 8}, QList<int>{1, 1, 1, 1, 1, 1, 1, 1});
    EngineFixture f;
    f.server.setPageSize(3);
    const QString entity = text("IdentifierAssignment");
    f.server.serveStrictly(entity);
    for (int i = 0; i < times.size(); ++i)
        f.server.put(entity, {{text("uuid"), text(id(i + 1))}, {text("identifier"), i}}, at(times.at(i)));
    f.server.setNow(at(20'000));
    f.syncWhole();
    CHECK(f.read([&](Connection &c) { return otherRecords(c, entity); }).size() == times.size());
}

TEST_CASE("a pull that was cut goes on from the last page that the next one has confirmed")
{
    EngineFixture f;
    f.server.setPageSize(3);
    for (int i = 1; i <= 12; ++i)
        f.server.put(person(id(i), "Rama"), at(100 * i));
    f.server.setNow(at(20'000));
    cutAt(f, 4); // from 1900, from 300, from 500
    CHECK_FALSE(f.sync().isComplete);
    CHECK(missing(f, 7) == 0);
    CHECK(f.watermark(text("Individual")) == at(500));
    f.server.setScript({});
    f.syncWhole();
    CHECK(missing(f, 12) == 0);
    CHECK(f.watermark(text("Individual")) == at(1200));
}
