// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Photos/scratchfolder.h"

#include <QThreadPool>

namespace dhara {

ScratchFolder::~ScratchFolder()
{
    // The last that holds it is that thread's.
    QThreadPool::globalInstance()->start(
        [folder = std::shared_ptr<QTemporaryDir>(std::move(m_folder))]() mutable { folder.reset(); });
}

} // namespace dhara
