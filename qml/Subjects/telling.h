// SPDX-License-Identifier: AGPL-3.0-or-later
// What words about records are made from, as a value that any thread may hold; and how days and instants are said.
#pragma once

#include "core/organisation/organisation.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace dhara {

struct Telling
{
    std::shared_ptr<const Organisation> organisation;
    QTimeZone zone;
    QDateTime now; ///< UTC
    QLocale locale;

    QString language() const { return locale.name(); }
    QString translated(const QString &text) const { return organisation->translated(text, language()); }
    QDate dayOf(const QDateTime &instant) const { return instant.toTimeZone(zone).date(); }
    QDate today() const { return dayOf(now); }

    /// "24 Nov"; with its year where that is another one.
    QString day(const QDate &date) const;
    QString day(const QDateTime &instant) const { return day(dayOf(instant)); }
    QString weekday(const QDate &date) const;
    /// "09:12", in the account's zone.
    QString clock(const QDateTime &instant) const;
    /// "09:12" for today, else the day.
    QString moment(const QDateTime &instant) const;
};

} // namespace dhara
