"""Retraining and decoder versions on their way to the engine: never dropped, never sent twice."""

from __future__ import annotations

import pytest

from lesionlab.core.decoder_messages import (
    CancelRetrain,
    DecoderExported,
    DecodersListed,
    DeleteDecoder,
    ExportDecoder,
    ImportDecoder,
    LookAtDecoders,
    RenewProposals,
    Retrain,
    RetrainFinished,
    RetrainProgressed,
    RollBackDecoder,
    UseDecoder,
)
from lesionlab.core.decoders import DecoderVersion, Origin, RetrainReadiness
from lesionlab.core.envelopes import EventEnvelope
from lesionlab.core.judgement import Judgement, decide
from lesionlab.core.lanes import Lanes
from lesionlab.core.messages import Done, Event, OpenProject, Prefetch, ProjectOpened, ScanFinished
from lesionlab.core.proposals import ModelRef
from lesionlab.core.saving_messages import SetFlag

REF = ModelRef("compact", "a" * 64)
VERSION = DecoderVersion(0, "as it came", REF, REF, Origin.BASE)
LISTED = DecodersListed((VERSION,), RetrainReadiness(0, 0, 0, 1.0), ())
FINISHED = RetrainFinished(VERSION, Judgement((), (), (), decide(None, guards=[])), (), (), 0, 1.0)
IN_ORDER = [
    Retrain(),
    LookAtDecoders(),
    UseDecoder("b" * 64),
    RollBackDecoder(),
    DeleteDecoder("b" * 64),
    ExportDecoder("b" * 64, "to.pth"),
    ImportDecoder("from.safetensors"),
    CancelRetrain(),
]


def final(number: int, event: Event) -> EventEnvelope:
    return EventEnvelope(number, event, final=True)


def test_each_request_about_decoders_is_sent_at_once_and_none_replaces_another() -> None:
    lanes = Lanes()

    sent = [lanes.submit(request)[1] for request in [*IN_ORDER, *IN_ORDER]]

    assert [[e.request for e in envelopes] for envelopes in sent] == [
        [request] for request in [*IN_ORDER, *IN_ORDER]
    ]


def test_when_the_engine_dies_they_are_given_up_in_their_order_and_not_done_twice() -> None:
    lanes = Lanes()
    lanes.submit(OpenProject("folder"))
    for request in IN_ORDER:
        lanes.submit(request)

    recovery = lanes.engine_lost()

    assert [e.request for e in recovery.resend] == [OpenProject("folder")]
    assert [e.request for e in recovery.abandoned] == IN_ORDER
    assert lanes.engine_lost().abandoned == []


def test_what_was_answered_before_the_engine_died_is_not_given_up() -> None:
    lanes = Lanes()
    training, _ = lanes.submit(Retrain())
    looking, _ = lanes.submit(LookAtDecoders())
    lanes.answered(EventEnvelope(training, RetrainProgressed("training", 0.5), final=False))
    lanes.answered(final(looking, LISTED))

    assert [e.request for e in lanes.engine_lost().abandoned] == [Retrain()]
    assert lanes.engine_lost().abandoned == []


def test_a_retraining_under_way_is_not_unsaved_work() -> None:
    lanes = Lanes()
    lanes.submit(Retrain())
    assert not lanes.has_unsaved

    lanes.submit(SetFlag("a", 1, True))
    assert lanes.has_unsaved


def test_renewing_again_supersedes_the_renewing_under_way_and_nothing_else() -> None:
    lanes = Lanes()
    first, _ = lanes.submit(RenewProposals())
    prefetch, _ = lanes.submit(Prefetch((1,)))
    second, sent = lanes.submit(RenewProposals())

    assert [e.number for e in sent] == [second]
    lanes.answered(final(first, Done()))
    abandoned = lanes.engine_lost().abandoned
    assert [e.number for e in abandoned] == [prefetch, second]


def test_renewing_is_not_sent_to_a_new_engine_which_may_have_died_of_it() -> None:
    lanes = Lanes()
    lanes.submit(RenewProposals())

    assert lanes.engine_lost().resend == []


@pytest.mark.parametrize(
    "event", [LISTED, FINISHED, RetrainProgressed("training", 0.5)], ids=lambda e: type(e).__name__
)
def test_what_is_said_of_an_older_project_is_dropped_and_of_the_present_one_is_not(event) -> None:
    lanes = Lanes()
    lanes.submit(OpenProject("first"))
    older, _ = lanes.submit(Retrain())
    lanes.submit(OpenProject("second"))
    present, _ = lanes.submit(Retrain())

    assert not lanes.is_current(final(older, event))
    assert lanes.is_current(final(present, event))


def test_a_file_exported_from_an_older_project_is_there_all_the_same() -> None:
    lanes = Lanes()
    number, _ = lanes.submit(ExportDecoder("b" * 64, "to.pth"))
    lanes.submit(OpenProject("second"))

    assert lanes.is_current(final(number, DecoderExported("to.pth")))


def test_a_retraining_does_not_make_a_new_engine_open_the_project_before() -> None:
    lanes = Lanes()
    first, _ = lanes.submit(OpenProject("first"))
    lanes.answered(EventEnvelope(first, ProjectOpened("first", "store"), final=False))
    lanes.answered(final(first, ScanFinished(0)))
    lanes.submit(Retrain())
    lanes.submit(LookAtDecoders())
    lanes.submit(OpenProject("second"))

    assert [e.request for e in lanes.engine_lost().resend] == [OpenProject("second")]
