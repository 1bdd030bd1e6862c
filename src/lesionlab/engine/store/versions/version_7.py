"""The record: what happened to the project, each link hashed with the one before."""

SCRIPT = """
CREATE TABLE chain (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    made_at TEXT NOT NULL,
    program_version TEXT NOT NULL,
    previous TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX chain_by_subject ON chain (kind, subject, number);
CREATE TRIGGER chain_grows BEFORE INSERT ON chain
    WHEN NEW.number <> (SELECT ifnull(max(number), 0) + 1 FROM chain)
    BEGIN SELECT RAISE(ABORT, 'the record has no gaps'); END;
CREATE TRIGGER chain_stays BEFORE UPDATE ON chain
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER chain_remains BEFORE DELETE ON chain
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
"""
