// SPDX-License-Identifier: AGPL-3.0-or-later
// What a form asks, page by page.
#pragma once

#include "core/organisation/concept.h"

namespace dhara {

enum class FormType {
    Unknown,
    IndividualProfile,
    ProgramEnrolment,
    ProgramExit,
    ProgramEncounter,
    ProgramEncounterCancellation,
    Encounter,
    IndividualEncounterCancellation,
    ChecklistItem,
    SubjectEnrolmentEligibility,
    ManualProgramEnrolmentEligibility,
    IndividualRelationship,
    Location,
    Task,
    BeneficiaryIdentification,
};
FormType formTypeFromName(QStringView name);

/// A regular expression and the key of its explanation.
struct Format
{
    QString regex;
    QString descriptionKey;
};

struct FormElement
{
    Uuid uuid;
    QString name; ///< the question
    Uuid conceptUuid;
    double displayOrder = 0;
    bool isMandatory = false;
    bool isMultiSelect = false;
    bool hasRule = false; ///< the rule engine decides whether it is asked
    QString rule;         ///< its text
    Uuid parentElement;   ///< the question group it belongs to; empty at top level
    Uuid documentation;
    KeyValues keyValues;
    std::optional<Format> validFormat;
    bool isRepeatable() const { return keyValues.value(QStringLiteral("repeatable")).toBool(); }
    bool isUnique() const { return keyValues.value(QStringLiteral("unique")).toBool(); }
    bool isEditable() const { return keyValues.value(QStringLiteral("editable"), true).toBool(true); }
};

struct FormPage
{
    Uuid uuid;
    QString name;
    double displayOrder = 0;
    bool hasRule = false;
    QString rule;
    QList<FormElement> elements; ///< live, in order; children of question groups among them

    /// Elements that stand by themselves, and those of a question group.
    QList<const FormElement *> childrenOf(const Uuid &parentElement) const;
};

struct Form
{
    Uuid uuid;
    QString name;
    FormType type = FormType::Unknown;
    bool isVoided = false;
    QList<FormPage> pages;        ///< live ones with a live element, in order
    QMap<QString, QString> rules; ///< non-blank texts by wire name: "decisionRule", "visitScheduleRule" …
};

} // namespace dhara
