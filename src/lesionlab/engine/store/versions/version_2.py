"""Retraining: groups, training sets, decoders and when each was in use."""

SCRIPT = """
ALTER TABLE images ADD COLUMN group_name TEXT NOT NULL DEFAULT '';

CREATE TABLE training_sets (
    sha256 TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    frozen_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER training_sets_stay BEFORE UPDATE ON training_sets
    BEGIN SELECT RAISE(ABORT, 'training sets are frozen'); END;
CREATE TRIGGER training_sets_remain BEFORE DELETE ON training_sets
    BEGIN SELECT RAISE(ABORT, 'training sets are frozen'); END;

CREATE TABLE decoders (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    base_name TEXT NOT NULL,
    base_sha256 TEXT NOT NULL,
    parent_sha256 TEXT NOT NULL,
    origin TEXT NOT NULL,
    training_set_sha256 TEXT REFERENCES training_sets,
    card TEXT NOT NULL,
    made_at TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE decoder_uses (
    use_id INTEGER PRIMARY KEY AUTOINCREMENT,
    base_sha256 TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    used_from TEXT NOT NULL,
    reader TEXT NOT NULL
) STRICT;
CREATE TRIGGER decoder_uses_stay BEFORE UPDATE ON decoder_uses
    BEGIN SELECT RAISE(ABORT, 'decoder uses are append-only'); END;
CREATE TRIGGER decoder_uses_remain BEFORE DELETE ON decoder_uses
    BEGIN SELECT RAISE(ABORT, 'decoder uses are append-only'); END;
"""
