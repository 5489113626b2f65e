// SPDX-License-Identifier: AGPL-3.0-or-later
// The photos of a form. None is given up before another is safe in its place.
#include "qml/Forms/formmodel.h"

#include <QUrl>

#include <utility>

namespace dhara {

void FormModel::addPhoto(const QString &fieldId, const QUrl &file)
{
    preparePhoto(fieldId, file, {});
}

void FormModel::replacePhoto(const QString &fieldId, const QString &fileName, const QUrl &file)
{
    preparePhoto(fieldId, file, fileName);
}

void FormModel::preparePhoto(const QString &fieldId, const QUrl &file, const QString &replaced)
{
    if (!m_session || m_isSaving)
        return;
    ++m_photosToCome;
    m_backend->preparePhoto(
        file.toLocalFile(),
        [this, alive = QPointer(this), purpose = m_purpose, fieldId, replaced](const Result<PreparedPhoto> &photo) {
            if (!alive || purpose != m_purpose)
                return;
            m_photosToCome = qMax(0, m_photosToCome - 1);
            if (!m_session || m_isSaving)
                return;
            if (photo) {
                m_problem.clear();
                takePhoto(fieldId, {photo->fileName, photo->contentType, {}, photo->bytes}, replaced);
            } else {
                showError(photo.error());
                m_afterPhotos = nullptr; // that it is missing is to be seen first
            }
            if (m_photosToCome == 0 && m_afterPhotos)
                std::exchange(m_afterPhotos, nullptr)();
        });
}

void FormModel::takePhoto(const QString &fieldId, const NewMedia &photo, const QString &replaced)
{
    if (replaced.isEmpty())
        m_session->addPhoto(fieldId, photo);
    else if (!m_session->replacePhoto(fieldId, replaced, photo))
        return; // taken out meanwhile
    answered(fieldId);
}

void FormModel::removePhoto(const QString &fieldId, const QString &fileName)
{
    if (!m_session || m_isSaving)
        return;
    m_session->removePhoto(fieldId, fileName);
    answered(fieldId);
}

bool FormModel::waitsForPhotos(const std::function<void()> &then)
{
    if (m_photosToCome == 0)
        return false;
    m_afterPhotos = then;
    return true;
}

} // namespace dhara
