-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Lists of subjects go by name alone. What narrows them lies in one other index, so that no row has to be read for it.
DROP INDEX subject_by_name;
CREATE INDEX subject_by_name ON subject(name) WHERE is_voided = 0;
CREATE INDEX subject_by_place ON subject(address, name, subject_type, gender, date_of_birth) WHERE is_voided = 0;

-- A search finds the rowids of living subjects without a look at their rows.
CREATE VIEW living_subject AS SELECT id, name, terms FROM subject WHERE is_voided = 0;
DROP TABLE subject_fts;
CREATE VIRTUAL TABLE subject_fts USING fts5(
    name, terms, content='living_subject', content_rowid='id', columnsize=0, detail='column', prefix='1 2',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
INSERT INTO subject_fts (subject_fts) VALUES ('rebuild');
