"""Where the program keeps what is the user's and belongs to no folder of images."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("lesionlab", appauthor=False)


def user_data_dir() -> Path:
    """Give the folder for projects whose own folder cannot be written; it may not exist yet."""
    return _DIRS.user_data_path


def user_models_dir() -> Path:
    """Give the folder of the checkpoints that the user added; it may not exist yet."""
    return _DIRS.user_data_path / "models"


def user_cache_dir() -> Path:
    """Give the folder for what can be made anew; it may not exist yet."""
    return _DIRS.user_cache_path


def crash_reports_dir() -> Path:
    """Give the folder of the reports of our own bugs; it may not exist yet."""
    return _DIRS.user_log_path
