"""A frozen training set: which corrections a decoder learns from, hashed, split without leaks."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from lesionlab.core.prompts import PromptSet, prompts_from_json, prompts_to_json


@dataclass(frozen=True, slots=True)
class TrainingCase:
    """One correction within a training set.

    Attributes:
        correction_id: Of the correction in the project; it is never changed there.
        image_id: SHA-256 over shape and pixels of the image.
        path: Of the image when it was accepted, relative to the project's folder.
        lesion: 0 for the first one.
        mask_sha256: Hash of size and pixels of the accepted mask.
        prompts: What the proposal was made with, before anyone clicked, in image pixels.
        group: Name of what must not be on both sides of a split: patient, lesion, or near-duplicate
            images.
        fold: The fold in which it is not trained on, counted from 0.
        artefacts_sha256: Hash of size and pixels of the marked artefacts, or "" without any.
    """

    correction_id: int
    image_id: str
    path: str
    lesion: int
    mask_sha256: str
    prompts: PromptSet
    group: str
    fold: int
    artefacts_sha256: str = ""

    @property
    def case_id(self) -> str:
        """Name of what is to be predicted, the same in every training set that holds it."""
        what = [self.image_id, self.lesion, self.mask_sha256, prompts_to_json(self.prompts)]
        if self.artefacts_sha256:
            # What lies under them does not count, so with others it is another case.
            what.append(self.artefacts_sha256)
        return hashlib.sha256(json.dumps(what).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """Corrections to learn from; never changed once made.

    Attributes:
        cases: In the order in which they were accepted.
    """

    cases: tuple[TrainingCase, ...]

    @property
    def sha256(self) -> str:
        """Hash of everything in it."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    @property
    def folds(self) -> int:
        return 1 + max((case.fold for case in self.cases), default=-1)

    def to_json(self) -> str:
        """Give it as JSON; equal training sets give equal text."""
        rows = [
            {
                "correction_id": case.correction_id,
                "image_id": case.image_id,
                "path": case.path,
                "lesion": case.lesion,
                "mask_sha256": case.mask_sha256,
                "prompts": prompts_to_json(case.prompts),
                "group": case.group,
                "fold": case.fold,
                # Left out where there are none: training sets of before keep their hashes.
                **({"artefacts_sha256": case.artefacts_sha256} if case.artefacts_sha256 else {}),
            }
            for case in self.cases
        ]
        return json.dumps({"cases": rows}, sort_keys=True, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> TrainingSet:
        """Rebuild what `to_json` gave."""
        rows = json.loads(text)["cases"]
        return TrainingSet(
            tuple(
                TrainingCase(**{**row, "prompts": prompts_from_json(row["prompts"])})
                for row in rows
            )
        )
