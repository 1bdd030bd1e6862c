"""The window: Qt, and never torch, h5py or sqlite3, not even indirectly."""
