"""The training loop: scenes ahead in a thread, checkpoints, averaged weights."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

from lesionlab.core.errors import UserError
from lesionlab.engine.models.device import available_cores
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training.augment import Scene, SceneMaker
from lesionlab.engine.training.checkpoint import AveragedWeights, write_checkpoint
from lesionlab.engine.training.data import Case, make_case
from lesionlab.engine.training.recipe import Recipe, StageRecipe
from lesionlab.engine.training.schedule import StageClock, rate_factor

_VALIDATION_IMAGES = 96
_GRADIENT_NORM = 1.0
_LAST_STEP = 10_000_000
"""More than any stage has; a stage ends by its clock."""
_OPTIMIZERS: dict[str, Callable[..., torch.optim.Optimizer]] = {
    "adamw": torch.optim.AdamW,
    "adam": torch.optim.Adam,
    "sgd": partial(torch.optim.SGD, momentum=0.9),
}


class Task(Protocol):
    """What the loop needs of a model in training; it is an `nn.Module` as well."""

    @property
    def input_size(self) -> int: ...

    def start_parameters(self) -> list[nn.Parameter]: ...

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]: ...

    def validate(self, cases: Sequence[Case], *, device: torch.device) -> dict[str, float]: ...


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """Where training is.

    Attributes:
        stage: Name of the stage, or "loading" and "done".
        fraction: Of the stage, 0..1.
        step: Steps done in the stage.
        figures: Losses and measures, averaged since the last report.
    """

    stage: str
    fraction: float
    step: int
    figures: Mapping[str, float] = field(default_factory=dict)


OnProgress = Callable[[TrainingProgress], None]


@dataclass(slots=True)
class _State:
    stage: int = 0
    step: int = 0
    elapsed_s: float = 0.0


class Trainer:
    """The training loop: equal recipes and data give equal weights, resumed or not."""

    def __init__(
        self,
        recipe: Recipe,
        *,
        task: Any,
        training: Sequence[Case],
        held_out: Sequence[Case],
        device: torch.device,
    ) -> None:
        self.recipe = recipe
        self.task = task.to(device).to(memory_format=torch.channels_last)
        self.training = list(training)
        self.held_out = list(held_out)
        self.average = AveragedWeights(self.task, decay=recipe.ema_decay)
        self.steps_done: list[int] = [0] * len(recipe.stages)
        self._device = device
        self._state = _State()
        self._optimizer = self._fresh_optimizer()
        self._drawn = _drawn_cases(recipe)
        pool = [*self.training, *self._drawn]
        self.scenes = SceneMaker(
            pool, size_px=task.input_size, recipe=recipe.augmentation, seed=recipe.seed
        )

    @property
    def is_finished(self) -> bool:
        return self._state.stage >= len(self.recipe.stages)

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a checkpoint.

        Raises:
            UserError: If it is another recipe's.
        """
        if state["recipe"] != self.recipe.name or state["seed"] != self.recipe.seed:
            raise UserError(
                "The checkpoint belongs to another recipe.",
                value=str(state["recipe"]),
                expected=self.recipe.name,
                remedy="Choose another output folder, or delete the checkpoint.",
            )
        self.task.load_state_dict(state["model"])
        self.average.load_state_dict(state["average"])
        self._state = _State(int(state["stage"]), int(state["step"]), float(state["elapsed_s"]))
        self.steps_done = [int(n) for n in state["steps_done"]]
        self._optimizer = self._fresh_optimizer()
        if state["optimizer"] is not None:
            self._optimizer.load_state_dict(state["optimizer"])

    def run(self, *, checkpoint: Path, report: OnProgress, stages: int | None = None) -> None:
        """Train from the present state to the end, or to the end of the given stage."""
        last = len(self.recipe.stages) if stages is None else stages
        while self._state.stage < last:
            self._run_stage(self.recipe.stages[self._state.stage], checkpoint, report)
            self._state = _State(stage=self._state.stage + 1)
            self._optimizer = self._fresh_optimizer()
            self._save(checkpoint)

    def _run_stage(self, stage: StageRecipe, checkpoint: Path, report: OnProgress) -> None:
        clock = StageClock(stage, step=self._state.step, elapsed_s=self._state.elapsed_s)
        saved_s = reported_s = clock.elapsed_s
        sums: dict[str, list[float]] = {}
        batches = self._batches(stage, first=clock.step)
        self.task.train()
        while clock.progress < 1:
            for key, value in self._step(stage, next(batches), clock).items():
                sums.setdefault(key, []).append(value)
            clock.step += 1
            self._state.step, self._state.elapsed_s = clock.step, clock.elapsed_s
            self.steps_done[self._state.stage] = clock.step
            if clock.elapsed_s - reported_s > 1:
                figures = {key: float(np.mean(values)) for key, values in sums.items()}
                report(TrainingProgress(stage.name, clock.progress, clock.step, figures))
                reported_s = clock.elapsed_s
                sums = {key: values[-30:] for key, values in sums.items()}
            if clock.elapsed_s - saved_s > 60 * self.recipe.checkpoint_minutes:
                saved_s = clock.elapsed_s
                self._save(checkpoint)
                report(TrainingProgress(stage.name, clock.progress, clock.step, self._validated()))
        batches.close()
        figures = self._validated()
        report(TrainingProgress(stage.name, 1.0, clock.step, figures))

    def _step(
        self, stage: StageRecipe, scenes: Sequence[Scene], clock: StageClock
    ) -> dict[str, float]:
        factor = rate_factor(clock.progress)
        for group in self._optimizer.param_groups:
            group["lr"] = factor * (stage.rate_start if group["start"] else stage.rate_rest)
        seed = (self.recipe.seed, self._state.stage, clock.step, 1)
        figures: dict[str, float] = self.task.training_step(
            scenes, stage=stage, device=self._device, seed=seed
        )
        nn.utils.clip_grad_norm_(self.task.parameters(), _GRADIENT_NORM)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        self.average.update(self.task)
        return figures

    def _batches(self, stage: StageRecipe, *, first: int) -> Generator[list[Scene], None, None]:
        """Give each step's scenes, made ahead."""
        source = _StepScenes(
            self.recipe,
            stage,
            number=self._state.stage,
            training=self.training,
            drawn=self._drawn,
            maker=self.scenes,
        )
        workers = scene_processes()
        if workers:
            yield from DataLoader(
                source,
                batch_size=None,
                sampler=range(first, _LAST_STEP),
                collate_fn=_as_it_is,
                num_workers=workers,
            )
        else:
            with ThreadPoolExecutor(1) as pool:
                coming = pool.submit(source.__getitem__, first)
                while True:
                    scenes = coming.result()
                    first += 1
                    coming = pool.submit(source.__getitem__, first)
                    yield scenes

    def _validated(self) -> dict[str, float]:
        """Measure the averaged weights on a few held-out images."""
        own = {k: v.clone() for k, v in self.task.state_dict().items()}
        self.task.load_state_dict(self.average.weights_for(self.task))
        self.task.eval()
        stride = max(1, len(self.held_out) // _VALIDATION_IMAGES)
        some = self.held_out[::stride]
        figures: dict[str, float] = self.task.validate(some, device=self._device) if some else {}
        self.task.load_state_dict(own)
        self.task.train()
        return {f"held_out_{key}": value for key, value in figures.items()}

    def _fresh_optimizer(self) -> torch.optim.Optimizer:
        start = {id(p) for p in self.task.start_parameters()}
        groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
        for parameter in self.task.parameters():
            if parameter.requires_grad:
                kind = (id(parameter) in start, parameter.ndim > 1)
                groups.setdefault(kind, []).append(parameter)
        return _OPTIMIZERS[self.recipe.optimizer](
            [
                {
                    "params": parameters,
                    "start": is_start,
                    "weight_decay": self.recipe.weight_decay if decays else 0.0,
                }
                for (is_start, decays), parameters in groups.items()
            ],
            lr=1e-4,
        )

    def _save(self, path: Path) -> None:
        write_checkpoint(
            path,
            {
                "recipe": self.recipe.name,
                "seed": self.recipe.seed,
                "model": self.task.state_dict(),
                "average": self.average.state_dict(),
                "optimizer": self._optimizer.state_dict() if self._state.step else None,
                "stage": self._state.stage,
                "step": self._state.step,
                "elapsed_s": self._state.elapsed_s,
                "steps_done": self.steps_done,
            },
        )


def scene_processes() -> int:
    """Give how many processes make scenes: one for each core but the one that trains.

    None on a machine of two cores, where a thread is as good, as OpenCV frees the lock.
    """
    cores = available_cores()
    return cores - 1 if cores > 2 else 0


class _StepScenes(Dataset[list[Scene]]):
    """The scenes of each step of a stage, the same ones whoever makes them."""

    def __init__(
        self,
        recipe: Recipe,
        stage: StageRecipe,
        *,
        number: int,
        training: Sequence[Case],
        drawn: Sequence[Case],
        maker: SceneMaker,
    ) -> None:
        self._recipe = recipe
        self._stage = stage
        self._number = number
        self._training = training
        self._drawn = drawn
        self._maker = maker

    def __getitem__(self, step: int) -> list[Scene]:
        return [self._scene(step, index) for index in range(self._stage.batch)]

    def _scene(self, step: int, index: int) -> Scene:
        stage = self._stage
        rng = np.random.default_rng((self._recipe.seed, self._number, step, 0, index))
        drawn = self._drawn and rng.random() < stage.drawn_share
        pool: Sequence[Case] = self._drawn if drawn else self._training
        case = pool[int(rng.integers(len(pool)))]
        if stage.skin_share > 0 and rng.random() < stage.skin_share:
            return Scene(image=self._maker.skin_only(case, rng=rng), lesions=[])
        return self._maker.make(case, rng=rng)


def _as_it_is(scenes: list[Scene]) -> list[Scene]:
    return scenes


def _drawn_cases(recipe: Recipe) -> list[Case]:
    if recipe.data.drawn == 0:
        return []
    side = recipe.data.side_px
    cases = []
    for index in range(recipe.data.drawn):
        drawn = draw_case(recipe.seed + index, size_hw=(side * 3 // 4, side))
        cases.append(
            make_case(
                f"drawn_{index}", image=drawn.image, mask=drawn.mask, diagnosis=drawn.diagnosis
            )
        )
    return cases
