"""The classifiers to choose from: the program's own, and those that the user added."""

from __future__ import annotations

from pathlib import Path

from lesionlab.core.cam_methods import methods_for
from lesionlab.core.errors import UserError
from lesionlab.core.proposals import DEFAULT_CLASSIFIER, ClassifierInfo
from lesionlab.engine.explain.classifier import LesionClassifier, architecture_of
from lesionlab.engine.models.backbones import (
    ARCHITECTURES,
    Architecture,
    class_names,
    classes_in,
    load_backbone,
    recognised,
)
from lesionlab.engine.models.cards import CLASSIFIER, ModelCard, ModelFolders
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.gate import Gate
from lesionlab.engine.models.tensors import read_tensors

_NAMED_CLASSES = 3


class ClassifierRegistry:
    """Lists, adds and loads classifiers; their cards lie in the folders of the other models."""

    def __init__(self, shipped_dir: Path, user_dir: Path) -> None:
        """Look for classifiers in the program's folder of models and in the user's."""
        self._folders = ModelFolders(shipped_dir, user_dir, kind=CLASSIFIER)

    def list(self) -> tuple[ClassifierInfo, ...]:
        """Give the classifiers whose cards make sense, shipped ones first."""
        return self._scan()[0]

    def problems(self) -> tuple[UserError, ...]:
        """Give what is wrong with cards that `list` leaves out."""
        return self._scan()[1]

    def card(self, name: str) -> ModelCard:
        """Give a classifier's card.

        Raises:
            UserError: If there is no such classifier.
        """
        return self._folders.card(name)

    def load(
        self, name: str | None, device: Device, *, gate: Gate | None = None
    ) -> LesionClassifier:
        """Load a classifier onto a device; None takes the default one.

        Raises:
            UserError: If there is no such classifier, or it is damaged.
        """
        card = self.card(name or DEFAULT_CLASSIFIER)
        return LesionClassifier.of_card(card, device=device, gate=gate)

    def recognises(self, file: Path) -> bool:
        """Tell whether a checkpoint has the tensors of a classifier that can be added.

        Raises:
            UserError: If the file is refused.
        """
        return recognised(read_tensors(file)) is not None

    def add(self, file: Path) -> ClassifierInfo:
        """Check a classifier's checkpoint and copy it into the user's folder with a card.

        Args:
            file: A `.pth` or `.safetensors` file with the tensors of one of `ARCHITECTURES`, its
                last layer included; with two classes they are taken for benign lesion and melanoma.

        Returns:
            The classifier; the one already there if the same file was added before.

        Raises:
            UserError: If the file is refused or is no such checkpoint, or the user's folder cannot
                be written.
        """
        with self._folders.adding(file) as added:
            for card in self._folders.scan()[0]:
                if card.sha256 == added.sha256:
                    return _info(card)
            with added.named_as_original():
                architecture, names = _checked(added.path)
            told = ", ".join(names[:_NAMED_CLASSES])
            more = len(names) - _NAMED_CLASSES
            told += f" and {more} more" if more > 0 else ""
            card = self._folders.keep(
                added,
                {
                    "title": f"{file.stem} ({architecture.title})",
                    "note": f"{architecture.title}, added from {file.name}; tells apart: {told}",
                    "preprocessing": architecture.frame.preprocessing.value,
                    "architecture": architecture.name,
                    "input_size": architecture.frame.side_px,
                    "classes": list(names),
                },
            )
            return _info(card)

    def _scan(self) -> tuple[tuple[ClassifierInfo, ...], tuple[UserError, ...]]:
        cards, problems = self._folders.scan()
        infos, more = [], []
        for card in cards:
            try:
                infos.append(_info(card))
            except UserError as error:
                more.append(error)
        return tuple(infos), (*problems, *more)


def _checked(path: Path) -> tuple[Architecture, tuple[str, ...]]:
    """Build a checkpoint's network once; give its architecture and the names of its classes."""
    tensors = read_tensors(path)
    architecture = recognised(tensors)
    if architecture is None:
        raise UserError(
            "This file is no classifier that is known.",
            value=path.name,
            expected="the tensors of " + ", ".join(a.title for a in ARCHITECTURES.values()),
            remedy="Choose a checkpoint of one of these.",
        )
    load_backbone(architecture, tensors, origin=path.name)
    return architecture, class_names(classes_in(architecture, tensors, origin=path.name))


def _info(card: ModelCard) -> ClassifierInfo:
    architecture = architecture_of(card)
    return ClassifierInfo(
        ref=card.ref,
        title=card.title,
        note=card.note,
        architecture=architecture.name,
        methods=methods_for(attends=architecture.attends),
    )
