// SPDX-License-Identifier: AGPL-3.0-or-later
// The settings: the keyboard while a language is chosen, the keyboard on the screen, and what About tells.
#include "qml/App/screenkeyboard.h"
#include "qml/Settings/settingsmodel.h"
#include "tests/ui/people.h"

#include <QRegularExpression>

using namespace dhara;
using namespace dhara::test;

TEST_CASE("a language that is chosen by the keyboard keeps the keyboard")
{
    Place place(QSize(1280, 800), Hand::Keys);
    User &user = place.user;
    user.workplace()->setProperty("current", s("more"));
    const auto word = [&user] { return user.see(s("nav-more"))->property("text").toString(); };
    const QString before = word();
    user.press(user.see(s("choice-hi"), user.see(s("languages"))));
    user.waitUntil("the page speaks Hindi", [&] { return word() != before; });
    user.settle();
    const QQuickItem *focused = user.window().activeFocusItem();
    REQUIRE(focused);
    CHECK(focused->objectName().toStdString() == "choice-hi");
    checkQuiet(user);
    user.preferences().setLanguage({});
}

TEST_CASE("About tells the version of all that the program is made of, but of the fonts")
{
    static const QRegularExpression version(s("\\d+\\.\\d+"));
    QStringList without;
    const auto components = SettingsModel().components();
    for (const QVariant &component : components) {
        const QString name = component.toMap().value(s("name")).toString();
        if (!version.match(name).hasMatch())
            without.append(name);
    }
    CHECK(components.size() > 1);
    CHECK(without.join(s(", ")).toStdString() == "Noto Fonts");
}

TEST_CASE("a keyboard comes to a screen that is touched where the system brings none, or as the person wishes")
{
    struct Case
    {
        const char *what;
        InputSurroundings found;
        const char *asTheTablet, *always, *never;
    };
    const QByteArray ours = "qtvirtualkeyboard";
    const Case cases[] = {
        {"a tablet with X11", {{}, s("xcb"), true}, "qtvirtualkeyboard", "qtvirtualkeyboard", ""},
        {"a tablet without a desktop", {{}, s("eglfs"), true}, "qtvirtualkeyboard", "qtvirtualkeyboard", ""},
        {"a desktop", {{}, s("xcb"), false}, "", "qtvirtualkeyboard", ""},
        {"a tablet with Wayland", {{}, s("wayland"), true}, "", "qtvirtualkeyboard", ""},
        {"no screen at all", {{}, s("offscreen"), true}, "", "qtvirtualkeyboard", ""},
        {"a tablet that types with ibus", {"ibus", s("xcb"), true}, "ibus", "qtvirtualkeyboard", "ibus"},
        {"told by hand", {ours, s("xcb"), false}, "qtvirtualkeyboard", "qtvirtualkeyboard", ""},
    };
    for (const Case &one : cases) {
        CAPTURE(one.what);
        CHECK(inputModule(KeyboardWish::AsTheTablet, one.found).toStdString() == one.asTheTablet);
        CHECK(inputModule(KeyboardWish::Always, one.found).toStdString() == one.always);
        CHECK(inputModule(KeyboardWish::Never, one.found).toStdString() == one.never);
    }
}

TEST_CASE("a touch screen is told from a touchpad, a pointer and keys")
{
    const auto device = [](const char *name, const char *properties) {
        return s("I: Bus=0018 Vendor=04f3 Product=2b3e Version=0100\nN: Name=\"%1\"\nB: PROP=%2\nB: EV=b\n\n")
            .arg(s(name), s(properties));
    };
    const QString keys = device("AT Translated Set 2 keyboard", "0");
    const QString pad = device("ELAN Touchpad", "5");
    CHECK_FALSE(hasTouchScreen({}));
    CHECK_FALSE(hasTouchScreen(keys + pad));
    CHECK(hasTouchScreen(keys + pad + device("ELAN Touchscreen", "2")));
}

TEST_CASE("the wish for a keyboard on the screen is there at the next start")
{
    Place place;
    User &user = place.user;
    user.workplace()->setProperty("current", s("more"));
    user.press(user.see(s("choice-1"), user.see(s("keyboards"))));
    CHECK(user.preferences().screenKeyboard() == int(KeyboardWish::Always));
    const QString file = place.folder.filePath(s("profile/preferences.json"));
    user.waitUntil("it is kept", [&] { return Preferences(file).screenKeyboard() == int(KeyboardWish::Always); });
    checkQuiet(user);
}
