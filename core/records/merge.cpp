// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/records/merge.h"

#include <QSet>

#include <algorithm>

namespace dhara {
namespace {

const QStringList &nestedKeys()
{
    static const QStringList keys{QStringLiteral("observations"), QStringLiteral("exitObservations"),
                                  QStringLiteral("cancelObservations"), QStringLiteral("extra")};
    return keys;
}

QStringList allKeys(const QJsonObject &a, const QJsonObject &b, const QJsonObject &c)
{
    QSet<QString> keys;
    for (const auto &object : {a, b, c}) {
        const auto objectKeys = object.keys();
        keys.unite(QSet<QString>(objectKeys.begin(), objectKeys.end()));
    }
    QStringList sorted(keys.begin(), keys.end());
    sorted.sort();
    return sorted;
}

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (!value.isUndefined())
        object.insert(key, value);
}

QJsonObject mergeLevel(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs, const QString &path,
                       Merge &out)
{
    QJsonObject merged;
    for (const QString &key : allKeys(base, ours, theirs)) {
        const QString here = path.isEmpty() ? key : path + QLatin1Char('/') + key;
        if (path.isEmpty() && nestedKeys().contains(key)) {
            const auto inner
                = mergeLevel(base[key].toObject(), ours[key].toObject(), theirs[key].toObject(), here, out);
            if (!inner.isEmpty())
                merged.insert(key, inner);
            continue;
        }
        const QJsonValue b = base.value(key);
        const QJsonValue o = ours.value(key);
        const QJsonValue t = theirs.value(key);
        const bool weChanged = o != b;
        const bool theyChanged = t != b;
        if (theyChanged && !weChanged) {
            put(merged, key, t);
            out.fromTheirs.append(here);
            continue;
        }
        if (theyChanged && weChanged && o != t)
            out.conflicts.append(here);
        put(merged, key, o);
    }
    return merged;
}

} // namespace

Merge merge(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs)
{
    Merge out;
    out.merged = mergeLevel(base, ours, theirs, {}, out);
    out.isOursUnchanged = out.merged == theirs;
    return out;
}

} // namespace dhara
