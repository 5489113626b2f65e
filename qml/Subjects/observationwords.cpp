// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/observationwords.h"

#include "qml/App/answerwords.h"
#include "qml/App/written.h"

#include <QJsonArray>

#include <algorithm>
#include <climits>
#include <vector>

namespace dhara {
namespace {

QHash<Uuid, int> orderOf(const Form *form)
{
    QHash<Uuid, int> order;
    if (!form)
        return order;
    for (const FormPage &page : form->pages) {
        for (const FormElement &element : page.elements)
            order.insert(element.conceptUuid, int(order.size()));
    }
    return order;
}

bool isAbnormal(const Concept &question, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray values = value.toArray();
        return std::any_of(values.begin(), values.end(),
                           [&question](const QJsonValue &one) { return isAbnormal(question, one); });
    }
    if (value.isDouble())
        return (question.lowNormal && value.toDouble() < *question.lowNormal)
            || (question.highNormal && value.toDouble() > *question.highNormal);
    return std::any_of(question.answers.begin(), question.answers.end(),
                       [&value](const Answer &answer) { return answer.isAbnormal && answer.uuid == value.toString(); });
}

} // namespace

QList<AnswerLine> answerLines(const Organisation &organisation, const JsonText &observations, const QTimeZone &zone,
                              const QLocale &locale, const Form *form)
{
    const QHash<Uuid, int> order = orderOf(form);
    std::vector<std::pair<int, AnswerLine>> placed;
    const QJsonObject object = observations.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Concept *question = organisation.findConcept(it.key());
        if (!question)
            continue;
        const QString answer = answerWords(organisation, *question, it.value(), zone, locale);
        if (answer.isEmpty())
            continue;
        AnswerLine line{organisation.translated(question->name, locale.name()), answer};
        line.isAbnormal = isAbnormal(*question, it.value());
        line.isShort = question->dataType == DataType::Coded && question->answers.size() > 2;
        line.isLong = question->dataType == DataType::Notes || question->dataType == DataType::QuestionGroup;
        placed.emplace_back(order.value(it.key(), INT_MAX), line);
    }
    std::sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first
                                  : QString::localeAwareCompare(a.second.question, b.second.question) < 0;
    });
    QList<AnswerLine> lines;
    for (const auto &[place, line] : placed)
        lines.append(line);
    return lines;
}

QVariantList observationLines(const Organisation &organisation, const JsonText &observations, const QTimeZone &zone,
                              const QLocale &locale, const Form *form)
{
    QVariantList list;
    const auto lines = answerLines(organisation, observations, zone, locale, form);
    for (const AnswerLine &line : lines)
        list.append(QVariantMap{{QStringLiteral("question"), line.question},
                                {QStringLiteral("answer"), line.answer},
                                {QStringLiteral("isAbnormal"), line.isAbnormal}});
    return list;
}

QString tellingAnswers(const QList<AnswerLine> &lines, const QLocale &locale)
{
    constexpr int count = 3;
    QStringList words;
    for (const bool wanted : {true, false}) {
        for (const AnswerLine &line : lines) {
            if (line.isAbnormal != wanted || line.isLong || words.size() == count)
                continue;
            words.append(line.isShort ? line.answer : line.question + QLatin1Char(' ') + line.answer);
        }
    }
    return writtenLine(words, locale);
}

} // namespace dhara
