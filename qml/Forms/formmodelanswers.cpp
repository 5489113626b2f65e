// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person types, chooses or takes back.
#include "qml/Forms/answertexts.h"
#include "qml/Forms/formmodel.h"

#include <QLocale>

namespace dhara {

void FormModel::answered(const QString &fieldId)
{
    m_seen.fields.insert(fieldId);
    m_lastField = fieldId;
    refresh();
    keepDraft();
}

void FormModel::take(const QString &fieldId, const Typed &typed, bool isFinished)
{
    const forms::Field *field = m_session ? m_session->field(fieldId) : nullptr;
    if (!field || m_isSaving)
        return;
    const QString held = m_session->answerText(fieldId);
    const QString text = keptText(*field, held, typed, m_session->start().today(), QLocale());
    // A date-time is typed in two fields: after the first of them it is not finished.
    const bool isAnswer = isFinished && !isHalf(*field, text);
    if (held == text && (!isAnswer || m_typedField != fieldId))
        return;
    if (held != text)
        m_session->setAnswer(fieldId, text);
    if (isAnswer) {
        m_typedField.clear();
        answered(fieldId);
        return;
    }
    m_typedField = fieldId;
    m_lastField = fieldId;
    refresh();
    keepDraft();
}

void FormModel::setAnswer(const QString &fieldId, const QString &text)
{
    take(fieldId, {{}, text}, true);
}

void FormModel::setTyped(const QString &fieldId, const QString &text)
{
    take(fieldId, {{}, text}, false);
}

void FormModel::setPart(const QString &fieldId, const QString &part, const QString &text)
{
    take(fieldId, {part, text}, true);
}

void FormModel::setPartTyped(const QString &fieldId, const QString &part, const QString &text)
{
    take(fieldId, {part, text}, false);
}

QString FormModel::today() const
{
    return m_session ? m_session->start().today().toString(Qt::ISODate) : QString();
}

void FormModel::setToday(const QString &fieldId)
{
    if (m_session)
        setAnswer(fieldId, today());
}

void FormModel::toggle(const QString &fieldId, const QString &option)
{
    if (!m_session || m_isSaving)
        return;
    m_session->toggleAnswer(fieldId, option);
    answered(fieldId);
}

} // namespace dhara
