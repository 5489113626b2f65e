// SPDX-License-Identifier: AGPL-3.0-or-later
// Days, times and durations as people type them, and the calendar, without their window.
#include "qml/Dates/calendarmodel.h"
#include "qml/Dates/typeddate.h"
#include "qml/Dates/typedduration.h"
#include "qml/Forms/answertexts.h"
#include "tests/support/shared.h"

using namespace dhara;

namespace {

const QDate today(2026, 11, 24);

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// The language in which QLocale() speaks, for a while.
class Speaking
{
public:
    explicit Speaking(const char *language) { QLocale::setDefault(QLocale(s(language))); }
    ~Speaking() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

std::string kept(const forms::Field &field, const QString &held, const char *part, const char *typed,
                 const QLocale &locale = QLocale::c())
{
    return keptText(field, held, {s(part), s(typed)}, today, locale).toStdString();
}

forms::Field asked(forms::FieldKind kind, const QStringList &units = {})
{
    forms::Field field;
    field.kind = kind;
    field.durationUnits = units;
    return field;
}

} // namespace

TEST_CASE("a day can be typed in the order of one's language")
{
    struct Row
    {
        const char *language;
        const char *typed;
        const char *kept;
    };
    static constexpr Row rows[] = {
        // in any language
        {"en", "2026-11-24", "2026-11-24"},
        {"hi", "2026/1/5", "2026-01-05"},
        {"ar", "2026-11-24", "2026-11-24"},
        {"ar", "٢٠٢٦-١١-٢٤", "2026-11-24"},
        {"hi", "  24 Nov 2026 ", "2026-11-24"},
        // day, month, year
        {"en_IN", "24/11/2026", "2026-11-24"},
        {"en_IN", "3.4.2026", "2026-04-03"},
        {"en_IN", "03-04-2026", "2026-04-03"},
        {"hi", "3 4 2026", "2026-04-03"},
        {"hi", "3/4/2026", "2026-04-03"},
        {"hi", "२४/११/२०२६", "2026-11-24"},
        {"ar", "3/4/2026", "2026-04-03"},
        {"ar", "٢٤/١١/٢٠٢٦", "2026-11-24"},
        {"ar", "٢٤‏/١١‏/٢٠٢٦", "2026-11-24"},
        {"ar", "٢٤ ١١ ٢٠٢٦", "2026-11-24"},
        {"en_IN", "24112026", "2026-11-24"},
        {"hi", "01012024", "2024-01-01"},
        // month first
        {"en", "11/24/2026", "2026-11-24"},
        {"en", "3/4/2026", "2026-03-04"},
        {"en", "11242026", "2026-11-24"},
        // words, whole, short and begun
        {"en", "24 November 2026", "2026-11-24"},
        {"en", "November 24, 2026", "2026-11-24"},
        {"en", "24 sept 2026", "2026-09-24"},
        {"en", "24nov2026", "2026-11-24"},
        {"en_IN", "3 May 26", "2026-05-03"},
        {"hi", "24 नव॰ 2026", "2026-11-24"},
        {"hi", "24 नवंबर 2026", "2026-11-24"},
        {"hi", "5 मई 2026", "2026-05-05"},
        {"ar", "٢٤ نوفمبر ٢٠٢٦", "2026-11-24"},
        {"ar", "24 نوفمبر 2026", "2026-11-24"},
        {"ar_SY", "24 تشرين الثاني 2026", "2026-11-24"},
        // a year of two digits
        {"en_IN", "24/11/26", "2026-11-24"},
        {"en_IN", "1/2/46", "2046-02-01"},
        {"en_IN", "1/2/47", "1947-02-01"},
        {"en_IN", "1/2/90", "1990-02-01"},
        {"hi", "29/2/2024", "2024-02-29"},
        // no days: they stay as they were typed
        {"en_IN", "29/2/2026", "29/2/2026"},
        {"en_IN", "31/04/2026", "31/04/2026"},
        {"en_IN", "11/24/2026", "11/24/2026"},
        {"en", "24/11/2026", "24/11/2026"},
        {"en_IN", "24/11", "24/11"},
        {"en_IN", "24", "24"},
        {"en_IN", "24/11/202", "24/11/202"},
        {"en_IN", "24/11/20266", "24/11/20266"},
        {"en_IN", "024/11/2026", "024/11/2026"},
        {"en_IN", "24:11:2026", "24:11:2026"},
        {"en_IN", "24/11/2026x", "24/11/2026x"},
        {"en_IN", "1/2/3/2026", "1/2/3/2026"},
        {"en_IN", "0/11/2026", "0/11/2026"},
        {"en_IN", "24/11/0000", "24/11/0000"},
        {"en_IN", "24 Foo 2026", "24 Foo 2026"},
        {"en_IN", "24 Ma 2026", "24 Ma 2026"},
        {"en_IN", "Nov 2026", "Nov 2026"},
        {"en_IN", "yesterday", "yesterday"},
        {"en_IN", "99999999", "99999999"},
        {"hi", "कल", "कल"},
        {"ar", "غدا", "غدا"},
        {"ar", "٣٢/١١/٢٠٢٦", "٣٢/١١/٢٠٢٦"},
        {"en_IN", "", ""},
        {"en_IN", "///", "///"},
    };
    for (const Row &row : rows) {
        CAPTURE(row.language, row.typed);
        CHECK(keptDay(s(row.typed), today, QLocale(s(row.language))).toStdString() == row.kept);
    }
}

TEST_CASE("every day that is shown can be typed as it is shown and as the example shows it")
{
    for (const char *language : {"en", "en_IN", "hi", "ar", "ar_SY", "ru", "sv", "de", "C"}) {
        const QLocale locale(s(language));
        for (QDate day(1926, 1, 1); day.year() < 2027; day = day.addDays(29)) {
            const QString iso = day.toString(Qt::ISODate);
            CAPTURE(language, iso);
            REQUIRE(keptDay(shownDay(iso, locale), today, locale) == iso);
            REQUIRE(keptDay(typedForm(day, locale), today, locale) == iso);
        }
    }
    CHECK(shownDay(s("2026-11-24"), QLocale(s("en"))) == s("24 Nov 2026"));
    CHECK(shownDay(s("2026-11-24"), QLocale(s("hi"))) == s("24 नव॰ 2026"));
    CHECK(shownDay(s("2026-11-24"), QLocale(s("ar"))) == s("٢٤ نوفمبر ٢٠٢٦"));
    CHECK(shownDay(s("24/13/2026"), QLocale(s("ar"))) == s("24/13/2026"));
    forms::Field date;
    date.kind = forms::FieldKind::Date;
    CHECK(exampleFor(date, QLocale(s("en_IN"))) == s("day/month/year"));
    CHECK(exampleFor(date, QLocale(s("en"))) == s("month/day/year"));
    CHECK(exampleFor(date, QLocale(s("sv"))) == s("year-month-day"));
    CHECK(exampleFor(date, QLocale(s("ar"))) == s("day‏/month‏/year"));
    CHECK(exampleFor(date, QLocale(s("bg"))) == s("day.month.year г."));
    CHECK(typedForm(today, QLocale(s("en"))) == s("11/24/2026"));
    CHECK(typedForm(today, QLocale(s("hi"))) == s("24/11/2026"));
}

TEST_CASE("a time can be typed with 24 hours or with am and pm")
{
    struct Row
    {
        const char *language;
        const char *typed;
        const char *kept;
    };
    static constexpr Row rows[] = {
        {"en", "14:05", "14:05"},
        {"en", "9:05", "09:05"},
        {"en", "00:00", "00:00"},
        {"hi", "14.05", "14:05"},
        {"en", "1405", "14:05"},
        {"en", "14 05", "14:05"},
        {"en", "2:05 pm", "14:05"},
        {"en", "2:05PM", "14:05"},
        {"en", "2:05 p.m.", "14:05"},
        {"en", "12:00 am", "00:00"},
        {"en", "12:30 pm", "12:30"},
        {"en", "2 pm", "14:00"},
        {"ar", "١٤:٠٥", "14:05"},
        {"ar", "٢:٠٥ م", "14:05"},
        {"ar", "2:05 ص", "02:05"},
        {"hi", "१४:०५", "14:05"},
        {"hi", "2:05 pm", "14:05"},
        // no times
        {"en", "25:00", "25:00"},
        {"en", "14:60", "14:60"},
        {"en", "14:5", "14:5"},
        {"en", "14", "14"},
        {"en", "14:05 pm", "14:05 pm"},
        {"en", "0:30 am", "0:30 am"},
        {"en", "noon", "noon"},
        {"en", "2:05 م", "2:05 م"},
        {"en", "14:05:30", "14:05:30"},
        {"en", "14-05", "14-05"},
        {"en", "", ""},
    };
    for (const Row &row : rows) {
        CAPTURE(row.language, row.typed);
        CHECK(keptTime(s(row.typed), QLocale(s(row.language))).toStdString() == row.kept);
    }
    CHECK(shownTime(s("14:05"), QLocale(s("ar"))) == s("١٤:٠٥"));
    CHECK(shownTime(s("25:00"), QLocale(s("ar"))) == s("25:00"));
}

TEST_CASE("both halves of a date-time are typed one after the other, and none is lost")
{
    const forms::Field field = asked(forms::FieldKind::DateTime);
    const QLocale english(s("en_IN"));
    CHECK(kept(field, {}, "", "24/11/2026", english) == "2026-11-24");
    CHECK(kept(field, s("2026-11-24"), "time", "2:05 pm", english) == "2026-11-24T14:05");
    CHECK(kept(field, {}, "time", "14:05", english) == "T14:05");
    CHECK(kept(field, s("T14:05"), "", "24/11/2026", english) == "2026-11-24T14:05");
    CHECK(kept(field, s("2026-11-24T14:05"), "", "", english) == "T14:05");
    CHECK(kept(field, s("2026-11-24T14:05"), "time", "", english) == "2026-11-24");
    CHECK(kept(field, s("T14:05"), "time", "", english).empty());
    CHECK(kept(field, {}, "", "2026-11-24T14:05", english) == "2026-11-24T14:05");
    CHECK(kept(field, {}, "", "2026-11-24 14:05", english) == "2026-11-24T14:05");
    // What is only looked at stays, also what this field would not show.
    CHECK(kept(field, s("2026-11-24T14:05:30"), "", "24 Nov 2026", english) == "2026-11-24T14:05:30");
    CHECK(kept(field, s("2026-11-24T14:05"), "time", "14:05", english) == "2026-11-24T14:05");

    const auto [day, time] = GENERATE(table<const char *, const char *>({{"24/13/2026", ""},
                                                                         {"24/13/2026", "25:00"},
                                                                         {"24 OCT 20265", ""},
                                                                         {"24 OCT 20265", "14:05"},
                                                                         {"2026-11-24", "noon"},
                                                                         {"", "noon"}}));
    CAPTURE(day, time);
    QString held = s(kept(field, {}, "", day, english).c_str());
    held = s(kept(field, held, "time", time, english).c_str());
    const QString before = shownDay(s(day), english);
    CHECK(shownText(field, held, english) == before);
    CHECK(partRows(field, held, english).first().toMap().value(s("text")) == s(time));
    CHECK_FALSE(isHalf(field, held));
}

TEST_CASE("a date-time of which one half is still to come is not told to be wrong")
{
    const forms::Field field = asked(forms::FieldKind::DateTime);
    CHECK(isHalf(field, s("2026-11-24")));
    CHECK(isHalf(field, s("T14:05")));
    CHECK_FALSE(isHalf(field, s("2026-11-24T14:05")));
    CHECK_FALSE(isHalf(field, s("24/13/2026T")));
    CHECK_FALSE(isHalf(field, s("Tnoon")));
    CHECK_FALSE(isHalf(field, {}));
    CHECK_FALSE(isHalf(asked(forms::FieldKind::Date), s("2026-11-24")));
}

TEST_CASE("a duration is typed as a number for each unit that the question offers")
{
    const forms::Field field = asked(forms::FieldKind::Duration, {s("hours"), s("minutes")});
    const forms::Field open = asked(forms::FieldKind::Duration);
    const auto part = [](const forms::Field &of, const char *held, const char *unit) {
        const auto rows = partRows(of, s(held), QLocale::c());
        for (const QVariant &row : rows) {
            if (row.toMap().value(s("part")) == s(unit))
                return row.toMap().value(s("text")).toString().toStdString();
        }
        return std::string("no such part");
    };
    CHECK(kept(field, {}, "hours", "4") == "PT4H");
    CHECK(kept(field, s("PT4H"), "minutes", "30") == "PT4H30M");
    CHECK(kept(field, s("PT4H30M"), "hours", "") == "PT30M");
    CHECK(kept(field, s("PT30M"), "minutes", "").empty());
    CHECK(kept(field, {}, "hours", " ٠٤ ") == "PT4H");
    CHECK(kept(field, {}, "hours", "0") == "PT0H");
    CHECK(kept(field, {}, "hours", "P2W") == "P2W"); // a whole one, as ISO writes it
    CHECK(kept(open, {}, "weeks", "2") == "P2W");
    CHECK(kept(open, s("P2W"), "years", "1") == "P1Y2W");
    CHECK(kept(open, s("P1Y2M"), "weeks", "") == "P1Y2M");

    CHECK(partRows(field, {}, QLocale::c()).size() == 2);
    CHECK(partRows(open, {}, QLocale::c()).size() == 4);
    CHECK(part(field, "PT4H30M", "minutes") == "30");
    CHECK(part(field, "P2DT4H", "days") == "2"); // not offered, and still there
    CHECK(part(open, "P3M", "months") == "3");
    CHECK(part(open, "P3M", "minutes") == "no such part");

    // What is no number stays where it was typed.
    const std::string two = kept(field, s("PT30M"), "hours", "two & a half");
    CHECK(part(field, two.c_str(), "hours") == "two & a half");
    CHECK(part(field, two.c_str(), "minutes") == "30");
    CHECK(two.front() != 'P');
    CHECK(kept(field, s(two.c_str()), "hours", "2") == "PT2H30M");
    CHECK(part(field, "two weeks", "hours") == "two weeks"); // from elsewhere
    CHECK(kept(field, s("two weeks"), "hours", "two weeks") == "two weeks");
    CHECK(part(field, kept(field, {}, "hours", "1.5").c_str(), "hours") == "1.5");
}

TEST_CASE("what was not understood is told with an example of the language")
{
    forms::Problem problem;
    problem.code = s("form.invalidDate");
    CHECK(withExample(s("This is not a date"), problem, today, QLocale(s("en_IN")))
          == s("This is not a date: write it like 24/11/2026"));
    CHECK(withExample(s("This is not a date"), problem, today, QLocale(s("en")))
          == s("This is not a date: write it like 11/24/2026"));
    problem.code = s("form.futureDate");
    CHECK(withExample(s("This date is in the future"), problem, today, QLocale(s("en")))
          == s("This date is in the future"));
}

TEST_CASE("the calendar's week begins as in one's language")
{
    const auto [language, first, cell] = GENERATE(table<const char *, const char *, int>(
        {{"en", "Sun", 0}, {"hi", "रवि", 0}, {"ar", "السبت", 1}, {"ru", "пн", 6}}));
    CAPTURE(language);
    const Speaking speaking(language);
    CalendarModel calendar;
    calendar.setToday(s("2026-11-24"));
    calendar.begin(false);
    CHECK(calendar.weekdays().first().toMap().value(s("text")) == s(first));
    CHECK(calendar.cells().size() == 42);
    // 1 November 2026 is a Sunday.
    const QVariantMap day = calendar.cells().at(cell).toMap();
    CHECK(day.value(s("text")).toString() == QLocale().toString(1));
    CHECK_FALSE(day.value(s("isOutside")).toBool());
    CHECK(calendar.cells().at(calendar.current()).toMap().value(s("isToday")).toBool());
}

TEST_CASE("a birth date of sixty years ago is reached in few taps")
{
    const Speaking speaking("en");
    CalendarModel calendar;
    calendar.setToday(s("2026-11-24"));
    calendar.begin(true);
    CHECK(calendar.view() == CalendarModel::Years);
    CHECK(calendar.title() == s("2006 – 2029"));
    calendar.turn(-1);
    calendar.turn(-1);
    CHECK(calendar.title() == s("1958 – 1981"));
    const auto pick = [&calendar](const char *text) {
        const auto cells = calendar.cells();
        for (int i = 0; i < cells.size(); ++i) {
            const QVariantMap cell = cells.at(i).toMap();
            if (cell.value(s("text")) == s(text) && !cell.value(s("isOutside")).toBool()) {
                calendar.pick(i);
                return;
            }
        }
        FAIL("not offered: " << text);
    };
    QString picked;
    QObject::connect(&calendar, &CalendarModel::picked, &calendar, [&picked](const QString &day) { picked = day; });
    pick("1966");
    CHECK(calendar.view() == CalendarModel::Months);
    pick("February");
    CHECK(calendar.title() == s("February 1966"));
    CHECK(picked.isEmpty());
    pick("28");
    CHECK(picked == s("1966-02-28"));
}

TEST_CASE("the calendar goes on from month to month, also where they differ in length")
{
    const Speaking speaking("en");
    CalendarModel calendar;
    calendar.setToday(s("2026-11-24"));
    calendar.setDay(s("2024-01-31"));
    calendar.begin(true);
    CHECK(calendar.view() == CalendarModel::Days);
    calendar.turn(1);
    CHECK(calendar.title() == s("February 2024"));
    CHECK(calendar.cells().at(calendar.current()).toMap().value(s("name")) == s("Thursday, February 29, 2024"));
    calendar.turnYears(1);
    CHECK(calendar.title() == s("February 2025"));
    calendar.step(1, 0);
    CHECK(calendar.title() == s("March 2025"));
    calendar.step(0, -1);
    CHECK(calendar.cells().at(calendar.current()).toMap().value(s("name")) == s("Saturday, February 22, 2025"));
    calendar.widen();
    CHECK(calendar.title() == s("2006 – 2029"));
    calendar.turn(1);
    CHECK(calendar.title() == s("2030 – 2053"));
    calendar.turn(-1);
    calendar.step(-1, 0);
    CHECK(calendar.current() == 2024 - 2006);
    calendar.widen();
    CHECK(calendar.title() == s("February 2024"));
    calendar.turnYears(-5000); // where ISO has no year it stays
    CHECK(calendar.title() == s("February 2024"));
}
