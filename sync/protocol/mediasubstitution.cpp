// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/mediasubstitution.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace dhara::protocol {
namespace {

class Substitution
{
public:
    explicit Substitution(const QSet<QString> &pending) : m_pending(pending) { }

    /// What stands in for `ours`; undefined: leave the answer out.
    QJsonValue value(const QJsonValue &ours, const QJsonValue &confirmed) const
    {
        if (ours.isString())
            return text(ours.toString(), confirmed);
        if (ours.isArray())
            return list(ours.toArray(), confirmed);
        if (ours.isObject())
            return answers(ours.toObject(), confirmed);
        return ours;
    }

    JsonText observations(const JsonText &ours, const QJsonObject &confirmed, const char *key) const
    {
        return JsonText(answers(ours.object(), confirmed.value(QLatin1String(key))).toObject());
    }

private:
    /// All answers of a record, or those of a question group. Where only photos that wait are left of them, what is
    /// stored stays: sent without, a visit would be emptied (for ever, were a file lost), and of a subject the server
    /// would keep all without a word. They do not wait for the photos, as a file delays no record: the rest of the
    /// edit goes now, and what was taken away goes with the photo.
    QJsonValue answers(const QJsonObject &ours, const QJsonValue &confirmed) const
    {
        QJsonObject sent;
        for (auto it = ours.begin(); it != ours.end(); ++it) {
            const QJsonValue stand = value(it.value(), confirmed.toObject().value(it.key()));
            if (!stand.isUndefined())
                sent.insert(it.key(), stand);
        }
        return saysNothing(sent) && !saysNothing(ours) ? confirmed : sent;
    }

    static bool saysNothing(const QJsonObject &answers)
    {
        return std::all_of(answers.begin(), answers.end(), [](const QJsonValue &answer) { return answer.isNull(); });
    }

    QJsonValue text(const QString &ours, const QJsonValue &confirmed) const
    {
        if (m_pending.contains(ours))
            return confirmed;
        if (ours.startsWith(QLatin1String("[{")) && ours.contains(QLatin1String("\"uri\"")))
            return imageTexts(ours, confirmed);
        return ours;
    }

    /// ImageV2: a text that holds a JSON array of objects with a `uri`.
    QJsonValue imageTexts(const QString &ours, const QJsonValue &confirmed) const
    {
        QJsonArray up;
        bool isPending = false;
        const auto images = QJsonDocument::fromJson(ours.toUtf8()).array();
        for (const auto &image : images) {
            if (m_pending.contains(image.toObject().value(QLatin1String("uri")).toString()))
                isPending = true;
            else
                up.append(image);
        }
        if (!isPending)
            return ours;
        return up.isEmpty() ? confirmed
                            : QJsonValue(QString::fromUtf8(QJsonDocument(up).toJson(QJsonDocument::Compact)));
    }

    QJsonValue list(const QJsonArray &ours, const QJsonValue &confirmed) const
    {
        QJsonArray up;
        bool isPending = false;
        bool saysSomething = false;
        for (qsizetype i = 0; i < ours.size(); ++i) {
            const QJsonValue item = ours.at(i);
            if (item.isString() && m_pending.contains(item.toString())) {
                isPending = true;
                continue;
            }
            // A repeated question group: its items keep their places.
            const QJsonValue stand = item.isObject() ? value(item, confirmed.toArray().at(i)) : item;
            isPending = isPending || stand.isUndefined();
            saysSomething = saysSomething || !stand.isUndefined();
            up.append(stand.isUndefined() ? QJsonObject() : stand);
        }
        return isPending && !saysSomething ? confirmed : QJsonValue(up);
    }

    const QSet<QString> &m_pending;
};

} // namespace

Record withoutPending(const Record &ours, const std::optional<QJsonObject> &confirmed,
                      const QSet<QString> &pendingFiles)
{
    if (pendingFiles.isEmpty())
        return ours;
    const Substitution substitution(pendingFiles);
    const QJsonObject base = confirmed.value_or(QJsonObject());
    Record sent = ours;
    if (auto *subject = std::get_if<Subject>(&sent)) {
        subject->observations = substitution.observations(subject->observations, base, "observations");
        subject->profilePicture
            = substitution.value(subject->profilePicture, base.value(QLatin1String("profilePicture"))).toString();
    } else if (auto *enrolment = std::get_if<Enrolment>(&sent)) {
        enrolment->observations = substitution.observations(enrolment->observations, base, "observations");
        enrolment->exitObservations = substitution.observations(enrolment->exitObservations, base, "exitObservations");
    } else if (auto *encounter = std::get_if<Encounter>(&sent)) {
        encounter->observations = substitution.observations(encounter->observations, base, "observations");
        encounter->cancelObservations
            = substitution.observations(encounter->cancelObservations, base, "cancelObservations");
    }
    return sent;
}

} // namespace dhara::protocol
