// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything an organisation defined, as one immutable snapshot: read once, shared by all threads.
#pragma once

#include "core/base/error.h"
#include "core/organisation/locations.h"
#include "core/organisation/privileges.h"
#include "core/organisation/types.h"

#include <QHash>
#include <QStringList>
#include <memory>

namespace dhara {

/// A definition that could not be used as it stands; for the diagnosis, never an end.
struct DefinitionProblem
{
    QString entity;
    Uuid uuid;
    QString what;
};

/// Pulled bodies by catalogue name ("FormElement"), as allDefinitions() of core/store gives them.
using DefinitionRows = QHash<QString, QList<QByteArray>>;

class Organisation
{
public:
    /// Reads the rows. Voided and unknown things are left out of what is offered and stay resolvable for old records;
    /// what refers to nothing is dropped and listed in problems(). Never fails: rows of a wrong shape are problems.
    static std::shared_ptr<const Organisation> build(const DefinitionRows &rows);

    /// No definitions yet: before the first sync.
    bool isEmpty() const { return m_subjectTypes.isEmpty(); }

    // By uuid, voided ones too; nullptr where unknown.
    const Concept *findConcept(const Uuid &uuid) const;
    const Concept *conceptNamed(const QString &name) const;
    const Form *form(const Uuid &uuid) const;
    const SubjectType *subjectType(const Uuid &uuid) const;
    const Programme *programme(const Uuid &uuid) const;
    const EncounterType *encounterType(const Uuid &uuid) const;

    // What may be newly made: live, active, with a form; in the order of their names.
    QList<const SubjectType *> subjectTypes() const;
    /// Whose subjects no list shows: voided ones, and those that this user may not view.
    QList<Uuid> hiddenSubjectTypes() const;
    QList<const Programme *> programmesOf(const Uuid &subjectType) const;
    /// General visits of a subject type.
    QList<const EncounterType *> encounterTypesOf(const Uuid &subjectType) const;
    /// Visits of a programme.
    QList<const EncounterType *> encounterTypesOf(const Uuid &subjectType, const Uuid &programme) const;

    /// The live mapping of a form type; nullptr where none.
    const FormMapping *mapping(FormType type, const Uuid &subjectType, const Uuid &programme = {},
                               const Uuid &encounterType = {}) const;
    /// Its form; nullptr where none.
    const Form *formFor(FormType type, const Uuid &subjectType, const Uuid &programme = {},
                        const Uuid &encounterType = {}) const;

    const LocationTree &locations() const { return m_locations; }
    /// LocationTree::matching, by the title or by what it is in the language.
    QList<Uuid> locationsMatching(const QString &text, const QString &language) const;
    /// LocationTree::lineage, each place as it is called in the language.
    QString lineage(const Uuid &location, const QString &language) const;
    /// Where a subject of this type may be registered, by title.
    QList<Uuid> registrationLocations(const Uuid &subjectType) const;

    struct Gender
    {
        Uuid uuid;
        QString name;
    };
    const QList<Gender> &genders() const { return m_genders; }
    QString genderName(const Uuid &uuid) const;

    const Privileges &privileges() const { return m_privileges; }
    const QJsonObject &settings() const { return m_settings; }
    /// "en", "hi_IN" …
    QStringList languages() const;
    /// A name, question or answer in the language ("ar_EG": else in "ar", else in that of another country, by code),
    /// else in English, else itself.
    QString translated(const QString &text, const QString &language) const;

    /// Bodies of definitions that have no type of their own yet.
    QList<QByteArray> rows(const QString &entity) const { return m_rows.value(entity); }
    const QList<DefinitionProblem> &problems() const { return m_problems; }

private:
    friend class OrganisationBuilder;
    Organisation() = default;
    /// The languages with words that a speaker of this one reads, best first.
    QStringList wordLists(const QString &language) const;

    QHash<Uuid, Concept> m_concepts;
    QHash<QString, Uuid> m_conceptsByName;
    QHash<Uuid, Form> m_forms;
    QHash<Uuid, SubjectType> m_subjectTypes;
    QHash<Uuid, Programme> m_programmes;
    QHash<Uuid, EncounterType> m_encounterTypes;
    QList<FormMapping> m_mappings;
    LocationTree m_locations;
    QList<Gender> m_genders;
    Privileges m_privileges;
    QJsonObject m_settings;
    QHash<QString, QHash<QString, QString>> m_translations;
    DefinitionRows m_rows;
    QList<DefinitionProblem> m_problems;
};

} // namespace dhara
