"""What computed each mask: "" in rows from before it was recorded."""

SCRIPT = """
ALTER TABLE proposals ADD COLUMN computed_with TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN computed_with TEXT NOT NULL DEFAULT '';
ALTER TABLE corrections ADD COLUMN computed_with TEXT NOT NULL DEFAULT '';
"""
