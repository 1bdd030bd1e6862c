"""Readers in the window: initials, second readings, agreement."""
