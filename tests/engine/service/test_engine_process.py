"""The engine as a whole, as the window sees it: in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import psutil
import pytest
from engine_driver import TIMEOUT_S

from lesionlab.core.case_warnings import CaseWarning, WarningKind
from lesionlab.core.classifier_messages import MakeCandidates
from lesionlab.core.editing_messages import EditMask, MaskEdited, MaskOperation
from lesionlab.core.edits import EditState
from lesionlab.core.export_messages import CheckExport, ExportChecked, ExportFinished, ExportMasks
from lesionlab.core.masks import pack, unpack
from lesionlab.core.messages import (
    Done,
    EngineReady,
    EntryChanged,
    ImagesFound,
    ImageShown,
    MakeThumbnails,
    MaskReady,
    OpenProject,
    Predict,
    Prefetch,
    ProjectOpened,
    ProposalReady,
    RequestFailed,
    ScanFinished,
    ShowImage,
    ThumbnailReady,
    UseModel,
)
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept, Saved, SaveDraft, SetFlag
from lesionlab.core.triage_messages import AssessImages, NeedsRanked, RankByNeed
from lesionlab.core.view_messages import MakePicture, PictureKind, PictureReady
from lesionlab.core.worklist import WorkState
from lesionlab.engine.service.scanning import FIRST_CHUNK

PROMPTS = PromptSet((Click(160, 120),))


def draft(mask: np.ndarray) -> Draft:
    return Draft(EditState(PROMPTS), pack(mask), 0.9, "", Effort(clicks=1))


def find(kind, events):
    return next(event for event in events if isinstance(event, kind))


@pytest.fixture
def mask() -> np.ndarray:
    mask = np.zeros((240, 320), np.bool_)
    mask[50:90, 30:70] = True
    return mask


def test_a_folder_opens_in_natural_order_and_its_images_show_before_torch_is_loaded(
    engines, folder
):
    engine = engines()
    opened, found, finished = engine.answers(OpenProject(str(folder)))
    assert (opened.folder, opened.read_only) == (str(folder), "")
    assert [entry.path for entry in found.entries] == ["1.png", "2.png", "10.png"]
    assert finished == ScanFinished(3)
    shown = engine.shown(2)
    assert (shown.image_key, shown.hw, shown.pixels.shape) == (2, (240, 320), (240, 320, 3))
    assert engine.answers(SetFlag("a", 2, True))[-1] == Saved("a", 2, WorkState.FLAGGED)
    assert not any(isinstance(e.event, EngineReady) for e in engine.seen)


def test_without_a_model_images_show_and_what_needs_one_says_why_there_is_none(engines, folder):
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    assert isinstance(engine.answers(ShowImage(1))[0], ImageShown)
    ready = engine.until(EngineReady)
    assert ready.model is None
    assert ready.problem is not None
    (failed,) = engine.answers(Predict(1, 0, 1, PROMPTS))
    assert failed.error.what == ready.problem.what
    assert failed.image_key == 1
    assert engine.answers(Prefetch((1, 2))) == [Done()]


def test_an_unreadable_image_is_named_and_the_rest_goes_on(engines, folder):
    (folder / "3.png").write_bytes(b"\x89PNG and then nothing")
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    changed, failed = engine.answers(ShowImage(3))
    assert isinstance(changed, EntryChanged)
    assert changed.entry.error
    assert isinstance(failed, RequestFailed)
    assert failed.image_key == 3
    thumbnails = engine.answers(MakeThumbnails((3, 1)))
    assert [(t.image_key, t.pixels is None) for t in thumbnails[:-1]] == [(3, True), (1, False)]
    assert isinstance(thumbnails[0], ThumbnailReady)
    assert engine.shown(1).image_key == 1


def test_other_pictures_have_the_size_of_the_one_shown(engines, folder):
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    shown = engine.shown(1)
    for kind in PictureKind:
        (picture,) = engine.answers(MakePicture(1, kind))
        assert isinstance(picture, PictureReady)
        assert (picture.image_key, picture.kind) == (1, kind)
        assert picture.pixels.shape == shown.pixels.shape
    (failed,) = engine.answers(MakePicture(99, PictureKind.ENHANCED))
    assert isinstance(failed, RequestFailed)


def test_many_images_come_in_pieces_a_screenful_first(engines, tmp_path):
    for number in range(1200):
        (tmp_path / f"{number}.jpg").touch()
    found = [e for e in engines().answers(OpenProject(str(tmp_path))) if type(e) is ImagesFound]
    assert len(found[0].entries) == FIRST_CHUNK
    assert len(found) > 2
    paths = [entry.path for piece in found for entry in piece.entries]
    assert paths == [f"{number}.jpg" for number in range(1200)]


def test_a_folder_that_is_not_there_fails_and_so_does_work_without_a_folder(engines, tmp_path):
    engine = engines()
    (failed,) = engine.answers(OpenProject(str(tmp_path / "nowhere")))
    assert isinstance(failed, RequestFailed)
    (failed,) = engine.answers(SetFlag("a", 1, True))
    assert failed.save_id == "a"
    assert isinstance(engine.answers(ShowImage(1))[-1], RequestFailed)


def test_a_second_window_can_look_and_is_told_why_it_cannot_save(engines, folder):
    first, second = engines(), engines()
    first.answers(OpenProject(str(folder)))
    opened = find(ProjectOpened, second.answers(OpenProject(str(folder))))
    assert opened.read_only
    assert second.shown(1).image_key == 1
    (failed,) = second.answers(SetFlag("a", 1, True))
    assert isinstance(failed, RequestFailed)
    assert failed.error.remedy == opened.read_only


def test_what_was_said_to_be_saved_survives_the_engine_being_killed(engines, folder, mask):
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    engine.shown(1)
    save = SaveDraft("a", 1, 0, draft(mask))
    assert engine.answers(save)[-1] == Saved("a", 1, WorkState.CORRECTED)
    os.kill(engine.process.pid, signal.SIGKILL)
    engine.process.join()
    engine = engines()
    found = find(ImagesFound, engine.answers(OpenProject(str(folder))))
    assert found.entries[0].state is WorkState.CORRECTED
    assert engine.answers(save) == [Saved("a", 1, WorkState.CORRECTED)]
    shown = engine.shown(1)
    assert np.array_equal(unpack(shown.lesions[0].draft.mask), mask)


def test_opening_another_folder_ends_work_on_the_first(engines, folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    waiting = engine.send(Prefetch((1, 2, 3)))
    opening = engine.send(OpenProject(str(other)))
    finals = {}
    while len(finals) < 2:
        envelope = engine.next()
        if envelope.final and envelope.number:
            finals[envelope.number] = envelope.event
    assert finals == {waiting: Done(), opening: ScanFinished(0)}


def test_the_way_of_one_image_with_the_models_that_come_with_the_program(engines, folder, tmp_path):
    engine = engines(models=None)
    engine.answers(OpenProject(str(folder)))
    events = engine.answers(ShowImage(1))
    model = engine.until(EngineReady).model
    assert model is not None
    proposal = find(ProposalReady, events)
    assert proposal.is_default
    assert proposal.proposal.model == model.ref
    assert find(EntryChanged, events).entry.state is WorkState.PROPOSED

    (answer,) = engine.answers(Predict(1, 0, 7, PROMPTS))
    assert isinstance(answer, MaskReady)
    assert (answer.revision, answer.model, answer.prompts) == (7, model.ref, PROMPTS)
    assert unpack(answer.mask).shape == (240, 320)
    outside = PromptSet((Click(999, 0),))
    assert isinstance(engine.answers(Predict(1, 0, 8, outside))[-1], RequestFailed)

    assert engine.answers(Prefetch((2,)))[-1] == Done()
    shown = find(ImageShown, engine.answers(ShowImage(2)))
    assert [p.model for p in shown.proposals] == [model.ref]

    accepted = np.asarray(unpack(answer.mask))
    accepted[100:110, 100:110] = True
    engine.answers(Accept("b", 1, 0, draft(accepted)))
    out = str(tmp_path / "out")
    assert engine.answers(CheckExport(out))[-1] == ExportChecked(0, ())
    exported = engine.answers(ExportMasks(out))[-1]
    assert isinstance(exported, ExportFinished)
    assert (exported.exported, exported.failures) == (1, ())
    (tmp_path / "out" / "1_segmentation.png").write_bytes(b"changed since")
    checked = engine.answers(CheckExport(out))[-1]
    assert checked == ExportChecked(2, ("1_segmentation.png",))

    assert isinstance(engine.answers(UseModel("nope"))[-1], RequestFailed)
    assert engine.answers(UseModel(model.ref.name))[-1].model == model
    # Ends at once although it is in the midst of a computation.
    engine.send(MakeCandidates(2))


def test_the_whole_folder_is_assessed_and_ordered_by_need(engines, folder):
    (folder / "3.png").write_bytes(b"\x89PNG and then nothing")
    engine = engines(models=None)
    engine.answers(OpenProject(str(folder)))
    answers = engine.answers(AssessImages(first=(2,)))
    proposed = [e.entry.image_key for e in answers if isinstance(e, EntryChanged)]
    assert proposed[0] == 2
    ranked = answers[-1]
    assert isinstance(ranked, NeedsRanked)
    assert sorted(ranked.image_keys) == [1, 2, 4]
    assert list(ranked.needs) == sorted(ranked.needs, reverse=True)
    assert len(ranked.reasons) == 3
    mask = np.zeros((240, 320), np.bool_)
    mask[:90, 30:130] = True
    changed, saved = engine.answers(Accept("a", 1, 0, draft(mask)))
    assert isinstance(saved, Saved)
    assert CaseWarning(WarningKind.TOUCHES_BORDER) in changed.entry.warnings
    (ranked,) = engine.answers(RankByNeed())
    assert sorted(ranked.image_keys) == [2, 4]


WINDOW = """
import sys
from engine_driver import Driver, options
from pathlib import Path
if __name__ == "__main__":
    engine = Driver.start(options(Path(sys.argv[1])))
    print(engine.process.pid, flush=True)
    engine.until_final(999)
"""


def test_an_engine_whose_window_is_killed_ends_by_itself(home, tmp_path):
    script = tmp_path / "window.py"
    script.write_text(WINDOW)
    path = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    window = subprocess.Popen(
        [sys.executable, str(script), str(home)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )
    with window:
        engine = psutil.Process(int(window.stdout.readline()))
        window.kill()
    # Not our child, so it cannot be waited for; it was importing torch when its window went.
    deadline = time.monotonic() + TIMEOUT_S
    while engine.is_running() and engine.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_mask_is_changed_as_a_whole_before_any_model_is_loaded(engines, folder, mask):
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    mask[60:70, 40:50] = False
    request = EditMask(1, 7, MaskOperation.FILL_HOLES, pack(mask))
    (edited,) = engine.answers(request)
    assert isinstance(edited, MaskEdited)
    assert (edited.image_key, edited.revision, edited.operation) == (1, 7, request.operation)
    mask[60:70, 40:50] = True
    assert np.array_equal(unpack(edited.mask), mask)
    grow = EditMask(1, 8, MaskOperation.GROW_TO_EDGE, pack(mask), at_xy=(50.0, 70.0))
    (grown,) = engine.answers(grow)
    assert not (mask & ~unpack(grown.mask)).any()
    wrong = EditMask(1, 9, MaskOperation.GROW_TO_EDGE, pack(mask[:9]), at_xy=(5.0, 7.0))
    assert isinstance(engine.answers(wrong)[-1], RequestFailed)
