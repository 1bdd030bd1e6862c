"""The settings: start, appearance and keys."""
