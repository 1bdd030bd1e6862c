"""Edits by hand of all kinds in place of strokes alone, and regions of artefacts."""

SCRIPT = """
ALTER TABLE drafts RENAME COLUMN strokes TO edits;
ALTER TABLE drafts ADD COLUMN artefact_edits TEXT NOT NULL DEFAULT '[]';
ALTER TABLE drafts ADD COLUMN artefacts BLOB;
ALTER TABLE corrections RENAME COLUMN strokes TO edits;
ALTER TABLE corrections ADD COLUMN artefact_edits TEXT NOT NULL DEFAULT '[]';
ALTER TABLE corrections ADD COLUMN artefacts BLOB;
"""
