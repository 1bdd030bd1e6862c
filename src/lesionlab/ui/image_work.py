"""An open image: its lesions and its proposals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lesionlab.core.classifier_messages import CandidatesRanked
from lesionlab.core.messages import ImageShown, ProposalReady
from lesionlab.core.proposals import Proposal
from lesionlab.core.records import LesionRecord
from lesionlab.ui.lesion_work import LesionWork


@dataclass(slots=True)
class ImageWork:
    """One image that is open.

    Attributes:
        shown: The image as it came from the engine.
        lesions: At least one.
        proposals: In the order in which they are offered.
        px_per_mm: Scale, or None.
        current: Index of the lesion in view.
        is_preparing: Whether the first proposal is still to come.
        makes_candidates: Whether more proposals were asked for and are still to come.
        unfinished: Sources of proposals that are still being made.
    """

    shown: ImageShown
    lesions: list[LesionWork]
    proposals: list[Proposal]
    px_per_mm: float | None
    current: int = 0
    is_preparing: bool = False
    makes_candidates: bool = False
    unfinished: set[str] = field(default_factory=set)

    @staticmethod
    def opened(event: ImageShown, *, newest: Callable[[LesionRecord], LesionRecord]) -> ImageWork:
        """Give an image as the store knows it; `newest` adds what has not reached the store yet."""
        records = [newest(record) for record in event.lesions or (LesionRecord(0),)]
        lesions = [LesionWork.restored(record, hw=event.hw) for record in records]
        marked = next((work for work in lesions if work.artefacts.any()), None)
        for work in lesions[1:]:
            if marked is not None and not work.touched:
                work.take_over_artefacts(marked)
        image = ImageWork(event, lesions, list(event.proposals), event.px_per_mm)
        image.current = next((w.lesion for w in lesions if not w.accepted), 0)
        if event.proposals and not event.awaits_proposal:
            image._start_from(event.proposals[0])
        else:
            image.is_preparing = not lesions[0].touched
        return image

    @property
    def work(self) -> LesionWork:
        """The lesion in view."""
        return self.lesions[self.current]

    def take(self, event: ProposalReady) -> bool:
        """Take a proposal; give whether the lesion in view begins with it."""
        proposal = event.proposal
        if event.is_finished:
            self.unfinished.discard(proposal.source)
        elif self._is_known(proposal.source):
            # The one made before can be picked; it gives way to the finished one only.
            return False
        else:
            self.unfinished.add(proposal.source)
        known = [p for p in self.proposals if p.source != proposal.source]
        self.proposals = [proposal, *known] if event.is_default else [*known, proposal]
        if not event.is_default:
            return False
        self.is_preparing = False
        return self._start_from(proposal) and self.current == 0

    def rank(self, event: CandidatesRanked) -> None:
        """Bring the proposals in the order in which to offer them."""
        rank = {source: place for place, source in enumerate(event.sources)}
        self.proposals.sort(key=lambda proposal: rank.get(proposal.source, len(rank)))
        self.end_candidates()

    def end_candidates(self) -> None:
        """No more proposals come; what is unfinished goes."""
        self.proposals = [p for p in self.proposals if p.source not in self.unfinished]
        self.unfinished.clear()
        self.makes_candidates = False

    def _is_known(self, source: str) -> bool:
        finished = {p.source for p in self.proposals} - self.unfinished
        return source in finished

    def add_lesion(self) -> None:
        added = LesionWork(lesion=len(self.lesions), hw=self.shown.hw)
        added.take_over_artefacts(self.work)
        self.lesions.append(added)
        self.current = len(self.lesions) - 1

    @property
    def can_remove_lesion(self) -> bool:
        return len(self.lesions) > 1 and not self.lesions[-1].accepted

    def remove_last_lesion(self) -> None:
        del self.lesions[-1]
        self.current = min(self.current, len(self.lesions) - 1)

    def _start_from(self, proposal: Proposal) -> bool:
        """Begin the first lesion with a proposal, unless the clinician has begun herself."""
        first = self.lesions[0]
        if first.touched or first.live is not None or not first.is_blank:
            return False
        first.start_from(proposal)
        return True
