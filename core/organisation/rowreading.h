// SPDX-License-Identifier: AGPL-3.0-or-later
// Fields of a pulled definition row (wire shapes: reference/avni-wire.md §3.4, avni-client.md §5.4).
#pragma once

#include "core/organisation/form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dhara::rows {

inline QString text(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toString();
}
inline bool flag(const QJsonObject &row, const char *key, bool otherwise = false)
{
    return row.value(QLatin1String(key)).toBool(otherwise);
}
/// The operational name, as people see it; else the type's own.
inline QString shownName(const QJsonObject &row, const char *typeName)
{
    const QString operational = text(row, "name").trimmed();
    return operational.isEmpty() ? text(row, typeName).trimmed() : operational;
}
inline std::optional<double> number(const QJsonObject &row, const char *key)
{
    const QJsonValue value = row.value(QLatin1String(key));
    return value.isDouble() ? std::optional<double>(value.toDouble()) : std::nullopt;
}
/// A bare uuid under _links.
inline Uuid link(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String("_links"))
        .toObject()
        .value(QLatin1String(key))
        .toObject()
        .value(QLatin1String("href"))
        .toString();
}
inline std::optional<Format> format(const QJsonObject &row, const char *key)
{
    const QJsonObject object = row.value(QLatin1String(key)).toObject();
    const Format found{text(object, "regex"), text(object, "descriptionKey")};
    return found.regex.isEmpty() ? std::nullopt : std::optional<Format>(found);
}
inline KeyValues keyValues(const QJsonObject &row)
{
    KeyValues values;
    const QJsonArray list = row.value(QLatin1String("keyValues")).toArray();
    for (const auto &entry : list) {
        QJsonValue value = entry.toObject().value(QLatin1String("value"));
        if (value.isString()) { // JSON in a text: as bundles of older designers hold it
            const QByteArray wrapped = '[' + value.toString().toUtf8() + ']';
            const QJsonArray parsed = QJsonDocument::fromJson(wrapped).array();
            if (parsed.size() == 1)
                value = parsed.first();
        }
        values.insert(text(entry.toObject(), "key"), value);
    }
    return values;
}
inline bool hasRule(const QJsonObject &row)
{
    return !text(row, "rule").trimmed().isEmpty() || !row.value(QLatin1String("declarativeRule")).toArray().isEmpty();
}

} // namespace dhara::rows
