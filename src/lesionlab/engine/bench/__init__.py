"""How fast the engine is, beside the simplest thing that does the same."""
