// SPDX-License-Identifier: AGPL-3.0-or-later
// How a form goes on from its draft, and how the draft follows the form.
#include "qml/App/written.h"
#include "qml/Forms/formmodel.h"
#include "qml/Forms/formpurpose.h"

#include <QLocale>

namespace dhara {
namespace {

// Added to what the session tells of itself, so that a form opens at the very question.
constexpr auto lastFieldKey = QLatin1String("field");

bool isSameAnswers(const QJsonObject &draft, const QJsonObject &other)
{
    for (const char *part : {"fixed", "observations"}) {
        if (draft.value(QLatin1String(part)) != other.value(QLatin1String(part)))
            return false;
    }
    return true;
}

} // namespace

void FormModel::takeUp(const Draft &draft)
{
    m_session->restore(draft.body);
    m_lastField = draft.body.value(lastFieldKey).toString();
    m_page = qBound(0, draft.page, pageCount() - 1);
    if (m_session->pageOf(m_lastField) != m_page)
        m_lastField.clear();
    for (int page = 0; page < pageCount(); ++page) {
        if (page < m_page)
            m_seen.pages.insert(page);
        for (const forms::Field &field : m_session->pages().at(page).fields) {
            if (m_session->answer(field.id) != m_fresh->answer(field.id))
                m_seen.fields.insert(field.id);
        }
    }
}

QString FormModel::note() const
{
    switch (m_note) {
    case Note::Continued:
        return tr("Continued from a draft");
    case Note::Afresh:
        return tr("Started afresh");
    case Note::None:
        break;
    }
    return {};
}

QString FormModel::noteBody() const
{
    if (m_note == Note::None || !m_continued || !m_backend)
        return {};
    const QDateTime at = m_continued->updatedAt.toTimeZone(m_backend->timeZone());
    return m_note == Note::Continued ? tr("Last changed %1.").arg(writtenMoment(at, QLocale()))
                                     : tr("The draft was put aside.");
}

QString FormModel::noteAction() const
{
    return m_note == Note::Continued ? tr("Start afresh")
        : m_note == Note::Afresh     ? tr("Take the draft back")
                                     : QString();
}

void FormModel::actOnNote()
{
    if (!m_session || !m_continued || m_note == Note::None || m_isSaving)
        return;
    m_removedPhoto.reset();
    if (m_note == Note::Continued) {
        m_continued = draft(); // with what was answered since
        m_session = m_fresh;
        m_note = Note::Afresh;
        m_lastField.clear();
        m_page = 0;
        m_seen = {};
    } else {
        m_session = m_fresh;
        m_seen = {};
        m_note = Note::Continued;
        takeUp(*m_continued);
    }
    refresh();
    keepDraft();
    showPage(m_page);
}

void FormModel::discardDraft()
{
    if (!isDraftLost())
        return;
    m_lostDraft.reset();
    m_keeper.put(std::nullopt);
    Q_EMIT changed();
    Q_EMIT discarded();
}

bool FormModel::hasAnswers() const
{
    return m_session && m_fresh && !isSameAnswers(m_session->toDraft(), m_fresh->toDraft());
}

Draft FormModel::draft() const
{
    QJsonObject body = m_session->toDraft();
    body.insert(lastFieldKey, m_lastField);
    const auto &subject = m_session->start().subject;
    return {draftKey(m_purpose),      subject ? subject->uuid : Uuid(),
            m_session->title(),       m_page,
            m_backend->clock().now(), body};
}

/// A photo came into a form that was left.
void FormModel::keepLeft(const QString &fieldId)
{
    Draft &draft = m_left->draft;
    draft.body = m_left->session.toDraft();
    draft.body.insert(lastFieldKey, fieldId);
    draft.page = qMax(0, m_left->session.pageOf(fieldId));
    draft.updatedAt = m_backend->clock().now();
    m_keeper.begin(draft.purpose, true);
    m_keeper.put(draft);
    m_keeper.begin(draftKey(m_purpose), false); // no other form is open
}

void FormModel::keepDraft()
{
    if (m_session && m_backend && !m_isSaving)
        m_keeper.put(hasAnswers() ? std::optional<Draft>(draft()) : std::nullopt);
}

} // namespace dhara
