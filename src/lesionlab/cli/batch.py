"""Many inputs, one after the other: a bad one does not stop the rest and is listed at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass, field
from typing import TypeVar

from tqdm import tqdm

from lesionlab.cli.status import OK, SOME_FAILED
from lesionlab.core.errors import UserError

Item = TypeVar("Item")


@dataclass(slots=True)
class Failures:
    """What could not be done, and why."""

    reasons: list[tuple[str, str]] = field(default_factory=list)

    def add(self, name: object, error: UserError) -> None:
        self.reasons.append((str(name), str(error)))

    def finish(self) -> int:
        """List the failures on standard error; gives the exit status."""
        if not self.reasons:
            return OK
        print(f"{len(self.reasons)} failed:", file=sys.stderr)
        for name, reason in self.reasons:
            print(f"  {name}: {reason}", file=sys.stderr)
        return SOME_FAILED

    def to_json(self) -> list[dict[str, str]]:
        return [{"input": name, "reason": reason} for name, reason in self.reasons]


def for_each(
    items: Iterable[Item], work: Callable[[Item], None], *, failures: Failures, unit: str = "image"
) -> int:
    """Do `work` on each item, with a progress bar where someone is watching; gives how many it did.

    Args:
        items: Each is named by `str` in the list of failures.
        work: A `UserError` from it is recorded, and the next item's turn comes.
        failures: Takes what failed.
        unit: What one item is, for the progress bar.
    """
    done = 0
    total = len(items) if isinstance(items, Sized) else None
    for item in tqdm(items, total=total, unit=unit, disable=None, file=sys.stderr):
        try:
            work(item)
            done += 1
        except UserError as error:
            failures.add(item, error)
    return done
