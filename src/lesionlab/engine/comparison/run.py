"""Runs a comparison: trains what has to be trained, measures it on unseen images, goes on later."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.cam_methods import GRAD_CAM
from lesionlab.core.cam_prompts import Abstain
from lesionlab.core.errors import UserError
from lesionlab.core.prompts import PromptSet
from lesionlab.engine.comparison.footprint import FootprintOrder, footprint_mb
from lesionlab.engine.comparison.judging_maps import explain_classifier, explain_decoder
from lesionlab.engine.comparison.ledger import Ledger, Training
from lesionlab.engine.comparison.measure import measure_case
from lesionlab.engine.comparison.plan import ComparedImage
from lesionlab.engine.comparison.results import Comparison, Origin, SystemResult
from lesionlab.engine.comparison.training_cases import TrainingCases
from lesionlab.engine.evaluation.evaluate import CAM
from lesionlab.engine.evaluation.pairs import Failure, read_pair
from lesionlab.engine.explain.cams import make_cam
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.explain.proposals import prompts_of
from lesionlab.engine.models.gpu_search import is_gpu_memory_full
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.training.systems import SYSTEMS, System, SystemContext, SystemTask
from lesionlab.engine.training.systems.learning import (
    system_recipe,
    train_system,
)
from lesionlab.engine.training.trainer import TrainingProgress

Say = Callable[[str, float], None]
"""Told what is being done, and how much of it is done, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is compared, and how.

    Attributes:
        systems: Names of systems, in the order of the report.
        minutes: Of training in all, shared equally; 0 goes by `steps` alone.
        steps: Of each training at the most; 0 goes by the minutes alone.
        seed: Of scenes and prompts.
        tested: Most test images of a fold; 0 takes all. A smaller number is drawn by the seed.
        explained: Test images on which maps are judged.
    """

    systems: tuple[str, ...]
    minutes: float
    steps: int = 0
    seed: int = 0
    tested: int = 0
    explained: int = 20


@dataclass(frozen=True, slots=True, eq=False)
class Materials:
    """What the systems are made of, and what is known of it.

    Attributes:
        context: Base checkpoint, start weights, device.
        seen_by_base: Names of the images that the base was trained on.
        classifiers: Whose maps are judged, and the first of them prompts; by name of the images
            that each was trained on.
        shipped_dir: The program's models.
        user_dir: The user's models.
    """

    context: SystemContext
    seen_by_base: frozenset[str]
    classifiers: Sequence[tuple[LesionClassifier, frozenset[str]]]
    shipped_dir: Path
    user_dir: Path


@dataclass(slots=True, eq=False)
class _Fold:
    """One fold: what is tested and what is learned from."""

    number: int
    tested: list[ComparedImage]
    learned: list[ComparedImage]
    prompts: dict[str, PromptSet | None] = field(default_factory=dict)


class ComparisonRun:
    """One comparison, from its folder's present state to its end.

    Attributes:
        failures: The images that could not be used.
        left_out: What was left out and why, a sentence each.
    """

    def __init__(
        self,
        wanted: Wanted,
        *,
        images: Sequence[ComparedImage],
        materials: Materials,
        ledger: Ledger,
        say: Say = lambda what, share: None,
    ) -> None:
        """Plan it.

        Raises:
            UserError: If a system is not known, or no image is left to test on.
        """
        self.failures: list[Failure] = []
        self.left_out: list[str] = []
        self._wanted, self._materials, self._ledger, self._say = wanted, materials, ledger, say
        self._systems = [known_system(name) for name in wanted.systems]
        self._folds = self._planned(images)
        self._failed: set[str] = set()
        self._trainings: int | None = None

    @property
    def unseen(self) -> int:
        """How many images are tested on."""
        return sum(len(fold.tested) for fold in self._folds)

    def run(self) -> None:
        """Train and measure what is not done yet.

        Raises:
            UserError: If the report's folder can be written no more.
        """
        for fold in self._folds:
            cases = TrainingCases(fold.learned, self._say, self.failures)
            for system in self._systems:
                try:
                    self._do(system, fold, cases)
                except UserError as error:
                    self._leave_out(system, str(error))
                except RuntimeError as error:
                    if not is_gpu_memory_full(error):
                        raise
                    self._leave_out(system, "The GPU's memory is too small for it.")
            self._explain_classifiers(fold)

    def comparison(self, origin: Origin) -> Comparison:
        """Give all figures of the systems that were measured on every test image."""
        images = {image.name for fold in self._folds for image in fold.tested}
        systems = [s for s in self._systems if s.name not in self._failed]
        bad = {f.path.stem for f in self.failures}
        cases = [
            case
            for system in systems
            for name in sorted(images - bad)
            if (case := self._ledger.cases.get((system.name, name))) is not None
        ]
        return Comparison(
            systems=tuple(self._summary(system) for system in systems),
            cases=tuple(cases),
            explanations=tuple(self._ledger.explanations),
            origin=origin,
        )

    def _planned(self, images: Sequence[ComparedImage]) -> list[_Fold]:
        seen: frozenset[str] = frozenset()
        if any(system.starts_from_base for system in self._systems):
            seen = self._materials.seen_by_base
        folds = []
        for number in sorted({image.fold for image in images}):
            tested = [i for i in images if i.fold == number and i.name not in seen]
            learned = [i for i in images if i.fold != number]
            if tested and learned:
                folds.append(_Fold(number, self._drawn(tested, number), learned))
        if not folds:
            raise UserError(
                "No image is left to test on.",
                value=f"{len(images)} images, all of which the base checkpoint was trained on",
                remedy="Give other images, another --base, or only systems that begin anew.",
            )
        hidden = sum(image.name in seen for image in images)
        if hidden:
            self.left_out.append(
                f"{hidden} images are no test, because the base checkpoint was trained on them."
            )
        return folds

    def _drawn(self, tested: list[ComparedImage], number: int) -> list[ComparedImage]:
        most = self._wanted.tested
        if not 0 < most < len(tested):
            return tested
        self.left_out.append(
            f"Fold {number}: {most} of its {len(tested)} test images were drawn at random."
        )
        chosen = np.random.default_rng((self._wanted.seed, number)).permutation(len(tested))[:most]
        return [tested[index] for index in sorted(chosen)]

    def _do(self, system: System, fold: _Fold, cases: TrainingCases) -> None:
        todo = [i for i in fold.tested if (system.name, i.name) not in self._ledger.cases]
        name = f"{system.name}-fold{fold.number}"
        explained = self._explained(fold)
        told = {e.image for e in self._ledger.explanations if e.explained == _decoder_of(system)}
        is_explained = all(image.name in told for image in explained)
        if not todo and is_explained and self._ledger.training(name) is not None:
            return
        task = self._trained(system, fold, cases, name)
        predictor = task.mask_predictor(self._materials.context.device)
        self._measure(system, fold, todo, task)
        if isinstance(predictor, Predictor):
            explain_decoder(
                predictor, explained, ledger=self._ledger, name=_decoder_of(system), say=self._say
            )

    def _trained(self, system: System, fold: _Fold, cases: TrainingCases, name: str) -> SystemTask:
        """Give a system as it is after training on a fold, trained now if need be."""
        context = self._materials.context
        torch.manual_seed(self._wanted.seed)
        task = system.build(context)
        if self._ledger.training(name) is not None:
            task.load_trained_state(self._ledger.state(name))
            return task.eval()  # type: ignore[return-value]
        count = sum(parameter.numel() for parameter in task.parameters())
        trained = task.trained_parameters
        seconds, steps = 0.0, 0
        if trained:
            recipe = system_recipe(
                system,
                minutes=self._minutes_each(),
                steps=self._wanted.steps,
                seed=self._wanted.seed,
            )
            progress = _Progress(f"{system.name}: training, fold {fold.number}", self._say)
            task = train_system(
                recipe,
                task,
                training=cases.all(),
                device=context.device,
                checkpoint=self._ledger.checkpoint(name),
                report=progress.report,
            )
            seconds, steps = 60 * recipe.stages[0].minutes or progress.seconds, progress.steps
        self._ledger.keep(name, task.trained_state(), Training(seconds, steps, trained, count))
        return task

    def _minutes_each(self) -> float:
        """Give the minutes for each training: all alike, so that none is favoured."""
        if self._trainings is None:
            context = self._materials.context
            learning = sum(system.build(context).trained_parameters > 0 for system in self._systems)
            self._trainings = max(learning * len(self._folds), 1)
        return self._wanted.minutes / self._trainings

    def _measure(
        self, system: System, fold: _Fold, todo: Sequence[ComparedImage], task: SystemTask
    ) -> None:
        predictor = task.mask_predictor(self._materials.context.device)
        for done, image in enumerate(todo):
            self._say(f"{system.name}: measuring, fold {fold.number}", done / len(todo))
            try:
                decoded, truth = read_pair(image.pair)
            except UserError as error:
                self.failures.append(Failure(image.pair.image, str(error)))
                continue
            prompts = None
            if CAM in system.ways:
                prompts = self._cam_prompts(fold, image, decoded.pixels)
            measured = measure_case(
                image,
                decoded.pixels,
                truth,
                system=system.name,
                understood=system.ways,
                predictor=predictor,
                cam_prompts=prompts,
                seed=self._wanted.seed,
            )
            self._ledger.add_case(measured.result, measured.mask)

    def _cam_prompts(
        self, fold: _Fold, image: ComparedImage, pixels: NDArray[np.uint8]
    ) -> PromptSet | None:
        """Give the prompts of the first classifier's map, the same for all systems."""
        if not self._materials.classifiers:
            return None
        classifier, seen = self._materials.classifiers[0]
        if image.name in seen:
            return None
        if image.name not in fold.prompts:
            cam = make_cam(classifier, pixels, method=GRAD_CAM)
            hw = (pixels.shape[0], pixels.shape[1])
            found = prompts_of(classifier, cam, method=GRAD_CAM, hw=hw)
            fold.prompts[image.name] = PromptSet() if isinstance(found, Abstain) else found
        return fold.prompts[image.name]

    def _explained(self, fold: _Fold) -> list[ComparedImage]:
        order = np.random.default_rng((self._wanted.seed, fold.number, 1)).permutation(
            len(fold.tested)
        )
        return [fold.tested[index] for index in order[: self._wanted.explained]]

    def _explain_classifiers(self, fold: _Fold) -> None:
        for classifier, seen in self._materials.classifiers:
            images = [image for image in self._explained(fold) if image.name not in seen]
            explain_classifier(
                classifier,
                images,
                predictor=self._materials.context.base,
                ledger=self._ledger,
                say=self._say,
            )

    def _leave_out(self, system: System, reason: str) -> None:
        self._failed.add(system.name)
        self.left_out.append(f"{system.name}: {reason}")

    def _summary(self, system: System) -> SystemResult:
        names = [f"{system.name}-fold{fold.number}" for fold in self._folds]
        trainings = [t for name in names if (t := self._ledger.training(name)) is not None]
        image = self._folds[0].tested[0].pair.image
        context = self._materials.context
        return SystemResult(
            name=system.name,
            title=system.title,
            source=system.source,
            trained_parameters=trainings[0].trained_parameters if trainings else 0,
            parameters=trainings[0].parameters if trainings else 0,
            training_s=sum(t.seconds for t in trainings),
            steps=sum(t.steps for t in trainings),
            peak_mb=footprint_mb(
                FootprintOrder(
                    system=system.name,
                    weights=self._ledger.weights(names[0]),
                    image=image,
                    base=context.base.base.ref.name,
                    shipped_dir=self._materials.shipped_dir,
                    user_dir=self._materials.user_dir,
                    device=context.device.name,
                )
            ),
            folds=sum(t.steps > 0 for t in trainings),
        )


class _Progress:
    """Passes a training's progress on."""

    def __init__(self, what: str, say: Say) -> None:
        self._what, self._say = what, say
        self._begun = time.monotonic()
        self.steps = 0

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._begun

    def report(self, progress: TrainingProgress) -> None:
        self.steps = max(self.steps, progress.step)
        self._say(self._what, progress.fraction)


def started_now() -> str:
    """Give the date and time, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def known_system(name: str) -> System:
    """Give the system of that name.

    Raises:
        UserError: If there is none.
    """
    try:
        return SYSTEMS[name]
    except KeyError as error:
        raise UserError(
            "There is no such system.", value=name, expected=", ".join(SYSTEMS)
        ) from error


def _decoder_of(system: System) -> str:
    return f"decoder of {system.name}"
