// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/peoplewords.h"

#include "core/base/dates.h"
#include "qml/App/written.h"

#include <QStringList>
#include <QTextBoundaryFinder>

namespace dhara {
namespace {

QString firstGrapheme(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

} // namespace

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = firstGrapheme(words.first());
    return words.size() == 1 ? first : first + firstGrapheme(words.last());
}

QString ageWords(const std::optional<QDate> &birth, const QDate &today)
{
    if (!birth)
        return {};
    const Age age = ageOn(*birth, today);
    switch (age.unit) {
    case AgeUnit::Days:
        return writtenCount(TimeUnit::Days, age.days);
    case AgeUnit::Weeks:
        return writtenCount(TimeUnit::Weeks, age.weeks);
    case AgeUnit::Months:
        return writtenCount(TimeUnit::Months, age.months);
    case AgeUnit::YearsAndMonths:
        return age.months == 0
            ? writtenCount(TimeUnit::Years, age.years)
            : writtenCount(TimeUnit::Years, age.years) + QLatin1Char(' ') + writtenCount(TimeUnit::Months, age.months);
    case AgeUnit::Years:
        break;
    }
    return writtenCount(TimeUnit::Years, age.years);
}

QString subjectLine(const Organisation &organisation, const std::optional<QDate> &birth, const Uuid &gender,
                    const Uuid &address, const QDate &today, const QLocale &locale)
{
    return writtenLine({ageWords(birth, today), organisation.translated(organisation.genderName(gender), locale.name()),
                        organisation.lineage(address, locale.name())},
                       locale);
}

} // namespace dhara
