-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who belongs together, by either side; a body that is no JSON has no sides.
CREATE INDEX member_by_group ON other_record(
    CASE WHEN json_valid(body) THEN json_extract(body, '$._links.groupSubjectUUID.href') END)
    WHERE entity = 'GroupSubject';
CREATE INDEX member_by_member ON other_record(
    CASE WHEN json_valid(body) THEN json_extract(body, '$._links.memberSubjectUUID.href') END)
    WHERE entity = 'GroupSubject';
CREATE INDEX relationship_by_a ON other_record(
    CASE WHEN json_valid(body) THEN json_extract(body, '$._links.individualAUUID.href') END)
    WHERE entity = 'IndividualRelationship';
CREATE INDEX relationship_by_b ON other_record(
    CASE WHEN json_valid(body) THEN json_extract(body, '$._links.individualBUUID.href') END)
    WHERE entity = 'IndividualRelationship';
