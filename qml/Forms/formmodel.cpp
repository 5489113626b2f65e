// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Forms/formmodel.h"

#include "core/forms/save.h"
#include "qml/App/errortexts.h"
#include "qml/App/questions.h"
#include "qml/App/written.h"
#include "qml/Forms/formpurpose.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace dhara {

static constexpr int newInATurn = 4; ///< questions: making a whole page at once would hold up what is typed

FormModel::FormModel(QObject *parent) :
    QObject(parent),
    m_fields({{"fieldId", [](const FieldRow &row) { return QVariant(row.fieldId); }},
              {"label", [](const FieldRow &row) { return QVariant(row.label); }},
              {"group", [](const FieldRow &row) { return QVariant(row.group); }},
              {"kind", [](const FieldRow &row) { return QVariant(row.kind); }},
              {"text", [](const FieldRow &row) { return QVariant(row.text); }},
              {"day", [](const FieldRow &row) { return QVariant(row.day); }},
              {"example", [](const FieldRow &row) { return QVariant(row.example); }},
              {"parts", [](const FieldRow &row) { return QVariant(row.parts); }},
              {"unit", [](const FieldRow &row) { return QVariant(row.unit); }},
              {"hint", [](const FieldRow &row) { return QVariant(row.hint); }},
              {"error", [](const FieldRow &row) { return QVariant(row.error); }},
              {"isRequired", [](const FieldRow &row) { return QVariant(row.isRequired); }},
              {"options", [](const FieldRow &row) { return QVariant(row.options); }},
              {"photos", [](const FieldRow &row) { return QVariant(row.photos); }}},
             this)
{
    connect(&m_keeper, &DraftKeeper::changed, this, [this] {
        open();
        Q_EMIT changed();
    });
    connect(&m_keeper, &DraftKeeper::failed, this, &FormModel::showError);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &FormModel::showRows);
}

void FormModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    if (m_backend)
        m_backend->disconnect(this);
    m_backend = backend;
    if (m_backend) {
        connect(m_backend, &Backend::stateChanged, this, [this] {
            if (!m_backend->store())
                close();
            open();
        });
        connect(m_backend, &Backend::organisationChanged, this, &FormModel::followLanguage);
    }
    m_keeper.setBackend(backend); // hears of an account that was left after this has told what was typed last
    Q_EMIT backendChanged();
    open();
}

void FormModel::setPurpose(const QVariantMap &purpose)
{
    if (m_purpose == purpose)
        return;
    close();
    m_purpose = purpose;
    m_keeper.begin(draftKey(m_purpose), false);
    Q_EMIT purposeChanged();
    open();
}

void FormModel::close()
{
    if (m_session)
        Q_EMIT leaving();
    if (!m_backend || !m_backend->store())
        m_left.reset();
    else if (m_session && m_photosToCome > 0)
        m_left = Left{*m_session, draft()};
    forget();
    refresh();
}

void FormModel::forget()
{
    m_session.reset();
    m_fresh.reset();
    m_continued.reset();
    m_lostDraft.reset();
    m_note = Note::None;
    m_removedPhoto.reset();
    m_seen = {};
    m_lastField.clear();
    m_typedField.clear();
    m_problem.clear();
    m_advice.clear();
    m_page = 0;
    m_isSaving = false;
    m_isOpening = false;
    if (!m_left)
        countPhotos(0);
    m_afterPhotos = nullptr;
    m_keeper.begin(draftKey(m_purpose), false);
}

FormModel::Opened FormModel::read(Connection &connection, const std::shared_ptr<const Organisation> &organisation,
                                  const QVariantMap &purpose, const QDateTime &now, const QTimeZone &zone,
                                  const Uuid &newUuid)
{
    const auto kept = draftFor(connection, draftKey(purpose));
    if (!kept)
        return {tl::unexpected(kept.error()), {}};
    auto start = forms::loadStart(connection, *organisation, purposeOf(purpose), now, zone, QLocale().name());
    if (!start)
        return {tl::unexpected(start.error()), *kept};
    return {forms::Session::begin(organisation, *start, newUuid), *kept};
}

void FormModel::open()
{
    if (!m_backend || !m_backend->store() || !m_backend->organisation() || m_purpose.isEmpty() || m_session || m_left
        || m_isOpening || m_isSaving || m_keeper.isBusy())
        return;
    m_isOpening = true;
    m_organisation = m_backend->organisation();
    readThen(
        this, *m_backend,
        [organisation = m_organisation, purpose = m_purpose, now = m_backend->clock().now(),
         zone = m_backend->timeZone(), uuid = m_backend->ids().newUuid()](Connection &c) -> Result<Opened> {
            return read(c, organisation, purpose, now, zone, uuid);
        },
        [this, purpose = m_purpose](const Result<Opened> &opened) {
            if (purpose != m_purpose || m_session)
                return;
            m_isOpening = false;
            show(opened ? *opened : Opened{tl::unexpected(opened.error()), {}});
        });
}

void FormModel::show(const Opened &opened)
{
    m_problem.clear();
    m_advice.clear();
    m_lostDraft.reset();
    m_keeper.begin(draftKey(m_purpose), opened.draft.has_value());
    if (!opened.session) {
        m_lostDraft = opened.draft;
        showError(opened.session.error());
        return;
    }
    m_session = opened.session.value();
    m_fresh = m_session;
    if (opened.draft) {
        m_continued = opened.draft;
        m_note = Note::Continued;
        takeUp(*opened.draft);
    }
    refresh();
    if (m_session->field(m_lastField))
        Q_EMIT attentionWanted(m_lastField);
    else
        showPage(m_page);
}

void FormModel::followLanguage()
{
    if (!m_session) {
        open(); // a form that was not there may be now
        return;
    }
    forms::Start start = m_session->start();
    if (start.language == QLocale().name())
        return;
    start.language = QLocale().name();
    const QJsonObject answers = m_session->toDraft();
    const auto translated = forms::Session::begin(m_organisation, start, {});
    if (!translated)
        return;
    const QJsonObject blank = m_fresh->toDraft();
    m_session = *translated;
    m_session->restore(answers);
    m_fresh = *translated;
    m_fresh->restore(blank);
    refresh();
}

QString FormModel::title() const
{
    if (m_session)
        return m_session->title();
    if (m_lostDraft)
        return m_lostDraft->title;
    return m_problem.isEmpty() ? QString() : tr("This form cannot be opened");
}

QString FormModel::subtitle() const
{
    if (!m_session)
        return {};
    const QString name = m_session->start().subject ? m_session->start().subject->fullName() : QString();
    if (m_keeper.isKept())
        return name.isEmpty() ? tr("Saved on this tablet")
                              : writtenLine({name, tr("saved on this tablet", "after a name")}, QLocale());
    return name.isEmpty() ? tr("Each answer is kept on this tablet") : name;
}

QString FormModel::pageTitle() const
{
    return m_session && m_page < pageCount() ? m_session->pages().at(m_page).title : QString();
}

int FormModel::left() const
{
    return int(std::count_if(m_problems.begin(), m_problems.end(), [](const forms::Problem &problem) {
        return problem.code == QLatin1String("form.mandatory");
    }));
}

void FormModel::next()
{
    if (!m_session || waitsForPhotos([this] { next(); }))
        return;
    m_seen.pages.insert(m_page);
    refresh();
    QList<forms::Problem> here;
    std::copy_if(m_problems.begin(), m_problems.end(), std::back_inserter(here),
                 [this](const forms::Problem &problem) { return problem.page == m_page; });
    if (!here.isEmpty())
        askForAttention(here);
    else if (m_page + 1 < pageCount())
        goTo(m_page + 1);
}

void FormModel::previous()
{
    goTo(m_page - 1);
}

void FormModel::goTo(int page)
{
    if (page < 0 || page >= pageCount() || waitsForPhotos([this, page] { goTo(page); }))
        return;
    m_note = Note::None;
    m_page = page;
    refresh();
    showPage(page);
    keepDraft();
}

void FormModel::showPage(int page)
{
    const auto &fields = m_session->pages().at(page).fields;
    if (!fields.isEmpty())
        Q_EMIT attentionWanted(fields.first().id);
}

void FormModel::askForAttention(const QList<forms::Problem> &problems)
{
    Q_EMIT attentionWanted(problems.first().fieldId);
}

QString FormModel::subjectUuid() const
{
    if (m_session->start().subject)
        return m_session->start().subject->uuid;
    return refOf(m_session->record()).uuid;
}

void FormModel::save()
{
    if (!m_session || m_isSaving || !m_backend->store() || waitsForPhotos([this] { save(); }))
        return;
    refresh();
    if (!m_problems.isEmpty()) {
        for (int i = 0; i < pageCount(); ++i)
            m_seen.pages.insert(i);
        m_page = qMax(0, m_problems.first().page);
        refresh();
        askForAttention(m_problems);
        return;
    }
    m_isSaving = true;
    m_keeper.forget();
    Q_EMIT changed();
    writeThen(
        this, *m_backend,
        [session = *m_session, key = draftKey(m_purpose), now = m_backend->clock().now()](Connection &c) {
            return forms::save(c, session, now).and_then([&](const forms::Saved &made) {
                return dropDraft(c, key).map([&made] { return made; });
            });
        },
        [this, purpose = m_purpose](const Result<forms::Saved> &done) {
            if (purpose != m_purpose || !m_isSaving)
                return;
            if (!done) {
                m_isSaving = false;
                showError(done.error());
                keepDraft();
                return;
            }
            Q_EMIT saved(subjectUuid()); // while it is being saved: nothing that is typed now makes a draft of it
            if (purpose == m_purpose) {
                forget();
                refresh();
            }
        });
}

void FormModel::showError(const Error &error)
{
    const ErrorText text = errorText(error);
    m_problem = text.title;
    m_advice = text.body();
    Q_EMIT changed();
}

void FormModel::refresh()
{
    // A question that goes while it is typed into answers once more, in the middle of the change of rows.
    m_isStale = true;
    if (m_isRefreshing)
        return;
    m_isRefreshing = true;
    while (std::exchange(m_isStale, false)) {
        const bool isShown = m_session && m_page < pageCount();
        if (m_session && m_backend)
            m_session->noteTime(m_backend->clock().now()); // a clock that was wrong may have been set meanwhile
        m_problems = m_session ? m_session->problems() : QList<forms::Problem>();
        m_sections = m_session ? sectionRows(*m_session, m_problems, m_seen) : QVariantList();
        if (m_left)
            continue;
        m_rows = isShown ? fieldRows(*m_session, m_page, m_problems, m_seen) : QList<FieldRow>();
        showRows();
    }
    m_isRefreshing = false;
    Q_EMIT changed();
}

/// What is on the screen follows at once, of what is not yet there only some at a time: a page may ask hundreds.
void FormModel::showRows()
{
    QSet<QString> shown;
    for (const FieldRow &row : m_fields.rows())
        shown.insert(row.fieldId);
    qsizetype first = 0; // behind the last one that stays
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (shown.contains(m_rows.at(i).fieldId))
            first = i + 1;
    }
    m_fields.setRows(m_rows.mid(0, first + newInATurn));
    if (m_fields.rows().size() < m_rows.size())
        m_turn.start();
}

} // namespace dhara
