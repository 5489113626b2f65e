// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be asked and answered.
#pragma once

#include "core/base/ids.h"

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <optional>

namespace dhara {

/// The contract's data types (reference/avni-client.md §4.2). Unknown: shown, kept, not edited.
enum class DataType {
    Unknown,
    Numeric,
    Text,
    Notes,
    Coded,
    NotApplicable,
    Date,
    DateTime,
    Time,
    Duration,
    Image,
    ImageV2,
    Id,
    Video,
    Subject,
    Location,
    PhoneNumber,
    GroupAffiliation,
    Audio,
    File,
    QuestionGroup,
    Encounter,
    Boolean,
};

/// By the wire's name ("ImageV2"); Unknown for a name we do not know.
DataType dataTypeFromName(QStringView name);
QString dataTypeName(DataType type);
/// Image, ImageV2, Video, Audio, File: values that name files.
bool isMedia(DataType type);

struct Answer
{
    Uuid uuid; ///< of the answer concept: the value on the wire
    QString name;
    double order = 0;
    bool isAbnormal = false;
    bool isUnique = false; ///< excludes all others
};

/// Values are what the server wrote; texts of JSON are parsed.
using KeyValues = QMap<QString, QJsonValue>;

struct Concept
{
    Uuid uuid;
    QString name;
    DataType dataType = DataType::Unknown;
    QList<Answer> answers; ///< live ones, in order; None and Other last
    std::optional<double> lowAbsolute, highAbsolute, lowNormal, highNormal;
    QString unit;
    KeyValues keyValues;
    bool isVoided = false;
};

} // namespace dhara
