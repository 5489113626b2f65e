// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Dates/typeddate.h"

namespace dhara {
namespace {

/// A number or a word of what was typed.
struct Piece
{
    bool isNumber = false;
    QString text; ///< digits 0 to 9, or letters without case
};

constexpr int leastLetters = 3; ///< that tell a month
constexpr int yearsAhead = 20;  ///< that two digits may mean

/// Numbers and words apart; nothing where something else stands between them than blanks and these separators.
std::optional<QList<Piece>> piecesOf(const QString &typed, QStringView separators)
{
    QList<Piece> pieces;
    bool isOpen = false; // the last piece goes on
    const QString text = typed.normalized(QString::NormalizationForm_C);
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Format)
            continue; // marks of direction
        const bool isNumber = c.isDigit();
        if (!isNumber && !c.isLetter() && !c.isMark()) {
            if (!c.isSpace() && !separators.contains(c))
                return {};
            isOpen = false;
            continue;
        }
        if (!isOpen || pieces.last().isNumber != isNumber)
            pieces.append(Piece{isNumber, {}});
        isOpen = true;
        pieces.last().text += isNumber ? QString(QChar(u'0' + c.digitValue())) : QString(c).toCaseFolded();
    }
    return pieces;
}

constexpr QStringView daySeparators = u"/.-,\u060C\u060D\u0970";
constexpr QStringView timeSeparators = u":.\u0970";

/// The letters of a word as piecesOf() gives them.
QString folded(const QString &word)
{
    const auto pieces = piecesOf(word, daySeparators);
    QString letters;
    for (const Piece &piece : pieces.value_or(QList<Piece>()))
        letters += piece.text;
    return letters;
}

/// 1 to 12 of a month's name, whole, short or begun; 0 where it is none.
int monthNamed(const QString &word, const QLocale &locale)
{
    QList<int> begun;
    for (int month = 1; month <= 12; ++month) {
        for (const QLocale &language : {locale, QLocale::c()}) {
            for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat}) {
                const QString names[]
                    = {folded(language.monthName(month, length)), folded(language.standaloneMonthName(month, length))};
                for (const QString &name : names) {
                    if (name == word)
                        return month;
                    if (word.size() >= leastLetters && name.startsWith(word) && !begun.contains(month))
                        begun.append(month);
                }
            }
        }
    }
    return begun.size() == 1 ? begun.first() : 0;
}

/// "dMy" in the order in which the language writes them.
QString orderOf(const QLocale &locale)
{
    QString order;
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    for (const QChar c : format) {
        if (QStringView(u"dMy").contains(c) && !order.contains(c))
            order += c;
    }
    return order.size() == 3 ? order : QStringLiteral("dMy");
}

int yearOf(const QString &digits, const QDate &today)
{
    if (digits.size() != 2)
        return digits.size() == 4 ? digits.toInt() : 0;
    const int latest = today.year() + yearsAhead;
    const int year = latest - latest % 100 + digits.toInt();
    return year > latest ? year - 100 : year;
}

/// The numbers in that order; a month that was a word is given apart.
std::optional<QDate> dayOf(const QStringList &numbers, const QString &order, int month, const QDate &today)
{
    int day = 0;
    int year = 0;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const QString &number = numbers.at(i);
        if (order.at(i) == QLatin1Char('y'))
            year = yearOf(number, today);
        else if (number.size() > 2)
            return {};
        else
            (order.at(i) == QLatin1Char('d') ? day : month) = number.toInt();
    }
    const QDate date(year, month, day);
    return year > 0 && date.isValid() ? std::optional(date) : std::nullopt;
}

/// Eight digits without anything between them, cut up in that order.
QStringList cut(const QString &digits, const QString &order)
{
    QStringList numbers;
    qsizetype at = 0;
    for (const QChar c : order) {
        const int length = c == QLatin1Char('y') ? 4 : 2;
        numbers.append(digits.mid(at, length));
        at += length;
    }
    return numbers;
}

bool isIsoDay(const QString &text)
{
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

/// "am" or "pm" as `word` says; empty where it says neither.
QString halfOfDay(const QString &word, const QLocale &locale)
{
    if (word == QLatin1String("am") || word == folded(locale.amText()))
        return QStringLiteral("am");
    return word == QLatin1String("pm") || word == folded(locale.pmText()) ? QStringLiteral("pm") : QString();
}

} // namespace

QString typedDayFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

QString typedForm(const QDate &day, const QLocale &locale)
{
    return locale.toString(day, typedDayFormat(locale));
}

std::optional<QDate> readDay(const QString &typed, const QDate &today, const QLocale &locale)
{
    const auto pieces = piecesOf(typed, daySeparators);
    if (!pieces)
        return {};
    QStringList numbers;
    QString word; // of several: some months have names of two
    for (const Piece &piece : *pieces) {
        if (piece.isNumber)
            numbers.append(piece.text);
        else
            word += piece.text;
    }
    QString order = orderOf(locale);
    if (word.isEmpty() && numbers.size() == 1 && numbers.first().size() == 8)
        return dayOf(cut(numbers.first(), order), order, 0, today);
    const int month = word.isEmpty() ? 0 : monthNamed(word, locale);
    if (numbers.size() != (word.isEmpty() ? 3 : 2) || (month == 0 && !word.isEmpty()))
        return {};
    // Four digits are the year, wherever it stands.
    if (numbers.first().size() == 4)
        order = QStringLiteral("yMd");
    else if (numbers.last().size() == 4 && order.startsWith(QLatin1Char('y')))
        order = QStringLiteral("dMy");
    if (month > 0)
        order.remove(QLatin1Char('M'));
    return dayOf(numbers, order, month, today);
}

std::optional<QTime> readTime(const QString &typed, const QLocale &locale)
{
    auto pieces = piecesOf(typed, timeSeparators);
    if (!pieces)
        return {};
    QString word; // "p.m." comes as two
    while (!pieces->isEmpty() && !pieces->last().isNumber)
        word.prepend(pieces->takeLast().text);
    const QString half = halfOfDay(word, locale);
    if (half.isEmpty() != word.isEmpty())
        return {};
    QStringList numbers;
    for (const Piece &piece : std::as_const(*pieces)) {
        if (!piece.isNumber)
            return {};
        numbers.append(piece.text);
    }
    if (numbers.size() == 1 && numbers.first().size() == 4)
        numbers = {numbers.first().left(2), numbers.first().mid(2)};
    if (numbers.size() == 1 && !half.isEmpty())
        numbers.append(QStringLiteral("00"));
    if (numbers.size() != 2 || numbers.first().size() > 2 || numbers.last().size() != 2)
        return {};
    int hour = numbers.first().toInt();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (half == QLatin1String("pm") ? 12 : 0);
    }
    const QTime time(hour, numbers.last().toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString keptDay(const QString &typed, const QDate &today, const QLocale &locale)
{
    const auto day = readDay(typed, today, locale);
    return day ? day->toString(Qt::ISODate) : typed.trimmed();
}

QString shownDay(const QString &kept, const QLocale &locale)
{
    return isIsoDay(kept) ? writtenDay(QDate::fromString(kept, Qt::ISODate), locale) : kept;
}

QString keptDay(const QString &typed, const QString &held, const QDate &today, const QLocale &locale)
{
    return shownDay(held, locale) == typed ? held : keptDay(typed, today, locale);
}

QString keptTime(const QString &typed, const QLocale &locale)
{
    const auto time = readTime(typed, locale);
    return time ? time->toString(QStringLiteral("HH:mm")) : typed.trimmed();
}

QString shownTime(const QString &kept, const QLocale &locale)
{
    const QTime time = QTime::fromString(kept, QStringLiteral("HH:mm"));
    return time.isValid() ? writtenTime(time, locale) : kept;
}

QString keptTime(const QString &typed, const QString &held, const QLocale &locale)
{
    return shownTime(held, locale) == typed ? held : keptTime(typed, locale);
}

DayAndTime halvesOf(const QString &kept)
{
    // A day alone has no T; whatever else was put together has one, after the day.
    const qsizetype at = kept.lastIndexOf(QLatin1Char('T'));
    if (isIsoDay(kept) || at < 0)
        return {kept, {}};
    return {kept.left(at), kept.mid(at + 1)};
}

QString joined(const DayAndTime &halves)
{
    const bool isDayAlone = halves.time.isEmpty() && (halves.day.isEmpty() || isIsoDay(halves.day));
    return isDayAlone ? halves.day : halves.day + QLatin1Char('T') + halves.time;
}

} // namespace dhara
