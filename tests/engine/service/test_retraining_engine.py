"""Retraining in a real engine: a process of its own that can be stopped and killed at any time."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
import quick_engine
from corrected import correct
from engine_driver import TIMEOUT_S, Driver, options
from quick import QUICK

from lesionlab.core.classifier_messages import MakeCandidates
from lesionlab.core.decoder_messages import (
    CancelRetrain,
    DecoderExported,
    DecodersListed,
    DeleteDecoder,
    ExportDecoder,
    ImportDecoder,
    LookAtDecoders,
    Retrain,
    RetrainFinished,
    RetrainProgressed,
    RollBackDecoder,
    UseDecoder,
)
from lesionlab.core.decoders import DecoderKind, DecoderVersion
from lesionlab.core.judgement import Verdict
from lesionlab.core.messages import (
    Done,
    EngineReady,
    MaskReady,
    OpenProject,
    Predict,
    ProposalReady,
    RequestFailed,
)
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.proposals import IMAGE_PROMPTS, ModelRef
from lesionlab.engine.store.project import Project

PROMPTS = PromptSet((Click(60, 45),))
ENDLESS = replace(QUICK, recipe=replace(QUICK.recipe, epochs=100_000))


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """Give a folder of five corrected images."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path) as project:
        correct(project, range(5))
    return folder


@pytest.fixture
def engine_with(home: Path, clinic: Path) -> Iterator[Callable[..., Driver]]:
    started = []

    def start(settings) -> Driver:
        engine = quick_engine.start(options(home), settings)
        started.append(engine)
        engine.answers(OpenProject(str(clinic)))
        return engine

    yield start
    for engine in started:
        engine.shut_down()


def listed(engine: Driver) -> DecodersListed:
    (answer,) = engine.answers(LookAtDecoders())
    return answer


def decoders(
    shown: DecodersListed, kind: DecoderKind = DecoderKind.DECODER
) -> tuple[DecoderVersion, ...]:
    return tuple(version for version in shown.versions if version.kind is kind)


def predicted_by(engine: Driver) -> ModelRef:
    answer = engine.answers(Predict(1, 0, 1, PROMPTS))[-1]
    assert isinstance(answer, MaskReady)
    return answer.model


def accepted(engine: Driver) -> list:
    return [record for key in (1, 2) for record in engine.shown(key).lesions]


def test_a_retraining_changes_nothing_in_use_and_its_decoder_serves_once_it_is_chosen(
    engine_with, tmp_path: Path
) -> None:
    engine = engine_with(QUICK)
    before = accepted(engine)
    own = predicted_by(engine)

    *progress, finished = engine.answers(Retrain())

    assert isinstance(finished, RetrainFinished)
    assert progress
    assert {type(p) for p in progress} == {RetrainProgressed}
    version = finished.version
    assert (version.corrections, version.verdict, version.in_use) == (5, Verdict.TOO_FEW, False)
    assert len(finished.cases) == 5
    assert [v.in_use for v in decoders(listed(engine))] == [False, True]
    assert predicted_by(engine) == own

    (refused,) = engine.answers(UseDecoder(version.ref.sha256))
    assert isinstance(refused, RequestFailed)
    assert predicted_by(engine) == own

    ready, now = engine.answers(UseDecoder(version.ref.sha256, as_trial=True))
    assert isinstance(ready, EngineReady)
    assert (ready.model.ref, ready.model.base) == (version.ref, own)
    assert "trial" in ready.model.title
    assert [v.is_on_trial for v in decoders(now)] == [True, False]
    assert predicted_by(engine) == version.ref
    assert accepted(engine) == before

    (failed,) = engine.answers(DeleteDecoder(version.ref.sha256))
    assert "in use" in failed.error.what
    file = str(tmp_path / "decoder.safetensors")
    assert engine.answers(ExportDecoder(version.ref.sha256, file)) == [DecoderExported(file)]

    ready, _ = engine.answers(RollBackDecoder())
    assert ready.model.ref == predicted_by(engine) == own
    (gone,) = engine.answers(DeleteDecoder(version.ref.sha256))
    assert [v.number for v in decoders(gone)] == [0]
    (back,) = engine.answers(ImportDecoder(file))
    assert [v.ref.sha256 for v in decoders(back)] == [version.ref.sha256, own.sha256]
    assert isinstance(engine.answers(RollBackDecoder())[-1], RequestFailed)
    assert accepted(engine) == before


def proposed_by_image(engine: Driver) -> ModelRef:
    answers = engine.answers(MakeCandidates(1))
    return next(
        answer.proposal.model
        for answer in answers
        if isinstance(answer, ProposalReady) and answer.proposal.source == IMAGE_PROMPTS
    )


def test_what_the_image_itself_proposes_is_retrained_chosen_and_taken_back(
    engine_with, tmp_path: Path
) -> None:
    engine = engine_with(QUICK)
    decoder = predicted_by(engine)
    own = proposed_by_image(engine)
    (came,) = decoders(listed(engine), DecoderKind.IMAGE_PROMPTS)
    assert (came.ref, came.in_use) == (own, True)

    *_, finished = engine.answers(Retrain(kind=DecoderKind.IMAGE_PROMPTS))

    assert isinstance(finished, RetrainFinished)
    version = finished.version
    assert (version.kind, version.base, version.corrections) == (came.kind, own, 5)
    engine.answers(UseDecoder(version.ref.sha256, as_trial=True))
    assert proposed_by_image(engine) == version.ref
    assert predicted_by(engine) == decoder
    file = str(tmp_path / "itself.safetensors")
    assert engine.answers(ExportDecoder(version.ref.sha256, file)) == [DecoderExported(file)]

    engine.answers(UseDecoder(own.sha256))
    assert proposed_by_image(engine) == own
    engine.answers(DeleteDecoder(version.ref.sha256))
    (back,) = engine.answers(ImportDecoder(file))
    assert [v.ref for v in decoders(back, came.kind)] == [version.ref, own]


def training(engine: Driver) -> tuple[int, psutil.Process]:
    """Begin a retraining; give its number and the trainer once it is learning."""
    number = engine.send(Retrain())
    while True:
        event = engine.next()
        assert not (event.number == number and event.final), event
        if event.number == number and event.event.phase == "training":
            (trainer,) = trainers(engine)
            return number, trainer


def trainers(engine: Driver) -> list[psutil.Process]:
    children = psutil.Process(engine.process.pid).children(recursive=True)
    return [c for c in children if "resource_tracker" not in " ".join(c.cmdline())]


def wait_for_end(process: psutil.Process) -> None:
    psutil.wait_procs([process], timeout=TIMEOUT_S)
    assert not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_a_trainer_that_is_killed_stopped_or_left_alone_leaves_nothing_behind(
    engine_with,
) -> None:
    engine = engine_with(ENDLESS)
    (only,) = decoders(listed(engine))

    number, trainer = training(engine)
    trainer.kill()
    failed = engine.until_final(number)
    assert isinstance(failed, RequestFailed)
    assert "the decoder in use stays" in failed.error.what
    assert failed.error.remedy
    assert decoders(listed(engine)) == (only,)
    assert predicted_by(engine) == only.ref

    number, trainer = training(engine)
    cancelling = engine.send(CancelRetrain())
    finals = {}
    while len(finals) < 2:
        envelope = engine.next()
        if envelope.final and envelope.number in (number, cancelling):
            finals[envelope.number] = envelope.event
    assert finals == {number: Done(), cancelling: Done()}
    wait_for_end(trainer)
    assert trainers(engine) == []
    assert decoders(listed(engine)) == (only,)

    _, trainer = training(engine)
    os.kill(engine.process.pid, signal.SIGKILL)
    wait_for_end(trainer)
