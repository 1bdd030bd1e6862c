"""Requests and events about backups of the project's database.

They are part of `lesionlab.core.messages`, whose rules hold here too.
"""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.lane import Lane


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup.

    Attributes:
        number: Grows with time.
        made_at: UTC, ISO 8601.
        size_bytes: Of the file.
        accepted: How many lesions are accepted in it.
        problem: What is wrong with it, or "" if it was checked and is whole.
    """

    number: int
    made_at: str
    size_bytes: int
    accepted: int
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ListBackups:
    """Answer: BackupsListed."""

    lane = Lane.BACKUPS


@dataclass(frozen=True, slots=True)
class RestoreBackup:
    """Go back to a backup; the project is closed, to be opened again. Answer: BackupRestored."""

    number: int
    lane = Lane.BACKUPS


@dataclass(frozen=True, slots=True)
class BackupsListed:
    """The newest first."""

    backups: tuple[Backup, ...]


@dataclass(frozen=True, slots=True)
class BackupRestored:
    """The folder's project is now what the backup was; the present one is a backup as well."""

    folder: str
    number: int


BackupRequest = ListBackups | RestoreBackup
BackupEvent = BackupsListed | BackupRestored
