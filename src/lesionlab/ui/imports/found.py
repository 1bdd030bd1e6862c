"""The masks that a look into a folder or file found, and what becomes of each."""

from __future__ import annotations

from lesionlab.core.import_messages import ImportFate, ImportLine, MasksImported
from lesionlab.ui.languages import engine_text, translate


class FoundMasks:
    """What was found, before and after the import.

    Attributes:
        lines: All of it; empty before a look.
        is_done: Whether it was imported.
        as_drafts: Whether the masks shall come in as drafts.
        replaces: Whether they shall take the place of what is accepted or begun.
    """

    def __init__(self) -> None:
        self.as_drafts = self.replaces = False
        self.begin(())

    def begin(self, lines: tuple[ImportLine, ...]) -> None:
        """Take what a look found; nothing of it is imported yet."""
        self.lines = lines
        self.is_done = False
        self._new_keys: frozenset[int] = frozenset()

    def imported(self, event: MasksImported) -> None:
        """Take what came of the import."""
        self.is_done = True
        self._new_keys = frozenset(event.imported)
        left_out = {(line.file, line.image_key) for line in event.left_out}
        taken = [
            line
            for line in self.lines
            if line.error is None
            and (line.file, line.image_key) not in left_out
            # What was not tried any more is in neither list.
            and (line.image_key in self._new_keys or not event.was_cancelled)
        ]
        self.lines = (*taken, *event.left_out)

    @property
    def has_work_count(self) -> int:
        """How many are for images where something is accepted or begun."""
        return sum(line.fate is ImportFate.HAS_WORK for line in self.lines)

    @property
    def incoming(self) -> list[ImportLine]:
        """Those that come in, or came in."""
        return [line for line in self.lines if self._comes_in(line)]

    @property
    def left_out(self) -> list[ImportLine]:
        return [line for line in self.lines if not self._comes_in(line)]

    def _comes_in(self, line: ImportLine) -> bool:
        if line.error is not None:
            return False
        return self.is_done or self.replaces or line.fate is ImportFate.NEW

    def outcome(self, line: ImportLine) -> str:
        """Say what becomes of one that comes in."""
        if self.is_done:
            is_new = line.image_key in self._new_keys
            return (
                translate("ImportDialog", "imported")
                if is_new
                else translate("ImportDialog", "was there already")
            )
        if self.as_drafts:
            return translate("ImportDialog", "becomes a draft to look at")
        if line.fate is ImportFate.HAS_WORK:
            return translate("ImportDialog", "takes the place of the present mask")
        return translate("ImportDialog", "becomes the accepted mask")


def reason(line: ImportLine) -> str:
    """Say why one is left out."""
    if line.error is not None:
        # The rest of it is in the tooltip.
        return " ".join(filter(None, (engine_text(line.error.what), line.error.value)))
    return translate("ImportDialog", "Accepted or begun already; it stays as it is.")
