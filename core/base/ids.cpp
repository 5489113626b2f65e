// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/ids.h"

#include <QRandomGenerator>

namespace dhara {

Uuid SystemIdSource::newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray SystemIdSource::randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    auto *generator = QRandomGenerator::system();
    for (char &byte : bytes)
        byte = static_cast<char>(generator->bounded(256));
    return bytes;
}

} // namespace dhara
