"""What was sent to the store and is not acknowledged yet: "saved" means acknowledged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from lesionlab.core.history import StoredHistory
from lesionlab.core.messages import ImageShown, Request
from lesionlab.core.records import Draft, LesionRecord
from lesionlab.core.saving_messages import (
    Accept,
    SaveDraft,
    SetFlag,
    SetLesionCount,
    SetScale,
    StoreRequest,
)
from lesionlab.core.worklist_messages import AcceptShown, Reopen, SetDiagnosis, SetLabels, SetNote


class Saver:
    """Sends what is to be kept, and remembers it until it is on disk.

    Attributes:
        reader: Initials that sign each acceptance, or "".
    """

    def __init__(self, send: Callable[[Request], int]) -> None:
        self._send = send
        self.reader = ""
        self._waiting: dict[str, StoreRequest] = {}
        self._refused: dict[str, StoreRequest] = {}

    @property
    def is_waiting(self) -> bool:
        return bool(self._waiting)

    @property
    def has_failed(self) -> bool:
        """Whether something could not be kept and was not sent again since."""
        return bool(self._refused)

    def save_draft(self, image: ImageShown, *, lesion: int, draft: Draft) -> None:
        self._keep(SaveDraft(_new_id(), image.image_key, lesion, draft, image.image_id))

    def accept(self, image: ImageShown, *, lesion: int, draft: Draft) -> None:
        self._keep(Accept(_new_id(), image.image_key, lesion, draft, image.image_id))

    def set_flag(self, image_key: int, *, flagged: bool) -> None:
        self._keep(SetFlag(_new_id(), image_key, flagged))

    def set_lesion_count(self, image: ImageShown, *, lesion_count: int) -> None:
        self._keep(SetLesionCount(_new_id(), image.image_key, lesion_count, image.image_id))

    def set_scale(self, image: ImageShown, *, px_per_mm: float | None) -> None:
        self._keep(SetScale(_new_id(), image.image_key, px_per_mm, image.image_id))

    def set_note(self, image_key: int, note: str) -> None:
        self._keep(SetNote(_new_id(), image_key, note))

    def set_diagnosis(self, image_key: int, diagnosis: str) -> None:
        self._keep(SetDiagnosis(_new_id(), image_key, diagnosis))

    def set_labels(self, image_key: int, labels: tuple[str, ...]) -> None:
        self._keep(SetLabels(_new_id(), image_key, labels))

    def accept_shown(self, image_key: int, *, lesion: int, mask_sha256: str) -> None:
        self._keep(AcceptShown(_new_id(), image_key, lesion, mask_sha256))

    def reopen(self, image_key: int) -> None:
        """Have accepted masks of an image be drafts again."""
        self._keep(Reopen(_new_id(), image_key))

    def acknowledged(self, save_id: str) -> StoreRequest | None:
        """Take note that a request is on disk; give it."""
        return self._waiting.pop(save_id, None)

    def refused(self, save_id: str) -> None:
        """Take note that a request could not be kept; `retry` sends it again."""
        request = self._waiting.pop(save_id, None)
        newer = {_subject(waiting) for waiting in self._waiting.values()}
        if request is not None and _subject(request) not in newer:
            self._refused[save_id] = request

    def retry(self) -> None:
        """Send again what could not be kept."""
        requests, self._refused = list(self._refused.values()), {}
        for request in requests:
            self._send_and_wait(request)

    def forget_refused(self) -> None:
        """Give up what could not be kept: its project is left, and image keys are the project's."""
        self._refused = {}

    def is_accepting(self, image_key: int) -> bool:
        """Whether a mask of the image was accepted and the store has not said so yet."""
        return any(
            isinstance(r, (Accept, AcceptShown)) and r.image_key == image_key
            for r in self._waiting.values()
        )

    def newest(self, record: LesionRecord, *, image: ImageShown) -> LesionRecord:
        """Give the record of a lesion with what has not reached the store yet."""
        for request in (*self._refused.values(), *self._waiting.values()):
            if isinstance(request, Reopen) and request.image_key == image.image_key:
                record = replace(record, accepted=False)
            elif (
                isinstance(request, (SaveDraft, Accept))
                and (request.image_key, request.image_id) == (image.image_key, image.image_id)
                and request.lesion == record.lesion
            ):
                is_accepted = isinstance(request, Accept)
                history = _history(record, request.draft)
                record = LesionRecord(record.lesion, request.draft, is_accepted, history)
        return record

    def _keep(self, request: StoreRequest) -> None:
        if isinstance(request, Accept):
            request = replace(request, reader=self.reader)
        # What was refused before about the same thing is out of date now and must not come back.
        # The rest of the image goes first: work on a lesion needs that the lesion was added.
        for save_id, old in list(self._refused.items()):
            if old.image_key == request.image_key:
                del self._refused[save_id]
                if _subject(old) != _subject(request):
                    self._send_and_wait(old)
        self._send_and_wait(request)

    def _send_and_wait(self, request: StoreRequest) -> None:
        self._waiting[request.save_id] = request
        self._send(request)


def _history(record: LesionRecord, draft: Draft) -> StoredHistory | None:
    """Give a lesion's history with what has not reached the store yet."""
    if draft.history is None:
        return record.history
    return (record.history or StoredHistory((), 0, 0)).updated(draft.history)


def _subject(request: StoreRequest) -> tuple[object, ...]:
    if isinstance(request, (SaveDraft, Accept, AcceptShown)):
        return ("work", request.image_key, request.lesion)
    return (type(request), request.image_key)


def _new_id() -> str:
    return uuid4().hex
