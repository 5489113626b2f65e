// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/answerwords.h"

#include "core/base/dates.h"
#include "qml/App/written.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace dhara {
namespace {

QString listWords(const Organisation &organisation, const Concept &question, const QJsonArray &values,
                  const QTimeZone &zone, const QLocale &locale)
{
    QStringList words;
    for (const auto &value : values)
        words.append(answerWords(organisation, question, value, zone, locale));
    words.removeAll(QString());
    return words.join(QCoreApplication::translate("Answers", ", ", "between the answers to one question"));
}

QString groupWords(const Organisation &organisation, const QJsonObject &group, const QTimeZone &zone,
                   const QLocale &locale)
{
    QStringList words;
    for (auto it = group.begin(); it != group.end(); ++it) {
        const Concept *child = organisation.findConcept(it.key());
        if (!child)
            continue;
        const QString answer = answerWords(organisation, *child, it.value(), zone, locale);
        if (!answer.isEmpty())
            words.append(organisation.translated(child->name, locale.name()) + QStringLiteral(": ") + answer);
    }
    return words.join(QCoreApplication::translate("Answers", "; ", "between questions with their answers"));
}

} // namespace

QString answerWords(const Organisation &organisation, const Concept &question, const QJsonValue &value,
                    const QTimeZone &zone, const QLocale &locale)
{
    if (isMedia(question.dataType))
        return {};
    if (value.isArray())
        return listWords(organisation, question, value.toArray(), zone, locale);
    const QString text = value.toString();
    switch (question.dataType) {
    case DataType::Coded: {
        const Concept *answer = organisation.findConcept(text);
        return answer ? organisation.translated(answer->name, locale.name()) : text;
    }
    case DataType::Numeric: {
        const QString number = locale.toString(value.toDouble(), 'g', 12);
        return question.unit.isEmpty() ? number : number + QLatin1Char(' ') + question.unit;
    }
    case DataType::Date: {
        const QDate date = dateFromWire(text, zone);
        return date.isValid() ? writtenDay(date, locale) : text;
    }
    case DataType::DateTime: {
        const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs).toTimeZone(zone);
        return instant.isValid() ? writtenMoment(instant, locale) : text;
    }
    case DataType::Duration:
        return writtenDuration(text);
    case DataType::Location:
        return organisation.lineage(text, locale.name());
    case DataType::PhoneNumber:
        return value.toObject().value(QLatin1String("phoneNumber")).toString(text);
    case DataType::QuestionGroup:
        return groupWords(organisation, value.toObject(), zone, locale);
    case DataType::Subject:
    case DataType::Encounter:
        return {};
    default:
        return value.isDouble() ? locale.toString(value.toDouble()) : text;
    }
}

} // namespace dhara
