"""Makes the modules beside it importable for the tests of all rooms of the engine."""
