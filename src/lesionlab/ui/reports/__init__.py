"""Reports of a case from the window."""
