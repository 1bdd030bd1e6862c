"""What the window sends the engine and when: latest wins, saved means acknowledged."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count, pairwise

from lesionlab.core.classifier_messages import (
    CandidatesProgressed,
    CandidatesRanked,
    UseClassifier,
)
from lesionlab.core.decoder_messages import DecodersListed, RetrainFinished, RetrainProgressed
from lesionlab.core.doubt_messages import DoubtFound, MaskPreviewed
from lesionlab.core.editing_messages import MaskEdited
from lesionlab.core.envelopes import EventEnvelope, RequestEnvelope
from lesionlab.core.lane import LATEST_WINS, URGENCY, Lane
from lesionlab.core.measure_messages import LesionMeasured
from lesionlab.core.messages import (
    EngineReady,
    EntryChanged,
    ImagesFound,
    ImageShown,
    MaskReady,
    OpenProject,
    ProjectOpened,
    ProposalReady,
    Request,
    RequestFailed,
    ScanFinished,
    ThumbnailReady,
    UseModel,
)
from lesionlab.core.reading_messages import ReadersCompared, ReadingsListed
from lesionlab.core.triage_messages import NeedsRanked
from lesionlab.core.view_messages import PictureReady

_WAITING = (
    Lane.VIEW,
    Lane.PREDICT,
    Lane.EDIT,
    Lane.PREVIEW,
    Lane.DOUBT,
    Lane.MEASURES,
)
"""Here a newer request waits at the sender; of the other `LATEST_WINS` lanes, which hold long lists
of work in the background, the engine must hear at once so that it can stop the older one."""

_NEED_PROJECTS = (Lane.PROJECT, Lane.STORE)
"""Requests of the other ordered lanes are not sent again, so that they need no project."""

_DEATHS_BEFORE_BLAME = 2

_ABOUT_IMAGES = (
    MaskPreviewed,
    DoubtFound,
    ProjectOpened,
    ImagesFound,
    ScanFinished,
    EntryChanged,
    ImageShown,
    ProposalReady,
    CandidatesProgressed,
    CandidatesRanked,
    MaskReady,
    MaskEdited,
    ThumbnailReady,
    LesionMeasured,
    PictureReady,
    ReadingsListed,
    ReadersCompared,
    DecodersListed,
    RetrainProgressed,
    RetrainFinished,
    NeedsRanked,
)


@dataclass(frozen=True, slots=True)
class Recovery:
    """What becomes of the requests of an engine that is gone.

    Attributes:
        resend: For the new engine, in this order.
        abandoned: Will never be answered.
    """

    resend: list[RequestEnvelope]
    abandoned: list[RequestEnvelope]


@dataclass(slots=True)
class _LatestLane:
    """One lane of which only the newest request matters.

    Attributes:
        in_flight: Sent and not finally answered.
        pending: The newest one, waiting for `in_flight`.
        open: Whether a newer request may go although `in_flight` is not finally answered.
        deaths: How often the engine died with `in_flight` unanswered.
    """

    in_flight: RequestEnvelope | None = None
    pending: RequestEnvelope | None = None
    open: bool = False
    deaths: int = 0

    @property
    def newest(self) -> RequestEnvelope | None:
        return self.pending or self.in_flight

    def send(self, envelope: RequestEnvelope | None) -> list[RequestEnvelope]:
        if envelope is None or envelope is not self.in_flight:
            self.deaths = 0
        self.in_flight, self.pending, self.open = envelope, None, False
        return [] if envelope is None else [envelope]


@dataclass(slots=True)
class Lanes:
    """The sender's memory: no input and output, no threads; the owner sends what it is told.

    A view counts as under way only until its `ImageShown`: the proposal that follows must not hold
    up the next image. The engine stops working on it when it hears of a newer view.
    """

    _numbers: count[int] = field(default_factory=lambda: count(1))
    _latest: dict[Lane, _LatestLane] = field(
        default_factory=lambda: {lane: _LatestLane() for lane in LATEST_WINS}
    )
    # Unanswered requests of the other lanes in the order of sending, with each OpenProject that
    # they or the present state need: image keys mean something only within their project.
    _ordered: dict[int, RequestEnvelope] = field(default_factory=dict)
    _project_number: int = 0
    _in_use: dict[type, RequestEnvelope] = field(default_factory=dict)

    @property
    def has_unsaved(self) -> bool:
        """Whether a request to save something has not been acknowledged yet."""
        return any(e.request.lane is Lane.STORE for e in self._ordered.values())

    def submit(self, request: Request) -> tuple[int, list[RequestEnvelope]]:
        """Take a request; give its number and what is to be sent now.

        Of a lane in `LATEST_WINS` the request may wait, and takes the place of one that waited;
        that one will never be answered.
        """
        envelope = RequestEnvelope(next(self._numbers), request)
        lane = request.lane
        if lane in LATEST_WINS:
            latest = self._latest[lane]
            if lane in _WAITING and latest.in_flight is not None and not latest.open:
                latest.pending = envelope
                return envelope.number, []
            return envelope.number, latest.send(envelope)
        if isinstance(request, OpenProject):
            self._project_number = envelope.number
            self._latest = {lane: _LatestLane() for lane in LATEST_WINS}
        self._ordered[envelope.number] = envelope
        self._forget_needless_projects()
        return envelope.number, [envelope]

    def answered(self, envelope: EventEnvelope) -> list[RequestEnvelope]:
        """Take an answer of the engine; give what is to be sent next."""
        for latest in self._latest.values():
            if latest.in_flight is not None and latest.in_flight.number == envelope.number:
                if envelope.final or isinstance(envelope.event, ImageShown):
                    latest.open = True
                    if latest.pending is not None:
                        return latest.send(latest.pending)
                if envelope.final:
                    latest.send(None)
                return []
        request = self._ordered.get(envelope.number)
        if request is not None and envelope.final:
            self._answered_in_order(request, envelope)
        return []

    def is_current(self, envelope: EventEnvelope) -> bool:
        """Whether an event speaks of the project opened last, or of none."""
        event = envelope.event
        about_images = isinstance(event, _ABOUT_IMAGES) or (
            isinstance(event, RequestFailed) and event.image_key is not None and not event.save_id
        )
        return not (about_images and 0 < envelope.number < self._project_number)

    def engine_lost(self) -> Recovery:
        """Give what a new engine must be sent, all of it unanswered or needed as a basis.

        First the model and the classifier in use, then the projects with the unacknowledged
        requests to save in each, then the newest view and the newest prediction, unless the engine
        died twice of it.
        """
        resend = list(self._in_use.values())
        abandoned = []
        for number, envelope in list(self._ordered.items()):
            if envelope.request.lane is Lane.STORE or isinstance(envelope.request, OpenProject):
                resend.append(envelope)
            else:
                del self._ordered[number]
                abandoned.append(envelope)
        for lane in URGENCY:
            latest = self._latest[lane]
            latest.deaths += 1
            newest, is_blamed = latest.newest, latest.deaths >= _DEATHS_BEFORE_BLAME
            if newest is None:
                continue
            if lane in _WAITING and (newest is latest.pending or not is_blamed):
                resend += latest.send(newest)
            else:
                latest.send(None)
                abandoned.append(newest)
        return Recovery(resend, abandoned)

    def _answered_in_order(self, request: RequestEnvelope, answer: EventEnvelope) -> None:
        failed = isinstance(answer.event, RequestFailed)
        chooses = isinstance(request.request, UseModel | UseClassifier)
        if chooses and isinstance(answer.event, EngineReady):
            self._in_use[type(request.request)] = request
        if failed or not isinstance(request.request, OpenProject):
            del self._ordered[request.number]
            self._forget_needless_projects()

    def _forget_needless_projects(self) -> None:
        """Drop each OpenProject that is neither the newest nor the basis of a request to save."""
        numbers = [n for n, e in self._ordered.items() if e.request.lane in _NEED_PROJECTS]
        for number, following in pairwise(numbers):
            if all(isinstance(self._ordered[n].request, OpenProject) for n in (number, following)):
                del self._ordered[number]
