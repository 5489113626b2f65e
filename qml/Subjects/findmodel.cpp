// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/findmodel.h"

#include "core/organisation/organisation.h"
#include "qml/App/futures.h"
#include "qml/Subjects/peoplewords.h"

#include <QLocale>

namespace dhara {

FindModel::FindModel(QObject *parent) :
    QObject(parent),
    m_watch({Change::Subjects, Change::Outbox, Change::Definitions}, this),
    m_hits({{"uuid", [](const Row &row) { return QVariant(row.uuid); }},
            {"title", [](const Row &row) { return QVariant(row.title); }},
            {"subtitle", [](const Row &row) { return QVariant(row.subtitle); }},
            {"initials", [](const Row &row) { return QVariant(row.initials); }},
            {"photo", [](const Row &row) { return QVariant(row.photo); }},
            {"sign", [](const Row &row) { return QVariant(row.sign); }}},
           this)
{
    connect(&m_watch, &StoreWatch::changed, this, &FindModel::ask);
}

void FindModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_watch.setBackend(backend);
    Q_EMIT backendChanged();
    ask();
}

void FindModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT changed();
    ask();
}

void FindModel::setSubjectType(const QString &uuid)
{
    if (m_subjectType == uuid)
        return;
    m_subjectType = uuid;
    Q_EMIT changed();
    ask();
}

QVariantList FindModel::types() const
{
    QVariantList list{QVariantMap{{QStringLiteral("key"), QString()}, {QStringLiteral("text"), tr("All")}}};
    if (!m_backend || !m_backend->organisation())
        return list;
    const QString language = QLocale().name();
    for (const SubjectType *type : m_backend->organisation()->subjectTypes()) {
        list.append(QVariantMap{{QStringLiteral("key"), type->uuid},
                                {QStringLiteral("text"), m_backend->organisation()->translated(type->name, language)}});
    }
    return list;
}

void FindModel::ask()
{
    if (!m_backend || !m_backend->store() || !m_backend->organisation())
        return;
    if (m_isAsking) { // the newest text wins; what was asked before is only finished
        m_isStale = true;
        return;
    }
    m_isAsking = true;
    SubjectQuery query;
    query.text = m_text;
    query.subjectType = m_subjectType;
    query.addressesByText = m_backend->organisation()->locations().matching(m_text);
    query.limit = 100;
    whenReady(this, m_backend->store()->read([query](Connection &c) { return findSubjects(c, query); }),
              [this](Result<QList<SubjectHit>> hits) {
                  m_isAsking = false;
                  if (std::exchange(m_isStale, false)) {
                      ask();
                      return;
                  }
                  if (!hits || !m_backend || !m_backend->organisation())
                      return;
                  QList<Row> rows;
                  for (const SubjectHit &hit : *hits)
                      rows.append(rowOf(hit));
                  m_isAsked = true;
                  m_hits.setRows(std::move(rows));
                  Q_EMIT changed();
              });
}

FindModel::Row FindModel::rowOf(const SubjectHit &hit) const
{
    const QDate today = m_backend->clock().now().toTimeZone(m_backend->timeZone()).date();
    return {hit.uuid,
            hit.name,
            subjectLine(*m_backend->organisation(), hit.dateOfBirth, hit.gender, hit.address, today, QLocale().name()),
            initialsOf(hit.name),
            hit.profilePicture,
            hit.sign};
}

} // namespace dhara
