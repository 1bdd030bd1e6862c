"""What a comparison has done so far, kept so that nothing is done twice.

Figures are lines of JSON that are only ever added to; a line that a crash tore is dropped.
"""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save

from lesionlab.core.errors import UserError
from lesionlab.engine.comparison.results import CaseResult, ExplanationResult, MaskMeasures
from lesionlab.engine.models.tensors import read_tensors
from lesionlab.engine.store.files import write_atomically, write_error

SETTINGS = "comparison-settings.json"
FOLDS = "folds.csv"
_CASES, _EXPLANATIONS, _WORK, MASKS = "cases.jsonl", "explanations.jsonl", "work", "masks"


@dataclasses.dataclass(frozen=True, slots=True)
class Training:
    """What a training took, and what came of it.

    Attributes:
        seconds: Of training, interruptions not counted.
        steps: Training steps.
        trained_parameters: How many figures were learned.
        parameters: How many there are.
    """

    seconds: float
    steps: int
    trained_parameters: int
    parameters: int


class Ledger:
    """The folder of a comparison's report, with the work that is behind it."""

    def __init__(self, folder: Path, *, settings: Mapping[str, Any], restart: bool = False) -> None:
        """Begin in a folder, or go on in it.

        Args:
            folder: Made if need be.
            settings: All that the figures depend on, as JSON values.
            restart: Forget what was done.

        Raises:
            UserError: If the folder holds another comparison, or cannot be written.
        """
        self.folder = folder
        try:
            (folder / _WORK).mkdir(parents=True, exist_ok=True)
            if restart:
                for name in (SETTINGS, FOLDS, _CASES, _EXPLANATIONS):
                    (folder / name).unlink(missing_ok=True)
                for name in (_WORK, MASKS):
                    shutil.rmtree(folder / name, ignore_errors=True)
                (folder / _WORK).mkdir()
        except OSError as error:
            raise write_error(folder, error) from error
        self._take(settings)
        self.cases = {(c.system, c.image): c for c in map(_case, self._lines(_CASES))}
        self.explanations = [ExplanationResult(**row) for row in self._lines(_EXPLANATIONS)]

    def _take(self, settings: Mapping[str, Any]) -> None:
        wanted = json.loads(json.dumps(settings))
        path = self.folder / SETTINGS
        if not path.exists():
            write_atomically(path, (json.dumps(wanted, indent=2) + "\n").encode())
            return
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            differ = sorted(k for k in {*found, *wanted} if found.get(k) != wanted.get(k))
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise UserError(
                "The settings of the comparison in this folder are damaged.",
                value=str(path),
                remedy="Begin anew with --restart, or choose another folder.",
            ) from error
        if differ:
            raise UserError(
                "The folder holds a comparison with other settings.",
                value=", ".join(f"{key}: {found.get(key)}" for key in differ)[:500],
                expected=", ".join(f"{key}: {wanted.get(key)}" for key in differ)[:500],
                remedy="Take the same settings to go on, or --restart, or another folder.",
            )

    def add_case(self, case: CaseResult, mask: NDArray[np.bool_]) -> None:
        """Keep a case's figures, and its mask, bool (H, W), as a picture of 1 bit a pixel."""
        path = self.folder / MASKS / case.system / f"{case.image}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        bits = [cv2.IMWRITE_PNG_BILEVEL, 1]
        encoded = cv2.imencode(".png", mask.astype(np.uint8) * 255, bits)[1]
        write_atomically(path, encoded.tobytes(), durable=False)
        row = dataclasses.asdict(case)
        row["clicks_to"] = {str(goal): count for goal, count in case.clicks_to.items()}
        self._append(_CASES, row)
        self.cases[case.system, case.image] = case

    def add_explanation(self, found: ExplanationResult) -> None:
        """Keep the figures of a map."""
        self._append(_EXPLANATIONS, dataclasses.asdict(found))
        self.explanations.append(found)

    def checkpoint(self, name: str) -> Path:
        """Give where the resumable state of a training lies."""
        return self.folder / _WORK / f"{name}.pt"

    def training(self, name: str) -> Training | None:
        """Give what a training took if it was finished."""
        path = self.folder / _WORK / f"{name}.json"
        try:
            return Training(**json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError) as error:
            raise _damaged(path) from error

    def keep(self, name: str, state: Mapping[str, torch.Tensor], training: Training) -> None:
        """Keep what a training gave; its checkpoint is needed no more."""
        tensors = {key: value.detach().cpu().contiguous() for key, value in state.items()}
        write_atomically(self.weights(name), save(tensors))
        # The figures last: with them it counts as finished.
        text = json.dumps(dataclasses.asdict(training))
        write_atomically(self.folder / _WORK / f"{name}.json", text.encode())
        self.checkpoint(name).unlink(missing_ok=True)

    def state(self, name: str) -> dict[str, torch.Tensor]:
        """Give back the state that `keep` got.

        Raises:
            UserError: If the file is gone or damaged.
        """
        return read_tensors(self.weights(name))

    def weights(self, name: str) -> Path:
        """Give the file with what was learned."""
        return self.folder / _WORK / f"{name}.safetensors"

    def _append(self, name: str, row: Mapping[str, Any]) -> None:
        path = self.folder / name
        try:
            with path.open("ab") as file:
                file.write((json.dumps(row) + "\n").encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise write_error(path, error) from error

    def _lines(self, name: str) -> Iterator[dict[str, Any]]:
        """Give the whole lines of a file; what stands behind the last line break goes."""
        path = self.folder / name
        if not path.exists():
            return
        content = path.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        if whole != content:
            write_atomically(path, whole)
        try:
            yield from map(json.loads, whole.splitlines())
        except ValueError as error:
            raise _damaged(path) from error


def _case(row: dict[str, Any]) -> CaseResult:
    row["by_prompt"] = {name: MaskMeasures(**part) for name, part in row["by_prompt"].items()}
    row["clicks_to"] = {float(goal): count for goal, count in row["clicks_to"].items()}
    return CaseResult(**row)


def _damaged(path: Path) -> UserError:
    return UserError(
        "A file of the comparison is damaged.",
        value=str(path),
        remedy="Begin anew with --restart, or choose another folder.",
    )
