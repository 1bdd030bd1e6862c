"""The tables of a project, and how older ones become today's.

A file has a path; an image is what it shows, named by the hash of its pixels. All work belongs to
the image and not to the path, so it is found again wherever in the folder the file goes, and a
file whose content was replaced starts fresh.
"""

from __future__ import annotations

import sqlite3

from lesionlab.core.errors import UserError

APPLICATION_ID = 0x4C65734C
"""Marks a database as ours ("LesL")."""

_VERSION_1 = """
CREATE TABLE project (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE images (
    image_id TEXT PRIMARY KEY,
    height INTEGER NOT NULL CHECK (height > 0),
    width INTEGER NOT NULL CHECK (width > 0),
    px_per_mm REAL CHECK (px_per_mm > 0),
    lesion_count INTEGER NOT NULL DEFAULT 1 CHECK (lesion_count > 0),
    default_source TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE files (
    image_key INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    size INTEGER,
    mtime_ns INTEGER,
    image_id TEXT REFERENCES images,
    error TEXT NOT NULL DEFAULT '',
    flagged INTEGER NOT NULL DEFAULT 0,
    missing INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX files_by_image ON files (image_id);
CREATE INDEX files_by_size ON files (size, mtime_ns);

CREATE TABLE proposals (
    proposal_id INTEGER PRIMARY KEY,
    image_id TEXT NOT NULL REFERENCES images,
    source TEXT NOT NULL,
    prompts TEXT NOT NULL,
    mask BLOB NOT NULL,
    mask_sha256 TEXT NOT NULL,
    predicted_iou REAL NOT NULL,
    stability REAL,
    model TEXT NOT NULL,
    model_sha256 TEXT NOT NULL,
    classifier TEXT NOT NULL,
    classifier_sha256 TEXT NOT NULL,
    target_class TEXT NOT NULL,
    cam_peak REAL,
    cam BLOB,
    abstained TEXT NOT NULL,
    made_at TEXT NOT NULL,
    UNIQUE (image_id, source, model_sha256, classifier_sha256, prompts, mask_sha256)
) STRICT;

CREATE TABLE drafts (
    image_id TEXT NOT NULL REFERENCES images,
    lesion INTEGER NOT NULL CHECK (lesion >= 0),
    mask BLOB NOT NULL,
    prompts TEXT,
    strokes TEXT NOT NULL,
    source TEXT NOT NULL,
    predicted_iou REAL,
    model_sha256 TEXT NOT NULL,
    seconds REAL NOT NULL,
    clicks INTEGER NOT NULL,
    box_edits INTEGER NOT NULL,
    stroke_count INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (image_id, lesion)
) STRICT;

CREATE TABLE corrections (
    correction_id INTEGER PRIMARY KEY AUTOINCREMENT,
    save_id TEXT NOT NULL UNIQUE,
    image_id TEXT NOT NULL REFERENCES images,
    path TEXT NOT NULL,
    lesion INTEGER NOT NULL CHECK (lesion >= 0),
    mask BLOB NOT NULL,
    mask_sha256 TEXT NOT NULL,
    prompts TEXT,
    strokes TEXT NOT NULL,
    source TEXT NOT NULL,
    proposal_id INTEGER REFERENCES proposals,
    predicted_iou REAL,
    model_sha256 TEXT NOT NULL,
    seconds REAL NOT NULL,
    clicks INTEGER NOT NULL,
    box_edits INTEGER NOT NULL,
    stroke_count INTEGER NOT NULL,
    accepted_at TEXT NOT NULL,
    reader TEXT NOT NULL,
    program_version TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_by_image ON corrections (image_id, lesion, correction_id);
CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections
    BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END;
CREATE TRIGGER corrections_remain BEFORE DELETE ON corrections
    BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END;

CREATE TABLE saves (
    save_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
"""

_VERSION_2 = """
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

MIGRATIONS = (_VERSION_1, _VERSION_2)
"""Script number n (from 0) takes a database from version n to n + 1. Scripts are never changed."""


def migrate(connection: sqlite3.Connection, *, shown_as: str) -> None:
    """Bring a database to today's version: a new one from nothing, an older one step by step.

    Args:
        connection: In autocommit mode.
        shown_as: The file's name for messages.

    Raises:
        UserError: If the database is of a newer program, or not one of ours.
    """
    version = _pragma(connection, "user_version")
    known = len(MIGRATIONS)
    if version > known:
        raise UserError(
            "The project was made by a newer version of LesionLab.",
            value=f"{shown_as}, version {version}",
            expected=f"version {known} or older",
            remedy="Install the newer version of LesionLab to open it.",
        )
    is_used = connection.execute("SELECT EXISTS (SELECT 1 FROM sqlite_schema)").fetchone()[0]
    if is_used and _pragma(connection, "application_id") != APPLICATION_ID:
        raise UserError(
            "This database is not a LesionLab project.",
            value=shown_as,
            remedy="Move the file elsewhere, then open the folder again.",
        )
    for step in range(version, known):
        # One transaction a step: a program killed in its middle leaves the version before.
        connection.executescript(
            f"BEGIN IMMEDIATE; {MIGRATIONS[step]}"
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {step + 1}; COMMIT;"
        )


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
