// SPDX-License-Identifier: AGPL-3.0-or-later
// The Find page: subjects as the person types, of one type or all, narrowed by filters; any number of them.
#pragma once

#include "core/store/search.h"
#include "qml/App/backend.h"
#include "qml/App/storewatch.h"
#include "qml/Subjects/filtermodel.h"
#include "qml/Subjects/hitlist.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class FindModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    /// Empty: all. Goes back to that where the type is no longer there.
    Q_PROPERTY(QString subjectType READ subjectType WRITE setSubjectType NOTIFY changed)
    Q_PROPERTY(dhara::FilterModel *filters READ filters CONSTANT)
    /// Rows: uuid, title, subtitle, initials, picture, sign; all but the section are empty until they are read.
    /// section: "recent" and "all" where the recent ones stand first, else empty.
    Q_PROPERTY(QAbstractItemModel *hits READ hits CONSTANT)
    /// [{ key, text }], "all" first.
    Q_PROPERTY(QVariantList types READ types NOTIFY typesChanged)
    /// "12 found", "more than 200 found"; empty where there are none.
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(bool isAsked READ isAsked NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    /// Why the list could not be read; empty where it could.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// The row in the middle of the screen: rows around it are held.
    Q_PROPERTY(int middle READ middle WRITE setMiddle NOTIFY middleChanged)

public:
    explicit FindModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString text() const { return m_text; }
    void setText(const QString &text);
    QString subjectType() const { return m_subjectType; }
    void setSubjectType(const QString &uuid);
    FilterModel *filters() { return &m_filters; }
    HitList *hits() { return &m_hits; }
    QVariantList types() const;
    QString countText() const;
    bool isAsked() const { return m_isAsked; }
    bool isEmpty() const { return m_isAsked && m_problem.isEmpty() && m_hits.ids().isEmpty(); }
    QString problem() const { return m_problem; }
    int middle() const { return int(m_hits.middle()); }
    void setMiddle(int row);
    Q_INVOKABLE void tryAgain() { refresh(); }

Q_SIGNALS:
    void backendChanged();
    void changed();
    void typesChanged();
    void middleChanged();
    /// Another state of the list comes, and is there.
    void changing();
    void shown();
    /// Another list than before is there: it begins at its top.
    void renewed();

private:
    /// A question with all that its answer needs, for another thread.
    struct Question;
    struct Answer;
    static Result<Answer> answer(Connection &connection, const Question &question);
    static Result<HitRows> rowsOf(Connection &connection, const Question &question, const QList<qint64> &ids);

    /// False where it is the same as before.
    bool followStore();
    /// The account whose store is followed: of one that is just being opened nothing is asked yet.
    bool isOpen() const;
    void renew();
    void refresh();
    void ask();
    void show(const Answer &answer);
    void readMissing();
    Question question() const;
    bool isTypeOffered(const Uuid &type) const;

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    FilterModel m_filters;
    HitList m_hits;
    QString m_text;
    QString m_subjectType;
    QString m_problem;
    std::shared_ptr<const SubjectSet> m_set; ///< of m_setFilter, as it was before the last change of the data
    SubjectFilter m_setFilter;
    bool m_isSetStale = true;
    bool m_isWhole = true;        ///< all ids are here
    bool m_isWholeWanted = false; ///< not only the first ones
    bool m_isOther = true;        ///< what is asked for next is another list
    bool m_isAsking = false;
    bool m_isToAskAgain = false;
    bool m_isAsked = false;
    bool m_isReading = false;
    quint64 m_state = 0; ///< of the data; rows read in an earlier one are old
    Store *m_store = nullptr;
};

} // namespace dhara
