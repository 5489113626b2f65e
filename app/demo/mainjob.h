// SPDX-License-Identifier: AGPL-3.0-or-later
// The main job, end to end, on any organisation: sign in, first sync, find, register, enrol, visit with photos without
// a network, sync, and a second worker who sees it all.
#pragma once

#include "app/account.h"

#include <QJsonObject>
#include <QStringList>

namespace dhara::demo {

struct MainJob
{
    QString server;
    QString user;
    QString secondUser;
    QString folder;        ///< profiles go below it
    QStringList photos;    ///< image files; as many as the visit asks for are used, again from the first
    QString subjectType;   ///< name; empty: the first that has a visit with a photo
    QString encounterType; ///< name; empty: the first with a photo
};

struct Step
{
    QString title;
    QString detail;
};

struct Report
{
    QList<Step> steps;
    QJsonObject json; ///< the counts of each step
};

/// Errors are those of the steps; what was done until then is lost from the report, not from the device.
Result<Report> doMainJob(const MainJob &job, const Surroundings &surroundings);

/// Sends and fetches until nothing is left to do; the runs' error, if the last one failed.
Result<void> syncUntilIdle(Account &account);

} // namespace dhara::demo
