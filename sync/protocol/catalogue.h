// SPDX-License-Identifier: AGPL-3.0-or-later
// The entity catalogue: one row says everything about an entity of the Avni contract, so that the engine needs no
// branch per entity. Source: reference/avni-client.md §2, avni-wire.md §2.5.
#pragma once

#include "core/records/records.h"

#include <QList>
#include <QString>
#include <optional>

namespace dhara::protocol {

enum class Phase {
    Reference,     ///< definitions; complete before records are pulled
    Transactional, ///< what people record
    Separate,      ///< asked for in each run by itself: ResetSync, UserInfo; or never pulled
};

/// How a pulled row is kept.
enum class Codec { Definition, Subject, Enrolment, ProgramEncounter, Encounter, Other };

struct CatalogueRow
{
    QString entity;                            ///< name in syncDetails, sync status and telemetry
    QString pullPath;                          ///< below the server's address; empty: never pulled
    QString key;                               ///< in the page's _embedded
    QString pushPath;                          ///< empty: never pushed
    QString scopeParam;                        ///< query parameter that takes the series' type uuid; empty: unscoped
    QString entityType;                        ///< approval statuses: the fixed entityType parameter
    QString parent;                            ///< entity that must be there for a row to be shown
    QString identity = QStringLiteral("uuid"); ///< field of a pulled row that identifies it
    Phase phase = Phase::Reference;
    Codec codec = Codec::Definition;
    int weight = 0; ///< the reference client's guess of how long it takes
    bool takesDeviceId = false;
    bool isAskedByClient = false;                  ///< syncDetails names it only if the request does
    std::optional<RecordKind> kind = std::nullopt; ///< of records that are pushed

    bool isPullable() const { return !pullPath.isEmpty(); }
};

/// All 78, in order of execution: reference first; the order of the transactional ones is that of pushing.
const QList<CatalogueRow> &catalogue();
/// The row of an entity; nullptr for a name we do not know.
const CatalogueRow *findRow(const QString &entity);
/// The row of an entity known to exist.
const CatalogueRow &catalogueRow(const QString &entity);
const CatalogueRow &catalogueRow(RecordKind kind);

} // namespace dhara::protocol
