// SPDX-License-Identifier: AGPL-3.0-or-later
// The kinds of subject, programme and visit that an organisation defined, and which form belongs to which.
#pragma once

#include "core/organisation/form.h"

#include <QJsonObject>

namespace dhara {

enum class SubjectKind { Person, Individual, Group, Household, User };

struct SubjectType
{
    Uuid uuid;
    QString name;
    SubjectKind kind = SubjectKind::Individual;
    bool isActive = true;
    bool isVoided = false;
    bool allowsProfilePicture = false;
    bool allowsMiddleName = false;
    bool isLastNameOptional = false;
    bool needsUniqueName = false;
    bool allowsEmptyLocation = false;
    bool isDirectlyAssignable = false;
    std::optional<Format> firstNameFormat, middleNameFormat, lastNameFormat;
    QString iconKey;
    QString nameHelp;
    QJsonObject settings;

    bool isPerson() const { return kind == SubjectKind::Person; }
};

struct Programme
{
    Uuid uuid;
    QString name; ///< as shown: the operational name
    QString colour;
    QString subjectLabel;
    bool isActive = true;
    bool isVoided = false;
    bool allowsMultipleEnrolments = false;
};

struct EncounterType
{
    Uuid uuid;
    QString name; ///< as shown: the operational name
    bool isActive = true;
    bool isVoided = false;
    bool isImmutable = false;
};

struct FormMapping
{
    Uuid uuid;
    Uuid form;
    Uuid subjectType;
    Uuid programme;     ///< empty: none
    Uuid encounterType; ///< empty: none
    FormType formType = FormType::Unknown;
    bool needsApproval = false;
};

} // namespace dhara
