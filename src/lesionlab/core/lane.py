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


LATEST_WINS = frozenset(
    {
        Lane.VIEW,
        Lane.PREDICT,
        Lane.EDIT,
        Lane.PREVIEW,
        Lane.DOUBT,
        Lane.CANDIDATES,
        Lane.PREFETCH,
        Lane.RENEW,
        Lane.NEEDS,
        Lane.TRIAGE,
        Lane.MEASURES,
        Lane.THUMBNAILS,
        Lane.OUTLINES,
        Lane.PREPARE,
        Lane.PICTURE,
    }
)
