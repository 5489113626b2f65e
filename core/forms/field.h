// SPDX-License-Identifier: AGPL-3.0-or-later
// What a page of a form shows: plain descriptions that a window draws and a command line reads.
#pragma once

#include "core/organisation/concept.h"

#include <QVariantMap>

namespace dhara::forms {

enum class FieldKind {
    Text,
    Notes,
    Number,
    SingleCoded,
    MultiCoded,
    Date,
    DateTime,
    Time,
    Duration,
    Phone,
    Image,    ///< one photo; the value is its name
    Images,   ///< several; a list of names
    Location, ///< one of the options, which are places
    ReadOnly, ///< shown and kept, not edited for now
};

struct Option
{
    QString value; ///< uuid
    QString label; ///< in the worker's language
    QString name;  ///< as the organisation wrote it: what an answers file may say
    bool isUnique = false;
    bool isAbnormal = false;
};

/// Ids: fixed fields by their wire names ("firstName", "dateOfBirth", "genderUUID", "addressLevelUUID",
/// "registrationDate", "profilePicture", "enrolmentDateTime", "programExitDateTime", "encounterDateTime"),
/// questions by concept uuid, questions of a group by "group/child".
struct Field
{
    QString id;
    QString label;
    QString name; ///< of the concept, untranslated; empty for fixed fields
    FieldKind kind = FieldKind::ReadOnly;
    DataType dataType = DataType::Unknown;
    QList<Option> options;
    QString unit;
    std::optional<double> lowAbsolute, highAbsolute, lowNormal, highNormal;
    QString regex;    ///< must match somewhere in the value; empty: any
    QString regexKey; ///< key of the explanation
    QString group;    ///< label of the question group it belongs to
    QStringList durationUnits;
    bool isFixed = false;
    bool isRequired = false;
};

struct Page
{
    QString title; ///< empty for the fixed page
    QList<Field> fields;
};

/// A reason why the form cannot be saved yet. Codes: "form.mandatory", "form.notANumber", "form.belowMinimum",
/// "form.aboveMaximum" (data: limit), "form.format" (data: descriptionKey), "form.uniqueAnswer", "form.unknownAnswer",
/// "form.oneAnswer", "form.invalidDate", "form.invalidDateTime", "form.invalidTime", "form.invalidDuration",
/// "form.phone", "form.noSuchPhoto", "form.futureDate", "form.deviceClock" (data: serverDate),
/// "form.birthDateInFuture", "form.ageTooHigh", "form.registrationBeforeBirth", "form.beforeRegistration",
/// "form.beforeEnrolment", "form.afterExit", "form.nameFormat", "form.duplicateName", "form.duplicateAnswer",
/// "form.noSuchLocation", "form.alreadyEnrolled"; of an answers file: "form.unknownField", "form.notEditable",
/// "form.ambiguousAnswer".
struct Problem
{
    QString fieldId;
    QString label;
    QString code;
    QVariantMap data;
    int page = -1;
    bool operator==(const Problem &) const = default;
};

} // namespace dhara::forms
