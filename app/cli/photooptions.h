// SPDX-License-Identifier: AGPL-3.0-or-later
// --photo CONCEPT=FILE: from the option to an answer and a file below the media folder.
#pragma once

#include "core/forms/session.h"

namespace dhara::cli {

/// Photo files written for a form. They go again with this, unless the form was saved.
class WrittenPhotos
{
public:
    WrittenPhotos(QString mediaFolder, IdSource &ids) : m_folder(std::move(mediaFolder)), m_ids(ids) { }
    ~WrittenPhotos();
    Q_DISABLE_COPY_MOVE(WrittenPhotos)

    /// Errors: those of preparePhoto().
    Result<NewMedia> write(const QString &source);
    /// These were saved; what they replaced goes.
    void keep(const QList<NewMedia> &saved);

private:
    QString m_folder;
    IdSource &m_ids;
    QStringList m_names;
};

/// Puts each photo under its question. What is wrong with one is a problem of its question: "form.unknownField",
/// "form.notEditable", the "photo." errors of preparePhoto() (data: file). Other errors of it end the whole.
Result<QList<forms::Problem>> addPhotos(forms::Session &session, const QStringList &photos, WrittenPhotos &written);

} // namespace dhara::cli
