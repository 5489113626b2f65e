-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The shape that the migrations produce, whole (a test compares).
-- Instants are UTC milliseconds, dates are ISO text, identities are text as on the wire, absent text is ''.

CREATE TABLE subject (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    subject_type TEXT NOT NULL,
    first_name TEXT NOT NULL,
    middle_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    profile_picture TEXT NOT NULL,
    date_of_birth TEXT,
    is_date_of_birth_verified INTEGER NOT NULL,
    gender TEXT NOT NULL,
    registration_date TEXT,
    address TEXT NOT NULL,
    observations TEXT NOT NULL,
    extra TEXT NOT NULL,
    is_voided INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    last_modified_by TEXT NOT NULL,
    created_at INTEGER,
    last_modified INTEGER,
    name TEXT NOT NULL,  -- the full name, composed and case-folded: searched and sorted by
    terms TEXT NOT NULL  -- answers that a person is looked for by: numbers, phones, identifiers
);
CREATE INDEX subject_by_name ON subject(name) WHERE is_voided = 0;
-- What narrows a list of subjects, so that no row has to be read for it.
CREATE INDEX subject_by_place ON subject(address, name, subject_type, gender, date_of_birth) WHERE is_voided = 0;

-- A search finds the rowids of living subjects without a look at their rows.
CREATE VIEW living_subject AS SELECT id, name, terms FROM subject WHERE is_voided = 0;

-- Marks of Indic scripts are part of words. What ranking needs is left out: hits are not ranked.
CREATE VIRTUAL TABLE subject_fts USING fts5(
    name, terms, content='living_subject', content_rowid='id', columnsize=0, detail='column', prefix='1 2',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

CREATE TABLE recent_subject (
    uuid TEXT PRIMARY KEY,
    at INTEGER NOT NULL
);
CREATE INDEX recent_subject_by_time ON recent_subject(at);

CREATE TABLE enrolment (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    program TEXT NOT NULL,
    subject TEXT NOT NULL,
    enrolled_at INTEGER,
    exited_at INTEGER,
    observations TEXT NOT NULL,
    exit_observations TEXT NOT NULL,
    extra TEXT NOT NULL,
    is_voided INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    last_modified_by TEXT NOT NULL,
    created_at INTEGER,
    last_modified INTEGER
);
CREATE INDEX enrolment_by_subject ON enrolment(subject, is_voided);

-- Both kinds of visit; enrolment is '' for a general one.
CREATE TABLE encounter (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    encounter_type TEXT NOT NULL,
    subject TEXT NOT NULL,
    enrolment TEXT NOT NULL,
    name TEXT NOT NULL,
    earliest INTEGER,
    latest INTEGER,
    occurred_at INTEGER,
    cancelled_at INTEGER,
    observations TEXT NOT NULL,
    cancel_observations TEXT NOT NULL,
    extra TEXT NOT NULL,
    is_voided INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    last_modified_by TEXT NOT NULL,
    created_at INTEGER,
    last_modified INTEGER
);
CREATE INDEX encounter_by_subject ON encounter(subject, is_voided) WHERE enrolment = '';
CREATE INDEX encounter_by_enrolment ON encounter(enrolment, is_voided) WHERE enrolment <> '';

CREATE TABLE other_record (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    uuid TEXT NOT NULL,
    scope TEXT NOT NULL,
    last_modified INTEGER,
    is_voided INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (entity, uuid)
);

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

CREATE TABLE definition (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    uuid TEXT NOT NULL,
    scope TEXT NOT NULL,
    last_modified INTEGER,
    is_voided INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (entity, uuid)
);

-- Pulled, but part of the definitions only once everything that belongs with them is here.
CREATE TABLE staged_definition (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    uuid TEXT NOT NULL,
    scope TEXT NOT NULL,
    last_modified INTEGER,
    is_voided INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (entity, uuid)
);

-- A version is never given twice, even after its row has gone.
CREATE TABLE outbox (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    uuid TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    queued_at INTEGER,
    attempts INTEGER NOT NULL,
    failing_since INTEGER,
    UNIQUE (uuid, kind)
);

-- What the server confirmed last; while that is nothing, what was posted and may have arrived though no answer did.
CREATE TABLE base_copy (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    uuid TEXT NOT NULL,
    confirmed TEXT,
    last_modified INTEGER,
    posted TEXT,
    UNIQUE (uuid, kind)
);

CREATE TABLE media (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL UNIQUE,
    content_type TEXT NOT NULL,
    owner_kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    concept TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    state TEXT NOT NULL,
    url TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    not_before INTEGER,
    reason TEXT,
    uploaded_at INTEGER
);
CREATE INDEX media_by_owner ON media(owner);
CREATE INDEX media_open ON media(state) WHERE state <> 'uploaded';

CREATE TABLE sync_status (
    entity TEXT NOT NULL,
    scope TEXT NOT NULL,
    server_uuid TEXT NOT NULL,
    watermark INTEGER NOT NULL,
    PRIMARY KEY (entity, scope)
);

CREATE TABLE sync_run (
    uuid TEXT PRIMARY KEY,
    started_at INTEGER,
    ended_at INTEGER,
    outcome TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Forms that were begun and not saved. The purpose is what the form was opened for, as JSON: one draft for each.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    title TEXT NOT NULL,
    page INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX draft_by_time ON draft(updated_at);

-- The visits that wait to be done, so that the numbers of the first page need no walk over all visits, people and
-- enrolments. Triggers keep it: no way of writing a record can forget it.
CREATE TABLE open_visit (
    id INTEGER PRIMARY KEY,  -- the visit's
    earliest INTEGER NOT NULL,
    latest INTEGER NOT NULL,  -- the end of time where there is none
    subject_type TEXT NOT NULL,
    program TEXT NOT NULL,
    encounter_type TEXT NOT NULL,
    subject TEXT NOT NULL
);
CREATE INDEX open_visit_by_latest ON open_visit(latest, earliest, subject_type, program, encounter_type);
CREATE INDEX open_visit_by_subject ON open_visit(subject);

-- What belongs there: planned, neither done nor cancelled, of a person who is here, not of an enrolment that is over.
CREATE VIEW visit_to_do AS
SELECT v.id AS id, v.earliest AS earliest, COALESCE(v.latest, 9223372036854775807) AS latest,
       s.subject_type AS subject_type, '' AS program, v.encounter_type AS encounter_type, s.uuid AS subject,
       '' AS enrolment
FROM encounter v JOIN subject s ON s.uuid = v.subject
WHERE v.enrolment = '' AND v.earliest IS NOT NULL AND v.occurred_at IS NULL AND v.cancelled_at IS NULL
      AND v.is_voided = 0 AND s.is_voided = 0
UNION ALL
SELECT v.id, v.earliest, COALESCE(v.latest, 9223372036854775807),
       s.subject_type, e.program, v.encounter_type, s.uuid,
       e.uuid
FROM encounter v JOIN enrolment e ON e.uuid = v.enrolment JOIN subject s ON s.uuid = e.subject
WHERE v.enrolment <> '' AND v.earliest IS NOT NULL AND v.occurred_at IS NULL AND v.cancelled_at IS NULL
      AND v.is_voided = 0 AND e.is_voided = 0 AND e.exited_at IS NULL AND s.is_voided = 0;

CREATE TRIGGER encounter_made AFTER INSERT ON encounter
WHEN NEW.earliest IS NOT NULL AND NEW.occurred_at IS NULL AND NEW.cancelled_at IS NULL AND NEW.is_voided = 0
BEGIN INSERT INTO open_visit SELECT id, earliest, latest, subject_type, program, encounter_type, subject
      FROM visit_to_do WHERE id = NEW.id; END;
CREATE TRIGGER encounter_changed AFTER UPDATE ON encounter
BEGIN DELETE FROM open_visit WHERE id = NEW.id; INSERT INTO open_visit
      SELECT id, earliest, latest, subject_type, program, encounter_type, subject
      FROM visit_to_do WHERE id = NEW.id; END;
CREATE TRIGGER encounter_gone AFTER DELETE ON encounter
BEGIN DELETE FROM open_visit WHERE id = OLD.id; END;

-- Visits may arrive before the enrolment or the person that they belong to.
CREATE TRIGGER enrolment_made AFTER INSERT ON enrolment
WHEN EXISTS (SELECT 1 FROM encounter WHERE enrolment = NEW.uuid AND enrolment <> '')
BEGIN INSERT OR REPLACE INTO open_visit SELECT id, earliest, latest, subject_type, program, encounter_type, subject
      FROM visit_to_do WHERE enrolment = NEW.uuid; END;
CREATE TRIGGER enrolment_changed AFTER UPDATE ON enrolment
WHEN NEW.is_voided <> OLD.is_voided OR NEW.exited_at IS NOT OLD.exited_at OR NEW.subject <> OLD.subject
     OR NEW.program <> OLD.program
BEGIN DELETE FROM open_visit WHERE id IN (SELECT id FROM encounter WHERE enrolment = NEW.uuid AND enrolment <> ''); INSERT
      INTO open_visit SELECT id, earliest, latest, subject_type, program, encounter_type, subject
      FROM visit_to_do WHERE enrolment = NEW.uuid; END;
CREATE TRIGGER enrolment_gone AFTER DELETE ON enrolment
BEGIN DELETE FROM open_visit WHERE id IN (SELECT id FROM encounter WHERE enrolment = OLD.uuid AND enrolment <> ''); END;
CREATE TRIGGER subject_made AFTER INSERT ON subject
WHEN EXISTS (SELECT 1 FROM encounter WHERE subject = NEW.uuid AND enrolment = '')
     OR EXISTS (SELECT 1 FROM enrolment WHERE subject = NEW.uuid)
BEGIN INSERT OR REPLACE INTO open_visit SELECT id, earliest, latest, subject_type, program, encounter_type, subject
      FROM visit_to_do WHERE subject = NEW.uuid; END;
CREATE TRIGGER subject_changed AFTER UPDATE ON subject
WHEN NEW.is_voided <> OLD.is_voided OR NEW.subject_type <> OLD.subject_type
BEGIN DELETE FROM open_visit WHERE subject = NEW.uuid; INSERT INTO open_visit
      SELECT id, earliest, latest, subject_type, program, encounter_type, subject
      FROM visit_to_do WHERE subject = NEW.uuid; END;
CREATE TRIGGER subject_gone AFTER DELETE ON subject
BEGIN DELETE FROM open_visit WHERE subject = OLD.uuid; END;
