// SPDX-License-Identifier: AGPL-3.0-or-later
// The photos of a form. None is given up before another is safe in its place.
#include "core/media/thumbnails.h"
#include "qml/App/questions.h"
#include "qml/Forms/formmodel.h"
#include "qml/Photos/scratchfolder.h"

#include <QUrl>

#include <utility>

namespace dhara {
namespace {

QString turnedIn(const ScratchFolder &folder)
{
    return folder.path(QStringLiteral("turned.jpg"));
}

Result<std::shared_ptr<ScratchFolder>> turnedCopy(const QString &file, int quarterTurns)
{
    auto folder = std::make_shared<ScratchFolder>();
    return turnPhoto(file, quarterTurns, turnedIn(*folder)).map([&folder] { return folder; });
}

/// False where the one that it is to replace was taken out meanwhile.
bool put(forms::Session &session, const QString &fieldId, const QString &replaced, const PreparedPhoto &photo)
{
    const NewMedia file{photo.fileName, photo.contentType, {}, photo.bytes};
    if (!replaced.isEmpty())
        return session.replacePhoto(fieldId, replaced, file);
    session.addPhoto(fieldId, file);
    return true;
}

} // namespace

void FormModel::addPhoto(const QString &fieldId, const QUrl &file)
{
    replacePhoto(fieldId, {}, file);
}

void FormModel::replacePhoto(const QString &fieldId, const QString &fileName, const QUrl &file)
{
    if (!m_session || m_isSaving)
        return;
    countPhotos(m_photosToCome + 1);
    preparePhoto(fieldId, file.toLocalFile(), fileName);
}

void FormModel::turnPhoto(const QString &fieldId, const QString &fileName, const QUrl &file, int quarterTurns)
{
    if (!m_session || m_isSaving)
        return;
    countPhotos(m_photosToCome + 1);
    workThen(
        this, *m_backend, [file = file.toLocalFile(), quarterTurns] { return turnedCopy(file, quarterTurns); },
        [this, fieldId, fileName](const Result<std::shared_ptr<ScratchFolder>> &folder) {
            if (folder)
                preparePhoto(fieldId, turnedIn(**folder), fileName, *folder);
            else
                photoCame(fieldId, fileName, tl::unexpected(folder.error()));
        });
}

void FormModel::preparePhoto(const QString &fieldId, const QString &file, const QString &replaced,
                             const std::shared_ptr<ScratchFolder> &folder)
{
    m_backend->preparePhoto(file,
                            [this, alive = QPointer(this), store = m_backend->store()->number(), fieldId, replaced,
                             folder](const Result<PreparedPhoto> &photo) {
                                if (alive && m_backend && m_backend->store() && m_backend->store()->number() == store)
                                    photoCame(fieldId, replaced, photo);
                            });
}

void FormModel::countPhotos(int toCome)
{
    m_photosToCome = qMax(0, toCome);
    if (m_photosToCome == 0)
        m_keeping.reset();
    else if (!m_keeping)
        m_keeping.emplace(*m_backend);
}

void FormModel::photoCame(const QString &fieldId, const QString &replaced, const Result<PreparedPhoto> &photo)
{
    countPhotos(m_photosToCome - 1);
    if (!m_left) {
        takePhoto(fieldId, replaced, photo);
        return;
    }
    if (photo && put(m_left->session, fieldId, replaced, *photo))
        keepLeft(fieldId);
    if (m_photosToCome > 0)
        return;
    m_left.reset();
    refresh();
    open();
}

void FormModel::takePhoto(const QString &fieldId, const QString &replaced, const Result<PreparedPhoto> &photo)
{
    if (!m_session || m_isSaving)
        return;
    if (photo) {
        m_problem.clear();
        if (put(*m_session, fieldId, replaced, *photo))
            answered(fieldId);
    } else {
        showError(photo.error());
        m_afterPhotos = nullptr; // that it is missing is to be seen first
    }
    if (m_photosToCome == 0 && m_afterPhotos)
        std::exchange(m_afterPhotos, nullptr)();
}

void FormModel::removePhoto(const QString &fieldId, const QString &fileName)
{
    if (!m_session || m_isSaving)
        return;
    RemovedPhoto removed{fieldId, fileName, {}, {}};
    const QJsonValue held = m_session->answer(fieldId);
    if (held.isArray()) {
        const QJsonArray names = held.toArray();
        removed.place = std::distance(names.begin(), std::find(names.begin(), names.end(), QJsonValue(fileName)));
    }
    for (const NewMedia &file : m_session->media()) {
        if (file.fileName == fileName)
            removed.file = file;
    }
    m_session->removePhoto(fieldId, fileName);
    m_removedPhoto = removed;
    answered(fieldId);
    Q_EMIT attentionWanted(fieldId); // the photo had the keyboard
}

QString FormModel::removedPhoto() const
{
    const forms::Field *field = m_session && m_removedPhoto ? m_session->field(m_removedPhoto->fieldId) : nullptr;
    // A question for one photo may have another by now.
    const bool hasPlace = field && (m_removedPhoto->place || m_session->answer(field->id).isUndefined());
    return hasPlace ? field->label : QString();
}

void FormModel::putPhotoBack()
{
    if (removedPhoto().isEmpty() || m_isSaving)
        return;
    const RemovedPhoto removed = *std::exchange(m_removedPhoto, std::nullopt);
    QJsonArray names = m_session->answer(removed.fieldId).toArray();
    if (removed.file)
        m_session->addPhoto(removed.fieldId, *removed.file);
    if (removed.place) {
        names.insert(std::min(*removed.place, names.size()), removed.fileName);
        m_session->setAnswer(removed.fieldId, names);
    } else {
        m_session->setAnswer(removed.fieldId, removed.fileName);
    }
    m_page = m_session->pageOf(removed.fieldId);
    answered(removed.fieldId);
    Q_EMIT attentionWanted(removed.fieldId);
}

bool FormModel::waitsForPhotos(const std::function<void()> &then)
{
    if (m_photosToCome == 0)
        return false;
    m_afterPhotos = then;
    return true;
}

} // namespace dhara
