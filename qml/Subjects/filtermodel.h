// SPDX-License-Identifier: AGPL-3.0-or-later
// What narrows the list of the Find page: a place with all below it, gender, age.
#pragma once

#include "core/store/subjectset.h"
#include "qml/App/backend.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class FilterModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a FindModel")
    /// Everyone in it or below it; empty: everywhere.
    Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY changed)
    /// From "everywhere" (an empty key) down to the chosen place: [{ key, text }].
    Q_PROPERTY(QVariantList crumbs READ crumbs NOTIFY placesChanged)
    /// The places right below the chosen one, or those that match placeText: [{ key, text, line }].
    Q_PROPERTY(QVariantList places READ places NOTIFY placesChanged)
    /// So many more are not among them: they are to be typed.
    Q_PROPERTY(int placesLeft READ placesLeft NOTIFY placesChanged)
    Q_PROPERTY(QString placeText READ placeText WRITE setPlaceText NOTIFY placesChanged)
    /// There are so many places that one wants to type.
    Q_PROPERTY(bool isTreeLarge READ isTreeLarge NOTIFY placesChanged)
    Q_PROPERTY(QString gender READ gender WRITE setGender NOTIFY changed)
    /// [{ key, text }]
    Q_PROPERTY(QVariantList genders READ genders NOTIFY gendersChanged)
    /// In full years as typed; empty: no bound. What is no age counts as empty.
    Q_PROPERTY(QString ageFrom READ ageFrom WRITE setAgeFrom NOTIFY changed)
    Q_PROPERTY(QString ageTo READ ageTo WRITE setAgeTo NOTIFY changed)
    Q_PROPERTY(QString ageProblem READ ageProblem NOTIFY changed)
    /// Gender and age mean something for what is looked for.
    Q_PROPERTY(bool isForPeople READ isForPeople NOTIFY changed)
    /// Those in force: [{ key, text }].
    Q_PROPERTY(QVariantList chips READ chips NOTIFY changed)

public:
    using QObject::QObject;

    QString place() const { return m_place; }
    void setPlace(const QString &uuid);
    QVariantList crumbs() const;
    QVariantList places() const;
    int placesLeft() const;
    QString placeText() const { return m_placeText; }
    void setPlaceText(const QString &text);
    bool isTreeLarge() const;
    QString gender() const { return m_gender; }
    void setGender(const QString &uuid);
    QVariantList genders() const;
    QString ageFrom() const { return m_ageFrom; }
    void setAgeFrom(const QString &years);
    QString ageTo() const { return m_ageTo; }
    void setAgeTo(const QString &years);
    QString ageProblem() const;
    bool isForPeople() const;
    QVariantList chips() const;
    /// Takes one away, by its key among chips().
    Q_INVOKABLE void remove(const QString &key);
    Q_INVOKABLE void clear();

    // For the FindModel.
    void setBackend(Backend *backend);
    /// Empty: all types.
    void setSubjectType(const Uuid &uuid);
    /// The definitions are others: what is not there any more is no condition.
    void check();
    /// The conditions as of today, without those on types.
    SubjectFilter filter() const;

Q_SIGNALS:
    void changed();
    void placesChanged();
    void gendersChanged();
    /// The conditions are others than before, or may be.
    void filterChanged();

private:
    std::shared_ptr<const Organisation> organisation() const;
    QList<Uuid> placesToChoose() const;
    void set(QString &field, const QString &value);

    QPointer<Backend> m_backend;
    Uuid m_subjectType;
    Uuid m_place, m_gender;
    QString m_placeText, m_ageFrom, m_ageTo;
};

} // namespace dhara
