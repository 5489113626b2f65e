// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/organisation/organisation.h"
#include "sync/protocol/check.h"

#include <algorithm>

namespace dhara::protocol {

SendContext sendContext(const Organisation &organisation)
{
    SendContext context;
    const Organisation *known = &organisation;
    context.subjectType = [known](const Uuid &uuid) -> std::optional<SendContext::SubjectTypeFacts> {
        const SubjectType *type = known->subjectType(uuid);
        if (!type)
            return std::nullopt;
        return SendContext::SubjectTypeFacts{type->isPerson(),
                                             type->allowsEmptyLocation || type->kind == SubjectKind::User};
    };
    context.knowsConcept = [known](const Uuid &uuid) { return known->findConcept(uuid) != nullptr; };
    context.knowsLocation = [known](const Uuid &uuid) { return known->locations().contains(uuid); };
    context.knowsGender = [known](const Uuid &uuid) { return !known->genderName(uuid).isEmpty(); };
    context.knowsProgramme = [known](const Uuid &uuid) { return known->programme(uuid) != nullptr; };
    context.knowsEncounterType = [known](const Uuid &uuid) { return known->encounterType(uuid) != nullptr; };
    return context;
}

} // namespace dhara::protocol
