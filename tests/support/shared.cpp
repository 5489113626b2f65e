// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/support/shared.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace dhara::test {

Uuid FakeIds::newUuid()
{
    return QStringLiteral("%1-0000-4000-8000-%2")
        .arg(m_series, 8, 16, QLatin1Char('0'))
        .arg(++m_next, 12, 16, QLatin1Char('0'));
}

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("DHARA_SHARED", QStringLiteral(DHARA_SOURCE_DIR "/../shared"));
    return QDir(named + QStringLiteral("/wire")).exists() ? QDir(named).canonicalPath() : QString();
}

QJsonObject sharedJson(const QString &path)
{
    QFile file(sharedFolder() + QLatin1Char('/') + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace dhara::test
