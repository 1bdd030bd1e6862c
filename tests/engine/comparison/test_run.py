"""A comparison from files to figures: on unseen images only, and gone on with after a crash."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from lesionlab.core.errors import UserError
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.comparison import measure
from lesionlab.engine.comparison import run as running
from lesionlab.engine.comparison.ledger import Ledger, Training
from lesionlab.engine.comparison.plan import (
    ComparedImage,
    Label,
    make_plan,
    read_labels,
    read_plan,
    seen_by,
    write_plan,
)
from lesionlab.engine.comparison.results import CLICKS, NONE, PROMPTS, CaseResult, Origin
from lesionlab.engine.comparison.run import ComparisonRun, Materials, Wanted
from lesionlab.engine.evaluation.pairs import find_pairs
from lesionlab.engine.models.compact import build_compact
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training.systems import SYSTEMS, SystemContext

CPU = Device("cpu", "CPU")
COMPARED = ("zero-shot", "peft-medsam", "unet")
ORIGIN = Origin("lesionlab compare", 0, "", {}, "", {}, 6, 6)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pairs")
    for seed in range(4):
        case = draw_case(seed, size_hw=(48, 64))
        cv2.imwrite(str(folder / f"case{seed}.png"), case.image[..., ::-1])
        cv2.imwrite(str(folder / f"case{seed}_segmentation.png"), (case.mask > 0) * np.uint8(255))
    return folder


@pytest.fixture(scope="module")
def materials() -> Materials:
    torch.manual_seed(1)
    base = Predictor(
        build_compact(),
        info=ModelInfo(ModelRef("compact", "0" * 64), "", "", has_auto=True),
        preprocessing=Preprocessing.COMPACT,
        device=CPU,
    )
    return Materials(
        context=SystemContext(base=base, start_weights=None, device=CPU),
        seen_by_base=frozenset(),
        classifiers=(),
        shipped_dir=Path("none"),
        user_dir=Path("none"),
    )


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "footprint_mb", lambda order: 1.0)
    monkeypatch.setattr(measure, "CLICKS_TRIED", 2)
    small = {name: dataclasses.replace(SYSTEMS[name], batch=1) for name in COMPARED}
    monkeypatch.setattr(running, "SYSTEMS", small)


def planned(folder: Path, folds: int = 2) -> list[ComparedImage]:
    pairs, _ = find_pairs(folder, masks=folder)
    return make_plan(pairs, labels={}, folds=folds, seed=0)[0]


def comparing(
    folder: Path, report: Path, materials: Materials, *, wanted: Wanted | None = None
) -> ComparisonRun:
    return ComparisonRun(
        wanted or Wanted(COMPARED, minutes=0, steps=1, explained=0),
        images=planned(folder),
        materials=materials,
        ledger=Ledger(report, settings={"seed": 0}),
    )


def test_every_system_is_measured_on_every_image_by_every_prompt_it_understands(
    folder: Path, tmp_path: Path, materials: Materials
) -> None:
    wanted = Wanted(COMPARED, minutes=0, steps=1, explained=1)
    run = comparing(folder, tmp_path, materials, wanted=wanted)
    run.run()
    found = run.comparison(ORIGIN)
    assert [system.name for system in found.systems] == list(COMPARED)
    assert len(found.cases) == 4 * len(COMPARED)
    by_system = {case.system: case for case in found.cases}
    assert set(by_system["unet"].by_prompt) == {NONE}
    assert set(by_system["peft-medsam"].by_prompt) == set(PROMPTS) - {"cam"}
    assert by_system["peft-medsam"].clicks_tried > 0
    unet = next(system for system in found.systems if system.name == "unet")
    assert unet.trained_parameters == unet.parameters > 0
    assert (unet.folds, unet.steps) == (2, 2)
    assert found.systems[0].trained_parameters == 0
    decoders = {e.explained for e in found.explanations}
    assert decoders == {"decoder of zero-shot", "decoder of peft-medsam"}
    # As after a crash among the explanations: those that are missing are made, no other.
    kept = (tmp_path / "explanations.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "explanations.jsonl").write_bytes(b"".join(kept[:-1]))
    again = comparing(folder, tmp_path, materials, wanted=wanted)
    again.run()
    told = [(e.explained, e.image) for e in again.comparison(ORIGIN).explanations]
    assert told == [(e.explained, e.image) for e in found.explanations]
    mask = cv2.imread(str(tmp_path / "masks" / "unet" / "case0.png"), cv2.IMREAD_UNCHANGED)
    assert mask is not None
    assert mask.shape == (48, 64)


def test_what_was_done_is_not_done_again(
    folder: Path, tmp_path: Path, materials: Materials, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparing(folder, tmp_path, materials).run()
    before, last = (tmp_path / "cases.jsonl").read_bytes(), _last(tmp_path)
    # As after a crash while a line was written: the last case is torn.
    (tmp_path / "cases.jsonl").write_bytes(before[:-20])
    monkeypatch.setattr(running, "train_system", lambda *a, **k: pytest.fail("trained again"))
    again = comparing(folder, tmp_path, materials)
    again.run()
    found = again.comparison(ORIGIN)
    assert len(found.cases) == 4 * len(COMPARED)
    lines = (tmp_path / "cases.jsonl").read_bytes().splitlines()
    assert len(lines) == len(before.splitlines())
    assert _last(tmp_path) == last


def _last(report: Path) -> CaseResult:
    *_, last = Ledger(report, settings={"seed": 0}).cases.values()
    return dataclasses.replace(last, encode_ms=0, predict_ms=0)


def test_images_that_the_base_has_seen_are_no_test_for_any_system(
    folder: Path, tmp_path: Path, materials: Materials
) -> None:
    images = planned(folder)
    seen = frozenset(image.name for image in images if image.fold != 0)
    knowing = dataclasses.replace(materials, seen_by_base=seen)
    run = comparing(folder, tmp_path / "a", knowing)
    run.run()
    found = run.comparison(ORIGIN)
    assert {case.image for case in found.cases} == {i.name for i in images if i.fold == 0}
    assert any("no test" in sentence for sentence in run.left_out)
    only_new = Wanted(("unet",), minutes=0, steps=1, explained=0)
    assert comparing(folder, tmp_path / "b", knowing, wanted=only_new).unseen == 4
    all_seen = dataclasses.replace(materials, seen_by_base=frozenset(i.name for i in images))
    with pytest.raises(UserError, match="No image is left"):
        comparing(folder, tmp_path / "c", all_seen)


def test_a_bad_file_is_listed_and_the_rest_goes_on(
    folder: Path, tmp_path: Path, materials: Materials
) -> None:
    run = comparing(
        folder, tmp_path, materials, wanted=Wanted(("zero-shot",), minutes=0, explained=0)
    )
    broken = folder / "case3.png"
    content = broken.read_bytes()
    try:
        broken.write_bytes(content[:100])
        run.run()
    finally:
        broken.write_bytes(content)
    assert {failure.path.name for failure in run.failures} == {"case3.png"}
    assert len(run.comparison(ORIGIN).cases) == 3


def test_other_settings_are_refused_and_restart_forgets(tmp_path: Path) -> None:
    first = Ledger(tmp_path, settings={"seed": 0, "folds": 5})
    first.keep("unet-fold0", {"a": torch.ones(2)}, Training(1.0, 2, 3, 4))
    with pytest.raises(UserError, match="other settings") as refused:
        Ledger(tmp_path, settings={"seed": 1, "folds": 5})
    assert "seed: 0" in refused.value.value
    again = Ledger(tmp_path, settings={"seed": 0, "folds": 5})
    assert again.training("unet-fold0") == Training(1.0, 2, 3, 4)
    assert torch.equal(again.state("unet-fold0")["a"], torch.ones(2))
    anew = Ledger(tmp_path, settings={"seed": 1, "folds": 5}, restart=True)
    assert anew.training("unet-fold0") is None


def test_a_plan_keeps_groups_together_and_reads_back(folder: Path, tmp_path: Path) -> None:
    pairs, _ = find_pairs(folder, masks=folder)
    labels = {f"case{n}": Label("nevus", "one" if n < 2 else "") for n in range(4)}
    images, failures = make_plan(pairs, labels=labels, folds=2, seed=3)
    assert not failures
    assert len({image.fold for image in images if image.name in ("case0", "case1")}) == 1
    write_plan(tmp_path / "folds.csv", images)
    assert read_plan(tmp_path / "folds.csv", pairs=pairs) == images
    with pytest.raises(UserError, match="too few"):
        make_plan(pairs, labels=labels, folds=5, seed=0)


def test_labels_are_read_or_refused(tmp_path: Path) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("image,diagnosis,same_lesion\na,nevus,L1\nb,,\n")
    assert read_labels(table) == {"a": Label("nevus", "L1"), "b": Label()}
    table.write_text("name\na\n")
    with pytest.raises(UserError, match="labels"):
        read_labels(table)


def test_what_a_shipped_model_has_seen_stands_in_its_card() -> None:
    recipe = {"folds": "isic2017-folds.csv", "held_out_fold": 4}
    assert 1500 < len(seen_by({"recipe": recipe})) < 1600
    assert seen_by({}) == frozenset()


def test_clicks_that_were_not_needed_leave_the_mask_as_it_is() -> None:
    assert CLICKS == ("1 clicks", "2 clicks", "3 clicks", "4 clicks", "5 clicks")
