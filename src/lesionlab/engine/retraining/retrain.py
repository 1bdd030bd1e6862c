"""One retraining from beginning to end: freeze, learn, judge. What is in use does not change."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.decoder_messages import ComparedCase, RetrainProgressed
from lesionlab.core.decoders import DecoderKind, Origin
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import (
    LEAST_TRAINABLE,
    Judgement,
)
from lesionlab.core.masks import pack, unpack
from lesionlab.core.metrics import dice
from lesionlab.core.prompts import PromptSet
from lesionlab.core.training_set import TrainingSet
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.models.decoders import decoder_bytes
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining import guards
from lesionlab.engine.retraining.card import retrained_card
from lesionlab.engine.retraining.cases import EmbeddingBank, LearningCase, learning_case
from lesionlab.engine.retraining.corpus import Corpus, LeftOut, freeze, replaced, too_few
from lesionlab.engine.retraining.image_prompt_learning import ImagePromptLearner
from lesionlab.engine.retraining.judging import judge
from lesionlab.engine.retraining.learning import DecoderLearner
from lesionlab.engine.retraining.lineage import Lineage, lineage
from lesionlab.engine.retraining.scoring import proposal_mask
from lesionlab.engine.retraining.settings import RetrainSettings
from lesionlab.engine.store.decoders import NewDecoder
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.project import Project

# Parts of a run's time, as measured on two cores.
_PREPARED, _LEARNED = 0.08, 0.72
_LEFT_AFTER = 0.12
_LEAST_EPOCHS = 2

OnProgress = Callable[[RetrainProgressed], None]


@dataclass(frozen=True, slots=True, eq=False)
class RetrainOutcome:
    """What came of a retraining.

    Attributes:
        new: The candidate with its card, to be kept.
        judgement: What was found out about it.
        cases: To look at, worst change first.
        left_out: Corrections that could not be used.
        as_proposed: Judged corrections that were accepted just as the champion proposes them.
        seconds: How long it took.
    """

    new: NewDecoder
    judgement: Judgement
    cases: tuple[ComparedCase, ...]
    left_out: tuple[LeftOut, ...]
    as_proposed: int
    seconds: float


def retrain(
    project: Project,
    base: Predictor,
    *,
    cache: EmbeddingCache | None,
    settings: RetrainSettings,
    on_progress: OnProgress,
) -> RetrainOutcome:
    """Retrain the decoder on a project's corrections and judge the candidate.

    Args:
        project: Only read, so that a snapshot will do.
        base: The base checkpoint with its own decoder, or the image prompts that came with it.
        cache: Embeddings on disk; what is missing there is made.
        settings: How.
        on_progress: Told where it is; what it raises ends the run.

    Raises:
        UserError: If there are too few corrections, or the decoder in use cannot be loaded.
    """
    return _Run(project, base, cache=cache, settings=settings, on_progress=on_progress).run()


class _Run:
    """The state of one retraining."""

    def __init__(
        self,
        project: Project,
        base: Predictor,
        *,
        cache: EmbeddingCache | None,
        settings: RetrainSettings,
        on_progress: OnProgress,
    ) -> None:
        self._project = project
        self._base = base
        self._settings = settings
        self._on_progress = on_progress
        self._begun = time.monotonic()
        self._epoch = 0
        self._file_of: dict[str, int] = {}
        self._bank = EmbeddingBank(base, cache=cache, pixels_of=self._pixels)

    def run(self) -> RetrainOutcome:
        self._tell("preparing", 0.0)
        corpus = freeze(self._project, predictor=self._base, seed=self._settings.seed)
        corpus, cases = self._prepared(corpus)
        images = {case.image_id for case in corpus.training_set.cases}
        ancestry = lineage(self._project, self._base, image_ids=images)
        uncorrected = self._uncorrected(images)
        # Every second one, so that what is rehearsed is not what the guard looks at.
        rehearsed = self._rehearsed(ancestry.start, uncorrected[::2])
        learners = self._learners(ancestry.start, corpus, cases, rehearsed)
        self._learn(learners, corpus, cases, ancestry.champion)
        return self._outcome(corpus, cases, ancestry, learners, uncorrected=uncorrected[1::2])

    # --- preparing

    def _prepared(self, corpus: Corpus) -> tuple[Corpus, list[LearningCase]]:
        """See that each case has its embedding; a case that cannot have one is left out."""
        left_out = list(corpus.left_out)
        kept, cases = [], []
        for number, (case, item) in enumerate(
            zip(corpus.training_set.cases, corpus.corrections, strict=True)
        ):
            self._file_of[case.image_id] = item.image_key
            artefacts = item.correction.work.artefacts
            try:
                made = learning_case(
                    case.image_id,
                    unpack(item.correction.work.mask),
                    prompts=case.prompts,
                    may_be_auto=case.lesion == 0,
                    artefacts=None if artefacts is None else unpack(artefacts),
                )
                self._bank.embedding(made.image_id, hw=made.hw)
            except UserError as error:
                left_out.append((case.path, str(error)))
                continue
            kept.append((case, item))
            cases.append(made)
            self._tell("preparing", _PREPARED * (number + 1) / len(corpus.corrections))
        groups = {case.group for case, _ in kept}
        if len(groups) < LEAST_TRAINABLE:
            raise too_few(len(kept), groups=len(groups), left_out=left_out)
        training_set = TrainingSet(tuple(case for case, _ in kept))
        return Corpus(training_set, tuple(item for _, item in kept), tuple(left_out)), cases

    def _uncorrected(self, corrected: set[str]) -> list[LearningCase]:
        """Give some images that nobody corrected yet, with the prompts of their proposals."""
        found: list[LearningCase] = []
        candidates = self._project.untouched_images()
        order = np.random.default_rng(self._settings.seed).permutation(len(candidates))
        wanted = 2 * max(self._settings.rehearsed, self._settings.guarded)
        for index in order:
            if len(found) == wanted:
                break
            record, prompts = candidates[index]
            if record.image_id in corrected:
                continue
            # Encoding them now could take minutes with a large encoder, for nobody's sake.
            if not self._bank.has(record.image_id):
                continue
            if self._base.decoder_kind is DecoderKind.IMAGE_PROMPTS:
                prompts = PromptSet()
            blank = np.zeros(record.hw, np.bool_)
            case = learning_case(record.image_id, blank, prompts=prompts)
            found.append(case)
        return found

    def _rehearsed(
        self, start: Predictor, uncorrected: Sequence[LearningCase]
    ) -> list[LearningCase]:
        """Give cases whose mask is the one that the decoder makes that is begun from."""
        some = list(uncorrected[: self._settings.rehearsed])
        some += guards.generated_cases(self._settings.rehearsed - len(some), first=1000)
        return self._masks_of(start, some)

    def _masks_of(self, start: Predictor, cases: Sequence[LearningCase]) -> list[LearningCase]:
        """Give the cases with the masks that this decoder makes of their recorded prompts."""
        return [
            replace(case, mask=pack(proposal_mask(start, case, bank=self._bank))) for case in cases
        ]

    def _pixels(self, image_id: str) -> NDArray[np.uint8]:
        if image_id.startswith(guards.GENERATED_PREFIX):
            return guards.generated_pixels(image_id)
        image = read_image(self._project.path_of(self._file_of[image_id]))
        if image.image_id != image_id:
            raise replaced()
        return image.pixels

    # --- learning

    def _learners(
        self,
        start: Predictor,
        corpus: Corpus,
        cases: Sequence[LearningCase],
        rehearsed: Sequence[LearningCase],
    ) -> list[DecoderLearner]:
        """Give one learner for each fold, which does not see it, and last one that sees all."""
        folds = [case.fold for case in corpus.training_set.cases]
        # The same lesions as they were outlined before: with a box that fits, both are right.
        own = self._masks_of(start, cases)
        is_prompted = self._base.decoder_kind is DecoderKind.IMAGE_PROMPTS
        make = partial(
            ImagePromptLearner if is_prompted else DecoderLearner,
            start,
            bank=self._bank,
            recipe=self._settings.recipe,
            in_bfloat16=self._settings.in_bfloat16,
        )
        learners = [
            make(
                cases=_but_fold(cases, folds, held_out),
                rehearsed=[*rehearsed, *_but_fold(own, folds, held_out)],
                seed=1000 * self._settings.seed + held_out,
            )
            for held_out in range(corpus.training_set.folds)
        ]
        learners.append(
            make(
                cases=cases,
                rehearsed=[*rehearsed, *own],
                seed=1000 * self._settings.seed + len(learners),
            )
        )
        return learners

    def _learn(
        self,
        learners: Sequence[DecoderLearner],
        corpus: Corpus,
        cases: Sequence[LearningCase],
        champion: Predictor,
    ) -> None:
        """Run all learners epoch by epoch, side by side, so that the curve is one of all cases."""
        folds = [case.fold for case in corpus.training_set.cases]

        def unseen_dice(of_case: Callable[[int], Predictor]) -> float:
            return float(
                np.mean(
                    [
                        dice(proposal_mask(of_case(fold), case, bank=self._bank), case.truth)
                        for case, fold in zip(cases, folds, strict=True)
                    ]
                )
            )

        epochs = self._settings.recipe.epochs
        before = unseen_dice(lambda _: champion)
        self._tell("training", _PREPARED, unseen_dice=before)
        begun = time.monotonic()
        for self._epoch in range(1, epochs + 1):
            losses = []
            for number, learner in enumerate(learners):
                losses.append(learner.run_epoch())
                done = (self._epoch - 1 + (number + 1) / len(learners)) / epochs
                self._tell("training", _PREPARED + _LEARNED * done)
            peeks = [learner.peek() for learner in learners[:-1]]
            self._tell(
                "training",
                _PREPARED + _LEARNED * self._epoch / epochs,
                loss=float(np.mean(losses)),
                unseen_dice=unseen_dice(peeks.__getitem__),
            )
            if self._time_is_up(begun):
                break

    def _time_is_up(self, begun: float) -> bool:
        """Tell whether one more epoch would leave too little of the given time for judging."""
        minutes = self._settings.minutes
        if minutes is None or self._epoch < _LEAST_EPOCHS:
            return False
        an_epoch = (time.monotonic() - begun) / self._epoch
        judging = an_epoch * self._settings.recipe.epochs * (1 - _LEARNED - _PREPARED) / _LEARNED
        return time.monotonic() - self._begun + an_epoch + judging > 60 * minutes

    # --- the outcome

    def _outcome(
        self,
        corpus: Corpus,
        cases: Sequence[LearningCase],
        ancestry: Lineage,
        learners: Sequence[DecoderLearner],
        *,
        uncorrected: Sequence[LearningCase],
    ) -> RetrainOutcome:
        def step(part: float) -> None:
            done = _PREPARED + _LEARNED
            self._tell("judging", done + (1 - done) * part)

        judged = judge(
            corpus,
            cases,
            ancestry,
            fold_predictors=[learner.predictor() for learner in learners[:-1]],
            candidate=(candidate := learners[-1].predictor()),
            uncorrected=uncorrected[: self._settings.guarded],
            generated=self._settings.guarded,
            bank=self._bank,
            on_progress=step,
        )
        seconds = time.monotonic() - self._begun
        return RetrainOutcome(
            new=self._new_decoder(corpus, ancestry, candidate, judged.judgement, seconds),
            judgement=judged.judgement,
            cases=judged.cases,
            left_out=corpus.left_out,
            as_proposed=judged.as_proposed,
            seconds=seconds,
        )

    def _new_decoder(
        self,
        corpus: Corpus,
        ancestry: Lineage,
        candidate: Predictor,
        judgement: Judgement,
        seconds: float,
    ) -> NewDecoder:
        base, start = self._base.root.ref, ancestry.start.info.ref.sha256
        settings: dict[str, Any] = asdict(self._settings) | {"epochs_done": self._epoch}
        card = retrained_card(
            kind=self._base.decoder_kind,
            base=base,
            parent_sha256=start,
            champion_sha256=ancestry.champion.info.ref.sha256,
            training_set=corpus.training_set,
            judgement=judgement,
            settings=settings,
            seconds=seconds,
            device=self._base.device.title,
        )
        return NewDecoder(
            data=decoder_bytes(candidate.retrained_parts, base=base),
            base=base,
            parent_sha256=start,
            origin=Origin.RETRAINED,
            card=card,
            training_set=corpus.training_set,
        )

    def _tell(
        self,
        phase: str,
        fraction: float,
        *,
        loss: float | None = None,
        unseen_dice: float | None = None,
    ) -> None:
        elapsed = time.monotonic() - self._begun
        left = elapsed * (1 - fraction) / fraction if fraction >= _LEFT_AFTER else None
        self._on_progress(
            RetrainProgressed(
                phase=phase,
                fraction=fraction,
                left_s=left,
                epoch=self._epoch,
                epochs=self._settings.recipe.epochs,
                loss=loss,
                unseen_dice=unseen_dice,
                note=self._base.device.note,
            )
        )


def _but_fold(
    cases: Sequence[LearningCase], folds: Sequence[int], held_out: int
) -> list[LearningCase]:
    return [case for case, fold in zip(cases, folds, strict=True) if fold != held_out]
