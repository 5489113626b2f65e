// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers in and out: what a person gives, what the wire holds.
#include "core/base/dates.h"
#include "core/forms/session.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

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

QString digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits.append(QChar(u'0' + c.digitValue()));
        else if (!c.isSpace() && c != QLatin1Char('-'))
            digits.append(c);
    }
    return digits;
}

/// What a person gave, in the shape of the wire. What cannot be read stays as it is.
QJsonValue toWire(const Field &field, const QJsonValue &given, const QTimeZone &zone)
{
    const QString text = given.toString().trimmed();
    switch (field.kind) {
    case FieldKind::Number: {
        bool isNumber = false;
        const double number = QLocale::c().toDouble(text, &isNumber);
        return given.isString() && isNumber ? QJsonValue(number) : given;
    }
    case FieldKind::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return !field.isFixed && date.isValid() ? QJsonValue(dateToWire(date, zone)) : QJsonValue(text);
    }
    case FieldKind::DateTime: {
        QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (instant.isValid() && instant.timeSpec() == Qt::LocalTime)
            instant = QDateTime(instant.date(), instant.time(), zone);
        return instant.isValid() ? QJsonValue(isoInstant(instant)) : given;
    }
    case FieldKind::Phone:
        if (given.isObject())
            return given;
        return QJsonObject{{QStringLiteral("phoneNumber"), digitsOf(text)}, {QStringLiteral("verified"), false}};
    case FieldKind::MultiCoded:
    case FieldKind::Images:
        return given.isString() ? QJsonValue(QJsonArray{given}) : given;
    case FieldKind::Text:
        return given.isString() ? QJsonValue(text) : given;
    default:
        return given;
    }
}

QString labelOf(const Field &field, const QString &value)
{
    for (const Option &option : field.options) {
        if (option.value == value)
            return option.label;
    }
    return value;
}

} // namespace

QJsonValue Session::answer(const QString &id) const
{
    const Field *asked = field(id);
    if (asked && asked->isFixed)
        return m_fixed.value(id);
    const Path path(id);
    return path.group.isEmpty() ? m_observations.value(path.question)
                                : m_observations.value(path.group).toObject().value(path.question);
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
        return value.isDouble() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                                : value.toString();
    case FieldKind::Phone:
        return value.toObject().value(QLatin1String("phoneNumber")).toString();
    case FieldKind::SingleCoded:
    case FieldKind::Location:
        return labelOf(*asked, value.toString());
    case FieldKind::MultiCoded: {
        QStringList labels;
        const QJsonArray chosen = value.toArray();
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
    const QJsonValue wire = isRemoval ? QJsonValue() : toWire(*asked, value, m_start.zone);
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
    if (asked->kind == FieldKind::Image) {
        removePhoto(id, answer(id).toString());
        setAnswer(id, made.fileName);
    } else {
        const QJsonValue held = answer(id);
        QJsonArray names = held.isString() ? QJsonArray{held} : held.toArray();
        names.append(made.fileName);
        setAnswer(id, names);
    }
    m_media.append(made);
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
