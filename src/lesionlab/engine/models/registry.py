"""The promptable models to choose from: the program's own, and those that the user added."""

from __future__ import annotations

from pathlib import Path

import torch

from lesionlab.core.errors import UserError
from lesionlab.core.proposals import ModelInfo
from lesionlab.engine.models.backends.choices import Choices, use_chosen
from lesionlab.engine.models.cards import PROMPTABLE, ModelCard, ModelFolders, check_weights
from lesionlab.engine.models.checkpoints import guess_preprocessing, load_sam
from lesionlab.engine.models.compact import build_compact
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.gate import Gate
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.tensors import fill, read_tensors

DEFAULT_MODEL = "compact"


class ModelRegistry:
    """Lists, adds and loads promptable models."""

    def __init__(
        self, shipped_dir: Path, user_dir: Path, *, choices: Choices | None = None
    ) -> None:
        """Look for models in two folders.

        Args:
            shipped_dir: Comes with the program; never written.
            user_dir: In the user's data folder; made when the first model is added.
            choices: Which backends to compute with; None takes plain PyTorch.
        """
        self._choices = choices
        self._folders = ModelFolders(shipped_dir, user_dir, kind=PROMPTABLE)

    def list(self) -> tuple[ModelInfo, ...]:
        """Give the models whose cards are readable, shipped ones first."""
        return tuple(_info(card) for card in self._folders.scan()[0])

    def problems(self) -> tuple[UserError, ...]:
        """Give what is wrong with cards that `list` leaves out."""
        return self._folders.scan()[1]

    def card(self, name: str) -> ModelCard:
        """Give a model's card.

        Raises:
            UserError: If there is no such model.
        """
        return self._folders.card(name)

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
        with self._folders.adding(file) as added:
            for card in self._folders.scan()[0]:
                if card.sha256 == added.sha256 and card.preprocessing is fed:
                    return _info(card)
            with added.named_as_original():
                shape = load_sam(added.path)[1]
            family = "MedSAM" if fed is Preprocessing.MEDSAM else "SAM"
            card = self._folders.keep(
                added,
                {
                    "title": f"{file.stem} ({family} {shape.title})",
                    "note": f"{family} {shape.title}, added from {file.name}",
                    "preprocessing": fed.value,
                },
            )
            return _info(card)

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
        predictor = Predictor(
            model, info=_info(card), preprocessing=card.preprocessing, device=device
        )
        choice = None if self._choices is None else self._choices.of(predictor)
        if choice is not None:
            use_chosen(predictor, choice, in_haste=True)
        return predictor


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
