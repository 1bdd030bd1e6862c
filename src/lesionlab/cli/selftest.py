"""`lesionlab --selftest`: proves that an installation can do what the program is for.

One prediction, one class activation map, one project saved and read again, and one step of the
decoder's training in a process of its own, each reported in a line.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lesionlab.cli.loading import load_classifier, model_registry, prepared_device
from lesionlab.cli.status import OK, SOME_FAILED

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.proposals import Proposal
    from lesionlab.engine.explain.classifier import LesionClassifier
    from lesionlab.engine.models.device import Device
    from lesionlab.engine.models.predictor import Predictor

SEED = 0
LEAST_IOU = 0.5
LEAST_WARMTH = 1.5
"""Both far below what the shipped models reach, far above what a broken installation does."""


class _FailedError(Exception):
    """What was tried did not come out as it must."""


def run(args: argparse.Namespace) -> int:
    """Try everything and say how it went; gives the exit status."""
    started = time.monotonic()
    device = prepared_device(args.device)
    with TemporaryDirectory(prefix="lesionlab-selftest-", ignore_cleanup_errors=True) as folder:
        trial = _Trial(Path(folder), device)
        results = [
            _tried("prediction", trial.predict),
            _tried("class activation map", trial.explain),
            _tried("project", trial.save_and_reload),
            _tried("training step", trial.learn),
        ]
    works = all(results)
    print(
        f"selftest {'passed' if works else 'FAILED'}: {device.title}, "
        f"{time.monotonic() - started:.1f} s"
    )
    return OK if works else SOME_FAILED


def _tried(name: str, attempt: Callable[[], str]) -> bool:
    """Try one thing and report it in a line; tells whether it worked."""
    try:
        line, works = f"passed, {attempt()}", True
    except Exception as error:  # the selftest's top: whatever is broken is what it is to tell
        line, works = f"FAILED: {type(error).__name__.lstrip('_')}: {error}", False
    print(f"{name}: {line}", flush=True)
    return works


@dataclass
class _Trial:
    """One drawn lesion with what is made of it, step by step, in a folder of its own."""

    folder: Path
    device: Device
    predictor: Predictor = field(init=False)
    classifier: LesionClassifier = field(init=False)
    image: NDArray[np.uint8] = field(init=False)
    truth: NDArray[np.bool_] = field(init=False)
    proposal: Proposal = field(init=False)

    def predict(self) -> str:
        """Propose a mask for a drawn lesion and compare it with the true one."""
        from lesionlab.core.masks import unpack
        from lesionlab.core.metrics import iou
        from lesionlab.core.proposals import DEFAULT_METHOD
        from lesionlab.engine.explain.proposals import propose
        from lesionlab.engine.imaging.decode import read_image
        from lesionlab.engine.models.registry import DEFAULT_MODEL
        from lesionlab.engine.synthetic.generator import draw_case, write_sample

        (path,) = write_sample(self.folder, count=1, seed=SEED)
        self.image, self.truth = read_image(path).pixels, draw_case(SEED).mask
        self.predictor = model_registry().load(DEFAULT_MODEL, self.device)
        self.classifier = load_classifier(None, device=self.device)
        self.proposal = propose(
            self.predictor,
            self.classifier,
            self.image,
            self.predictor.encode(self.image),
            method=DEFAULT_METHOD,
        )
        reached = iou(unpack(self.proposal.mask), self.truth)
        text = f"IoU {reached:.3f} with the drawn lesion (at least {LEAST_IOU:g})"
        return _checked(reached >= LEAST_IOU, text)

    def explain(self) -> str:
        """Make a map and compare its warmth in the lesion with that beside it."""
        import cv2

        from lesionlab.core.proposals import DEFAULT_METHOD
        from lesionlab.engine.explain.cams import make_cam

        cam = make_cam(self.classifier, self.image, method=DEFAULT_METHOD)
        height, width = self.truth.shape
        heat = cv2.resize(cam.map, (width, height))
        warmth = float(heat[self.truth].mean() / max(heat[~self.truth].mean(), 1e-6))
        text = f"{warmth:.1f} times as warm in the lesion as beside it (at least {LEAST_WARMTH:g})"
        return _checked(warmth >= LEAST_WARMTH, text)

    def save_and_reload(self) -> str:
        """Accept the proposed mask in a project, open the project again and compare."""
        from lesionlab.core.edits import EditState
        from lesionlab.core.records import Draft, Effort
        from lesionlab.core.saving_messages import Accept
        from lesionlab.engine.imaging.decode import read_image
        from lesionlab.engine.store.project import Project

        (path,) = self.folder.glob("*.png")
        with Project.open(self.folder, user_data_dir=self.folder) as project:
            (entry,) = project.sync_paths([path.name])
            decoded = read_image(path)
            project.record_decoded(entry.image_key, image_id=decoded.image_id, hw=decoded.hw)
            project.save_proposal(entry.image_key, self.proposal, is_default=True)
            draft = Draft(
                state=EditState(source=self.proposal.source),
                mask=self.proposal.mask,
                predicted_iou=self.proposal.predicted_iou,
                model_sha256=self.proposal.model.sha256,
                effort=Effort(),
                computed_with=self.proposal.computed_with,
            )
            project.apply(Accept("selftest", entry.image_key, 0, draft))
        with Project.open(self.folder, user_data_dir=self.folder) as project:
            (correction,) = project.corrections()
        same = correction.work.mask == self.proposal.mask
        return _checked(same, "the mask saved and the mask read again are the same")

    def learn(self) -> str:
        """Do one step of the decoder's training on that project, in a process of its own."""
        context = get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(
            target=_learn_in_process, args=(theirs, self.folder, self.device.name), daemon=True
        )
        process.start()
        theirs.close()
        try:
            said: str | Exception = ours.recv()
        except EOFError:
            process.join()
            said = _FailedError(f"its process ended with status {process.exitcode}")
        process.join()
        if isinstance(said, Exception):
            raise said
        return said


def _learn_in_process(answer: Connection, folder: Path, device_name: str) -> None:
    try:
        answer.send(_learn(folder, device_name))
    except Exception as error:  # this process's top: the other one reports it
        answer.send(_FailedError(f"{type(error).__name__.lstrip('_')}: {error}"))


def _learn(folder: Path, device_name: str) -> str:
    """Learn once from the project's only correction; says what changed."""
    import math

    import torch

    from lesionlab.core.masks import unpack
    from lesionlab.engine.imaging.decode import read_image
    from lesionlab.engine.models.registry import DEFAULT_MODEL
    from lesionlab.engine.retraining.cases import EmbeddingBank, learning_case
    from lesionlab.engine.retraining.learning import DecoderLearner, LearningRecipe
    from lesionlab.engine.store.project import Project

    base = model_registry().load(DEFAULT_MODEL, prepared_device(device_name))
    with Project.open(folder, user_data_dir=folder) as project:
        (correction,) = project.corrections()
    if correction.proposal_prompts is None:
        raise _FailedError("the proposal's prompts were not saved")
    case = learning_case(
        correction.image_id, unpack(correction.work.mask), prompts=correction.proposal_prompts
    )
    image = read_image(folder / correction.path)
    learner = DecoderLearner(
        base,
        cases=[case],
        bank=EmbeddingBank(base, cache=None, pixels_of=lambda _image_id: image.pixels),
        recipe=LearningRecipe(epochs=1),
        seed=SEED,
    )
    loss = learner.run_epoch()
    before, after = base.retrained_parts.parameters(), learner.parts.parameters()
    pairs = zip(before, after, strict=True)
    changed = any(not torch.equal(*pair) for pair in pairs)
    text = f"in a process of its own, loss {loss:.3f}, the copied decoder has changed"
    return _checked(math.isfinite(loss) and changed, text)


def _checked(works: bool, text: str) -> str:
    """Give the text if it is true.

    Raises:
        _FailedError: If it is not.
    """
    if not works:
        raise _FailedError(f"not so: {text}")
    return text
