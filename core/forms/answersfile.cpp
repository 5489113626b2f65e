// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/forms/answersfile.h"

#include <QJsonArray>

namespace dhara::forms {
namespace {

bool isCalled(const Field &field, const QString &name)
{
    const QString question = field.id.section(QLatin1Char('/'), -1);
    return field.id == name || question == name || (!field.name.isEmpty() && field.name == name);
}

Problem problemWith(const QString &name, const char *code, const QJsonValue &value = {})
{
    Problem problem;
    problem.fieldId = name;
    problem.label = name;
    problem.code = QLatin1String(code);
    if (!value.isNull())
        problem.data.insert(QStringLiteral("value"), value.toVariant());
    return problem;
}

/// An answer's uuid, or a null value where the question has no such answer.
QJsonValue optionValue(const Field &field, const QJsonValue &given)
{
    for (const Option &option : field.options) {
        if (given == QJsonValue(option.value) || given == QJsonValue(option.name) || given == QJsonValue(option.label))
            return option.value;
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
            if (it->isObject() && applyGroup(it.key(), it->toObject()))
                continue;
            const Field *field = m_session.field(fieldIdFor(m_session, it.key()));
            if (!field)
                m_problems.append(problemWith(it.key(), "form.unknownField"));
            else
                applyOne(*field, it.key(), it.value());
        }
        return m_problems;
    }

private:
    bool applyGroup(const QString &name, const QJsonObject &children)
    {
        const Concept *group = m_session.organisation().conceptNamed(name);
        const Uuid uuid = group ? group->uuid : name;
        bool isGroup = false;
        for (auto it = children.begin(); it != children.end(); ++it) {
            for (const Page &page : m_session.pages()) {
                for (const Field &field : page.fields) {
                    if (field.id.startsWith(uuid + QLatin1Char('/')) && isCalled(field, it.key())) {
                        applyOne(field, name + QLatin1Char('/') + it.key(), it.value());
                        isGroup = true;
                    }
                }
            }
        }
        return isGroup;
    }

    void applyOne(const Field &field, const QString &name, const QJsonValue &value)
    {
        switch (field.kind) {
        case FieldKind::ReadOnly:
            m_problems.append(problemWith(name, "form.notEditable"));
            return;
        case FieldKind::SingleCoded:
        case FieldKind::MultiCoded:
        case FieldKind::Location:
            applyChoice(field, name, value);
            return;
        default:
            m_session.setAnswer(field.id, value);
        }
    }

    void applyChoice(const Field &field, const QString &name, const QJsonValue &value)
    {
        if (value.isNull()) {
            m_session.setAnswer(field.id, {});
            return;
        }
        QJsonArray chosen;
        const QJsonArray given = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const auto &one : given) {
            const QJsonValue uuid = optionValue(field, one);
            if (uuid.isNull()) {
                m_problems.append(problemWith(name, "form.unknownAnswer", one));
                return;
            }
            chosen.append(uuid);
        }
        m_session.setAnswer(field.id, field.kind == FieldKind::MultiCoded ? QJsonValue(chosen) : chosen.first());
    }

    Session &m_session;
    QList<Problem> m_problems;
};

} // namespace

QString fieldIdFor(const Session &session, const QString &name)
{
    for (const Page &page : session.pages()) {
        for (const Field &field : page.fields) {
            if (isCalled(field, name))
                return field.id;
        }
    }
    return {};
}

QList<Problem> applyAnswers(Session &session, const QJsonObject &answers)
{
    return Applier(session).apply(answers);
}

} // namespace dhara::forms
