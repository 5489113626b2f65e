// SPDX-License-Identifier: AGPL-3.0-or-later
// A folder for photos that are not kept yet, which goes with all that is in it.
#pragma once

#include <QTemporaryDir>
#include <memory>

namespace dhara {

/// To be made on a thread that may touch files. Given up on any thread: it is removed by one that may.
class ScratchFolder
{
public:
    ScratchFolder() : m_folder(std::make_unique<QTemporaryDir>()) { }
    ~ScratchFolder();
    Q_DISABLE_COPY_MOVE(ScratchFolder)

    bool isValid() const { return m_folder->isValid(); }
    /// Of a file in it; empty where the folder could not be made.
    QString path(const QString &fileName) const { return m_folder->filePath(fileName); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace dhara
