// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/reasons.h"

namespace dhara {
namespace {
const auto kindKey = QLatin1String("kind");
const auto codeKey = QLatin1String("code");
const auto detailKey = QLatin1String("detail");
const auto dataKey = QLatin1String("data");
} // namespace

JsonText reasonText(const Error &error)
{
    return JsonText(QJsonObject{{kindKey, static_cast<int>(error.kind)},
                                {codeKey, error.code},
                                {detailKey, error.detail},
                                {dataKey, QJsonObject::fromVariantMap(error.data)}});
}

std::optional<Error> reasonFrom(const QByteArray &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject json = JsonText(text).object();
    return Error{static_cast<ErrorKind>(json[kindKey].toInt()), json[codeKey].toString(), json[detailKey].toString(),
                 json[dataKey].toObject().toVariantMap()};
}

} // namespace dhara
