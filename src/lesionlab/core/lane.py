"""The independent streams of requests between the window and the engine."""

from __future__ import annotations

from enum import StrEnum


class Lane(StrEnum):
    """Independent streams of requests."""

    PROJECT = "project"
    VIEW = "view"
    PREDICT = "predict"
    EDIT = "edit"
    PREVIEW = "preview"
    DOUBT = "doubt"
    CANDIDATES = "candidates"
    PREFETCH = "prefetch"
    RENEW = "renew"
    NEEDS = "needs"
    TRIAGE = "triage"
    THUMBNAILS = "thumbnails"
    OUTLINES = "outlines"
    PREPARE = "prepare"
    PICTURE = "picture"
    STORE = "store"
    WORK = "work"
    DECODERS = "decoders"
    RETRAIN = "retrain"
    BACKUPS = "backups"
    MEASURES = "measures"
    READERS = "readers"
    RECORD = "record"


URGENCY = (
    Lane.VIEW,
    Lane.PREDICT,
    Lane.EDIT,
    Lane.PREVIEW,
    Lane.DOUBT,
    Lane.CANDIDATES,
    Lane.MEASURES,
    Lane.PREFETCH,
    Lane.RENEW,
    Lane.NEEDS,
    Lane.PREPARE,
    Lane.TRIAGE,
    Lane.THUMBNAILS,
    Lane.OUTLINES,
    Lane.PICTURE,
)
"""Lanes of which only the newest request matters; in this order a new engine hears of what the lost
one was doing."""

LATEST_WINS = frozenset(URGENCY)
