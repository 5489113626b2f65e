// SPDX-License-Identifier: AGPL-3.0-or-later
// The Find page as a person uses it: by touch with filters, by keyboard alone, with very long lists and names.
#include "tests/ui/items.h"
#include "tests/ui/people.h"

#include <QTest>

using namespace dhara;
using namespace dhara::test;

namespace {

class Finder
{
public:
    Finder(const QSize &size, Hand hand) : m_server(demoBundle()), m_user(m_folder.path(), size, hand)
    {
        signInAndRest(m_user, m_server);
        m_user.press(QStringLiteral("nav-find"));
        m_user.see(QStringLiteral("findPage"));
    }
    ~Finder() { checkQuiet(m_user); }

    User &user() { return m_user; }
    Subject person(const QString &first, const QString &village, const char *gender, int bornIn)
    {
        Subject made = newPerson(m_user, first);
        const auto organisation = m_user.backend().organisation();
        for (const Organisation::Gender &one : organisation->genders()) {
            if (one.name == QLatin1String(gender))
                made.gender = one.uuid;
        }
        made.dateOfBirth = QDate(bornIn, 1, 1);
        const auto named = organisation->locations().matching(village);
        REQUIRE(named.size() == 1);
        made.address = named.first();
        return made;
    }
    QStringList shown()
    {
        QQuickItem *list = m_user.see(QStringLiteral("hits"));
        QStringList titles;
        const auto rows = m_user.all([](const QQuickItem &item) { return item.inherits("QQuickItemDelegate"); });
        for (QQuickItem *row : rows) {
            if (row->property("uuid").isValid() && list->isAncestorOf(row))
                titles << row->property("title").toString().section(QLatin1Char(' '), 0, 0);
        }
        titles.sort();
        return titles;
    }
    void expect(const char *titles)
    {
        QStringList wanted = QString::fromUtf8(titles).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        wanted.sort();
        INFO("wanted " << titles);
        m_user.waitUntil("these are shown", [&] { return shown() == wanted; });
    }
    int count() { return m_user.see(QStringLiteral("hits"))->property("count").toInt(); }

private:
    Standin m_server;
    QTemporaryDir m_folder;
    User m_user;
};

QString text(QQuickItem *item)
{
    return item->property("text").toString();
}

/// Of a row: the texts and the sign, by where they stand.
QList<QRectF> partsOf(User &user, QQuickItem *row)
{
    QList<QRectF> parts;
    const auto texts = user.all([](const QQuickItem &item) {
        return item.inherits("QQuickText") && !item.property("text").toString().isEmpty();
    });
    for (QQuickItem *one : texts) {
        if (row->isAncestorOf(one))
            parts.append(one->mapRectToScene(QRectF(0, 0, one->width(), one->height())));
    }
    return parts;
}

} // namespace

TEST_CASE("people are narrowed by village and gender and age, and each filter is taken away with one touch")
{
    const auto [hand, size]
        = GENERATE(table<Hand, QSize>({{Hand::Touch, QSize(360, 640)}, {Hand::Mouse, QSize(1280, 800)}}));
    CAPTURE(size.width());
    Finder finder(size, hand);
    User &user = finder.user();
    put(user,
        {finder.person(QStringLiteral("Zulekha"), QStringLiteral("Amrai"), "Female", 1990),
         finder.person(QStringLiteral("Zubin"), QStringLiteral("Amrai"), "Male", 1990),
         finder.person(QStringLiteral("Zuri"), QStringLiteral("Badgaon"), "Female", 1990),
         finder.person(QStringLiteral("Zumra"), QStringLiteral("Amrai"), "Female", 1940)});
    user.type(QStringLiteral("search"), QStringLiteral("zu"));
    finder.expect("Zubin Zulekha Zumra Zuri");

    user.press(QStringLiteral("filters"));
    QQuickItem *sheet = user.see(QStringLiteral("showFiltered"));
    user.settle(); // it stands where it stays
    user.press(QStringLiteral("place-Amrai"));
    user.waitUntil("three are left", [&] { return text(sheet).contains(QLatin1Char('3')); });
    user.press(QStringLiteral("crumb-Everywhere"));
    user.waitUntil("four are left", [&] { return text(sheet).contains(QLatin1Char('4')); });
    user.press(QStringLiteral("place-Amrai"));
    user.press(QStringLiteral("gender-Female"));
    user.type(QStringLiteral("ageTo"), QStringLiteral("50"));
    user.waitUntil("one is left", [&] { return text(sheet).contains(QLatin1Char('1')); });
    user.press(QStringLiteral("showFiltered"));
    user.waitUntil("the sheet is closed", [&] { return !user.sees(QStringLiteral("showFiltered")); });
    finder.expect("Zulekha");
    user.press(QStringLiteral("filter-age"));
    finder.expect("Zulekha Zumra");
    user.press(QStringLiteral("filter-place"));
    finder.expect("Zulekha Zumra Zuri");

    user.type(QStringLiteral("search"), QStringLiteral("zubin"));
    user.see(QStringLiteral("nobody"));
    finder.expect("");
    user.press(user.all([](const QQuickItem &item) {
                       return item.inherits("QQuickAbstractButton")
                           && item.property("text").toString() == QLatin1String("Clear filters");
                   })
                   .value(0));
    finder.expect("Zubin");
    CHECK_FALSE(user.sees(QStringLiteral("filter-gender")));
    user.type(QStringLiteral("search"), QStringLiteral("zubinq"));
    finder.expect("");
    user.press(user.see(QStringLiteral("emptyAct"), user.see(QStringLiteral("nobody"))));
    user.see(QStringLiteral("registerPage"));
}

TEST_CASE("the keyboard alone finds and opens somebody and comes back to the list")
{
    const int width = GENERATE(1280, 500);
    CAPTURE(width);
    Finder finder(QSize(width, 800), Hand::Mouse);
    User &user = finder.user();
    put(user,
        {finder.person(QStringLiteral("Zubin"), QStringLiteral("Amrai"), "Male", 1990),
         finder.person(QStringLiteral("Zulekha"), QStringLiteral("Amrai"), "Female", 1990)});
    user.press(QStringLiteral("nav-home"));
    user.key(Qt::Key_Slash);
    QQuickItem *search = user.see(QStringLiteral("search"));
    user.waitUntil("the search has the keyboard", [&] { return search->hasActiveFocus(); });
    for (const char letter : {'z', 'u'})
        QTest::sendKeyEvent(QTest::Click, &user.window(), Qt::Key_unknown, QString(QLatin1Char(letter)),
                            Qt::NoModifier);
    finder.expect("Zubin Zulekha");
    user.settle(); // both letters are answered
    user.key(Qt::Key_Down);
    const auto focused = [&user] { return user.window().activeFocusItem(); };
    const auto isOn = [&](const char *name) {
        return focused() && focused()->property("title").toString().startsWith(QLatin1String(name));
    };
    user.waitUntil("the first row has the keyboard", [&] { return isOn("Zubin"); });
    CHECK(focused()->property("visualFocus").toBool());
    user.key(Qt::Key_Down);
    user.waitUntil("the second row has it", [&] { return isOn("Zulekha"); });
    CHECK(focused()->property("visualFocus").toBool());
    user.key(Qt::Key_Return);
    user.waitUntil("she is open", [&] {
        return user.sees(QStringLiteral("subjectName"))
            && text(user.see(QStringLiteral("subjectName"))).startsWith(QLatin1String("Zulekha"));
    });
    user.key(Qt::Key_Escape);
    user.waitUntil("she is not", [&] { return !user.sees(QStringLiteral("subjectName")); });
    user.waitUntil("the row has the keyboard again", [&] { return isOn("Zulekha"); });
    user.key(Qt::Key_Home);
    user.waitUntil("the first row has it", [&] { return isOn("Zubin"); });
    user.key(Qt::Key_Up);
    user.waitUntil("the search has it", [&] { return search->hasActiveFocus(); });
    user.key(Qt::Key_Escape);
    CHECK(text(search).isEmpty());
    CHECK(user.sees(QStringLiteral("findPage")));
    user.key(Qt::Key_Escape);
    user.waitUntil("the page before is back", [&] { return user.sees(QStringLiteral("homePage")); });
    // What is not shown hears no key any more.
    user.key(Qt::Key_Slash);
    user.waitUntil("the search has the keyboard again", [&] { return search->hasActiveFocus(); });
    CHECK(text(search).isEmpty());
    user.key(Qt::Key_Left, Qt::AltModifier);
    user.waitUntil("the page before is back again", [&] { return user.sees(QStringLiteral("homePage")); });
}

TEST_CASE("in a long list the place stays while others come and go above it")
{
    Finder finder(QSize(400, 800), Hand::Touch);
    User &user = finder.user();
    QList<Record> many;
    for (int i = 0; i < 1200; ++i)
        many.append(finder.person(QStringLiteral("Zz%1").arg(i + 1000), QStringLiteral("Amrai"), "Male", 1990));
    put(user, many);
    user.type(QStringLiteral("search"), QStringLiteral("zz"));
    user.waitUntil("the first ones are there", [&] { return finder.count() == 200; });
    QQuickItem *list = user.see(QStringLiteral("hits"));
    user.waitUntil("rows below the screen are made before anybody scrolls",
                   [&] { return madeRow(list, static_cast<int>(list->height()) / 72 + 2) != nullptr; });
    const auto scrollTo
        = [&](double rows) { list->setProperty("contentY", list->property("originY").toDouble() + rows * 72); };
    scrollTo(190);
    user.waitUntil("all are there", [&] { return finder.count() == 1200; });
    scrollTo(600);
    QQuickItem *row = user.row(QStringLiteral("hits"), QStringLiteral("Zz1604 Example"));
    const double place = row->mapToScene({}).y();

    put(user, {finder.person(QStringLiteral("Zz"), QStringLiteral("Amrai"), "Male", 1990)});
    user.waitUntil("somebody came in above", [&] { return finder.count() == 1201; });
    user.settle();
    CHECK(user.row(QStringLiteral("hits"), QStringLiteral("Zz1604 Example"))->mapToScene({}).y() == Approx(place));
    Subject gone = std::get<Subject>(many.at(3));
    gone.isVoided = true;
    put(user, {gone});
    user.waitUntil("somebody above is gone", [&] { return finder.count() == 1200; });
    user.settle();
    CHECK(user.row(QStringLiteral("hits"), QStringLiteral("Zz1604 Example"))->mapToScene({}).y() == Approx(place));

    user.type(QStringLiteral("search"), QStringLiteral("zz1"));
    user.waitUntil("another list begins at its top", [&] { return list->property("atYBeginning").toBool(); });
}

TEST_CASE("long names and names from right to left stand beside their signs and not over them")
{
    const QSize size = GENERATE(QSize(320, 480), QSize(1280, 800));
    CAPTURE(size.width());
    Finder finder(size, Hand::Touch);
    User &user = finder.user();
    const QString longName = QStringLiteral("Zz") + QStringLiteral("very long ").repeated(50);
    const QString arabic = QStringLiteral("زينب ") + QStringLiteral("بنت محمد ").repeated(20);
    Subject rightToLeft = finder.person(arabic.trimmed(), QStringLiteral("Amrai"), "Female", 1990);
    put(user, {finder.person(longName.trimmed(), QStringLiteral("Amrai"), "Male", 1990), rightToLeft});
    for (const QString &typed : {QStringLiteral("zz"), QStringLiteral("زين")}) {
        user.type(QStringLiteral("search"), typed);
        user.waitUntil("the one is shown", [&] { return finder.count() == 1 && finder.shown().size() == 1; });
        user.settle();
        const auto rows = user.all([](const QQuickItem &item) {
            return item.inherits("QQuickItemDelegate") && item.property("uuid").isValid();
        });
        REQUIRE(rows.size() == 1);
        const QRectF around = rows.first()->mapRectToScene(QRectF(0, 0, rows.first()->width(), rows.first()->height()));
        const auto parts = partsOf(user, rows.first());
        REQUIRE(parts.size() >= 3); // initials, name, line
        for (qsizetype i = 0; i < parts.size(); ++i) {
            CHECK(around.adjusted(-0.5, -0.5, 0.5, 0.5).contains(parts.at(i)));
            for (qsizetype j = 0; j < i; ++j)
                CHECK(parts.at(i).adjusted(0.5, 0.5, -0.5, -0.5).intersected(parts.at(j)).isEmpty());
        }
    }
    user.type(QStringLiteral("search"), QStringLiteral("q").repeated(400));
    user.see(QStringLiteral("nobody"));
}

TEST_CASE("who was opened here stands under Recent, the others follow by name")
{
    Finder finder(QSize(400, 800), Hand::Touch);
    User &user = finder.user();
    put(user, {finder.person(QStringLiteral("Zubin"), QStringLiteral("Amrai"), "Male", 1990)});
    const auto headings = [&user] {
        QStringList texts;
        const auto all = user.all(
            [](const QQuickItem &item) { return item.inherits("QQuickText") && item.property("section").isValid(); });
        for (QQuickItem *one : all)
            texts << text(one);
        return texts;
    };
    user.waitUntil("both headings", [&] {
        return headings() == QStringList{QStringLiteral("Recent"), QStringLiteral("All, by name")};
    });
    user.waitUntil("Zubin is in sight", [&] { return finder.shown().contains(QStringLiteral("Zubin")); });
    CHECK(user.see(QStringLiteral("hits"))->property("atYBeginning").toBool());
    user.type(QStringLiteral("search"), QStringLiteral("zub"));
    user.waitUntil("no headings among hits", [&] { return finder.count() == 1 && headings().isEmpty(); });
}
