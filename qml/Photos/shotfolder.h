// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a camera puts its pictures before one of them is kept.
#pragma once

#include "qml/Photos/scratchfolder.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace dhara {

/// The pictures live as long as this.
class ShotFolder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool isReady READ isReady NOTIFY isReadyChanged)

public:
    using QObject::QObject;

    bool isReady() const { return m_folder != nullptr; }

    /// Makes it off this thread, if it is not there; ends in isReady, or in failed().
    Q_INVOKABLE void make();
    /// The path of a picture that is about to be taken; it is ready.
    Q_INVOKABLE QString newFile();
    Q_INVOKABLE static QUrl urlOf(const QString &path) { return QUrl::fromLocalFile(path); }

Q_SIGNALS:
    void isReadyChanged();
    void failed();

private:
    std::shared_ptr<ScratchFolder> m_folder;
    int m_count = 0;
    bool m_isBeingMade = false;
};

} // namespace dhara
