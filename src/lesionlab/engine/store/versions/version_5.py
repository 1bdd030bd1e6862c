"""The undo history of each lesion."""

SCRIPT = """
CREATE TABLE histories (
    image_id TEXT NOT NULL REFERENCES images,
    lesion INTEGER NOT NULL CHECK (lesion >= 0),
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (image_id, lesion)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_steps (
    image_id TEXT NOT NULL REFERENCES images,
    lesion INTEGER NOT NULL CHECK (lesion >= 0),
    step INTEGER NOT NULL CHECK (step >= 0),
    content TEXT NOT NULL,
    PRIMARY KEY (image_id, lesion, step)
) STRICT, WITHOUT ROWID;
"""
