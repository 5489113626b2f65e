// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/subjectphotos.h"

#include "qml/Subjects/timeline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace dhara {
namespace {

using Photos = QList<std::pair<Uuid, QString>>;

/// Gives the texts their translation context.
struct PhotoWords
{
    Q_DECLARE_TR_FUNCTIONS(PhotoWords)
};

QStringList addressesIn(const QJsonValue &value, DataType type)
{
    QStringList addresses;
    if (value.isArray()) {
        const QJsonArray values = value.toArray();
        for (const QJsonValue &one : values)
            addresses += addressesIn(one, type);
    } else if (type == DataType::ImageV2 && value.toString().startsWith(QLatin1Char('['))) {
        const QJsonArray list = QJsonDocument::fromJson(value.toString().toUtf8()).array();
        for (const QJsonValue &one : list)
            addresses.append(one.toObject().value(QLatin1String("uri")).toString());
    } else {
        addresses.append(value.toString());
    }
    addresses.removeAll(QString());
    return addresses;
}

void collect(const QJsonObject &observations, const Organisation &organisation, Photos &photos)
{
    for (auto it = observations.begin(); it != observations.end(); ++it) {
        const Concept *question = organisation.findConcept(it.key());
        if (!question)
            continue;
        if (question->dataType == DataType::QuestionGroup) {
            const QJsonArray groups = it->isArray() ? it->toArray() : QJsonArray{it.value()};
            for (const QJsonValue &group : groups)
                collect(group.toObject(), organisation, photos);
        } else if (question->dataType == DataType::Image || question->dataType == DataType::ImageV2) {
            const QStringList addresses = addressesIn(it.value(), question->dataType);
            for (const QString &address : addresses)
                photos.append({question->uuid, address});
        }
    }
}

QVariantMap row(const SubjectRecords &records, const QString &address, const QString &name)
{
    return {{QStringLiteral("key"), address},
            {QStringLiteral("address"), address},
            {QStringLiteral("sign"), signOfPhoto(records, address)},
            {QStringLiteral("name"), name}};
}

void add(const SubjectRecords &records, const JsonText &observations, const QDateTime &taken, const Telling &telling,
         QList<QVariantMap> &rows)
{
    const auto photos = photosIn(observations, *telling.organisation);
    for (const auto &photo : photos) {
        const Concept *question = telling.organisation->findConcept(photo.first);
        const QString name = question ? telling.translated(question->name) : PhotoWords::tr("Photo");
        const QString day = telling.day(taken);
        rows.append(row(records, photo.second,
                        day.isEmpty() ? name : PhotoWords::tr("%1, %2", "what is on the photo, day").arg(name, day)));
    }
}

/// The same file may stand in several answers.
QList<QVariantMap> onceEach(const QList<QVariantMap> &rows)
{
    QList<QVariantMap> once;
    QSet<QString> seen;
    for (const QVariantMap &row : rows) {
        const QString address = row.value(QStringLiteral("address")).toString();
        if (!seen.contains(address))
            once.append(row);
        seen.insert(address);
    }
    return once;
}

} // namespace

Photos photosIn(const JsonText &observations, const Organisation &organisation)
{
    Photos photos;
    if (!observations.isEmpty())
        collect(observations.object(), organisation, photos);
    return photos;
}

QList<QVariantMap> visitPhotos(const SubjectRecords &records, const Encounter &visit, const Telling &telling)
{
    QList<QVariantMap> rows;
    add(records, visit.observations, timeOf(visit), telling, rows);
    add(records, visit.cancelObservations, timeOf(visit), telling, rows);
    return rows;
}

QList<QVariantMap> subjectPhotos(const SubjectRecords &records, const Telling &telling)
{
    QList<QVariantMap> rows;
    const Privileges &granted = telling.organisation->privileges();
    const Subject &subject = records.subject;
    if (!subject.profilePicture.isEmpty())
        rows.append(row(records, subject.profilePicture, PhotoWords::tr("Portrait")));
    for (const Encounter &visit : records.visits) {
        if (!records.isRemoved(visit) && granted.may(Privilege::ViewVisit, scopeOf(records, visit)))
            rows += visitPhotos(records, visit, telling);
    }
    for (const Enrolment &enrolment : records.enrolments) {
        if (enrolment.isVoided || !granted.may(Privilege::ViewEnrolment, {subject.subjectType, enrolment.program}))
            continue;
        add(records, enrolment.exitObservations, enrolment.exitedAt.value_or(QDateTime()), telling, rows);
        add(records, enrolment.observations, enrolment.enrolledAt, telling, rows);
    }
    const QDate registered = subject.registrationDate;
    add(records, subject.observations, registered.isValid() ? registered.startOfDay(telling.zone) : QDateTime(),
        telling, rows);
    return onceEach(rows);
}

} // namespace dhara
