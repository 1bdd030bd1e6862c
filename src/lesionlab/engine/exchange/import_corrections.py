"""Masks that were drawn elsewhere become corrections of a project."""

from __future__ import annotations

import filecmp
import shutil
from pathlib import Path

from lesionlab.core.masks import pack
from lesionlab.core.proposals import DEFAULT_METHOD
from lesionlab.engine.evaluation.pairs import Pair, read_pair
from lesionlab.engine.exchange.imported_work import ImportedMasks, NewWork, put_masks
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.explain.proposals import propose
from lesionlab.engine.imaging.decode import DecodedImage
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining.cases import EmbeddingBank
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.files import make_folder, write_error
from lesionlab.engine.store.project import Project


class CorrectionImporter:
    """Imports image and mask pairs one by one; the same pair twice is one correction."""

    def __init__(
        self,
        project: Project,
        *,
        predictor: Predictor,
        classifier: LesionClassifier,
        cache: EmbeddingCache,
    ) -> None:
        """Prepare to import.

        Args:
            project: Open for writing.
            predictor: Makes the proposal that each correction is compared with.
            classifier: Its CAM becomes the proposal's prompts.
            cache: Keeps the embeddings for the retraining that follows.
        """
        self._project = project
        self._predictor = predictor
        self._classifier = classifier
        self._cache = cache

    def add(self, pair: Pair, *, group: str = "") -> None:
        """Import one pair.

        Args:
            pair: The files. An image that is not in the project's folder is copied into it.
            group: Patient or lesion that the image shows, "" if that is not known.

        Raises:
            UserError: If a file cannot be read or copied, or the two do not fit together.
        """
        image, mask = read_pair(pair)
        project = self._project
        (entry,) = project.sync_paths([self._path_in_project(pair.image)])
        key = entry.image_key
        project.record_decoded(key, image_id=image.image_id, hw=image.hw, facts=image.facts)
        if group:
            project.set_group(key, group)
        self._propose(key, image)
        put_masks(project, NewWork(key, ImportedMasks((pack(mask),)), replaces=True))

    def _propose(self, key: int, image: DecodedImage) -> None:
        """Keep the proposal that the program would have made: what is judged begins from it."""
        sha256 = self._predictor.info.ref.sha256
        if self._project.proposals(key, model_sha256=sha256):
            return
        bank = EmbeddingBank(
            self._predictor, cache=self._cache, pixels_of=lambda _image_id: image.pixels
        )
        embedding = bank.embedding(image.image_id, hw=image.hw)
        proposal = propose(
            self._predictor, self._classifier, image.pixels, embedding, method=DEFAULT_METHOD
        )
        self._project.save_proposal(key, proposal, is_default=True)

    def _path_in_project(self, image: Path) -> str:
        """Give an image's path relative to the project's folder; it is copied there if need be."""
        folder, image = self._project.folder, image.resolve()
        if not image.is_relative_to(folder):
            image = _copied(image, to=folder / image.parent.name)
        return image.relative_to(folder).as_posix()


def _copied(image: Path, *, to: Path) -> Path:
    """Copy a file into a folder unless its copy is there; another file of its name stays.

    Raises:
        UserError: If it cannot be copied.
    """
    make_folder(to)
    number = 1
    place = to / image.name
    while place.exists() and not filecmp.cmp(image, place, shallow=False):
        number += 1
        place = to / f"{image.stem}_{number}{image.suffix}"
    if not place.exists():
        part = place.with_name(f".{place.name}.part")
        try:
            shutil.copyfile(image, part)
            part.replace(place)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise write_error(place, error) from error
    return place
