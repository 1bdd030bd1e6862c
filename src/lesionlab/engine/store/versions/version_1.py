"""The first tables: images, files, proposals, drafts, corrections."""

SCRIPT = """
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
