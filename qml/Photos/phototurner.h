// SPDX-License-Identifier: AGPL-3.0-or-later
// Turns a photo before it is kept: a new file, written off the GUI thread.
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <QUrl>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace dhara {

class PhotoTurner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY isBusyChanged)

public:
    using QObject::QObject;

    bool isBusy() const { return m_running > 0; }

    /// Clockwise by so many quarters; ends in turned() with the copy, or in failed(). Without a turn the file itself is
    /// given back. `tag` comes back with it. The copies live as long as this.
    Q_INVOKABLE void turn(const QUrl &file, int quarterTurns, const QString &tag);
    /// The path of a file for a photo that is about to be taken.
    Q_INVOKABLE QString newFile() { return path(); }
    Q_INVOKABLE static QUrl urlOf(const QString &path) { return QUrl::fromLocalFile(path); }

Q_SIGNALS:
    void turned(const QUrl &file, const QString &tag);
    void failed(const QString &problem);
    void isBusyChanged();

private:
    QString path();

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;
    int m_running = 0;
};

} // namespace dhara
