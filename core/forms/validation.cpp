// SPDX-License-Identifier: AGPL-3.0-or-later
// What must be mended before a form can be saved (reference/avni-client.md §8).
#include "core/base/dates.h"
#include "core/forms/session.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace dhara::forms {
namespace {

constexpr int oldestAge = 120;
constexpr int farYears = 2000;

using Found = std::optional<Problem>;

Found problem(const char *code, QVariantMap data = {})
{
    Problem found;
    found.code = QLatin1String(code);
    found.data = std::move(data);
    return found;
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

Found checkNumber(const Field &field, const QJsonValue &value)
{
    if (!value.isDouble())
        return problem("form.notANumber");
    const double number = value.toDouble();
    if (field.lowAbsolute && number < *field.lowAbsolute)
        return problem("form.belowMinimum", {{QStringLiteral("limit"), *field.lowAbsolute}});
    if (field.highAbsolute && number > *field.highAbsolute)
        return problem("form.aboveMaximum", {{QStringLiteral("limit"), *field.highAbsolute}});
    return {};
}

bool isOption(const Field &field, const QString &value)
{
    return std::any_of(field.options.begin(), field.options.end(),
                       [&value](const Option &o) { return o.value == value; });
}

Found checkChoice(const Field &field, const QJsonValue &value)
{
    const QJsonArray chosen = value.isArray() ? value.toArray() : QJsonArray{value};
    bool hasUnique = false;
    for (const auto &one : chosen) {
        // An answer that was withdrawn since stays valid on a record that has it: the server knows it.
        if (!one.isString() || (!isOption(field, one.toString()) && !isUuid(one.toString())))
            return problem("form.unknownAnswer", {{QStringLiteral("value"), one.toVariant()}});
        hasUnique = hasUnique || std::any_of(field.options.begin(), field.options.end(), [&one](const Option &o) {
                        return o.isUnique && o.value == one.toString();
                    });
    }
    if (hasUnique && chosen.size() > 1)
        return problem("form.uniqueAnswer");
    return {};
}

Found checkDate(const QDate &date, const QDate &today)
{
    if (!date.isValid())
        return problem("form.invalidDate");
    if (std::abs(date.year() - today.year()) > farYears)
        return problem("form.invalidDate");
    return {};
}

Found matches(const QString &pattern, const QString &text, const char *code)
{
    static const QRegularExpression::PatternOptions unicode = QRegularExpression::UseUnicodePropertiesOption;
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern), unicode);
    return expression.match(text).hasMatch() ? Found() : problem(code);
}

Found checkFormat(const Field &field, const QJsonValue &value)
{
    if (field.regex.isEmpty())
        return {};
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
    // The pattern is the organisation's, made for JavaScript's test(): it matches anywhere unless it is anchored.
    const QRegularExpression expression(field.regex, QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid() || expression.match(text).hasMatch())
        return {};
    return problem(field.isFixed ? "form.nameFormat" : "form.format",
                   {{QStringLiteral("descriptionKey"), field.regexKey}});
}

Found checkValue(const Field &field, const QJsonValue &value, const QDate &today, const QTimeZone &zone)
{
    const QString text = value.toString();
    switch (field.kind) {
    case FieldKind::Number:
        return checkNumber(field, value);
    case FieldKind::SingleCoded:
    case FieldKind::MultiCoded:
        return checkChoice(field, value);
    case FieldKind::Location:
        return isOption(field, text) ? Found() : problem("form.noSuchLocation", {{QStringLiteral("value"), text}});
    case FieldKind::Date:
        return checkDate(dateFromWire(text, zone), today);
    case FieldKind::DateTime:
        return QDateTime::fromString(text, Qt::ISODateWithMs).isValid() ? Found() : problem("form.invalidDateTime");
    case FieldKind::Time:
        return matches(QStringLiteral("([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"), text, "form.invalidTime");
    case FieldKind::Duration:
        return matches(QStringLiteral("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?)?"), text,
                       "form.invalidDuration");
    case FieldKind::Phone:
        return matches(QStringLiteral("[0-9]{10}"), value.toObject().value(QLatin1String("phoneNumber")).toString(),
                       "form.phone");
    default:
        return {};
    }
}

/// As the store folds names.
QString folded(const Subject &subject)
{
    return subject.fullName().normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// Checks between fields, and against what the record hangs on.
class EntityChecks
{
public:
    EntityChecks(const Session &session, QDate today) : m_session(session), m_start(session.start()), m_today(today) { }

    Found operator()(const QString &id) const
    {
        if (id == QLatin1String("dateOfBirth"))
            return birth();
        if (id == QLatin1String("registrationDate"))
            return registration();
        if (id == QLatin1String("firstName"))
            return name();
        if (id == QLatin1String("enrolmentDateTime"))
            return enrolment();
        if (id == QLatin1String("programExitDateTime"))
            return within(id, day(m_start.enrolment->enrolledAt), {});
        if (id == QLatin1String("encounterDateTime"))
            return visit();
        return {};
    }

private:
    QDate date(const QString &id) const { return QDate::fromString(m_session.answer(id).toString(), Qt::ISODate); }
    QDate day(const QDateTime &instant) const { return instant.toTimeZone(m_start.zone).date(); }

    Found birth() const
    {
        const QDate born = date(QStringLiteral("dateOfBirth"));
        if (born > m_today)
            return problem("form.birthDateInFuture");
        if (born.addYears(oldestAge) < m_today)
            return problem("form.ageTooHigh", {{QStringLiteral("limit"), oldestAge}});
        return {};
    }

    Found registration() const
    {
        const QDate registered = date(QStringLiteral("registrationDate"));
        const QDate born = date(QStringLiteral("dateOfBirth"));
        if (registered > m_today)
            return problem("form.futureDate");
        if (born.isValid() && registered < born)
            return problem("form.registrationBeforeBirth");
        return {};
    }

    Found name() const
    {
        Subject named;
        named.firstName = m_session.answer(QStringLiteral("firstName")).toString();
        named.middleName = m_session.answer(QStringLiteral("middleName")).toString();
        named.lastName = m_session.answer(QStringLiteral("lastName")).toString();
        const QString full = folded(named);
        const bool isOwn = m_start.subject && folded(*m_start.subject) == full;
        return !isOwn && m_start.takenNames.contains(full) ? problem("form.duplicateName") : Found();
    }

    Found enrolment() const
    {
        if (m_start.action == Action::Enrol && m_start.isEnrolledAlready)
            return problem("form.alreadyEnrolled");
        const QDate enrolled = date(QStringLiteral("enrolmentDateTime"));
        if (enrolled > m_today)
            return problem("form.futureDate");
        return m_start.subject && enrolled < m_start.subject->registrationDate ? problem("form.beforeRegistration")
                                                                               : Found();
    }

    Found visit() const
    {
        if (m_start.enrolment)
            return within(QStringLiteral("encounterDateTime"), day(m_start.enrolment->enrolledAt),
                          m_start.enrolment->exitedAt);
        const QDate visited = date(QStringLiteral("encounterDateTime"));
        if (visited > m_today)
            return problem("form.futureDate");
        return m_start.subject && visited < m_start.subject->registrationDate ? problem("form.beforeRegistration")
                                                                              : Found();
    }

    Found within(const QString &id, const QDate &enrolled, const std::optional<QDateTime> &exited) const
    {
        const QDate given = date(id);
        if (given > m_today)
            return problem("form.futureDate");
        if (given < enrolled)
            return problem("form.beforeEnrolment");
        if (exited && given > day(*exited))
            return problem("form.afterExit");
        return {};
    }

    const Session &m_session;
    const Start &m_start;
    QDate m_today;
};

} // namespace

QList<Problem> Session::problemsOfPage(int page) const
{
    const QDate today = m_start.now.toTimeZone(m_start.zone).date();
    const EntityChecks entityCheck(*this, today);
    QList<Problem> found;
    for (const Field &field : m_pages.value(page).fields) {
        const QJsonValue value = answer(field.id);
        Found wrong;
        if (isEmpty(value)) {
            if (field.isRequired)
                wrong = problem("form.mandatory");
        } else {
            wrong = checkValue(field, value, today, m_start.zone);
            if (!wrong)
                wrong = checkFormat(field, value);
            if (!wrong && field.isFixed)
                wrong = entityCheck(field.id);
        }
        if (!wrong)
            continue;
        wrong->fieldId = field.id;
        wrong->label = field.label;
        wrong->page = page;
        found.append(*wrong);
    }
    return found;
}

QList<Problem> Session::problems() const
{
    QList<Problem> found;
    for (int page = 0; page < m_pages.size(); ++page)
        found.append(problemsOfPage(page));
    return found;
}

} // namespace dhara::forms
