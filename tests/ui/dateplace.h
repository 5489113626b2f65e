// SPDX-License-Identifier: AGPL-3.0-or-later
// A form with days, times and durations in the real window, and the calendar above it.
#pragma once

#include "tests/ui/people.h"

namespace dhara::test {

/// Somebody and a form of theirs, open at its first question.
struct DatePlace : Place
{
    DatePlace(const char *language, const QSize &size, Hand hand) : Place(size, hand)
    {
        user.preferences().setLanguage(s(language));
        person = newPerson(user);
        put(user, {person});
    }
    ~DatePlace() { user.preferences().setLanguage({}); }

    void visit(const char *type)
    {
        for (const EncounterType *offered : user.backend().organisation()->encounterTypesOf(person.subjectType)) {
            if (offered->name == s(type))
                user.workplace()->setProperty("purpose",
                                              QVariantMap{{s("action"), s("visit")},
                                                          {s("subject"), person.uuid},
                                                          {s("encounterType"), offered->uuid}});
        }
        user.waitUntil("the form is open", [this] { return user.asks(s("encounterDateTime")); });
    }
    void registerPerson()
    {
        user.workplace()->setProperty(
            "purpose", QVariantMap{{s("action"), s("register")}, {s("subjectType"), person.subjectType}});
        user.waitUntil("the form is open", [this] { return user.asks(s("dateOfBirth")); });
    }
    QString say(const char *question)
    {
        return user.backend().organisation()->translated(s(question), QLocale().name());
    }
    /// Of the question in the organisation's English, or of an id.
    QQuickItem *field(const char *question, const char *part = "input")
    {
        return user.see(s(part), user.question(say(question)));
    }
    QString text(const char *question, const char *part = "input")
    {
        return field(question, part)->property("text").toString();
    }
    QString error(const char *question) { return user.question(say(question))->property("error").toString(); }
    void type(const char *question, const char *typed, const char *part = "input")
    {
        user.type(field(question, part), s(typed));
        user.key(Qt::Key_Tab);
    }
    void openCalendar(const char *question)
    {
        user.press(field(question, "inputCalendar"));
        user.see(s("calendarGrid"));
    }
    bool isCalendarOpen() { return user.sees(s("calendarGrid")); }
    void waitUntilClosed()
    {
        user.waitUntil("the calendar is closed", [this] { return !isCalendarOpen(); });
    }
    QQuickItem *cell(const QString &name)
    {
        return user.see(QLatin1String("cell-") + name, user.see(s("calendarGrid")));
    }
    QQuickItem *cell(const QDate &day) { return cell(QLocale().toString(day, QLocale::LongFormat)); }
    QDate today() { return user.backend().clock().now().toTimeZone(user.backend().timeZone()).date(); }
    /// As it would be saved.
    QJsonValue saved(const char *question)
    {
        const auto visits = inStore(user, [this](Connection &c) { return encountersOf(c, person.uuid); });
        REQUIRE(visits.size() == 1);
        return visits.first().observations.object().value(questionId(user, s(question)));
    }

    Subject person;
};

inline QString shown(const QDate &day)
{
    return QLocale().toString(day, s("d MMM yyyy"));
}

} // namespace dhara::test
