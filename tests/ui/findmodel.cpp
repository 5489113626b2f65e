// SPDX-License-Identifier: AGPL-3.0-or-later
// The list of the Find page without its window: what is asked for, what is held, what stays where it was.
#include "qml/Subjects/findmodel.h"
#include "core/store/statement.h"
#include "tests/ui/openaccount.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <random>

using namespace dhara;
using namespace dhara::test;

namespace {

/// People in two villages of one block, houses, wells; everything may be seen.
Definitions village(bool areWellsVoided = false, bool isBVoided = false)
{
    Definitions d;
    d.question("text", "Text", "Text");
    const QJsonObject voided{{QStringLiteral("voided"), true}};
    for (const auto &[uuid, name, kind] :
         {std::tuple{"person", "Person", "Person"}, {"house", "House", "Household"}, {"well", "Well", "Individual"}}) {
        const QByteArray form = QByteArray("form-") + uuid;
        const bool isGone = areWellsVoided && qstrcmp(uuid, "well") == 0;
        d.subjectType(uuid, name, kind, isGone ? voided : QJsonObject());
        d.form(form.constData(), "IndividualProfile");
        d.mapping((QByteArray("mapping-") + uuid).constData(), form.constData(), uuid);
    }
    d.place("block", "River Block", 2);
    d.place("a", "Ambari", 1, "block");
    d.place("b", "Belpada", 1, "block", isBVoided ? voided : QJsonObject());
    d.place("far", "Faraway", 2);
    d.add("Gender", object(R"({"uuid":"f","name":"Female"})"));
    d.add("Gender", object(R"({"uuid":"m","name":"Male"})"));
    d.add("Groups", object(R"({"uuid":"all","name":"Everyone","hasAllPrivileges":true})"));
    d.add("MyGroups", object(R"({"uuid":"mine","groupUuid":"all","groupName":"Everyone"})"));
    d.translations("Translation", "hi_IN", object(R"({"Ambari":"अंबारी"})"));
    return d;
}

Subject made(const char *uuid, const char *name, const char *type, const char *village, const char *gender, int bornIn)
{
    Subject s = person(uuid, name);
    s.subjectType = text(type);
    s.address = text(village);
    s.gender = text(gender);
    s.dateOfBirth = bornIn > 0 ? std::optional(QDate(bornIn, 1, 1)) : std::nullopt;
    return pulled(s, 1);
}

QStringList titles(FindModel &model)
{
    QStringList all;
    for (int row = 0; row < model.hits()->rowCount(); ++row)
        all << model.hits()->data(model.hits()->index(row), HitList::TitleRole).toString();
    return all;
}

void expect(FindModel &model, const char *found)
{
    const QStringList wanted = text(found).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool isSo = QTest::qWaitFor([&] { return model.isAsked() && titles(model) == wanted; }, 5'000);
    INFO("shows " << titles(model).join(QLatin1Char(' ')).toStdString());
    CHECK(isSo);
    CHECK(model.isEmpty() == wanted.isEmpty());
}

QString keys(const QVariantList &entries, const char *what = "key")
{
    QStringList all;
    for (const QVariant &entry : entries)
        all << entry.toMap().value(QLatin1String(what)).toString();
    return all.join(QLatin1Char(' '));
}

struct Page
{
    explicit Page(const Definitions &definitions = village())
    {
        backend.fixture->pull({made("1", "Asha", "person", "a", "f", 1990), made("2", "Bela", "person", "b", "f", 2020),
                               made("3", "Chetan", "person", "a", "m", 1950),
                               made("4", "Deep", "person", "far", "m", 0), made("5", "Ehouse", "house", "b", "", 0),
                               made("6", "Fwell", "well", "a", "", 0)});
        backend.define(definitions);
        model.setBackend(&backend);
    }
    OpenAccount backend;
    FindModel model;
};

} // namespace

TEST_CASE("the list is narrowed by place and gender and age, and each is taken away again")
{
    Page page;
    FindModel &model = page.model;
    FilterModel &filters = *model.filters();
    expect(model, "Asha Bela Chetan Deep Ehouse Fwell");
    CHECK(model.countText() == text("6 found"));
    CHECK(keys(filters.places()) == text("far block"));
    CHECK_FALSE(filters.isTreeLarge());
    filters.setPlace(text("block"));
    expect(model, "Asha Bela Chetan Ehouse Fwell");
    CHECK(keys(filters.places()) == text("a b"));
    CHECK(keys(filters.crumbs(), "text") == text("Everywhere River Block"));
    filters.setPlace(text("a"));
    expect(model, "Asha Chetan Fwell");
    filters.setGender(text("f"));
    expect(model, "Asha");
    filters.setAgeFrom(text("40"));
    expect(model, "");
    CHECK(keys(filters.chips()) == text("place gender age"));
    filters.remove(text("gender"));
    expect(model, "Chetan");
    filters.setAgeTo(text("60"));
    expect(model, "");
    filters.setAgeTo(text("76"));
    expect(model, "Chetan");
    model.setText(text("ash"));
    expect(model, "");
    filters.clear();
    expect(model, "Asha");
    CHECK(filters.chips().isEmpty());
}

TEST_CASE("of very many places some are shown and the others are to be typed")
{
    Definitions many = village();
    for (int i = 0; i < 100; ++i)
        many.place(QByteArray("p" + QByteArray::number(i)).constData(),
                   QByteArray("Place " + QByteArray::number(1000 + i)).constData(), 1, "far");
    Page page(many);
    FilterModel &filters = *page.model.filters();
    CHECK(filters.isTreeLarge());
    CHECK(filters.placesLeft() == 0);
    filters.setPlace(text("far"));
    CHECK(filters.places().size() == 60);
    CHECK(filters.placesLeft() == 40);
    filters.setPlaceText(text("place 1099"));
    CHECK(keys(filters.places()) == text("p99"));
    CHECK(keys(filters.places(), "line") == text("Faraway"));
    filters.setPlace(text("p99"));
    CHECK(filters.placeText().isEmpty());
    CHECK(keys(filters.crumbs(), "text") == text("Everywhere Faraway Place 1099"));
    CHECK(filters.places().isEmpty());
}

TEST_CASE("gender and age are no conditions for things that have none")
{
    Page page;
    FilterModel &filters = *page.model.filters();
    filters.setGender(text("f"));
    filters.setAgeFrom(text("1"));
    expect(page.model, "Asha Bela");
    page.model.setSubjectType(text("house"));
    CHECK_FALSE(filters.isForPeople());
    CHECK(filters.chips().isEmpty());
    expect(page.model, "Ehouse");
    page.model.setSubjectType(text("person"));
    expect(page.model, "Asha Bela");
    CHECK(filters.chips().size() == 2);
}

TEST_CASE("what is no age is said and is no condition")
{
    Page page;
    FilterModel &filters = *page.model.filters();
    const auto row = GENERATE(
        table<const char *, const char *, bool, const char *>({{"x", "", true, "Asha Bela Chetan Deep Ehouse Fwell"},
                                                               {"-3", "", true, "Asha Bela Chetan Deep Ehouse Fwell"},
                                                               {"999", "", true, "Asha Bela Chetan Deep Ehouse Fwell"},
                                                               {"40", "30", true, ""},
                                                               {"0", "", false, "Asha Bela Chetan"},
                                                               {"", "20", false, "Bela"},
                                                               {" 36 ", "36", false, "Asha"}}));
    filters.setAgeFrom(text(std::get<0>(row)));
    filters.setAgeTo(text(std::get<1>(row)));
    CHECK(filters.ageProblem().isEmpty() != std::get<2>(row));
    expect(page.model, std::get<3>(row));
}

TEST_CASE("ages are told in the digits of the worker's language")
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    Page page;
    FilterModel &filters = *page.model.filters();
    filters.setAgeFrom(text("40"));
    filters.setAgeTo(text("60"));
    CHECK(keys(filters.chips(), "text").toStdString() == "٤٠ to ٦٠ years");
    filters.setAgeTo(text("30"));
    CHECK(filters.ageProblem().toStdString() == "Nobody is older than ٤٠ and younger than ٣٠.");
    QLocale::setDefault(before);
}

TEST_CASE("a village is found by its name in the worker's language, from the search and in the tree")
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Hindi, QLocale::India));
    Page page;
    page.model.setText(text("अंब"));
    expect(page.model, "Asha Chetan Fwell");
    page.model.setText(text("river"));
    expect(page.model, "Asha Chetan Fwell Bela Ehouse");
    page.model.filters()->setPlaceText(text("अंब"));
    CHECK(keys(page.model.filters()->places()) == text("a"));
    QLocale::setDefault(before);
}

TEST_CASE("a type or a place that is taken away goes from chips and list")
{
    Page page;
    FindModel &model = page.model;
    CHECK(keys(model.types()) == text(" house person well"));
    model.setSubjectType(text("well"));
    model.filters()->setPlace(text("b"));
    expect(model, "");
    page.backend.define(village(true, true));
    CHECK(model.subjectType().isEmpty());
    CHECK(model.filters()->place().isEmpty());
    CHECK(keys(model.types()) == text(" house person"));
    expect(model, "Asha Bela Chetan Deep Ehouse");
}

TEST_CASE("a page that is made asks for its list once, and once when an account opens")
{
    auto calls = std::make_unique<CallCount>();
    Page page;
    const auto rest = [&page] { waitUntil([&] { return page.backend.answersToCome() == 0; }); };
    rest();
    expect(page.model, "Asha Bela Chetan Deep Ehouse Fwell");
    CHECK(calls->count() == 1);
    auto left = page.backend.leave();
    rest();
    calls = std::make_unique<CallCount>();
    page.backend.open(std::move(left));
    rest();
    expect(page.model, "Asha Bela Chetan Deep Ehouse Fwell");
    CHECK(calls->count() == 1);
}

TEST_CASE("a list that cannot be read says so, and is there once it can be")
{
    Page page;
    expect(page.model, "Asha Bela Chetan Deep Ehouse Fwell");
    const auto rename = [&](const char *from, const char *to) {
        page.backend.fixture->write(
            [&](Connection &c) { return runSql(c, text("ALTER TABLE %1 RENAME TO %2").arg(text(from), text(to))); });
    };
    rename("subject", "gone");
    page.model.tryAgain();
    waitUntil([&] { return !page.model.problem().isEmpty(); });
    CHECK_FALSE(page.model.isEmpty()); // nobody knows
    rename("gone", "subject");
    page.model.tryAgain();
    waitUntil([&] { return page.model.problem().isEmpty(); });
    expect(page.model, "Asha Bela Chetan Deep Ehouse Fwell");
}

TEST_CASE("another account shows its own, even if the one before closed in the midst of a question")
{
    Page page;
    expect(page.model, "Asha Bela Chetan Deep Ehouse Fwell");
    page.model.filters()->setPlace(text("far"));
    page.model.setText(text("d")); // asked, not answered yet
    page.backend.open(nullptr);
    CHECK(titles(page.model).isEmpty());
    CHECK_FALSE(page.model.isAsked());
    auto other = std::make_unique<StoreFixture>();
    other->pull({made("9", "Zoya", "person", "a", "f", 1990)});
    page.model.setText({});
    page.backend.open(std::move(other));
    expect(page.model, "Zoya");
    CHECK(page.model.filters()->chips().isEmpty());
}

TEST_CASE("of a long list the rest is asked for when somebody comes near its end, and rows when they are looked at")
{
    Page page;
    QList<Record> many;
    for (int i = 0; i < 3000; ++i)
        many.append(made(QByteArray("n" + QByteArray::number(i)).constData(),
                         QByteArray("N" + QByteArray::number(10000 + i)).constData(), "person", "a", "f", 1990));
    page.backend.fixture->pull(many);
    page.model.setText(text("n1"));
    HitList &hits = *page.model.hits();
    waitUntil([&] { return hits.rowCount() == 200; });
    CHECK(page.model.countText() == text("more than 200 found"));
    const auto title = [&hits](int row) { return hits.data(hits.index(row), HitList::TitleRole).toString(); };
    CHECK(title(0) == text("N10000"));
    waitUntil([&] { return title(99) == text("N10099"); });
    CHECK(hits.rowCount() == 200);
    title(150);
    waitUntil([&] { return hits.rowCount() == 3000; });
    CHECK(page.model.countText() == text("3000 found"));
    for (const int row : {2999, 10, 1500}) {
        page.model.setMiddle(row);
        waitUntil([&] { return title(row) == text("N") + QString::number(10000 + row); });
    }

    // While it is read, it changes: rows are those of now, the row looked at is where it was.
    Subject renamed = made("n1501", "N11501b", "person", "a", "m", 1990);
    page.backend.fixture->pull({pulled(renamed, 2), made("n0", "N10000", "person", "a", "f", 1990),
                                made("x", "N1", "person", "a", "f", 1990)});
    waitUntil([&] { return title(1502) == text("N11501b"); });
    CHECK(page.model.middle() == 1501);
}

TEST_CASE("rows near the screen are never taken out and put in again when the list changes around them")
{
    HitList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<qint64> seen;   // as a view would keep it by the signals
    QSet<qint64> removed; // in this change
    QObject::connect(&list, &HitList::rowsInserted, &list, [&](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            seen.insert(row, list.ids().at(row));
    });
    QObject::connect(&list, &HitList::rowsRemoved, &list, [&](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            removed.insert(seen.at(row));
        seen.remove(first, last - first + 1);
    });
    std::mt19937 random(11);
    const auto below = [&random](qsizetype n) { return static_cast<qsizetype>(random() % static_cast<unsigned>(n)); };
    qint64 next = 0;
    QList<qint64> ids;
    for (int round = 0; round < 300; ++round) {
        list.setMiddle(list.ids().isEmpty() ? 0 : below(list.ids().size()));
        const auto window = list.shown();
        ids = list.ids();
        for (auto changes = below(40); changes > 0; --changes) {
            if (ids.isEmpty() || below(3) > 0)
                ids.insert(below(ids.size() + 1), ++next);
            else
                ids.removeAt(below(ids.size()));
        }
        const QSet<qint64> after(ids.begin(), ids.end());
        removed.clear();
        list.setIds(ids, 0, HitList::Kind::Same);
        REQUIRE(list.ids() == ids);
        REQUIRE(seen == ids);
        for (const qint64 id : window.ids) {
            if (after.contains(id))
                REQUIRE_FALSE(removed.contains(id));
        }
    }
    // One that goes elsewhere is the only one to go.
    const auto window = list.shown();
    ids.move(window.first + 30, 0);
    removed.clear();
    list.setIds(ids, 0, HitList::Kind::Same);
    CHECK(list.ids() == ids);
    CHECK(removed.contains(window.ids.at(30)));
    for (const qint64 id : window.ids)
        CHECK(removed.contains(id) == (id == window.ids.at(30)));
}
