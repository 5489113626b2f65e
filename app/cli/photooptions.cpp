// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/cli/photooptions.h"

#include "core/forms/answersfile.h"
#include "core/media/mediafiles.h"
#include "core/media/photo.h"

#include <QFile>

namespace dhara::cli {
namespace {

struct PhotoOption
{
    QString question;
    QString file;
};

/// "CONCEPT=FILE": names of questions and of files may hold a '=' themselves, so the first split that gives a question
/// of the form counts.
PhotoOption photoOption(const forms::Session &session, const QString &text)
{
    const qsizetype first = text.indexOf(QLatin1Char('='));
    for (qsizetype at = first; at >= 0; at = text.indexOf(QLatin1Char('='), at + 1)) {
        if (!forms::fieldIdFor(session, text.left(at)).isEmpty())
            return {text.left(at), text.mid(at + 1)};
    }
    return {text.left(first), text.mid(first + 1)};
}

} // namespace

WrittenPhotos::~WrittenPhotos()
{
    for (const QString &name : m_names)
        QFile::remove(mediaPath(m_folder, name));
}

Result<NewMedia> WrittenPhotos::write(const QString &source)
{
    const auto photo = preparePhoto(source, m_folder, m_ids.newUuid());
    if (!photo)
        return tl::unexpected(photo.error());
    m_names.append(photo->fileName);
    return NewMedia{photo->fileName, photo->contentType, {}, photo->bytes};
}

void WrittenPhotos::keep(const QList<NewMedia> &saved)
{
    for (const NewMedia &file : saved)
        m_names.removeAll(file.fileName);
}

Result<QList<forms::Problem>> addPhotos(forms::Session &session, const QStringList &photos, WrittenPhotos &written)
{
    QList<forms::Problem> problems;
    for (const QString &text : photos) {
        const PhotoOption photo = photoOption(session, text);
        const QString fieldId = forms::fieldIdFor(session, photo.question);
        const forms::Field *field = session.field(fieldId);
        if (!field) {
            problems.append({photo.question, photo.question, QStringLiteral("form.unknownField"), {}, -1});
            continue;
        }
        if (field->kind != forms::FieldKind::Image && field->kind != forms::FieldKind::Images) {
            problems.append({fieldId, field->label, QStringLiteral("form.notEditable"), {}, -1});
            continue;
        }
        const auto media = written.write(photo.file);
        const bool isOfTheFile = !media && media.error().kind == ErrorKind::UserMustFix
            && media.error().code.startsWith(QLatin1String("photo."));
        if (!media && !isOfTheFile)
            return tl::unexpected(media.error());
        if (media)
            session.addPhoto(fieldId, *media);
        else
            problems.append({fieldId, field->label, media.error().code, {{QStringLiteral("file"), photo.file}}, -1});
    }
    return problems;
}

} // namespace dhara::cli
