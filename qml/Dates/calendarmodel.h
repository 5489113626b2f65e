// SPDX-License-Identifier: AGPL-3.0-or-later
// A calendar to choose a day from: the days of a month, and for what is long ago the years and a year's months.
#pragma once

#include <QDate>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace dhara {

class CalendarModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// ISO days; `day` is the chosen one, empty where none is.
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed)
    Q_PROPERTY(QString today READ today WRITE setToday NOTIFY changed)
    Q_PROPERTY(View view READ view NOTIFY changed)
    /// What is shown: "November 2026", "2026", "2003 – 2026".
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// [{ text, name, isChosen, isToday, isOutside }] row by row; `name` says it in full.
    Q_PROPERTY(QVariantList cells READ cells NOTIFY changed)
    Q_PROPERTY(int columns READ columns NOTIFY changed)
    /// The cell that arrow keys have come to.
    Q_PROPERTY(int current READ current NOTIFY changed)
    /// [{ text, name }] above the days, as the language's week begins.
    Q_PROPERTY(QVariantList weekdays READ weekdays NOTIFY changed)
    /// What turning back and on leads to.
    Q_PROPERTY(QString beforeWords READ beforeWords NOTIFY changed)
    Q_PROPERTY(QString afterWords READ afterWords NOTIFY changed)

public:
    enum View { Days, Months, Years };
    Q_ENUM(View)

    using QObject::QObject;

    QString day() const { return m_day.toString(Qt::ISODate); }
    void setDay(const QString &day);
    QString today() const { return m_today.toString(Qt::ISODate); }
    void setToday(const QString &today);
    View view() const { return m_view; }
    QString title() const;
    QVariantList cells() const;
    int columns() const;
    int current() const;
    QVariantList weekdays() const;
    QString beforeWords() const;
    QString afterWords() const;

    /// Opens at the chosen day; where none is at today, or with the years if the day is likely long ago.
    Q_INVOKABLE void begin(bool isLongAgo);
    /// So many months on, years or pages of years where these are shown.
    Q_INVOKABLE void turn(int pages);
    Q_INVOKABLE void turnYears(int years);
    /// By arrow keys.
    Q_INVOKABLE void step(int columns, int rows);
    /// To the years, and from there back to the days.
    Q_INVOKABLE void widen();
    /// A day is picked(), a year leads to its months, a month to its days.
    Q_INVOKABLE void pick(int cell);
    Q_INVOKABLE void pickToday();

Q_SIGNALS:
    void changed();
    void picked(const QString &day);

private:
    QDate firstShown() const;
    int firstYear() const;
    void goTo(const QDate &date);

    QDate m_day;
    QDate m_today;
    QDate m_at; ///< the day that arrow keys have come to, whose month or year is shown
    View m_view = Days;
};

} // namespace dhara
