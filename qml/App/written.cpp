// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/written.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace dhara {
namespace {

struct Written
{
    Q_DECLARE_TR_FUNCTIONS(Written)
};

} // namespace

QString writtenDay(const QDate &day, const QLocale &locale)
{
    return locale.toString(day, QStringLiteral("d MMM yyyy"));
}

QString writtenTime(const QTime &time, const QLocale &locale)
{
    return locale.toString(time, QStringLiteral("HH:mm"));
}

QString writtenMoment(const QDateTime &moment, const QLocale &locale)
{
    return Written::tr("%1, %2", "day, time")
        .arg(writtenDay(moment.date(), locale), writtenTime(moment.time(), locale));
}

QString writtenDuration(const QString &kept)
{
    static const QRegularExpression parts(QRegularExpression::anchoredPattern(
        QStringLiteral("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?")));
    static constexpr const char *units[]
        = {QT_TRANSLATE_N_NOOP("Written", "%n years"), QT_TRANSLATE_N_NOOP("dhara::Written", "%n months"),
           QT_TRANSLATE_N_NOOP("Written", "%n weeks"), QT_TRANSLATE_N_NOOP("dhara::Written", "%n days"),
           QT_TRANSLATE_N_NOOP("Written", "%n hours"), QT_TRANSLATE_N_NOOP("dhara::Written", "%n minutes")};
    const auto match = parts.match(kept);
    QStringList words;
    int group = 0;
    for (const char *unit : units) {
        const QString count = match.captured(++group);
        if (!count.isEmpty())
            words.append(Written::tr(unit, nullptr, count.toInt()));
    }
    return words.isEmpty() ? kept : words.join(QLatin1Char(' '));
}

} // namespace dhara
