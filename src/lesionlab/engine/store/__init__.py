"""The project store: SQLite holds the truth, HDF5 only what can be rebuilt."""
