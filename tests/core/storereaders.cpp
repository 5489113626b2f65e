// SPDX-License-Identifier: AGPL-3.0-or-later
// The store's two readers, beside each other and beside who writes.
#include "tests/core/storetesting.h"

#include <atomic>
#include <thread>

using namespace dhara;
using namespace dhara::test;

TEST_CASE("a long read leaves room for a short one beside it")
{
    StoreFixture f;
    f.save(person("s0", "Rama"));
    std::promise<void> isOver;
    auto longRead = f.store->read([over = isOver.get_future().share()](Connection &) -> Result<int> {
        over.wait();
        return 0;
    });
    auto shortRead = f.store->read([](Connection &c) { return counts(c); });
    const bool isAnswered = shortRead.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
    CHECK(isAnswered);
    CHECK(longRead.wait_for(std::chrono::seconds(0)) == std::future_status::timeout);
    isOver.set_value();
    const int nothing = must(std::move(longRead));
    const auto counted = must(std::move(shortRead));
    CHECK(nothing == 0);
    CHECK(counted.value(text("subject")) == 1);
}

TEST_CASE("readers see one snapshot while others write")
{
    StoreFixture f;
    f.save(person("s0", "Rama"));
    std::atomic<bool> isOver = false;
    std::atomic<int> told = 0;
    const int listener = f.store->addListener([&told](const ChangeSet &changes) {
        told += changes.contains(Change::Subjects) && changes.contains(Change::Outbox) ? 1 : 0;
    });
    std::thread saver([&f] {
        for (int i = 1; i <= 60; ++i) {
            const QByteArray uuid = "s" + QByteArray::number(i);
            must(f.store->write([&](Connection &c) { return saveLocal(c, person(uuid, "Rama"), {}, at(i)); }));
        }
    });
    std::thread puller([&f] {
        for (int i = 0; i < 30; ++i) {
            QList<Record> page;
            for (int k = 0; k < 20; ++k)
                page << pulled(visit(QByteArray("v" + QByteArray::number(i * 20 + k)), "s0"), i);
            must(f.store->write([page](Connection &c) { return storePulled(c, page); }, Priority::Background));
        }
    });
    const auto look = [&] {
        while (!isOver) {
            const bool isWhole = must(f.store->read([](Connection &c) -> Result<bool> {
                const auto first = counts(c);
                const auto rows = outbox(c);
                const auto second = counts(c);
                if (!first || !rows || !second)
                    return failure(ErrorKind::OurFault, text("test.read"));
                return *first == *second && (*first)[text("subject")] == rows->size()
                    && (*first)[text("encounter")] % 20 == 0;
            }));
            if (!isWhole)
                throw std::runtime_error("half a transaction was seen");
        }
    };
    std::thread reader1(look);
    std::thread reader2(look);
    saver.join();
    puller.join();
    isOver = true;
    reader1.join();
    reader2.join();
    f.store->removeListener(listener);
    CHECK(told == 60);
    const auto counted = f.read([](Connection &c) { return counts(c); });
    CHECK(counted[text("subject")] == 61);
    CHECK(counted[text("encounter")] == 600);
}
