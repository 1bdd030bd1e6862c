"""Events about the drive that the open folder is on.

They are part of `lesionlab.core.messages`, whose rules hold here too.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FolderAway:
    """The open folder cannot be reached: a drive was unplugged, or the network is gone."""

    folder: str


@dataclass(frozen=True, slots=True)
class FolderBack:
    """The open folder can be reached again, and its project is open again."""

    folder: str


FolderEvent = FolderAway | FolderBack
