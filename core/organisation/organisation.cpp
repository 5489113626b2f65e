// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/organisation/organisation.h"

#include <QJsonArray>

#include <algorithm>

namespace dhara {
namespace {

template<class T>
const T *at(const QHash<Uuid, T> &hash, const Uuid &uuid)
{
    const auto found = hash.constFind(uuid);
    return found == hash.constEnd() ? nullptr : &found.value();
}

template<class T>
QList<const T *> sortedByName(QList<const T *> list)
{
    std::sort(list.begin(), list.end(), [](const T *a, const T *b) {
        const int order = QString::localeAwareCompare(a->name, b->name);
        return order == 0 ? a->uuid < b->uuid : order < 0;
    });
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

template<class T>
bool isOffered(const T *type)
{
    return type && type->isActive && !type->isVoided;
}

} // namespace

const Concept *Organisation::findConcept(const Uuid &uuid) const
{
    return at(m_concepts, uuid);
}

const Concept *Organisation::conceptNamed(const QString &name) const
{
    return findConcept(m_conceptsByName.value(name));
}

const Form *Organisation::form(const Uuid &uuid) const
{
    return at(m_forms, uuid);
}

const SubjectType *Organisation::subjectType(const Uuid &uuid) const
{
    return at(m_subjectTypes, uuid);
}

const Programme *Organisation::programme(const Uuid &uuid) const
{
    return at(m_programmes, uuid);
}

const EncounterType *Organisation::encounterType(const Uuid &uuid) const
{
    return at(m_encounterTypes, uuid);
}

QList<const SubjectType *> Organisation::subjectTypes() const
{
    QList<const SubjectType *> found;
    for (const FormMapping &mapping : m_mappings) {
        const SubjectType *type = subjectType(mapping.subjectType);
        // The server makes the subject that stands for a user.
        if (mapping.formType == FormType::IndividualProfile && isOffered(type) && type->kind != SubjectKind::User)
            found.append(type);
    }
    return sortedByName(found);
}

QList<Uuid> Organisation::hiddenSubjectTypes() const
{
    QList<Uuid> hidden;
    for (const SubjectType &type : m_subjectTypes) {
        if (type.isVoided || !m_privileges.may(Privilege::ViewSubject, {type.uuid}))
            hidden.append(type.uuid);
    }
    hidden.sort();
    return hidden;
}

QList<const Programme *> Organisation::programmesOf(const Uuid &subjectType) const
{
    QList<const Programme *> found;
    for (const FormMapping &mapping : m_mappings) {
        const Programme *offered = programme(mapping.programme);
        if (mapping.formType == FormType::ProgramEnrolment && mapping.subjectType == subjectType && isOffered(offered))
            found.append(offered);
    }
    return sortedByName(found);
}

QList<const EncounterType *> Organisation::encounterTypesOf(const Uuid &subjectType) const
{
    QList<const EncounterType *> found;
    for (const FormMapping &mapping : m_mappings) {
        const EncounterType *offered = encounterType(mapping.encounterType);
        if (mapping.formType == FormType::Encounter && mapping.subjectType == subjectType && isOffered(offered))
            found.append(offered);
    }
    return sortedByName(found);
}

QList<const EncounterType *> Organisation::encounterTypesOf(const Uuid &subjectType, const Uuid &programme) const
{
    QList<const EncounterType *> found;
    for (const FormMapping &mapping : m_mappings) {
        const EncounterType *offered = encounterType(mapping.encounterType);
        if (mapping.formType == FormType::ProgramEncounter && mapping.subjectType == subjectType
            && mapping.programme == programme && isOffered(offered))
            found.append(offered);
    }
    return sortedByName(found);
}

const FormMapping *Organisation::mapping(FormType type, const Uuid &subjectType, const Uuid &programme,
                                         const Uuid &encounterType) const
{
    for (const FormMapping &mapping : m_mappings) {
        if (mapping.formType == type && mapping.subjectType == subjectType && mapping.programme == programme
            && mapping.encounterType == encounterType)
            return &mapping;
    }
    return nullptr;
}

const Form *Organisation::formFor(FormType type, const Uuid &subjectType, const Uuid &programme,
                                  const Uuid &encounterType) const
{
    const FormMapping *found = mapping(type, subjectType, programme, encounterType);
    return found ? form(found->form) : nullptr;
}

QList<Uuid> Organisation::locationsMatching(const QString &text, const QString &language) const
{
    if (wordLists(language).isEmpty())
        return m_locations.matching(text);
    return m_locations.matching(text, [&](const QString &title) { return translated(title, language); });
}

QString Organisation::lineage(const Uuid &location, const QString &language) const
{
    return m_locations.lineage(location, [&](const QString &title) { return translated(title, language); });
}

QList<Uuid> Organisation::registrationLocations(const Uuid &subjectType) const
{
    const QJsonArray custom = m_settings.value(QLatin1String("customRegistrationLocations")).toArray();
    for (const auto &entry : custom) {
        const QJsonObject object = entry.toObject();
        if (object.value(QLatin1String("subjectTypeUUID")).toString() != subjectType)
            continue;
        QList<Uuid> types;
        const QJsonArray listed = object.value(QLatin1String("locationTypeUUIDs")).toArray();
        for (const auto &type : listed)
            types.append(type.toString());
        if (const auto found = m_locations.ofTypes(types); !found.isEmpty())
            return found;
    }
    return m_locations.ofTypes({});
}

QString Organisation::genderName(const Uuid &uuid) const
{
    for (const Gender &gender : m_genders) {
        if (gender.uuid == uuid)
            return gender.name;
    }
    return {};
}

QStringList Organisation::languages() const
{
    QStringList languages;
    const QJsonArray listed = m_settings.value(QLatin1String("languages")).toArray();
    for (const auto &language : listed)
        languages.append(language.toString());
    return languages;
}

QStringList Organisation::wordLists(const QString &language) const
{
    // A device says "ar_EG" or "hi" where an organisation's words are "ar" and "hi_IN".
    const auto plain = [](const QString &code) { return code.section(QLatin1Char('_'), 0, 0); };
    const QString wanted = plain(language);
    QStringList found;
    for (auto words = m_translations.constBegin(); words != m_translations.constEnd(); ++words) {
        if (plain(words.key()) == wanted && !words->isEmpty())
            found.append(words.key());
    }
    const auto distance = [&](const QString &code) { return code == language ? 0 : code == wanted ? 1 : 2; };
    std::sort(found.begin(), found.end(), [&](const QString &a, const QString &b) {
        return distance(a) == distance(b) ? a < b : distance(a) < distance(b);
    });
    return found;
}

QString Organisation::translated(const QString &text, const QString &language) const
{
    const auto words = [&](const QString &list) { return m_translations.value(list).value(text); };
    if (const QString found = words(language); !found.isEmpty())
        return found;
    const QStringList lists = wordLists(language) << QStringLiteral("en");
    for (const QString &list : lists) {
        if (const QString found = words(list); !found.isEmpty())
            return found;
    }
    return text;
}

} // namespace dhara
