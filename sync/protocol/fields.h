// SPDX-License-Identifier: AGPL-3.0-or-later
// Names of the Avni contract that several files need: what the server owns, and what a reference is called when pushed.
#pragma once

#include <QStringView>
#include <array>
#include <string_view>

namespace dhara::protocol {

/// Fields and links of a pulled row that the server makes itself and that are never pushed. The one list of them.
constexpr std::array<std::string_view, 20> serverOwnedFields{"id",
                                                             "createdDateTime",
                                                             "lastModifiedDateTime",
                                                             "version",
                                                             "organisationId",
                                                             "legacyId",
                                                             "syncDisabled",
                                                             "syncDisabledDateTime",
                                                             "createdBy",
                                                             "lastModifiedBy",
                                                             "completed",
                                                             "cancelled",
                                                             "active",
                                                             "exited",
                                                             "createdByUUID",
                                                             "lastModifiedByUUID",
                                                             "filledBy",
                                                             "filledByUUID",
                                                             "self",
                                                             "_links"};

constexpr bool isServerOwned(std::string_view name)
{
    for (const auto &field : serverOwnedFields) {
        if (field == name)
            return true;
    }
    return false;
}

} // namespace dhara::protocol
