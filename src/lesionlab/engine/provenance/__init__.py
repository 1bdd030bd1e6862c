"""Whether a project is as it was recorded."""
