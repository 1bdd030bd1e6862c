"""The local engine: torch, OpenCV, h5py and SQLite live here, and no Qt."""
