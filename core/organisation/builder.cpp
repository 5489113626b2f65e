// SPDX-License-Identifier: AGPL-3.0-or-later
// From pulled definition rows to the snapshot (wire shapes: reference/avni-wire.md §3.4, avni-client.md §5.4).
#include "core/organisation/organisation.h"
#include "core/organisation/rowreading.h"

#include <algorithm>
#include <functional>

namespace dhara {

using namespace rows;

class OrganisationBuilder
{
public:
    explicit OrganisationBuilder(const DefinitionRows &rows) : m_rows(rows), m_made(new Organisation) { }

    std::shared_ptr<const Organisation> build()
    {
        readConcepts();
        readTypes();
        readForms();
        readMappings();
        readPlaces();
        readPeople();
        readSettings();
        m_made->m_rows = m_rows;
        return m_made;
    }

private:
    void problem(const char *entity, const Uuid &uuid, const QString &what)
    {
        m_made->m_problems.append({QLatin1String(entity), uuid, what});
    }

    /// Every row that says who it is. `identity` is the field with the uuid that others refer to.
    void eachRow(const char *entity, const std::function<void(const QJsonObject &)> &use, const char *identity = "uuid")
    {
        const auto bodies = m_rows.value(QLatin1String(entity));
        for (const QByteArray &body : bodies) {
            const auto document = QJsonDocument::fromJson(body);
            if (!document.isObject())
                problem(entity, {}, QStringLiteral("not an object"));
            else if (text(document.object(), identity).isEmpty())
                problem(entity, text(document.object(), "uuid"), QStringLiteral("no %1").arg(QLatin1String(identity)));
            else
                use(document.object());
        }
    }

    void readConcepts()
    {
        eachRow("Concept", [this](const QJsonObject &row) {
            Concept read;
            read.uuid = text(row, "uuid");
            read.name = text(row, "name");
            read.dataType = dataTypeFromName(text(row, "dataType"));
            read.lowAbsolute = number(row, "lowAbsolute");
            read.highAbsolute = number(row, "highAbsolute");
            read.lowNormal = number(row, "lowNormal");
            read.highNormal = number(row, "highNormal");
            read.unit = text(row, "unit");
            read.keyValues = keyValues(row);
            read.isVoided = flag(row, "voided");
            if (read.dataType == DataType::Unknown)
                problem("Concept", read.uuid, QStringLiteral("data type '%1' is not known").arg(text(row, "dataType")));
            m_made->m_concepts.insert(read.uuid, read);
            if (!read.isVoided)
                m_made->m_conceptsByName.insert(read.name, read.uuid);
        });
        eachRow("ConceptAnswer", [this](const QJsonObject &row) {
            if (flag(row, "voided"))
                return;
            const auto question = m_made->m_concepts.find(link(row, "conceptUUID"));
            const Concept *answer = m_made->findConcept(link(row, "conceptAnswerUUID"));
            if (question == m_made->m_concepts.end() || !answer) {
                problem("ConceptAnswer", text(row, "uuid"), QStringLiteral("its question or answer is not known"));
                return;
            }
            question->answers.append({answer->uuid, answer->name, row.value(QLatin1String("order")).toDouble(),
                                      flag(row, "abnormal"), flag(row, "unique")});
        });
        for (Concept &question : m_made->m_concepts)
            orderAnswers(question.answers);
    }

    static void orderAnswers(QList<Answer> &answers)
    {
        static const Uuid other = QStringLiteral("05ea583c-51d2-412d-ad00-06c432ffe538");
        static const Uuid none = QStringLiteral("ebda5e05-a995-43ca-ad1a-30af3b937539");
        const auto rank = [](const Answer &answer) { return answer.uuid == none ? 2 : answer.uuid == other ? 1 : 0; };
        std::stable_sort(answers.begin(), answers.end(), [&rank](const Answer &a, const Answer &b) {
            return rank(a) != rank(b) ? rank(a) < rank(b) : a.order < b.order;
        });
    }

    void readTypes()
    {
        eachRow(
            "SubjectType",
            [this](const QJsonObject &row) {
                static const QMap<QString, SubjectKind> kinds{{QStringLiteral("Person"), SubjectKind::Person},
                                                              {QStringLiteral("Individual"), SubjectKind::Individual},
                                                              {QStringLiteral("Group"), SubjectKind::Group},
                                                              {QStringLiteral("Household"), SubjectKind::Household},
                                                              {QStringLiteral("User"), SubjectKind::User}};
                SubjectType type;
                type.uuid = text(row, "subjectTypeUUID");
                type.name = shownName(row, "subjectTypeName");
                if (!kinds.contains(text(row, "type")))
                    problem("SubjectType", type.uuid, QStringLiteral("kind '%1' is not known").arg(text(row, "type")));
                type.kind = kinds.value(text(row, "type"), SubjectKind::Individual);
                type.isActive = flag(row, "active", true);
                type.isVoided = flag(row, "voided") || flag(row, "subjectTypeVoided");
                type.allowsProfilePicture = flag(row, "allowProfilePicture");
                type.allowsMiddleName = flag(row, "allowMiddleName");
                type.isLastNameOptional = flag(row, "lastNameOptional");
                type.needsUniqueName = flag(row, "uniqueName");
                type.allowsEmptyLocation = flag(row, "allowEmptyLocation");
                type.isDirectlyAssignable = flag(row, "directlyAssignable");
                type.firstNameFormat = format(row, "validFirstNameFormat");
                type.middleNameFormat = format(row, "validMiddleNameFormat");
                type.lastNameFormat = format(row, "validLastNameFormat");
                type.iconKey = text(row, "iconFileS3Key");
                type.nameHelp = link(row, "nameHelpText");
                type.settings = row.value(QLatin1String("settings")).toObject();
                m_made->m_subjectTypes.insert(type.uuid, type);
            },
            "subjectTypeUUID");
        eachRow(
            "Program",
            [this](const QJsonObject &row) {
                Programme programme;
                programme.uuid = text(row, "programUUID");
                programme.name = shownName(row, "programName");
                programme.colour = text(row, "colour");
                programme.subjectLabel = text(row, "programSubjectLabel");
                programme.isActive = flag(row, "active", true);
                programme.isVoided = flag(row, "voided") || flag(row, "programVoided");
                programme.allowsMultipleEnrolments = flag(row, "allowMultipleEnrolments");
                m_made->m_programmes.insert(programme.uuid, programme);
            },
            "programUUID");
        eachRow(
            "EncounterType",
            [this](const QJsonObject &row) {
                EncounterType type;
                type.uuid = text(row, "encounterTypeUUID");
                type.name = shownName(row, "encounterTypeName");
                type.isActive = flag(row, "active", true);
                type.isVoided = flag(row, "voided") || flag(row, "encounterTypeVoided");
                type.isImmutable = flag(row, "immutable");
                m_made->m_encounterTypes.insert(type.uuid, type);
            },
            "encounterTypeUUID");
    }

    void readForms()
    {
        static const char *const rules[] = {"decisionRule",     "visitScheduleRule", "validationRule", "checklistsRule",
                                            "taskScheduleRule", "editFormRule",      "shareRule"};
        eachRow("Form", [this](const QJsonObject &row) {
            Form form;
            form.uuid = text(row, "uuid");
            form.name = text(row, "name");
            form.type = formTypeFromName(text(row, "formType"));
            form.isVoided = flag(row, "voided");
            if (form.type == FormType::Unknown)
                problem("Form", form.uuid, QStringLiteral("form type '%1' is not known").arg(text(row, "formType")));
            for (const char *rule : rules) {
                if (const QString body = text(row, rule); !body.trimmed().isEmpty())
                    form.rules.insert(QLatin1String(rule), body);
            }
            m_made->m_forms.insert(form.uuid, form);
        });
        QHash<Uuid, FormPage> pages;
        QHash<Uuid, Uuid> formOfPage;
        QSet<Uuid> voidedPages;
        eachRow("FormElementGroup", [&](const QJsonObject &row) {
            if (flag(row, "voided")) {
                voidedPages.insert(text(row, "uuid"));
                return;
            }
            FormPage page{text(row, "uuid"), text(row, "name"), row.value(QLatin1String("displayOrder")).toDouble(),
                          hasRule(row),      text(row, "rule"), {}};
            formOfPage.insert(page.uuid, link(row, "formUUID"));
            pages.insert(page.uuid, page);
        });
        eachRow("FormElement", [&](const QJsonObject &row) {
            if (!flag(row, "voided") && !voidedPages.contains(link(row, "formElementGroupUUID")))
                readElement(row, pages);
        });
        for (FormPage &page : pages) {
            sortByOrder(page.elements);
            const auto form = m_made->m_forms.find(formOfPage.value(page.uuid));
            if (form == m_made->m_forms.end())
                problem("FormElementGroup", page.uuid, QStringLiteral("its form is not known"));
            else if (!page.elements.isEmpty())
                form->pages.append(page);
        }
        for (Form &form : m_made->m_forms)
            sortByOrder(form.pages);
    }

    void readElement(const QJsonObject &row, QHash<Uuid, FormPage> &pages)
    {
        FormElement element;
        element.uuid = text(row, "uuid");
        element.name = text(row, "name");
        element.conceptUuid = link(row, "conceptUUID");
        element.displayOrder = row.value(QLatin1String("displayOrder")).toDouble();
        element.isMandatory = flag(row, "mandatory");
        element.isMultiSelect = text(row, "type") == QLatin1String("MultiSelect");
        element.hasRule = hasRule(row);
        element.rule = text(row, "rule");
        element.parentElement = link(row, "groupQuestionUUID");
        element.documentation = link(row, "documentationUUID");
        element.keyValues = keyValues(row);
        element.validFormat = format(row, "validFormat");
        const auto page = pages.find(link(row, "formElementGroupUUID"));
        if (page == pages.end()) {
            problem("FormElement", element.uuid, QStringLiteral("its page is not known"));
            return;
        }
        if (!m_made->findConcept(element.conceptUuid)) {
            problem("FormElement", element.uuid, QStringLiteral("its concept is not known"));
            return;
        }
        page->elements.append(element);
    }

    template<class T>
    static void sortByOrder(QList<T> &list)
    {
        std::sort(list.begin(), list.end(), [](const T &a, const T &b) {
            return a.displayOrder == b.displayOrder ? a.uuid < b.uuid : a.displayOrder < b.displayOrder;
        });
    }

    void readMappings()
    {
        eachRow("FormMapping", [this](const QJsonObject &row) {
            if (flag(row, "voided"))
                return;
            FormMapping mapping;
            mapping.uuid = text(row, "uuid");
            mapping.form = link(row, "formUUID");
            mapping.subjectType = link(row, "subjectTypeUUID");
            mapping.programme = link(row, "entityUUID");
            if (mapping.programme.isEmpty())
                mapping.programme = text(row, "programUuid");
            mapping.encounterType = link(row, "observationsTypeEntityUUID");
            if (mapping.encounterType.isEmpty())
                mapping.encounterType = text(row, "encounterTypeUuid");
            mapping.needsApproval = flag(row, "enableApproval");
            const Form *form = m_made->form(mapping.form);
            if (!form) {
                problem("FormMapping", mapping.uuid, QStringLiteral("its form is not known"));
                return;
            }
            mapping.formType = form->type;
            const bool isKnown = (mapping.subjectType.isEmpty() || m_made->subjectType(mapping.subjectType))
                && (mapping.programme.isEmpty() || m_made->programme(mapping.programme))
                && (mapping.encounterType.isEmpty() || m_made->encounterType(mapping.encounterType));
            if (!isKnown)
                problem("FormMapping", mapping.uuid, QStringLiteral("a type that it names is not known"));
            else if (!form->isVoided)
                m_made->m_mappings.append(mapping);
        });
        std::sort(m_made->m_mappings.begin(), m_made->m_mappings.end(),
                  [](const FormMapping &a, const FormMapping &b) { return a.uuid < b.uuid; });
    }

    void readPlaces()
    {
        QList<Location> locations;
        const auto read = [&locations](const QJsonObject &row) {
            locations.append({text(row, "uuid"), text(row, "title"), row.value(QLatin1String("level")).toDouble(),
                              text(row, "typeUuid"), text(row, "typeString"), text(row, "parentUuid"),
                              flag(row, "voided"), text(row, "titleLineage")});
        };
        eachRow("AddressLevel", read);
        m_made->m_locations = LocationTree(locations);
    }

    void readPeople()
    {
        eachRow("Gender", [this](const QJsonObject &row) {
            if (!flag(row, "voided"))
                m_made->m_genders.append({text(row, "uuid"), text(row, "name")});
        });
        std::sort(m_made->m_genders.begin(), m_made->m_genders.end(),
                  [](const auto &a, const auto &b) { return a.name < b.name; });
        m_made->m_privileges = readPrivileges();
    }

    Privileges readPrivileges()
    {
        QSet<Uuid> mine;
        eachRow("MyGroups", [&mine](const QJsonObject &row) {
            if (!flag(row, "voided"))
                mine.insert(text(row, "groupUuid"));
        });
        bool hasAll = false;
        eachRow("Groups", [&](const QJsonObject &row) {
            if (flag(row, "voided"))
                mine.remove(text(row, "uuid")); // a group that is gone allows nothing
            hasAll = hasAll || (mine.contains(text(row, "uuid")) && flag(row, "hasAllPrivileges"));
        });
        if (hasAll)
            return Privileges::all();
        QHash<Uuid, Privilege> known;
        eachRow("Privilege", [&known](const QJsonObject &row) {
            if (const auto privilege = privilegeFromName(text(row, "name")))
                known.insert(text(row, "uuid"), *privilege);
        });
        Privileges privileges;
        eachRow("GroupPrivileges", [&](const QJsonObject &row) {
            const auto privilege = known.constFind(text(row, "privilegeUuid"));
            if (privilege == known.constEnd() || !mine.contains(text(row, "groupUuid")) || !flag(row, "allow")
                || flag(row, "voided"))
                return;
            const Uuid programVisit = text(row, "programEncounterTypeUuid");
            privileges.grant(*privilege,
                             {text(row, "subjectTypeUuid"), text(row, "programUuid"),
                              programVisit.isEmpty() ? text(row, "encounterTypeUuid") : programVisit});
        });
        return privileges;
    }

    void readSettings()
    {
        eachRow("OrganisationConfig", [this](const QJsonObject &row) {
            m_made->m_settings = row.value(QLatin1String("settings")).toObject();
        });
        const QStringList languages = m_made->languages();
        for (const char *entity : {"PlatformTranslation", "Translation"}) { // the organisation's own words win
            eachRow(entity, [this, &languages](const QJsonObject &row) {
                if (!languages.isEmpty() && !languages.contains(text(row, "language")))
                    return;
                auto &words = m_made->m_translations[text(row, "language")];
                const QJsonObject translations = row.value(QLatin1String("translationJson")).toObject();
                for (auto it = translations.begin(); it != translations.end(); ++it)
                    words.insert(it.key(), it.value().toString());
            });
        }
    }

    const DefinitionRows &m_rows;
    std::shared_ptr<Organisation> m_made;
};

std::shared_ptr<const Organisation> Organisation::build(const DefinitionRows &rows)
{
    return OrganisationBuilder(rows).build();
}

} // namespace dhara
