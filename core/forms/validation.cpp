// SPDX-License-Identifier: AGPL-3.0-or-later
// What must be mended before a form can be saved (reference/avni-client.md §8).
#include "core/base/dates.h"
#include "core/base/duration.h"
#include "core/base/foldedtext.h"
#include "core/forms/numbertext.h"
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

/// `held` is what the record had: an answer that was withdrawn since stays valid there, as the server knows it.
Found checkChoice(const Field &field, const QJsonValue &value, const QJsonValue &held)
{
    const QJsonArray chosen = value.isArray() ? value.toArray() : QJsonArray{value};
    if (field.kind == FieldKind::SingleCoded && chosen.size() > 1 && value != held)
        return problem("form.oneAnswer");
    bool hasUnique = false;
    for (const auto &one : chosen) {
        const bool wasHeld = one == held || held.toArray().contains(one);
        if (!one.isString() || (!isOption(field, one.toString()) && !wasHeld))
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

/// A day and a time: a day alone is none.
bool isInstant(const QString &text)
{
    return text.contains(QLatin1Char(':')) && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}

bool isTextual(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::Notes || kind == FieldKind::Number || kind == FieldKind::Phone;
}

Found matches(const QString &pattern, const QString &text, const char *code)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    return expression.match(text).hasMatch() ? Found() : problem(code);
}

Found checkFormat(const Field &field, const QJsonValue &value)
{
    if (field.regex.isEmpty() || !isTextual(field.kind))
        return {};
    const QString text = value.isDouble() ? numberText(value.toDouble())
        : value.isObject()                ? value.toObject().value(QLatin1String("phoneNumber")).toString()
                                          : value.toString();
    // The pattern is the organisation's, made for JavaScript's test(): it matches anywhere unless it is anchored, and
    // \d and \w are ASCII. PCRE writes \u0905 another way.
    static const QRegularExpression codePoint(QStringLiteral(R"(\\u([0-9A-Fa-f]{4}))"));
    const QRegularExpression expression(QString(field.regex).replace(codePoint, QStringLiteral("\\x{\\1}")));
    if (!expression.isValid() || expression.match(text).hasMatch())
        return {};
    return problem(field.isFixed ? "form.nameFormat" : "form.format",
                   {{QStringLiteral("descriptionKey"), field.regexKey}});
}

/// An answer that the record had already is not what is being told of now.
Found checkTaken(const QSet<QString> &taken, const QJsonValue &value, const QJsonValue &held)
{
    const QJsonValue phone = value.toObject().value(QLatin1String("phoneNumber"));
    const QString text = (value.isObject() ? phone : value).toVariant().toString().trimmed();
    return value != held && taken.contains(text) ? problem("form.duplicateAnswer") : Found();
}

Found checkValue(const Field &field, const QJsonValue &value, const QJsonValue &held, const QDate &today,
                 const QTimeZone &zone)
{
    const QString text = value.toString();
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
        return value.isString() ? Found() : problem("form.format");
    case FieldKind::Number:
        return checkNumber(field, value);
    case FieldKind::SingleCoded:
    case FieldKind::MultiCoded:
        return checkChoice(field, value, held);
    case FieldKind::Location:
        return isOption(field, text) || value == held
            ? Found()
            : problem("form.noSuchLocation", {{QStringLiteral("value"), text}});
    case FieldKind::Date:
        return checkDate(dateFromWire(text, zone), today);
    case FieldKind::DateTime:
        return isInstant(text) ? Found() : problem("form.invalidDateTime");
    case FieldKind::Time:
        return matches(QStringLiteral("([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"), text, "form.invalidTime");
    case FieldKind::Duration:
        return durationNumbers(text) ? Found() : problem("form.invalidDuration");
    case FieldKind::Phone:
        return matches(QStringLiteral("[0-9]{10}"), value.toObject().value(QLatin1String("phoneNumber")).toString(),
                       "form.phone");
    default:
        return {};
    }
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
        if (id == QLatin1String("firstName"))
            return name();
        const bool isDay = id == QLatin1String("registrationDate") || id == QLatin1String("enrolmentDateTime")
            || id == QLatin1String("programExitDateTime") || id == QLatin1String("encounterDateTime");
        if (!isDay)
            return {};
        if (Found wrong = timeOf(date(id)))
            return wrong;
        if (id == QLatin1String("registrationDate"))
            return registration();
        if (id == QLatin1String("enrolmentDateTime"))
            return enrolment();
        return id == QLatin1String("encounterDateTime") ? visit() : exit();
    }

private:
    QDate date(const QString &id) const { return QDate::fromString(m_session.answer(id).toString(), Qt::ISODate); }
    QDate day(const QDateTime &instant) const { return instant.toTimeZone(m_start.zone).date(); }

    /// Not in the future; and not a day that only the wrong clock of the device knows.
    Found timeOf(const QDate &given) const
    {
        const bool isBelieved = m_start.isClockBelievable();
        if (!isBelieved && (given == m_start.deviceDay() || given > m_today))
            return problem("form.deviceClock",
                           {{QStringLiteral("serverDate"), day(m_start.serverTime).toString(Qt::ISODate)}});
        return given > m_today ? problem("form.futureDate") : Found();
    }

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
        const QString full = foldedText(named.fullName());
        const bool isOwn = m_start.subject && foldedText(m_start.subject->fullName()) == full;
        return !isOwn && m_start.takenNames.contains(full) ? problem("form.duplicateName") : Found();
    }

    Found enrolment() const
    {
        if (m_start.action == Action::Enrol && m_start.isEnrolledAlready)
            return problem("form.alreadyEnrolled");
        const QDate enrolled = date(QStringLiteral("enrolmentDateTime"));
        if (m_start.subject && enrolled < m_start.subject->registrationDate)
            return problem("form.beforeRegistration");
        const bool isAfterExit
            = m_start.enrolment && m_start.enrolment->exitedAt && enrolled > day(*m_start.enrolment->exitedAt);
        return isAfterExit ? problem("form.afterExit") : Found();
    }

    Found visit() const
    {
        const QDate visited = date(QStringLiteral("encounterDateTime"));
        if (m_start.enrolment) {
            if (visited < day(m_start.enrolment->enrolledAt))
                return problem("form.beforeEnrolment");
            const auto &exited = m_start.enrolment->exitedAt;
            return exited && visited > day(*exited) ? problem("form.afterExit") : Found();
        }
        return m_start.subject && visited < m_start.subject->registrationDate ? problem("form.beforeRegistration")
                                                                              : Found();
    }

    Found exit() const
    {
        const QDate exited = date(QStringLiteral("programExitDateTime"));
        return exited < day(m_start.enrolment->enrolledAt) ? problem("form.beforeEnrolment") : Found();
    }

    const Session &m_session;
    const Start &m_start;
    QDate m_today;
};

} // namespace

bool Session::arePhotosKnown(const Field &field, const QJsonValue &value, const QJsonValue &held) const
{
    if (field.kind != FieldKind::Image && field.kind != FieldKind::Images)
        return true;
    const QJsonArray names = value.isArray() ? value.toArray() : QJsonArray{value};
    return std::all_of(names.begin(), names.end(), [this, &held](const QJsonValue &name) {
        const bool wasHeld = name == held || held.toArray().contains(name);
        return wasHeld || std::any_of(m_media.begin(), m_media.end(), [&name](const NewMedia &file) {
                   return name == QJsonValue(file.fileName);
               });
    });
}

QList<Problem> Session::problemsOfPage(int page) const
{
    const QDate today = m_start.today();
    const EntityChecks entityCheck(*this, today);
    QList<Problem> found;
    for (const Field &field : m_pages.value(page).fields) {
        const QJsonValue value = answer(field.id);
        Found wrong;
        if (isEmpty(value)) {
            if (field.isRequired)
                wrong = problem("form.mandatory");
        } else {
            const QJsonValue held = heldAnswer(field.id);
            wrong = checkValue(field, value, held, today, m_start.zone);
            if (!wrong && !arePhotosKnown(field, value, held))
                wrong = problem("form.noSuchPhoto");
            if (!wrong)
                wrong = checkFormat(field, value);
            if (!wrong)
                wrong = checkTaken(m_start.takenAnswers.value(field.id), value, held);
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
