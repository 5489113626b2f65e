// SPDX-License-Identifier: AGPL-3.0-or-later
// What this user may do (reference/avni-client.md §4.7).
#pragma once

#include "core/base/ids.h"

#include <QSet>
#include <QString>
#include <optional>

namespace dhara {

enum class Privilege {
    ViewSubject,
    RegisterSubject,
    EditSubject,
    VoidSubject,
    EnrolSubject,
    ViewEnrolment,
    EditEnrolment,
    ExitEnrolment,
    ViewVisit,
    ScheduleVisit,
    PerformVisit,
    EditVisit,
    CancelVisit,
};

struct Scope
{
    Uuid subjectType = {};
    Uuid programme = {};
    Uuid encounterType = {};
};

class Privileges
{
public:
    /// Everything is allowed: some group of the user has all privileges.
    static Privileges all();
    void grant(Privilege privilege, const Scope &scope);
    bool may(Privilege privilege, const Scope &scope) const;

private:
    static QString key(Privilege privilege, const Scope &scope);
    bool m_isAll = false;
    QSet<QString> m_granted;
};

/// By the wire's names ("View subject"); nothing for one that no screen asks about yet.
std::optional<Privilege> privilegeFromName(QStringView name);

} // namespace dhara
