-- SPDX-License-Identifier: AGPL-3.0-or-later
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

INSERT INTO open_visit SELECT id, earliest, latest, subject_type, program, encounter_type, subject FROM visit_to_do;
