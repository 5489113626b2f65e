// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/forms/answersfile.h"

#include <QJsonArray>

#include <algorithm>

namespace dhara::forms {
namespace {

bool isQuestionCalled(const Field &field, const QString &name)
{
    const QString question = field.id.section(QLatin1Char('/'), -1);
    return question == name || (!field.name.isEmpty() && field.name == name);
}

bool isInGroup(const Field &field)
{
    return field.id.contains(QLatin1Char('/'));
}

/// Of a question group, by its concept's uuid or name.
bool isInGroupCalled(const Organisation &organisation, const Field &field, const QString &name)
{
    const Uuid group = field.id.section(QLatin1Char('/'), 0, 0);
    const Concept *asked = organisation.findConcept(group);
    return isInGroup(field) && (group == name || (asked && asked->name == name));
}

Problem problemWith(const QString &fieldId, const QString &label, const char *code, const QJsonValue &value = {})
{
    Problem problem;
    problem.fieldId = fieldId;
    problem.label = label;
    problem.code = QLatin1String(code);
    if (!value.isNull())
        problem.data.insert(QStringLiteral("value"), value.toVariant());
    return problem;
}

/// The uuids of the answers that are called so: by uuid, else by the label, which says of a place where it lies, else
/// by name, which two places may share.
QStringList optionsCalled(const Field &field, const QJsonValue &given)
{
    for (const auto &called : {&Option::value, &Option::label, &Option::name}) {
        QStringList found;
        for (const Option &option : field.options) {
            if (given == QJsonValue(option.*called))
                found.append(option.value);
        }
        if (!found.isEmpty())
            return found;
    }
    return {};
}

class Applier
{
public:
    explicit Applier(Session &session) : m_session(session) { }

    QList<Problem> apply(const QJsonObject &answers)
    {
        for (auto it = answers.begin(); it != answers.end(); ++it) {
            const bool mayBeGroup = it->isObject() || it->isNull();
            if (mayBeGroup && applyGroup(it.key(), it->toObject()))
                continue;
            const Field *field = m_session.field(fieldIdFor(m_session, it.key()));
            if (!field)
                m_problems.append(problemWith(it.key(), it.key(), "form.unknownField"));
            else
                applyOne(*field, it.value());
        }
        return m_problems;
    }

private:
    /// False where no group of the form is called so. Null takes all its answers back.
    bool applyGroup(const QString &name, const QJsonObject &children)
    {
        QList<Field> questions;
        for (const Page &page : m_session.pages()) {
            for (const Field &field : page.fields) {
                if (isInGroupCalled(m_session.organisation(), field, name))
                    questions.append(field);
            }
        }
        for (const Field &field : std::as_const(questions)) {
            if (children.isEmpty())
                m_session.setAnswer(field.id, {});
        }
        for (auto it = children.begin(); it != children.end() && !questions.isEmpty(); ++it) {
            const auto field = std::find_if(questions.begin(), questions.end(), [&it](const Field &question) {
                return isQuestionCalled(question, it.key());
            });
            const QString path = name + QLatin1Char('/') + it.key();
            if (field == questions.end())
                m_problems.append(problemWith(path, path, "form.unknownField"));
            else
                applyOne(*field, it.value());
        }
        return !questions.isEmpty();
    }

    void applyOne(const Field &field, const QJsonValue &value)
    {
        switch (field.kind) {
        case FieldKind::ReadOnly:
            m_problems.append(problemWith(field.id, field.label, "form.notEditable"));
            return;
        case FieldKind::SingleCoded:
        case FieldKind::MultiCoded:
        case FieldKind::Location:
            applyChoice(field, value);
            return;
        default:
            m_session.setAnswer(field.id, value);
        }
    }

    void applyChoice(const Field &field, const QJsonValue &value)
    {
        if (value.isNull() || (value.isArray() && value.toArray().isEmpty())) {
            m_session.setAnswer(field.id, {});
            return;
        }
        QJsonArray chosen;
        const QJsonArray given = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const auto &one : given) {
            const QStringList uuids = optionsCalled(field, one);
            if (uuids.size() != 1) {
                const char *code = uuids.isEmpty() ? "form.unknownAnswer" : "form.ambiguousAnswer";
                m_problems.append(problemWith(field.id, field.label, code, one));
                return;
            }
            chosen.append(uuids.first());
        }
        if (field.kind != FieldKind::MultiCoded && chosen.size() > 1)
            m_problems.append(problemWith(field.id, field.label, "form.oneAnswer", value));
        else
            m_session.setAnswer(field.id, field.kind == FieldKind::MultiCoded ? QJsonValue(chosen) : chosen.first());
    }

    Session &m_session;
    QList<Problem> m_problems;
};

} // namespace

QString fieldIdFor(const Session &session, const QString &name)
{
    if (session.field(name))
        return name;
    QString inGroup;
    for (const Page &page : session.pages()) {
        for (const Field &field : page.fields) {
            if (!isInGroup(field) && isQuestionCalled(field, name))
                return field.id;
            const bool isPath = isInGroup(field)
                && isInGroupCalled(session.organisation(), field, name.section(QLatin1Char('/'), 0, -2))
                && isQuestionCalled(field, name.section(QLatin1Char('/'), -1));
            if (inGroup.isEmpty() && (isPath || (isInGroup(field) && isQuestionCalled(field, name))))
                inGroup = field.id;
        }
    }
    return inGroup;
}

QList<Problem> applyAnswers(Session &session, const QJsonObject &answers)
{
    return Applier(session).apply(answers);
}

} // namespace dhara::forms
