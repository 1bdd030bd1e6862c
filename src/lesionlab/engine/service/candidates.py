"""More proposals for the image in view: by each method of each classifier, and without any map."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.cam_methods import ABLATION_CAM, SCORE_CAM
from lesionlab.core.classifier_messages import (
    CandidatesProgressed,
    CandidatesRanked,
    ClassifierFailed,
    MakeCandidates,
)
from lesionlab.core.errors import UserError
from lesionlab.core.messages import ProposalReady
from lesionlab.core.proposals import AUTO, IMAGE_PROMPTS, ClassifierInfo, ModelRef, Proposal
from lesionlab.engine.service.loaded_models import LoadedModels, ModelsInUse
from lesionlab.engine.service.outbox import Outbox, user_error
from lesionlab.engine.service.parts import Parts
from lesionlab.engine.service.worker import Step, Superseded, Task, Work

if TYPE_CHECKING:
    from lesionlab.engine.explain.classifier import LesionClassifier
    from lesionlab.engine.explain.proposals import Proposer, SoFar

_OF_MANY_PASSES = (ABLATION_CAM, SCORE_CAM)
"""The quicker one first."""
_TIMES_AS_LONG = (1.0, 2.0, 12.0)
"""As any other method: any other, and these two; roughly, of the architectures together."""
# So many steps before a classifier is needed it is read; not before the first results are there.
_READ_AHEAD = 3
# While a classifier is read from the disk, this often it is looked whether it is still wanted.
_LOOK_S = 0.02
_KEPT_BYTES = 512 * 2**20


@dataclass(frozen=True, slots=True)
class Pair:
    """A classifier and one of its methods; None with `AUTO` or `IMAGE_PROMPTS` is no map at all."""

    classifier: ClassifierInfo | None
    method: str


def in_order(classifiers: Sequence[ClassifierInfo]) -> list[Pair]:
    """Give all there is to make, in the order in which it is made.

    Everything of the first classifier, which is the one in use, and what needs no map; then the
    quick methods of all others, then their slow ones. Of each the quicker method first.
    """
    of_first = [Pair(each, method) for each in classifiers[:1] for method in each.methods]
    of_others = [Pair(each, method) for each in classifiers[1:] for method in each.methods]
    of_first.sort(key=_slowness)
    of_others.sort(key=_slowness)
    quick = sum(1 for pair in of_first if not _slowness(pair))
    without = [Pair(None, AUTO), Pair(None, IMAGE_PROMPTS)]
    return [*of_first[:quick], *without, *of_first[quick:], *of_others]


def _slowness(pair: Pair) -> int:
    return _OF_MANY_PASSES.index(pair.method) + 1 if pair.method in _OF_MANY_PASSES else 0


def _ref_of(pair: Pair) -> ModelRef | None:
    return None if pair.classifier is None else pair.classifier.ref


class Candidates:
    """Answers MakeCandidates."""

    def __init__(self, parts: Parts, loaded: LoadedModels) -> None:
        self._projects, self._images, self._models = parts.projects, parts.images, parts.models
        self._outbox = parts.outbox
        self._loaded = loaded

    def make(self, task: Task) -> Work:
        """Make the proposals of all classifiers and methods, one after the other, and rank them.

        A classifier that fails is told of and left out. Where a map says nothing there is none;
        how far it all is, is said all the same.
        """
        yield Step.MODEL
        assert isinstance(task.request, MakeCandidates)
        models = self._models.required(task)
        with models.turns.awaited():
            return (yield from self._all(task, task.request.image_key, models))

    def _all(self, task: Task, image_key: int, models: ModelsInUse) -> Work:
        from lesionlab.engine.explain.proposals import Proposer, rank

        image = self._images.decoded(task, image_key)
        with models.turns.behind(task.superseded):
            embedding = self._images.embedding(task, image, models, turn=nullcontext)
        proposer = Proposer(models.predictor, image.pixels, embedding, measures_stability=True)
        others = _Others(self._loaded, models, task.superseded)
        made: list[Proposal] = []
        failed: set[ModelRef | None] = set()
        pairs = in_order(others.all())
        teller = _Teller(self._outbox, task.number, image_key, pairs)
        for place, pair in enumerate(pairs):
            ref = _ref_of(pair)
            if ref is not None and ref in failed:
                continue
            yield Step.MODEL
            ahead = pairs[place : place + _READ_AHEAD]
            others.expect(next((r for p in ahead if (r := _ref_of(p)) != ref and r), None))
            teller.begin(place)
            try:
                proposal = self._made(task, proposer, pair, others, on_partial=teller.tell)
            except Superseded:
                raise
            except Exception as error:  # one bad classifier must not end the others
                failed.add(ref)
                self._tell_failed(task, pair, error)
                continue
            if proposal is None or proposal.abstained:
                continue
            made.append(proposal)
            self._outbox.send(task.number, ProposalReady(image_key, proposal, is_default=False))
            self._save(task, image_key, proposal)
        return CandidatesRanked(image_key, tuple(p.source for p in rank(made)))

    def _made(
        self,
        task: Task,
        proposer: Proposer,
        pair: Pair,
        others: _Others,
        *,
        on_partial: Callable[[SoFar], None],
    ) -> Proposal | None:
        """Make one; None if there is nothing that could make it."""
        classifier = None if pair.classifier is None else others.get(pair.classifier.ref)
        by_image = others.models.image_prompted() if pair.method == IMAGE_PROMPTS else None
        with others.models.turns.behind(task.superseded):
            if classifier is not None:
                return proposer.from_cam(classifier, pair.method, on_partial=on_partial)
            if pair.method == AUTO:
                return proposer.without_prompt()
            return None if by_image is None else proposer.by_image(by_image)

    def _save(self, task: Task, image_key: int, proposal: Proposal) -> None:
        self._projects.change(
            task, image_key, lambda project: project.save_proposal(image_key, proposal)
        )

    def _tell_failed(self, task: Task, pair: Pair, error: Exception) -> None:
        told = user_error(error)
        if pair.classifier is not None and pair.classifier.title not in told.value:
            value = (
                f"{pair.classifier.title}: {told.value}" if told.value else pair.classifier.title
            )
            told = UserError(told.what, value=value, expected=told.expected, remedy=told.remedy)
        self._outbox.send(task.number, ClassifierFailed(told))


class _Teller:
    """Tells the window what is being made and how far it is, and shows what there is so far."""

    def __init__(self, outbox: Outbox, number: int, image_key: int, pairs: Sequence[Pair]) -> None:
        self._outbox, self._number, self._image_key = outbox, number, image_key
        self._pairs = pairs
        self._efforts = [_TIMES_AS_LONG[_slowness(pair)] for pair in pairs]
        self._place = 0

    def begin(self, place: int) -> None:
        """Say that the pair at this place is begun."""
        self._place = place
        self._say(share=0.0, cam=None)

    def tell(self, so_far: SoFar) -> None:
        self._say(share=so_far.share, cam=so_far.cam)
        if so_far.proposal is not None:
            ready = ProposalReady(
                self._image_key, so_far.proposal, is_default=False, is_finished=False
            )
            self._outbox.send(self._number, ready)

    def _say(self, *, share: float, cam: NDArray[np.uint8] | None) -> None:
        pair, effort = self._pairs[self._place], self._efforts[self._place]
        done = (sum(self._efforts[: self._place]) + share * effort) / sum(self._efforts)
        told = CandidatesProgressed(self._image_key, _ref_of(pair), pair.method, done, cam)
        self._outbox.send(self._number, told)


class _Others:
    """The installed classifiers, the one in use first; for the time that one image takes.

    They are read from the disk just before they are needed, and forgotten afterwards: together they
    are larger than all else that the engine holds. They are read in a thread of their own, since a
    large file takes longer than a cancelling may.
    """

    def __init__(
        self, loaded: LoadedModels, models: ModelsInUse, superseded: threading.Event
    ) -> None:
        self.models = models
        self._loaded = loaded
        self._superseded = superseded
        self._kept: OrderedDict[ModelRef, Future[LesionClassifier]] = OrderedDict()

    def all(self) -> list[ClassifierInfo]:
        """Give what is installed, the one in use first."""
        in_use = self.models.classifier.ref
        return sorted(self._loaded.classifiers(), key=lambda each: each.ref != in_use)

    def expect(self, ref: ModelRef | None) -> None:
        """Begin to read a classifier that is needed next, if it is not there."""
        if ref is not None and ref not in self._kept and ref != self.models.classifier.ref:
            self._begin(ref)

    def get(self, ref: ModelRef) -> LesionClassifier:
        """Give a classifier.

        Raises:
            UserError: If it is damaged or gone.
            Superseded: If nobody waits for it any more.
        """
        if ref == self.models.classifier.ref:
            return self.models.classifier
        if ref not in self._kept:
            self._begin(ref)
        self._kept.move_to_end(ref)
        reading = self._kept[ref]
        while not wait([reading], _LOOK_S).done:
            if self._superseded.is_set():
                raise Superseded
        classifier = reading.result()
        self._make_room()
        return classifier

    def _begin(self, ref: ModelRef) -> None:
        reading = self._kept[ref] = Future()
        threading.Thread(
            target=self._read, args=(ref, reading), name="engine-classifier", daemon=True
        ).start()

    def _read(self, ref: ModelRef, reading: Future[LesionClassifier]) -> None:
        try:
            reading.set_result(self._loaded.load_classifier(ref.name, self.models))
        except Exception as error:  # raised again in the thread that asks for it
            reading.set_exception(error)

    def _make_room(self) -> None:
        """Forget those that were used longest ago, where all together are too large."""
        there = [ref for ref, reading in self._kept.items() if reading.done()]
        sizes = {
            ref: self._kept[ref].result().size_bytes
            for ref in there
            if self._kept[ref].exception() is None
        }
        while sum(sizes.values()) > _KEPT_BYTES and len(sizes) > 1:
            oldest = next(iter(sizes))
            del sizes[oldest], self._kept[oldest]
