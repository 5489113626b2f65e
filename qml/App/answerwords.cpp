// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/answerwords.h"

#include "core/base/dates.h"
#include "qml/App/written.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace dhara {
namespace {

QString listWords(const Organisation &organisation, const Concept &question, const QJsonArray &values,
                  const QTimeZone &zone, const QString &language)
{
    QStringList words;
    for (const auto &value : values)
        words.append(answerWords(organisation, question, value, zone, language));
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QString groupWords(const Organisation &organisation, const QJsonObject &group, const QTimeZone &zone,
                   const QString &language)
{
    QStringList words;
    for (auto it = group.begin(); it != group.end(); ++it) {
        const Concept *child = organisation.findConcept(it.key());
        if (!child)
            continue;
        const QString answer = answerWords(organisation, *child, it.value(), zone, language);
        if (!answer.isEmpty())
            words.append(organisation.translated(child->name, language) + QStringLiteral(": ") + answer);
    }
    return words.join(QStringLiteral("; "));
}

} // namespace

QString answerWords(const Organisation &organisation, const Concept &question, const QJsonValue &value,
                    const QTimeZone &zone, const QString &language)
{
    if (isMedia(question.dataType))
        return {};
    if (value.isArray())
        return listWords(organisation, question, value.toArray(), zone, language);
    const QString text = value.toString();
    switch (question.dataType) {
    case DataType::Coded: {
        const Concept *answer = organisation.findConcept(text);
        return answer ? organisation.translated(answer->name, language) : text;
    }
    case DataType::Numeric: {
        const QString number = QLocale().toString(value.toDouble(), 'g', 12);
        return question.unit.isEmpty() ? number : number + QLatin1Char(' ') + question.unit;
    }
    case DataType::Date: {
        const QDate date = dateFromWire(text, zone);
        return date.isValid() ? writtenDay(date, QLocale()) : text;
    }
    case DataType::DateTime: {
        const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs).toTimeZone(zone);
        return instant.isValid() ? writtenMoment(instant, QLocale()) : text;
    }
    case DataType::Duration:
        return writtenDuration(text);
    case DataType::Location:
        return organisation.lineage(text, language);
    case DataType::PhoneNumber:
        return value.toObject().value(QLatin1String("phoneNumber")).toString(text);
    case DataType::QuestionGroup:
        return groupWords(organisation, value.toObject(), zone, language);
    case DataType::Subject:
    case DataType::Encounter:
        return {};
    default:
        return value.isDouble() ? QLocale().toString(value.toDouble()) : text;
    }
}

} // namespace dhara
