// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Dates/calendarmodel.h"

#include <QLocale>

#include <algorithm>

namespace dhara {
namespace {

constexpr int daysInWeek = 7;
constexpr int weeksShown = 6; // that any month needs at most
constexpr int yearsShown = 24;
constexpr int yearsAhead = 3; // after this year, on its page
constexpr int monthsInYear = 12;

QString yearWords(int year)
{
    return QLocale().toString(QDate(year, 1, 1), QStringLiteral("yyyy"));
}

QString monthWords(const QDate &month)
{
    return QLocale().standaloneMonthName(month.month()) + QLatin1Char(' ') + yearWords(month.year());
}

QVariantMap cell(const QString &text, const QString &name, bool isChosen, bool isToday, bool isOutside = false)
{
    return {{QStringLiteral("text"), text},
            {QStringLiteral("name"), name},
            {QStringLiteral("isChosen"), isChosen},
            {QStringLiteral("isToday"), isToday},
            {QStringLiteral("isOutside"), isOutside}};
}

} // namespace

void CalendarModel::setDay(const QString &day)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (m_day == date)
        return;
    m_day = date;
    Q_EMIT changed();
}

void CalendarModel::setToday(const QString &today)
{
    const QDate date = QDate::fromString(today, Qt::ISODate);
    if (m_today == date)
        return;
    m_today = date;
    if (!m_at.isValid())
        m_at = date;
    Q_EMIT changed();
}

void CalendarModel::begin(bool isLongAgo)
{
    m_view = !m_day.isValid() && isLongAgo ? Years : Days;
    goTo(m_day.isValid() ? m_day : m_today);
}

void CalendarModel::goTo(const QDate &date)
{
    constexpr int lastYear = 9999; // that ISO can write
    if (date.isValid() && date.year() >= 1 && date.year() <= lastYear)
        m_at = date;
    Q_EMIT changed();
}

/// The day in the first cell, on which the language's week begins.
QDate CalendarModel::firstShown() const
{
    const QDate first(m_at.year(), m_at.month(), 1);
    const int before = (first.dayOfWeek() - int(QLocale().firstDayOfWeek()) + daysInWeek) % daysInWeek;
    return first.addDays(-before);
}

/// This year stands on the last row of its page: most of what is chosen by years is over.
int CalendarModel::firstYear() const
{
    const int newest = m_today.year() + yearsAhead;
    const int back = newest - m_at.year();
    const int page = back >= 0 ? back / yearsShown : (back + 1) / yearsShown - 1;
    return newest - (page + 1) * yearsShown + 1;
}

QString CalendarModel::title() const
{
    switch (m_view) {
    case Days:
        return monthWords(m_at);
    case Months:
        return yearWords(m_at.year());
    case Years:
        break;
    }
    return tr("%1 – %2", "from a year to a year").arg(yearWords(firstYear()), yearWords(firstYear() + yearsShown - 1));
}

QVariantList CalendarModel::cells() const
{
    QVariantList list;
    if (m_view == Days) {
        const QDate first = firstShown();
        for (int i = 0; i < daysInWeek * weeksShown; ++i) {
            const QDate date = first.addDays(i);
            list.append(cell(QLocale().toString(date, QStringLiteral("d")),
                             QLocale().toString(date, QLocale::LongFormat), date == m_day, date == m_today,
                             date.month() != m_at.month()));
        }
    } else if (m_view == Months) {
        const auto isIn = [](const QDate &date, const QDate &month) {
            return date.year() == month.year() && date.month() == month.month();
        };
        for (int i = 1; i <= monthsInYear; ++i) {
            const QDate month(m_at.year(), i, 1);
            list.append(
                cell(QLocale().standaloneMonthName(i), monthWords(month), isIn(m_day, month), isIn(m_today, month)));
        }
    } else {
        for (int year = firstYear(); year < firstYear() + yearsShown; ++year)
            list.append(cell(yearWords(year), yearWords(year), year == m_day.year(), year == m_today.year()));
    }
    return list;
}

int CalendarModel::columns() const
{
    return m_view == Days ? daysInWeek : m_view == Months ? 3 : 4;
}

int CalendarModel::current() const
{
    switch (m_view) {
    case Days:
        return int(firstShown().daysTo(m_at));
    case Months:
        return m_at.month() - 1;
    case Years:
        break;
    }
    return m_at.year() - firstYear();
}

QVariantList CalendarModel::weekdays() const
{
    QVariantList list;
    if (m_view != Days)
        return list;
    for (int i = 0; i < daysInWeek; ++i) {
        const int day = (int(QLocale().firstDayOfWeek()) - 1 + i) % daysInWeek + 1;
        list.append(QVariantMap{{QStringLiteral("text"), QLocale().standaloneDayName(day, QLocale::ShortFormat)},
                                {QStringLiteral("name"), QLocale().standaloneDayName(day, QLocale::LongFormat)}});
    }
    return list;
}

QString CalendarModel::beforeWords() const
{
    return m_view == Days ? tr("Previous month") : m_view == Months ? tr("Previous year") : tr("Earlier years");
}

QString CalendarModel::afterWords() const
{
    return m_view == Days ? tr("Next month") : m_view == Months ? tr("Next year") : tr("Later years");
}

void CalendarModel::turn(int pages)
{
    if (m_view == Days)
        goTo(m_at.addMonths(pages));
    else
        turnYears(m_view == Months ? pages : pages * yearsShown);
}

void CalendarModel::turnYears(int years)
{
    goTo(m_at.addYears(years));
}

void CalendarModel::step(int columns, int rows)
{
    const int cells = columns + rows * this->columns();
    if (m_view == Days)
        goTo(m_at.addDays(cells));
    else if (m_view == Months)
        goTo(m_at.addMonths(cells));
    else
        turnYears(cells);
}

void CalendarModel::widen()
{
    m_view = m_view == Years ? Days : Years;
    Q_EMIT changed();
}

void CalendarModel::pick(int cell)
{
    switch (m_view) {
    case Days:
        goTo(firstShown().addDays(cell));
        Q_EMIT picked(m_at.toString(Qt::ISODate));
        break;
    case Months:
        m_view = Days;
        goTo(m_at.addMonths(cell + 1 - m_at.month()));
        break;
    case Years:
        m_view = Months;
        turnYears(firstYear() + cell - m_at.year());
        break;
    }
}

void CalendarModel::pickToday()
{
    if (m_today.isValid())
        Q_EMIT picked(m_today.toString(Qt::ISODate));
}

} // namespace dhara
