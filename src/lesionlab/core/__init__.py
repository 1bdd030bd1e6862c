"""Values and decisions: numpy and the standard library only."""
