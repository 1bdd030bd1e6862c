"""The cards of the models: what stands beside a weights file, and the folders that hold them."""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lesionlab.core.errors import UserError
from lesionlab.core.proposals import ModelRef
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.tensors import SAFETENSORS_SUFFIX
from lesionlab.engine.store.files import sha256_of_file, write_atomically

PROMPTABLE = "promptable"
CLASSIFIER = "classifier"
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


@dataclass(frozen=True, slots=True)
class AddedFile:
    """A checkpoint that is being added: already copied, so that nobody can change it meanwhile.

    Attributes:
        path: The copy; gone at the end unless it is kept.
        original: The user's own file.
        sha256: Of both.
    """

    path: Path
    original: Path
    sha256: str

    @contextmanager
    def named_as_original(self) -> Iterator[None]:
        """Let errors of the body name the user's file in place of the copy."""
        try:
            yield
        except UserError as error:
            named = error.value.replace(self.path.name, self.original.name)
            raise UserError(
                error.what, value=named, expected=error.expected, remedy=error.remedy
            ) from error


class ModelFolders:
    """The folders of the models of one kind: the program's own, and the user's."""

    def __init__(self, shipped_dir: Path, user_dir: Path, *, kind: str) -> None:
        """Look for models in two folders.

        Args:
            shipped_dir: Comes with the program; never written.
            user_dir: In the user's data folder; made when the first model is added.
            kind: Of the cards that count: `PROMPTABLE` or `CLASSIFIER`.
        """
        self._shipped_dir = shipped_dir
        self._user_dir = user_dir
        self._kind = kind

    def scan(self) -> tuple[tuple[ModelCard, ...], tuple[UserError, ...]]:
        """Give the readable cards, shipped ones first, and what is wrong with the others."""
        cards: dict[str, ModelCard] = {}
        problems = []
        for folder in (self._shipped_dir, self._user_dir):
            for path in sorted(folder.glob(f"*{CARD_SUFFIX}")):
                try:
                    card = read_card(path)
                except UserError as error:
                    problems.append(error)
                    continue
                if card.kind == self._kind:
                    cards.setdefault(card.name, card)
        return tuple(cards.values()), tuple(problems)

    def card(self, name: str) -> ModelCard:
        """Give a model's card.

        Raises:
            UserError: If there is no such model.
        """
        cards, problems = self.scan()
        for card in cards:
            if card.name == name:
                return card
        raise UserError(
            "There is no such model.",
            value=name,
            expected=", ".join(card.name for card in cards) or "a model, but there is none",
            remedy=problems[0].remedy if problems else "Choose one of these, or add a model.",
        )

    @contextmanager
    def adding(self, file: Path) -> Iterator[AddedFile]:
        """Copy a checkpoint into the user's folder for the body, which may `keep` it.

        Raises:
            UserError: If it cannot be copied.
        """
        part = self._user_dir / f".{secrets.token_hex(8)}{file.suffix.lower()}"
        try:
            yield AddedFile(part, file, self._copy(file, part))
        finally:
            part.unlink(missing_ok=True)

    def keep(self, added: AddedFile, values: Mapping[str, Any]) -> ModelCard:
        """Give a copied checkpoint its name and its card.

        Args:
            added: What `adding` gave.
            values: Of the card: title, note, preprocessing, and what its kind needs besides.
        """
        name = self._free_name(added.original.stem)
        weights = self._user_dir / f"{name}{added.path.suffix}"
        os.replace(added.path, weights)
        card = {
            "name": name,
            "kind": self._kind,
            **values,
            "file": weights.name,
            "sha256": added.sha256,
            "origin_file": added.original.name,
            "added": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        text = json.dumps(card, indent=2)
        write_atomically(self._user_dir / f"{name}{CARD_SUFFIX}", text.encode())
        return self.card(name)

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
        """Give a name that no readable model has, of whatever kind, and no shipped one."""
        base = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "model"
        name, number = base, 1
        while self._is_taken(name):
            number += 1
            name = f"{base}-{number}"
        return name

    def _is_taken(self, name: str) -> bool:
        if (self._shipped_dir / f"{name}{CARD_SUFFIX}").exists():
            return True
        try:
            read_card(self._user_dir / f"{name}{CARD_SUFFIX}")
        except UserError:
            # A damaged card may be replaced: adding the model again is what mends it.
            return False
        return True
