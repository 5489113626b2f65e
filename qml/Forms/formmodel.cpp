// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Forms/formmodel.h"

#include "qml/App/errortexts.h"
#include "qml/App/futures.h"

#include <QJsonArray>
#include <QLocale>
#include <QUrl>

namespace dhara {
namespace {

using forms::Action;
using forms::FieldKind;

Action actionOf(const QString &name)
{
    static const QMap<QString, Action> actions{
        {QStringLiteral("register"), Action::Register},   {QStringLiteral("edit"), Action::EditSubject},
        {QStringLiteral("enrol"), Action::Enrol},         {QStringLiteral("editEnrolment"), Action::EditEnrolment},
        {QStringLiteral("exit"), Action::ExitEnrolment},  {QStringLiteral("visit"), Action::Visit},
        {QStringLiteral("editVisit"), Action::EditVisit}, {QStringLiteral("cancelVisit"), Action::CancelVisit}};
    return actions.value(name, Action::Register);
}

forms::Purpose purposeOf(const QVariantMap &map)
{
    const auto text = [&map](const char *key) { return map.value(QLatin1String(key)).toString(); };
    return {actionOf(text("action")), text("subjectType"),   text("subject"),  text("programme"),
            text("enrolment"),        text("encounterType"), text("encounter")};
}

/// The widget of a field, by name.
QString widgetOf(const forms::Field &field)
{
    if (field.id == QLatin1String("dateOfBirth"))
        return QStringLiteral("birthDate");
    switch (field.kind) {
    case FieldKind::Text:
        return QStringLiteral("text");
    case FieldKind::Notes:
        return QStringLiteral("notes");
    case FieldKind::Number:
        return QStringLiteral("number");
    case FieldKind::SingleCoded:
    case FieldKind::MultiCoded:
        return QStringLiteral("choice");
    case FieldKind::Location:
        return field.options.size() > 12 ? QStringLiteral("list") : QStringLiteral("choice");
    case FieldKind::Date:
        return QStringLiteral("date");
    case FieldKind::DateTime:
        return QStringLiteral("dateTime");
    case FieldKind::Time:
        return QStringLiteral("time");
    case FieldKind::Duration:
        return QStringLiteral("duration");
    case FieldKind::Phone:
        return QStringLiteral("phone");
    case FieldKind::Image:
    case FieldKind::Images:
        return QStringLiteral("photo");
    case FieldKind::ReadOnly:
        break;
    }
    return QStringLiteral("readOnly");
}

QString normalRange(const forms::Field &field)
{
    if (!field.lowNormal || !field.highNormal)
        return {};
    return FormModel::tr("Usually %1 to %2 %3")
        .arg(QLocale().toString(*field.lowNormal), QLocale().toString(*field.highNormal), field.unit)
        .trimmed();
}

} // namespace

FormModel::FormModel(QObject *parent) :
    QObject(parent),
    m_fields({{"fieldId", [](const Row &row) { return QVariant(row.fieldId); }},
              {"label", [](const Row &row) { return QVariant(row.label); }},
              {"group", [](const Row &row) { return QVariant(row.group); }},
              {"kind", [](const Row &row) { return QVariant(row.kind); }},
              {"text", [](const Row &row) { return QVariant(row.text); }},
              {"unit", [](const Row &row) { return QVariant(row.unit); }},
              {"hint", [](const Row &row) { return QVariant(row.hint); }},
              {"error", [](const Row &row) { return QVariant(row.error); }},
              {"isRequired", [](const Row &row) { return QVariant(row.isRequired); }},
              {"options", [](const Row &row) { return QVariant(row.options); }},
              {"photos", [](const Row &row) { return QVariant(row.photos); }}},
             this)
{
}

void FormModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    Q_EMIT backendChanged();
    open();
}

void FormModel::setPurpose(const QVariantMap &purpose)
{
    if (m_purpose == purpose)
        return;
    m_purpose = purpose;
    m_session.reset();
    m_checkedPages.clear();
    m_touched.clear();
    m_problem.clear();
    m_page = 0;
    refresh();
    Q_EMIT purposeChanged();
    open();
}

void FormModel::open()
{
    if (!m_backend || !m_backend->store() || !m_backend->organisation() || m_purpose.isEmpty() || m_session)
        return;
    const auto organisation = m_backend->organisation();
    const auto now = m_backend->clock().now();
    whenReady(this,
              m_backend->store()->read([organisation, purpose = purposeOf(m_purpose), now, zone = m_backend->timeZone(),
                                        uuid = m_backend->ids().newUuid()](Connection &c) -> Result<forms::Session> {
                  auto start = forms::loadStart(c, *organisation, purpose, now, zone, QLocale().name());
                  if (!start)
                      return tl::unexpected(start.error());
                  return forms::Session::begin(organisation, *start, uuid);
              }),
              [this](Result<forms::Session> session) {
                  if (!session) {
                      showError(session.error());
                      return;
                  }
                  m_session = std::move(*session);
                  m_page = 0;
                  refresh();
              });
}

QString FormModel::subtitle() const
{
    if (!m_session)
        return {};
    const QString name = m_session->start().subject ? m_session->start().subject->fullName() : QString();
    return name.isEmpty() ? tr("Kept on this tablet when you save") : name;
}

QString FormModel::pageTitle() const
{
    return m_session && m_page < pageCount() ? m_session->pages().at(m_page).title : QString();
}

QVariantList FormModel::sections() const
{
    QVariantList list;
    for (int i = 0; i < pageCount(); ++i) {
        const QString name = m_session->pages().at(i).title;
        list.append(QVariantMap{
            {QStringLiteral("title"), name.isEmpty() ? tr("Who and where") : name},
            {QStringLiteral("isWrong"), m_checkedPages.contains(i) && !m_session->problemsOfPage(i).isEmpty()}});
    }
    return list;
}

int FormModel::left() const
{
    if (!m_session)
        return 0;
    int open = 0;
    const auto problems = m_session->problems();
    for (const forms::Problem &problem : problems)
        open += problem.code == QLatin1String("form.mandatory") ? 1 : 0;
    return open;
}

void FormModel::setAnswer(const QString &fieldId, const QString &text)
{
    if (!m_session || m_session->answerText(fieldId) == text)
        return;
    m_session->setAnswer(fieldId, text);
    m_touched.insert(fieldId);
    refresh();
}

void FormModel::setAge(const QString &fieldId, int years)
{
    const QDate today = m_backend->clock().now().toTimeZone(m_backend->timeZone()).date();
    setAnswer(fieldId, today.addYears(-years).toString(Qt::ISODate));
}

void FormModel::toggle(const QString &fieldId, const QString &option)
{
    if (!m_session)
        return;
    m_session->toggleAnswer(fieldId, option);
    m_touched.insert(fieldId);
    refresh();
}

void FormModel::addPhoto(const QString &fieldId, const QUrl &file)
{
    if (!m_session)
        return;
    m_backend->preparePhoto(file.toLocalFile(),
                            [this, alive = QPointer(this), fieldId](const Result<PreparedPhoto> &photo) {
                                if (!alive || !m_session)
                                    return;
                                if (!photo) {
                                    showError(photo.error());
                                    return;
                                }
                                m_problem.clear();
                                m_session->addPhoto(fieldId, {photo->fileName, photo->contentType, {}, photo->bytes});
                                refresh();
                            });
}

void FormModel::removePhoto(const QString &fieldId, const QString &fileName)
{
    if (!m_session)
        return;
    m_session->removePhoto(fieldId, fileName);
    refresh();
}

void FormModel::next()
{
    if (!m_session)
        return;
    m_checkedPages.insert(m_page);
    if (m_session->problemsOfPage(m_page).isEmpty() && m_page + 1 < pageCount())
        ++m_page;
    refresh();
}

void FormModel::previous()
{
    goTo(m_page - 1);
}

void FormModel::goTo(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    m_page = page;
    refresh();
}

QString FormModel::subjectUuid() const
{
    if (m_session->start().subject)
        return m_session->start().subject->uuid;
    return refOf(m_session->record()).uuid;
}

void FormModel::save()
{
    if (!m_session || m_isSaving)
        return;
    if (const auto problems = m_session->problems(); !problems.isEmpty()) {
        for (int i = 0; i < pageCount(); ++i)
            m_checkedPages.insert(i);
        m_page = problems.first().page;
        refresh();
        return;
    }
    m_isSaving = true;
    Q_EMIT changed();
    whenReady(this, m_backend->store()->write([session = *m_session, now = m_backend->clock().now()](Connection &c) {
        return forms::save(c, session, now);
    }),
              [this](Result<forms::Saved> done) {
                  m_isSaving = false;
                  if (!done)
                      showError(done.error());
                  else
                      Q_EMIT saved(subjectUuid());
                  Q_EMIT changed();
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
    QList<Row> rows;
    if (m_session && m_page < pageCount()) {
        const auto problems = m_session->problemsOfPage(m_page);
        for (const forms::Field &field : m_session->pages().at(m_page).fields)
            rows.append(rowOf(field, problems));
    }
    m_fields.setRows(std::move(rows));
    Q_EMIT changed();
}

FormModel::Row FormModel::rowOf(const forms::Field &field, const QList<forms::Problem> &problems) const
{
    Row row{field.id,   field.label,        field.group, widgetOf(field),  m_session->answerText(field.id),
            field.unit, normalRange(field), {},          field.isRequired, {},
            {}};
    const QJsonValue held = m_session->answer(field.id);
    const QJsonArray values = held.isArray() ? held.toArray() : QJsonArray{held};
    for (const forms::Option &option : field.options) {
        row.options.append(QVariantMap{{QStringLiteral("value"), option.value},
                                       {QStringLiteral("text"), option.label},
                                       {QStringLiteral("isChosen"), values.contains(option.value)},
                                       {QStringLiteral("isOneOfMany"), field.kind == FieldKind::MultiCoded}});
    }
    if (row.kind == QLatin1String("photo")) {
        for (const auto &value : values) {
            if (value.isString())
                row.photos.append(value.toString());
        }
    }
    for (const forms::Problem &problem : problems) {
        const bool isOpenQuestion = problem.code == QLatin1String("form.mandatory");
        // What is open is told when the page is left; what is wrong at once.
        const bool isTold = m_checkedPages.contains(m_page) || (m_touched.contains(problem.fieldId) && !isOpenQuestion);
        if (problem.fieldId == field.id && isTold)
            row.error = errorText({ErrorKind::UserMustFix, problem.code, {}, problem.data}).title;
    }
    return row;
}

} // namespace dhara
