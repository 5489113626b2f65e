-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The first shape. No foreign keys: children may arrive before their parents.
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
CREATE INDEX subject_by_name ON subject(name, subject_type, address) WHERE is_voided = 0;

-- Marks of Indic scripts are part of words. What ranking needs is left out: hits are not ranked.
CREATE VIRTUAL TABLE subject_fts USING fts5(
    name, terms, content='subject', content_rowid='id', columnsize=0, detail='column', prefix='1 2',
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
    UNIQUE (uuid, kind)
);

CREATE TABLE base_copy (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    uuid TEXT NOT NULL,
    confirmed TEXT,
    last_modified INTEGER,
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
    reason TEXT
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
