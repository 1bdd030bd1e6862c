"""Agreement between readers, and their consensus."""
