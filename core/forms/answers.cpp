// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers in and out: what a person gives, what the wire holds.
#include "core/base/dates.h"
#include "core/forms/numbertext.h"
#include "core/forms/session.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dhara::forms {
namespace {

/// "group/child" apart; no group where there is no slash.
struct Path
{
    explicit Path(const QString &id) :
        group(id.contains(QLatin1Char('/')) ? id.section(QLatin1Char('/'), 0, 0) : QString()),
        question(id.section(QLatin1Char('/'), -1))
    {
    }
    QString group;
    QString question;
};

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

QString phoneDigits(const QString &text)
{
    QString digits = latinDigits(text);
    digits.removeIf([](QChar c) { return c.isSpace() || c == QLatin1Char('-'); });
    return digits;
}

QString textOf(const QJsonValue &given)
{
    return given.isDouble() ? numberText(given.toDouble()) : given.toString().trimmed();
}

QJsonValue phoneToWire(const QString &text, const QJsonValue &held)
{
    const QString digits = phoneDigits(text);
    if (held.toObject().value(QLatin1String("phoneNumber")) == QJsonValue(digits))
        return held; // verified stays verified
    return QJsonObject{{QStringLiteral("phoneNumber"), digits}, {QStringLiteral("verified"), false}};
}

QJsonValue dateTimeToWire(const QString &text, const QTimeZone &zone)
{
    QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    const bool hasTime = text.contains(QLatin1Char(':'));
    if (instant.isValid() && instant.timeSpec() == Qt::LocalTime)
        instant = QDateTime(instant.date(), instant.time(), zone);
    return instant.isValid() && hasTime ? QJsonValue(isoInstant(instant)) : QJsonValue(text);
}

QJsonValue dateToWire(const Field &field, const QString &text, const QTimeZone &zone)
{
    const QDate date = dateFromWire(text, zone);
    if (!date.isValid())
        return text;
    return field.isFixed ? date.toString(Qt::ISODate) : dhara::dateToWire(date, zone);
}

/// What a person gave, in the shape of the wire. What cannot be read stays as it is.
QJsonValue toWire(const Field &field, const QJsonValue &given, const QJsonValue &held, const QTimeZone &zone)
{
    if (field.kind == FieldKind::MultiCoded || field.kind == FieldKind::Images)
        return given.isString() ? QJsonValue(QJsonArray{given}) : given;
    if (!given.isString() && !given.isDouble())
        return given;
    const QString text = textOf(given);
    switch (field.kind) {
    case FieldKind::Number: {
        bool isNumber = false;
        const double number = QLocale::c().toDouble(latinDigits(text), &isNumber);
        return isNumber && std::isfinite(number) ? QJsonValue(number) : given; // "nan" and "inf" are none
    }
    case FieldKind::Date:
        return dateToWire(field, text, zone);
    case FieldKind::DateTime:
        return dateTimeToWire(text, zone);
    case FieldKind::Time: {
        const QTime time = QTime::fromString(latinDigits(text), QStringLiteral("H:mm"));
        return time.isValid() ? time.toString(QStringLiteral("HH:mm")) : text;
    }
    case FieldKind::Phone:
        return phoneToWire(text, held);
    case FieldKind::Text:
    case FieldKind::Duration:
        return text;
    case FieldKind::Notes:
        return given.isString() ? given.toString() : text;
    default:
        return given;
    }
}

} // namespace

QJsonValue Session::valueIn(const QJsonObject &fixed, const QJsonObject &observations, const QString &id) const
{
    const Field *asked = field(id);
    if (asked && asked->isFixed)
        return fixed.value(id);
    const Path path(id);
    return path.group.isEmpty() ? observations.value(path.question)
                                : observations.value(path.group).toObject().value(path.question);
}

QJsonValue Session::answer(const QString &id) const
{
    return valueIn(m_fixed, m_observations, id);
}

QJsonValue Session::heldAnswer(const QString &id) const
{
    return valueIn(m_heldFixed, m_heldObservations, id);
}

QString Session::labelOf(const Field &field, const QString &value) const
{
    for (const Option &option : field.options) {
        if (option.value == value)
            return option.label;
    }
    // Withdrawn since, or never offered here: still what somebody answered.
    if (field.kind == FieldKind::Location && m_organisation->locations().contains(value))
        return m_organisation->lineage(value, m_start.language);
    const Concept *withdrawn = m_organisation->findConcept(value);
    return withdrawn ? translated(withdrawn->name) : value;
}

QString Session::answerText(const QString &id) const
{
    const Field *asked = field(id);
    const QJsonValue value = answer(id);
    if (!asked || isNothing(value))
        return {};
    switch (asked->kind) {
    case FieldKind::Date: {
        const QDate date = dateFromWire(value.toString(), m_start.zone);
        return date.isValid() ? date.toString(Qt::ISODate) : value.toString();
    }
    case FieldKind::Number:
        return value.isDouble() ? numberText(value.toDouble()) : value.toString();
    case FieldKind::Phone:
        return value.toObject().value(QLatin1String("phoneNumber")).toString();
    case FieldKind::DateTime: {
        const QString held = value.toString();
        const QDateTime instant = QDateTime::fromString(held, Qt::ISODateWithMs);
        const bool isInstant = instant.isValid() && held.contains(QLatin1Char(':'));
        return isInstant ? instant.toTimeZone(m_start.zone).toString(QStringLiteral("yyyy-MM-ddTHH:mm")) : held;
    }
    case FieldKind::SingleCoded:
    case FieldKind::MultiCoded:
    case FieldKind::Location: {
        QStringList labels;
        const QJsonArray chosen = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const auto &one : chosen)
            labels.append(labelOf(*asked, one.toString()));
        return labels.join(QStringLiteral(", "));
    }
    default:
        return value.isString()
            ? value.toString()
            : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    }
}

void Session::setAnswer(const QString &id, const QJsonValue &value)
{
    const Field *asked = field(id);
    if (!asked || asked->kind == FieldKind::ReadOnly)
        return;
    const bool isRemoval = isNothing(value);
    const QJsonValue wire = isRemoval ? QJsonValue() : toWire(*asked, value, answer(id), m_start.zone);
    const auto put = [&](QJsonObject &object, const QString &key) {
        if (isRemoval)
            object.remove(key);
        else
            object.insert(key, wire);
    };
    if (asked->isFixed) {
        put(m_fixed, id);
        return;
    }
    const Path path(id);
    if (path.group.isEmpty()) {
        put(m_observations, path.question);
        return;
    }
    QJsonObject group = m_observations.value(path.group).toObject();
    put(group, path.question);
    if (group.isEmpty())
        m_observations.remove(path.group);
    else
        m_observations.insert(path.group, group);
}

void Session::toggleAnswer(const QString &id, const QString &option)
{
    const Field *asked = field(id);
    if (!asked)
        return;
    if (asked->kind != FieldKind::MultiCoded) {
        setAnswer(id, answer(id) == QJsonValue(option) ? QJsonValue() : QJsonValue(option));
        return;
    }
    const QJsonValue held = answer(id);
    QJsonArray chosen = held.isString() ? QJsonArray{held} : held.toArray();
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (chosen.at(i) == QJsonValue(option)) {
            chosen.removeAt(i);
            setAnswer(id, chosen);
            return;
        }
    }
    const auto isUnique = [asked](const QString &value) {
        return std::any_of(asked->options.begin(), asked->options.end(),
                           [&value](const Option &o) { return o.value == value && o.isUnique; });
    };
    QJsonArray kept;
    for (const auto &one : std::as_const(chosen)) {
        if (!isUnique(option) && !isUnique(one.toString()))
            kept.append(one);
    }
    kept.append(option);
    setAnswer(id, kept);
}

void Session::addPhoto(const QString &id, const NewMedia &file)
{
    const Field *asked = field(id);
    if (!asked || (asked->kind != FieldKind::Image && asked->kind != FieldKind::Images))
        return;
    NewMedia made = file;
    made.conceptUuid = asked->isFixed ? Uuid() : Path(id).question;
    const QJsonValue held = answer(id);
    // by the shape of what is held: a question for one may hold what another client, or it itself once, took for
    // several
    if (asked->kind == FieldKind::Image && !held.isArray()) {
        removePhoto(id, held.toString());
        setAnswer(id, made.fileName);
    } else {
        QJsonArray names = held.isString() ? QJsonArray{held} : held.toArray();
        names.append(made.fileName);
        setAnswer(id, names);
    }
    m_media.append(made);
}

bool Session::replacePhoto(const QString &id, const QString &fileName, const NewMedia &file)
{
    const QJsonValue held = answer(id);
    QJsonArray names = held.isArray() ? held.toArray() : QJsonArray{held};
    const auto at = std::find(names.begin(), names.end(), QJsonValue(fileName));
    if (at == names.end())
        return false;
    *at = file.fileName;
    addPhoto(id, file);
    removePhoto(id, fileName);
    if (answer(id).isArray()) // of several the new one stands last now
        setAnswer(id, names);
    return true;
}

void Session::removePhoto(const QString &id, const QString &fileName)
{
    m_media.removeIf([&fileName](const NewMedia &file) { return file.fileName == fileName; });
    const QJsonValue held = answer(id);
    if (held == QJsonValue(fileName)) {
        setAnswer(id, {});
        return;
    }
    QJsonArray kept;
    const QJsonArray names = held.toArray();
    for (const auto &name : names) {
        if (name != QJsonValue(fileName))
            kept.append(name);
    }
    if (held.isArray())
        setAnswer(id, kept);
}

} // namespace dhara::forms
