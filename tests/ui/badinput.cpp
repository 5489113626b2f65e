// SPDX-License-Identifier: AGPL-3.0-or-later
// Organisations that lack something: the window says so in words, offers a way on, and is never blank.
#include "core/store/search.h"
#include "qml/Controls/icon.h"
#include "qml/Forms/formmodel.h"
#include "tests/ui/oddbundle.h"
#include "tests/ui/people.h"

#include <QImage>
#include <QPainter>

using namespace dhara;
using namespace dhara::test;

namespace {

/// The worker of such an organisation, signed in.
struct OddPlace
{
    explicit OddPlace(const OddBundle &bundle, const QSize &size = QSize(360, 640)) :
        server(bundle.path()), user(folder.filePath(s("profile")), size, Hand::Touch)
    {
        signInAndRest(user, server);
    }

    Standin server;
    QTemporaryDir folder;
    User user;
};

bool isEmptyState(const QQuickItem &item)
{
    const QMetaObject *kind = item.metaObject();
    while (kind && !QLatin1String(kind->className()).startsWith(QLatin1String("EmptyState")))
        kind = kind->superClass();
    return kind;
}

/// An empty page's words, and the button that leads on where there is one.
QQuickItem *emptyState(User &user, const char *page)
{
    QQuickItem *shown = nullptr;
    user.waitUntil("the page says that there is nothing", [&] {
        const auto states = user.all(
            [&](const QQuickItem &item) { return isEmptyState(item) && user.see(s(page))->isAncestorOf(&item); });
        shown = states.size() == 1 ? states.first() : nullptr;
        return shown != nullptr;
    });
    CHECK_FALSE(shown->property("title").toString().isEmpty());
    CHECK_FALSE(shown->property("body").toString().isEmpty());
    return shown;
}

void showPage(User &user, const char *place)
{
    user.press(QLatin1String("nav-") + s(place));
    user.see(s(place) + s("Page"));
}

QImage painted(const QString &name)
{
    Icon icon;
    icon.setProperty("name", name);
    icon.setProperty("color", QColor(Qt::black));
    icon.setSize(24);
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.paint(&painter);
    painter.end();
    return image;
}

bool isBlank(const QImage &image)
{
    QImage nothing(image.size(), image.format());
    nothing.fill(Qt::transparent);
    return image == nothing;
}

} // namespace

TEST_CASE("an organisation without any kind of people or things says so on every page, and after a restart without a "
          "network too")
{
    OddBundle bundle;
    bundle.withoutSubjectTypes();
    auto server = std::make_unique<Standin>(bundle.path());
    const QTemporaryDir folder;
    const QString profile = folder.filePath(s("profile"));
    const auto look = [](User &user) {
        showPage(user, "register");
        QQuickItem *nothing = emptyState(user, "registerPage");
        // The first sync is over: another reason is to be given, and another way on.
        CHECK_FALSE(nothing->property("body").toString().contains(s("first sync")));
        CHECK(user.sees(s("emptyAct"), nothing));
        showPage(user, "find");
        nothing = emptyState(user, "findPage");
        CHECK(nothing->property("title").toString() == s("No kinds of people or things yet"));
        CHECK_FALSE(user.sees(s("emptyAct"), nothing)); // nobody can be registered
        user.type(s("search"), s("q"));
        user.waitUntil("it is looked for", [&] {
            return nothing->property("title").toString().contains(s("“q”")) && user.sees(s("nobody"));
        });
        CHECK_FALSE(user.sees(s("emptyAct"), nothing));
        showPage(user, "home");
        emptyState(user, "homePage");
        CHECK_FALSE(user.sees(s("number-overdue"))); // no row of noughts
        checkQuiet(user);
    };
    {
        User user(profile, QSize(360, 640), Hand::Touch);
        signInAndRest(user, *server);
        look(user);
    }
    server.reset();
    User user(profile, QSize(360, 640), Hand::Touch);
    user.waitUntil("the account is open", [&] { return user.backend().state() == Backend::Ready; });
    look(user);
}

TEST_CASE("where nobody is registered yet each page leads on to the first one")
{
    OddBundle bundle;
    bundle.withoutPeople();
    OddPlace place(bundle);
    User &user = place.user;
    showPage(user, "home");
    user.press(user.see(s("emptyAct"), emptyState(user, "homePage")));
    user.see(s("findPage"));
    QQuickItem *nobody = emptyState(user, "findPage");
    CHECK(nobody->property("title").toString() == s("Nobody here yet"));
    user.type(s("search"), s("a"));
    user.waitUntil("the search says so", [&] {
        return emptyState(user, "findPage")->property("title").toString().startsWith(s("Nobody found"));
    });
    user.key(Qt::Key_Backspace);
    user.waitUntil("the list says so",
                   [&] { return emptyState(user, "findPage")->property("title").toString() == s("Nobody here yet"); });
    user.press(user.see(s("emptyAct"), emptyState(user, "findPage")));
    user.see(s("registerPage"));
    user.press(s("type-Person"));
    user.question(s("First name"));
    checkQuiet(user);
}

TEST_CASE("a kind of people without a form is not offered, and those who are there can be looked at")
{
    OddBundle bundle;
    bundle.withoutForm(s("Person"));
    OddPlace place(bundle);
    User &user = place.user;
    showPage(user, "register");
    user.see(s("type-Household"));
    CHECK_FALSE(user.sees(s("type-Person")));
    const auto people = inStore(user, [](Connection &c) { return findSubjects(c, {}); });
    const auto organisation = user.backend().organisation();
    const auto person = std::find_if(people.begin(), people.end(), [&](const SubjectHit &hit) {
        return organisation->subjectType(hit.subjectType)->isPerson();
    });
    REQUIRE(person != people.end());
    openSubject(user, person->uuid);
    user.waitUntil("the person is shown", [&] {
        return user.sees(s("subjectName")) && user.see(s("subjectName"))->property("text").toString() == person->name;
    });
    user.see(s("newVisit"));
    CHECK_FALSE(user.sees(s("edit")));
    // From a place that was remembered, say.
    user.workplace()->setProperty("purpose", QVariantMap{{s("action"), s("edit")}, {s("subject"), person->uuid}});
    QQuickItem *problem = user.see(s("formProblem"));
    CHECK(problem->property("title").toString() == s("There is no form for this"));
    CHECK_FALSE(problem->property("body").toString().isEmpty());
    CHECK_FALSE(user.sees(s("formNext")));
    user.press(s("back"));
    user.waitUntil("the form is left", [&] { return !user.sees(s("formPage")); });
    checkQuiet(user);
}

TEST_CASE("where the organisation has no words in the worker's language its own are shown")
{
    const auto language = GENERATE(as<std::string>(), "hi", "ar");
    CAPTURE(language);
    OddBundle bundle;
    bundle.withoutTranslations();
    OddPlace place(bundle);
    User &user = place.user;
    user.preferences().setLanguage(QString::fromStdString(language));
    showPage(user, "register");
    user.press(s("type-Person"));
    const auto organisation = user.backend().organisation();
    const SubjectType *type = nullptr;
    for (const SubjectType *offered : organisation->subjectTypes())
        type = offered->isPerson() ? offered : type;
    REQUIRE(type);
    const Form *form = organisation->formFor(FormType::IndividualProfile, type->uuid);
    REQUIRE(form);
    auto *filled = user.see(s("formPage"))->findChild<FormModel *>();
    REQUIRE(filled);
    user.waitUntil("the form is open", [&] { return filled->isOpen(); });
    for (const FormPage &page : form->pages) {
        // The first page asks what must be answered before the next one comes.
        filled->goTo(int(&page - form->pages.constData()) + 1);
        for (const FormElement &element : page.elements) {
            const Concept *asked = organisation->findConcept(element.conceptUuid);
            QQuickItem *question = user.question(element.name);
            for (const auto &answer : asked->answers)
                CHECK(user.see(QLatin1String("answer-") + organisation->findConcept(answer.uuid)->name, question));
        }
    }
    checkQuiet(user);
    user.preferences().setLanguage({});
    user.settle(); // what is made anew for it has gone before the window goes
}

TEST_CASE("an icon of no known name is drawn as a plain sign, none at all as nothing")
{
    CHECK(isBlank(painted({})));
    CHECK_FALSE(isBlank(painted(s("home"))));
    for (const char *unknown : {"nobody-has-this", "../icons", "home.svg", "घर", "a/b"}) {
        CAPTURE(unknown);
        CHECK(painted(s(unknown)) == painted(s("empty")));
        CHECK(painted(s(unknown)) != painted(s("home")));
    }
}

TEST_CASE("a kind whose picture nobody has stands in the list with the sign of its kind")
{
    OddBundle bundle;
    bundle.withUnknownIcon(s("Person"));
    OddPlace place(bundle);
    showPage(place.user, "register");
    QQuickItem *row = place.user.see(s("type-Person"));
    CHECK(row->property("iconName").toString() == s("person"));
    checkQuiet(place.user);
}
