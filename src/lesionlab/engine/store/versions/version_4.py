"""Triage: what each image's need is made of, and warnings, for good where a mask was accepted."""

SCRIPT = """
CREATE TABLE needs (
    image_id TEXT NOT NULL REFERENCES images,
    model_sha256 TEXT NOT NULL,
    classifier_sha256 TEXT NOT NULL,
    unsteady REAL,
    undecided REAL,
    estimate REAL,
    methods REAL,
    looks_away REAL,
    lines BLOB NOT NULL,
    assessed_at TEXT NOT NULL,
    PRIMARY KEY (image_id, model_sha256)
) STRICT;

CREATE TABLE image_vectors (
    image_id TEXT NOT NULL REFERENCES images,
    base_sha256 TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (image_id, base_sha256)
) STRICT;

CREATE TABLE image_warnings (
    image_id TEXT NOT NULL REFERENCES images,
    lesion INTEGER NOT NULL CHECK (lesion >= 0),
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (image_id, lesion, kind)
) STRICT;

CREATE TABLE correction_warnings (
    correction_id INTEGER NOT NULL REFERENCES corrections,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (correction_id, kind)
) STRICT;
CREATE TRIGGER correction_warnings_stay BEFORE UPDATE ON correction_warnings
    BEGIN SELECT RAISE(ABORT, 'warnings of corrections are append-only'); END;
CREATE TRIGGER correction_warnings_remain BEFORE DELETE ON correction_warnings
    BEGIN SELECT RAISE(ABORT, 'warnings of corrections are append-only'); END;

CREATE TABLE correction_sizes (
    correction_id INTEGER PRIMARY KEY REFERENCES corrections,
    share REAL NOT NULL
) STRICT;
"""
