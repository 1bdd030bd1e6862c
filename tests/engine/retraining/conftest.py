"""A tiny model and a project of six corrected images, and what came of one retraining on it."""

# Before any test module here imports segment_anything.
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

# ruff: noqa: E402
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from corrected import correct
from quick import QUICK
from tiny_sam import tiny_predictor

from lesionlab.core.decoders import Origin
from lesionlab.core.judgement import Verdict
from lesionlab.engine.models.decoders import decoder_bytes
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining import scoring
from lesionlab.engine.retraining.retrain import RetrainOutcome, retrain
from lesionlab.engine.retraining.roots import Roots
from lesionlab.engine.store import embeddings
from lesionlab.engine.store.decoders import NewDecoder, StoredDecoder
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.project import Project


@pytest.fixture(scope="package", autouse=True)
def _little_patience() -> Iterator[None]:
    """The simulated clinician takes half the time of a retraining as short as these."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scoring, "CLICK_LIMIT", 2)
        yield


@pytest.fixture(scope="package")
def base() -> Predictor:
    """Give a tiny SAM that was, so it says, trained to propose without a prompt."""
    return tiny_predictor(has_auto=True)


@pytest.fixture(scope="package")
def roots(base: Predictor) -> Roots:
    """Give what versions are of where there are no image prompts."""
    return Roots(base, None, lambda: None)


@pytest.fixture(scope="package")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a project with six corrected images; to be copied, not changed."""
    folder = tmp_path_factory.mktemp("template") / "clinic"
    folder.mkdir()
    with Project.open(folder, user_data_dir=folder.parent / "data") as project:
        correct(project, range(6))
    return folder


@pytest.fixture
def project(template: Path, tmp_path: Path) -> Iterator[Project]:
    folder = Path(shutil.copytree(template, tmp_path / "clinic"))
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        yield project


@pytest.fixture
def run(base: Predictor) -> Callable[..., RetrainOutcome]:
    """Retrain on a project, quickly, with embeddings in memory only unless told otherwise."""
    return partial(retrain, base=base, cache=None, settings=QUICK, on_progress=lambda _: None)


@pytest.fixture(scope="package")
def outcome(
    base: Predictor, template: Path, tmp_path_factory: pytest.TempPathFactory
) -> RetrainOutcome:
    """Give what one quick retraining on the six corrections came to."""
    with Project.open(template, user_data_dir=tmp_path_factory.mktemp("data")) as project:
        return retrain(project, base, cache=None, settings=QUICK, on_progress=lambda _: None)


@pytest.fixture
def cache(tmp_path: Path, base: Predictor, monkeypatch: pytest.MonkeyPatch) -> EmbeddingCache:
    """Give a cache that takes the tiny model's embeddings."""
    monkeypatch.setattr(embeddings, "SHAPE", base.embedding_shape)
    return EmbeddingCache(tmp_path / "embeddings")


@pytest.fixture
def add_version(project: Project, base: Predictor) -> Callable[..., StoredDecoder]:
    """Keep a decoder as if it had been retrained, or imported, with this on its card."""

    def add(
        seed: int,
        *,
        origin: str = "retrained",
        parent: str = "",
        images: tuple[str, ...] = (),
        verdict: Verdict = Verdict.TOO_FEW,
        **judged: object,
    ) -> StoredDecoder:
        ref = base.base.ref
        data = decoder_bytes(tiny_predictor(seed=seed).retrained_parts, base=ref)
        judgement = {"verdict": verdict.value, "headline": "As it was judged.", **judged}
        card = {"training_images": list(images), "corrections": 1, "judgement": judgement}
        return project.add_decoder(
            NewDecoder(data, ref, parent or ref.sha256, Origin(origin), card)
        )

    return add
