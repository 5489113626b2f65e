// SPDX-License-Identifier: AGPL-3.0-or-later
// A form being filled, page by page, for the form page.
#pragma once

#include "core/store/drafts.h"
#include "qml/App/backend.h"
#include "qml/App/listmodel.h"
#include "qml/Forms/draftkeeper.h"
#include "qml/Forms/formrows.h"

#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <functional>

namespace dhara {

class ScratchFolder;
struct Typed;

class FormModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// { action: "register" | "edit" | "enrol" | "editEnrolment" | "exit" | "visit" | "editVisit" | "cancelVisit",
    /// subjectType, subject, programme, enrolment, encounterType, encounter }
    Q_PROPERTY(QVariantMap purpose READ purpose WRITE setPurpose NOTIFY purposeChanged REQUIRED)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString pageTitle READ pageTitle NOTIFY changed)
    Q_PROPERTY(int page READ page NOTIFY changed)
    Q_PROPERTY(int pageCount READ pageCount NOTIFY changed)
    /// [{ title, state: "empty" | "begun" | "complete" | "wrong", isWrong }] of all pages.
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed)
    /// Required questions of the whole form that are still open.
    Q_PROPERTY(int left READ left NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(bool isSaving READ isSaving NOTIFY changed)
    /// That the form goes on from a draft, since when, and what can be done about it; empty texts where it does not.
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString noteBody READ noteBody NOTIFY changed)
    Q_PROPERTY(QString noteAction READ noteAction NOTIFY changed)
    /// The form cannot be opened any more, and a draft of it is still here.
    Q_PROPERTY(bool isDraftLost READ isDraftLost NOTIFY changed)
    /// The day that it is where the account is, as ISO.
    Q_PROPERTY(QString today READ today NOTIFY changed)
    /// The question whose photo was taken out last and can be put back; empty where there is none.
    Q_PROPERTY(QString removedPhoto READ removedPhoto NOTIFY changed)
    /// Rows of the present page: fieldId, label, group, kind, text, day, example, parts, unit, hint, error, isRequired,
    /// options, photos.
    Q_PROPERTY(QAbstractItemModel *fields READ fields CONSTANT)

public:
    explicit FormModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QVariantMap purpose() const { return m_purpose; }
    void setPurpose(const QVariantMap &purpose);
    bool isOpen() const { return m_session.has_value(); }
    QString title() const;
    QString subtitle() const;
    QString pageTitle() const;
    int page() const { return m_page; }
    int pageCount() const { return m_session ? int(m_session->pages().size()) : 0; }
    QVariantList sections() const { return m_sections; }
    int left() const;
    QString problem() const { return m_problem; }
    QString advice() const { return m_advice; }
    bool isSaving() const { return m_isSaving; }
    QString note() const;
    QString noteBody() const;
    QString noteAction() const;
    bool isDraftLost() const { return !m_session && m_lostDraft; }
    QString today() const;
    QString removedPhoto() const;
    QAbstractItemModel *fields() { return &m_fields; }

    /// Text, number, date ("24/11/2026" or ISO) … as typed; empty takes the answer back. Of a date-time: its day.
    Q_INVOKABLE void setAnswer(const QString &fieldId, const QString &text);
    /// The same while it is still being typed: kept, but what is wrong with it is not told before setAnswer().
    Q_INVOKABLE void setTyped(const QString &fieldId, const QString &text);
    /// The same for one of the row's parts.
    Q_INVOKABLE void setPart(const QString &fieldId, const QString &part, const QString &text);
    Q_INVOKABLE void setPartTyped(const QString &fieldId, const QString &part, const QString &text);
    /// The day that it is where the account is.
    Q_INVOKABLE void setToday(const QString &fieldId);
    Q_INVOKABLE void toggle(const QString &fieldId, const QString &option);
    /// `file` is a local file URL; the photo is prepared off this thread.
    Q_INVOKABLE void addPhoto(const QString &fieldId, const QUrl &file);
    /// The old one goes when the new one is safe, which takes its place.
    Q_INVOKABLE void replacePhoto(const QString &fieldId, const QString &fileName, const QUrl &file);
    /// The same with one that is to be turned first, clockwise by so many quarters; no `fileName`: it is one more.
    Q_INVOKABLE void turnPhoto(const QString &fieldId, const QString &fileName, const QUrl &file, int quarterTurns);
    Q_INVOKABLE void removePhoto(const QString &fieldId, const QString &fileName);
    /// The one that was taken out last, until the form is saved or left.
    Q_INVOKABLE void putPhotoBack();
    /// To the next page if this one is right; its problems are shown otherwise.
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void goTo(int page);
    Q_INVOKABLE void save();
    /// Puts the draft aside and begins anew, or takes it back after that.
    Q_INVOKABLE void actOnNote();
    /// Ends a draft that cannot be opened.
    Q_INVOKABLE void discardDraft();

Q_SIGNALS:
    void backendChanged();
    void purposeChanged();
    void changed();
    void saved(const QString &subject);
    void discarded();
    /// The form is about to be left, by whatever way: what is still being typed is to be handed over now.
    void leaving();
    /// This question is to have the focus: the first of a page, the first that is wrong, the last that was answered.
    void attentionWanted(const QString &fieldId);

private:
    enum class Note { None, Continued, Afresh };
    struct Opened
    {
        Result<forms::Session> session;
        std::optional<Draft> draft;
    };
    /// A form that was left while photos for it are being made ready, which its draft is to have. Their files live as
    /// long as the rows of the form: these stay, and no other form is opened before.
    struct Left
    {
        forms::Session session;
        Draft draft;
    };
    /// What it was an answer to, among how many others, and its file, where that is not of the record already.
    struct RemovedPhoto
    {
        QString fieldId;
        QString fileName;
        std::optional<qsizetype> place;
        std::optional<NewMedia> file;
    };
    static Opened read(Connection &connection, const std::shared_ptr<const Organisation> &organisation,
                       const QVariantMap &purpose, const QDateTime &now, const QTimeZone &zone, const Uuid &newUuid);
    /// Ends the form; what was answered is in its draft.
    void close();
    void forget();
    void open();
    void show(const Opened &opened);
    void takeUp(const Draft &draft);
    void followLanguage();
    void take(const QString &fieldId, const Typed &typed, bool isFinished);
    /// After an answer: what is shown, and the draft.
    void answered(const QString &fieldId);
    void showPage(int page);
    /// The account is kept open while one is still to come.
    void countPhotos(int toCome);
    /// `folder` is what the file is in, if it is to live until then.
    void preparePhoto(const QString &fieldId, const QString &file, const QString &replaced,
                      const std::shared_ptr<ScratchFolder> &folder = {});
    void photoCame(const QString &fieldId, const QString &replaced, const Result<PreparedPhoto> &photo);
    void takePhoto(const QString &fieldId, const QString &replaced, const Result<PreparedPhoto> &photo);
    void keepLeft(const QString &fieldId);
    /// True while photos are being made ready; `then` comes after them.
    bool waitsForPhotos(const std::function<void()> &then);
    void askForAttention(const QList<forms::Problem> &problems);
    void keepDraft();
    Draft draft() const;
    bool hasAnswers() const;
    void refresh();
    void showRows();
    QString subjectUuid() const;
    void showError(const Error &error);

    QPointer<Backend> m_backend;
    QVariantMap m_purpose;
    std::shared_ptr<const Organisation> m_organisation; ///< that the form was opened with
    std::optional<forms::Session> m_session;
    std::optional<forms::Session> m_fresh; ///< as it was before any answer
    DraftKeeper m_keeper;
    std::optional<Left> m_left;
    std::optional<RemovedPhoto> m_removedPhoto;
    std::optional<Draft> m_continued; ///< that the form went on from, or that was put aside
    std::optional<Draft> m_lostDraft;
    Note m_note = Note::None;
    ListModel<FieldRow> m_fields;
    QList<FieldRow> m_rows; ///< all of the page, which m_fields is on its way to
    QTimer m_turn;
    QList<forms::Problem> m_problems; ///< of the whole form as it stands
    QVariantList m_sections;
    int m_page = 0;
    QString m_lastField;
    QString m_typedField; ///< whose answer is not finished
    Seen m_seen;
    QString m_problem;
    QString m_advice;
    int m_photosToCome = 0; ///< only countPhotos() changes it
    std::optional<Keeping> m_keeping;
    std::function<void()> m_afterPhotos;
    bool m_isSaving = false;
    bool m_isOpening = false;
    bool m_isRefreshing = false;
    bool m_isStale = false;
};

} // namespace dhara
