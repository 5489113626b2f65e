// SPDX-License-Identifier: AGPL-3.0-or-later
// A form being filled, page by page, for the form page.
#pragma once

#include "core/forms/save.h"
#include "qml/App/backend.h"
#include "qml/App/listmodel.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

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
    /// [{ title, isWrong }] of all pages.
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed)
    /// Required questions of the whole form that are still open.
    Q_PROPERTY(int left READ left NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(bool isSaving READ isSaving NOTIFY changed)
    /// Rows of the present page: fieldId, label, group, kind, text, unit, hint, error, isRequired, options, photos.
    Q_PROPERTY(QAbstractItemModel *fields READ fields CONSTANT)

public:
    explicit FormModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QVariantMap purpose() const { return m_purpose; }
    void setPurpose(const QVariantMap &purpose);
    bool isOpen() const { return m_session.has_value(); }
    QString title() const { return m_session ? m_session->title() : QString(); }
    QString subtitle() const;
    QString pageTitle() const;
    int page() const { return m_page; }
    int pageCount() const { return m_session ? int(m_session->pages().size()) : 0; }
    QVariantList sections() const;
    int left() const;
    QString problem() const { return m_problem; }
    QString advice() const { return m_advice; }
    bool isSaving() const { return m_isSaving; }
    QAbstractItemModel *fields() { return &m_fields; }

    /// Text, number, date ("2026-11-24") … as typed; empty takes the answer back.
    Q_INVOKABLE void setAnswer(const QString &fieldId, const QString &text);
    /// A birth date from an age in full years.
    Q_INVOKABLE void setAge(const QString &fieldId, int years);
    Q_INVOKABLE void toggle(const QString &fieldId, const QString &option);
    /// `file` is a local file URL; the photo is prepared off this thread.
    Q_INVOKABLE void addPhoto(const QString &fieldId, const QUrl &file);
    Q_INVOKABLE void removePhoto(const QString &fieldId, const QString &fileName);
    /// To the next page if this one is right; its problems are shown otherwise.
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void goTo(int page);
    Q_INVOKABLE void save();

Q_SIGNALS:
    void backendChanged();
    void purposeChanged();
    void changed();
    void saved(const QString &subject);

private:
    struct Row
    {
        QString fieldId, label, group, kind, text, unit, hint, error;
        bool isRequired = false;
        QVariantList options;
        QVariantList photos;
    };
    void open();
    void refresh();
    Row rowOf(const forms::Field &field, const QList<forms::Problem> &problems) const;
    QString subjectUuid() const;
    void showError(const Error &error);

    QPointer<Backend> m_backend;
    QVariantMap m_purpose;
    std::optional<forms::Session> m_session;
    ListModel<Row> m_fields;
    int m_page = 0;
    QSet<int> m_checkedPages; ///< whose open questions are told: pages that were left or saved
    QSet<QString> m_touched;
    QString m_problem;
    QString m_advice;
    bool m_isSaving = false;
};

} // namespace dhara
