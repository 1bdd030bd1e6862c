"""The undo history as it is stored: what each state adds to the one before it.

Neighbouring states share almost everything, so a step names how much it keeps and holds only what
is new. Two thousand strokes are stored once each and not two thousand times.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from lesionlab.core.edits import Edit, EditHistory, EditState, edits_from_json, edits_to_json
from lesionlab.core.prompts import prompts_from_json, prompts_to_json


@dataclass(frozen=True, slots=True)
class HistoryUpdate:
    """What became of a lesion's history since the store last said that it has it.

    Attributes:
        first: Index of the first step that is new or different; those before it stay.
        steps: From `first` on, as `steps_of` gives them; nothing comes after them.
        position: Index of the current state.
        branch: Of the sender's history, by which it knows an acknowledgement that is out of date.
    """

    first: int
    steps: tuple[str, ...]
    position: int
    branch: int

    @property
    def step_count(self) -> int:
        """How many steps the history has with it."""
        return self.first + len(self.steps)


@dataclass(frozen=True, slots=True)
class StoredHistory:
    """A lesion's history as the store has it.

    Attributes:
        steps: As `steps_of` gives them, the oldest first.
        position: Index of the current state.
        on_disk: How many of the steps are known to be on the disk.
    """

    steps: tuple[str, ...]
    position: int
    on_disk: int

    def updated(self, update: HistoryUpdate) -> StoredHistory:
        """Give it with an update that has not reached the disk yet."""
        steps = (*self.steps[: update.first], *update.steps)
        return StoredHistory(steps, update.position, min(self.on_disk, update.first))


def update_of(history: EditHistory) -> HistoryUpdate:
    """Give what the store does not have yet, as far as is known."""
    steps = steps_of(history.states, first=history.on_disk)
    return HistoryUpdate(history.on_disk, steps, history.position, history.branch)


def restored(stored: StoredHistory | None, current: EditState) -> EditHistory:
    """Give a history as it was left, with `current` as the current state.

    Where the stored one is damaged or ends elsewhere (a stroke was under way when the program was
    lost), `current` becomes one more step, or the only one.
    """
    try:
        states = [] if stored is None else states_of(stored.steps)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        states = []
    if stored is None or not 0 <= stored.position < len(states):
        return EditHistory(states=[current])
    history = EditHistory(states=states, position=stored.position, on_disk=stored.on_disk)
    history.push(current)
    return history


def steps_of(states: Sequence[EditState], *, first: int) -> tuple[str, ...]:
    """Give the steps of the states from index `first` on, each as compact JSON."""
    before = [EditState() if first == 0 else states[first - 1], *states[first:]]
    return tuple(_step(old, new) for old, new in pairwise(before))


def states_of(steps: Iterable[str]) -> list[EditState]:
    """Rebuild the states from all steps of a history.

    Raises:
        ArithmeticError, AttributeError, LookupError, TypeError, ValueError: If a step is damaged.
    """
    return list(_states(steps))


def _states(steps: Iterable[str]) -> Iterator[EditState]:
    state = EditState()
    for text in steps:
        step = json.loads(text)
        if "prompts" in step:
            given = step["prompts"]
            whole = None if given is None else _patched(_prompts(state), given)
            state = replace(state, prompts=None if whole is None else prompts_from_json(whole))
        state = replace(
            state,
            edits=_joined(state.edits, step.get("edits")),
            artefacts=_joined(state.artefacts, step.get("artefacts")),
            source=step.get("source", state.source),
        )
        yield state


def _step(old: EditState, new: EditState) -> str:
    step: dict[str, Any] = {}
    if new.prompts != old.prompts:
        step["prompts"] = None if new.prompts is None else _patch(_prompts(old), _prompts(new))
    for name in ("edits", "artefacts"):
        before, after = getattr(old, name), getattr(new, name)
        if after != before:
            kept = _common(before, after)
            step[name] = [kept, edits_to_json(after[kept:])]
    if new.source != old.source:
        step["source"] = new.source
    return json.dumps(step, separators=(",", ":"))


def _prompts(state: EditState) -> dict[str, Any]:
    return {} if state.prompts is None else prompts_to_json(state.prompts)


def _patch(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Give what differs in a flat JSON object; of a list, how much stays and what follows."""
    patch: dict[str, Any] = {}
    for name, value in new.items():
        before = old.get(name)
        if name in old and value == before:
            continue
        if isinstance(value, list):
            kept = _common(before, value) if isinstance(before, list) else 0
            patch[name] = {"kept": kept, "then": value[kept:]}
        else:
            patch[name] = {"is": value}
    return patch


def _patched(old: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    new = dict(old)
    for name, change in patch.items():
        if "is" in change:
            new[name] = change["is"]
        else:
            kept = change["kept"]
            new[name] = [*(old[name][:kept] if kept else ()), *change["then"]]
    return new


def _joined(old: tuple[Edit, ...], change: Sequence[Any] | None) -> tuple[Edit, ...]:
    if change is None:
        return old
    kept, then = change
    return (*old[:kept], *edits_from_json(then))


def _common(before: Sequence[object], after: Sequence[object]) -> int:
    """Give how many items both begin with."""
    for index, (old, new) in enumerate(zip(before, after, strict=False)):
        if old is not new and old != new:
            return index
    return min(len(before), len(after))
