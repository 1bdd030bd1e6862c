"""The models to choose from: those that come with the program, and those that the user added."""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import torch

from lesionlab.core.errors import UserError
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.models.checkpoints import guess_preprocessing, load_sam
from lesionlab.engine.models.compact import build_compact
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.gate import Gate
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.tensors import SAFETENSORS_SUFFIX, fill, read_tensors
from lesionlab.engine.store.files import sha256_of_file, write_atomically

DEFAULT_MODEL = "compact"
PROMPTABLE = "promptable"
CARD_SUFFIX = ".json"
_CHUNK_BYTES = 1 << 22


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What stands beside a weights file, as far as the program needs it.

    Attributes:
        name: The model is chosen by it; also the card's file name.
        kind: "promptable" or "classifier".
        title: For people.
        note: One line on what it is, for people.
        weights: The weights file, beside the card.
        sha256: Of the weights file.
        preprocessing: How images are fed.
        values: Everything in the card.
    """

    name: str
    kind: str
    title: str
    note: str
    weights: Path
    sha256: str
    preprocessing: Preprocessing
    values: Mapping[str, Any]

    @property
    def ref(self) -> ModelRef:
        return ModelRef(self.name, self.sha256)


def read_card(path: Path) -> ModelCard:
    """Read a model's card.

    Raises:
        UserError: If it is missing, damaged or incomplete.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        file_name = str(values.get("file", path.stem + SAFETENSORS_SUFFIX))
        return ModelCard(
            name=path.stem,
            kind=str(values["kind"]),
            title=str(values.get("title", f"LesionLab {path.stem}")),
            note=str(values.get("note", "")),
            # Only ever a file beside its card, whatever a card may say.
            weights=path.parent / Path(file_name).name,
            sha256=str(values["sha256"]),
            preprocessing=Preprocessing(values["preprocessing"]),
            values=values,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(
            "A model's card is missing or damaged.",
            value=f"{path.name} ({type(error).__name__}: {error})",
            expected="a JSON card beside the model's weights",
            remedy="Add the model again, or install the program again if it came with it.",
        ) from error


def check_weights(card: ModelCard) -> Path:
    """Give the card's weights file if it is the one that the card was written for.

    Raises:
        UserError: If it is missing or its hash differs.
    """
    remedy = "Add the model again, or install the program again if it came with it."
    try:
        found = sha256_of_file(card.weights)
    except OSError as error:
        raise UserError(
            "The model's weights cannot be read.",
            value=f"{card.weights.name} ({error.strerror})",
            remedy=remedy,
        ) from error
    if found != card.sha256:
        raise UserError(
            "The model's weights are not those that its card describes.",
            value=f"{card.weights.name}, SHA-256 {found[:16]}...",
            expected=f"SHA-256 {card.sha256[:16]}...",
            remedy=remedy,
        )
    return card.weights


class ModelRegistry:
    """Lists, adds and loads promptable models."""

    def __init__(self, shipped_dir: Path, user_dir: Path) -> None:
        """Look for models in two folders.

        Args:
            shipped_dir: Comes with the program; never written.
            user_dir: In the user's data folder; made when the first model is added.
        """
        self._shipped_dir = shipped_dir
        self._user_dir = user_dir

    def list(self) -> tuple[ModelInfo, ...]:
        """Give the models whose cards are readable, shipped ones first."""
        return tuple(_info(card) for card in self._scan()[0])

    def problems(self) -> tuple[UserError, ...]:
        """Give what is wrong with cards that `list` leaves out."""
        return self._scan()[1]

    def card(self, name: str) -> ModelCard:
        """Give a model's card.

        Raises:
            UserError: If there is no such model.
        """
        cards, problems = self._scan()
        for card in cards:
            if card.name == name:
                return card
        raise UserError(
            "There is no such model.",
            value=name,
            expected=", ".join(card.name for card in cards) or "a model, but there is none",
            remedy=problems[0].remedy if problems else "Choose one of these, or add a model.",
        )

    def add(self, file: Path, *, preprocessing: str | None = None) -> ModelInfo:
        """Check a SAM or MedSAM checkpoint and copy it into the user's folder with a card.

        Args:
            file: A `.pth` or `.safetensors` file.
            preprocessing: "sam" or "medsam"; None guesses from the file's name, because the tensors
                of the two are the same.

        Returns:
            The model; the one already there if the same file was added before.

        Raises:
            UserError: If the file is refused, or the user's folder cannot be written.
        """
        fed = _preprocessing(preprocessing, file.name)
        part = self._user_dir / f".{secrets.token_hex(8)}{file.suffix.lower()}"
        try:
            sha256 = self._copy(file, part)
            for card in self._scan()[0]:
                if card.sha256 == sha256 and card.preprocessing is fed:
                    return _info(card)
            # What is checked is the copy: nobody can change it in between.
            try:
                shape = load_sam(part)[1]
            except UserError as error:
                named = error.value.replace(part.name, file.name)
                raise UserError(
                    error.what, value=named, expected=error.expected, remedy=error.remedy
                ) from error
            name = self._free_name(file.stem)
            weights = self._user_dir / f"{name}{file.suffix.lower()}"
            os.replace(part, weights)
            family = "MedSAM" if fed is Preprocessing.MEDSAM else "SAM"
            values = {
                "name": name,
                "kind": PROMPTABLE,
                "title": f"{file.stem} ({family} {shape.title})",
                "note": f"{family} {shape.title}, added from {file.name}",
                "preprocessing": fed.value,
                "file": weights.name,
                "sha256": sha256,
                "origin_file": file.name,
                "added": datetime.now(UTC).isoformat(timespec="seconds"),
            }
            text = json.dumps(values, indent=2)
            write_atomically(self._user_dir / f"{name}{CARD_SUFFIX}", text.encode())
            return _info(self.card(name))
        finally:
            part.unlink(missing_ok=True)

    def load(self, name: str, device: Device, *, gate: Gate | None = None) -> Predictor:
        """Load a model onto a device; `gate` makes its layers pause points.

        Raises:
            UserError: If there is no such model, or its weights are missing or damaged.
        """
        card = self.card(name)
        weights = check_weights(card)
        if card.preprocessing is Preprocessing.COMPACT:
            model = build_compact()
            fill(model, read_tensors(weights), origin=weights.name)
            model.requires_grad_(False)
            # Depthwise convolutions are a third faster with the channels innermost.
            model.image_encoder.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        else:
            model = load_sam(weights)[0]
        if gate is not None:
            gate.install(model)
        return Predictor(model, info=_info(card), preprocessing=card.preprocessing, device=device)

    def _scan(self) -> tuple[tuple[ModelCard, ...], tuple[UserError, ...]]:
        cards: dict[str, ModelCard] = {}
        problems = []
        for folder in (self._shipped_dir, self._user_dir):
            for path in sorted(folder.glob(f"*{CARD_SUFFIX}")):
                try:
                    card = read_card(path)
                except UserError as error:
                    problems.append(error)
                    continue
                if card.kind == PROMPTABLE:
                    cards.setdefault(card.name, card)
        return tuple(cards.values()), tuple(problems)

    def _copy(self, file: Path, part: Path) -> str:
        """Copy in chunks, since a checkpoint can exceed the memory; give the SHA-256."""
        digest = hashlib.sha256()
        try:
            self._user_dir.mkdir(parents=True, exist_ok=True)
            with file.open("rb") as source, part.open("xb") as target:
                while chunk := source.read(_CHUNK_BYTES):
                    digest.update(chunk)
                    target.write(chunk)
                target.flush()
                os.fsync(target.fileno())
        except OSError as error:
            raise UserError(
                "The checkpoint could not be copied into the program's data folder.",
                value=f"{file.name} ({error.strerror})",
                remedy="Check that the file can be read and that the disk has room.",
            ) from error
        return digest.hexdigest()

    def _free_name(self, stem: str) -> str:
        base = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "model"
        taken = {card.name for card in self._scan()[0]}
        name, number = base, 1
        while name in taken or (self._shipped_dir / f"{name}{CARD_SUFFIX}").exists():
            number += 1
            name = f"{base}-{number}"
        return name


def _preprocessing(wanted: str | None, file_name: str) -> Preprocessing:
    if wanted is None:
        return guess_preprocessing(file_name)
    if wanted in (Preprocessing.SAM, Preprocessing.MEDSAM):
        return Preprocessing(wanted)
    raise UserError(
        "This way of feeding images is not known.",
        value=wanted,
        expected=f"{Preprocessing.SAM} or {Preprocessing.MEDSAM}",
        remedy="Choose medsam for a MedSAM checkpoint and sam for all others.",
    )


def _info(card: ModelCard) -> ModelInfo:
    return ModelInfo(
        ref=card.ref,
        title=card.title,
        note=card.note,
        # SAM and MedSAM were never trained without a prompt.
        has_auto=card.preprocessing is Preprocessing.COMPACT,
    )
