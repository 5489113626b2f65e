// SPDX-License-Identifier: AGPL-3.0-or-later
// The settings: the keyboard while a language is chosen, and what About tells.
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
