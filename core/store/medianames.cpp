// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/medianames.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dhara {
namespace {

/// The observation texts of each kind of record.
template<class Value, class F>
void eachText(Value &record, F fn)
{
    using Plain = std::remove_const_t<Value>;
    fn(record.observations);
    if constexpr (std::is_same_v<Plain, Enrolment>)
        fn(record.exitObservations);
    if constexpr (std::is_same_v<Plain, Encounter>)
        fn(record.cancelObservations);
}

QJsonValue replaced(const QJsonValue &value, const QString &from, const QString &to);

/// ImageV2: a text that is a JSON list of objects, [{"uri":"…"}].
QString replacedInText(const QString &text, const QString &from, const QString &to)
{
    if (text == from)
        return to;
    if (!text.contains(from) || !text.startsWith(QLatin1Char('[')))
        return text;
    const QJsonDocument list = QJsonDocument::fromJson(text.toUtf8());
    if (!list.isArray())
        return text;
    const QJsonArray after = replaced(list.array(), from, to).toArray();
    return after == list.array() ? text : QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact));
}

QJsonValue replaced(const QJsonValue &value, const QString &from, const QString &to)
{
    if (value.isString())
        return replacedInText(value.toString(), from, to);
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray before = value.toArray();
        for (const QJsonValue &item : before)
            list.append(replaced(item, from, to));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = replaced(it.value(), from, to);
        return object;
    }
    return value;
}

} // namespace

bool namesFile(const Record &record, const QString &fileName)
{
    const QByteArray name = fileName.toUtf8();
    return std::visit(
        [&](const auto &value) {
            bool isNamed = false;
            eachText(value, [&](const JsonText &text) { isNamed = isNamed || text.text().contains(name); });
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Subject>)
                isNamed = isNamed || value.profilePicture == fileName;
            return isNamed;
        },
        record);
}

Record withFileReplaced(const Record &record, const QString &fileName, const QString &url)
{
    Record changed = record;
    std::visit(
        [&](auto &value) {
            eachText(value, [&](JsonText &text) {
                if (text.text().contains(fileName.toUtf8()))
                    text = JsonText(replaced(text.object(), fileName, url).toObject());
            });
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Subject>) {
                if (value.profilePicture == fileName)
                    value.profilePicture = url;
            }
        },
        changed);
    return changed;
}

} // namespace dhara
