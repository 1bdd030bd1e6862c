"""Notes, diagnosis and labels of images, and the date of files that were not decoded yet."""

SCRIPT = """
CREATE TABLE notes (
    owner TEXT PRIMARY KEY,
    note TEXT NOT NULL DEFAULT '',
    diagnosis TEXT NOT NULL DEFAULT '',
    labels TEXT NOT NULL DEFAULT '[]'
) STRICT, WITHOUT ROWID;

ALTER TABLE files ADD COLUMN found_mtime_ns INTEGER;
"""
