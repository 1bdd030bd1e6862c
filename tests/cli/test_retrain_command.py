"""`lesionlab retrain`: learns, judges, keeps, and puts nothing to use by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from outlines import Retrained

from lesionlab.engine.retraining import trainer
from lesionlab.engine.store.project import Project
from lesionlab.user_dirs import user_data_dir

Ask = Callable[..., str]


def test_the_report_has_the_figures_of_every_case_and_nothing_is_in_use(
    retrained: Retrained,
) -> None:
    report = retrained.report

    version = report["version"]
    assert (version["number"], version["corrections"], version["in_use"]) == (1, 5, False)
    assert version["base"]["name"] == "compact"
    judgement = report["judgement"]
    assert judgement["verdict"] == version["verdict"] == "too few cases"
    assert judgement["more_cases"] >= 5
    assert len(judgement["cases"]) == 5
    for case in judgement["cases"]:
        assert 0 <= case["champion"]["proposal_dice"] <= 1
        assert 0 <= case["candidate"]["clicks_to_iou_85"] <= 10
    assert len(judgement["differences"]) == len(judgement["cases"][0]["champion"])
    assert {g["name"]: g["count"] for g in judgement["guards"]} == {
        "older corrections": 0,
        "generated cases": 1,
        "uncorrected images": 0,
    }
    assert report["left_out"] == []
    with Project.open(retrained.folder, user_data_dir=user_data_dir()) as project:
        base = version["base"]["sha256"]
        assert project.decoder_in_use(base_sha256=base) == base
        assert project.decoder_file(version["ref"]["sha256"]).is_file()


def test_for_people_it_says_what_came_of_it_and_what_to_do_next(
    corrected: Path,
    retrained: Retrained,
    copy_of: Callable[[Path], Path],
    said: Ask,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = copy_of(corrected)
    monkeypatch.setattr(trainer, "run_retraining", lambda *_, **__: retrained.outcome)

    text = said("retrain", folder)

    assert "Decoder 1, from 5 corrections" in text
    assert retrained.report["judgement"]["headline"] in text
    assert "proposal_dice" in text
    assert text.splitlines()[-1] == f"To use it: lesionlab decoders {folder} use 1 --trial"


def test_seed_minutes_and_device_reach_the_trainer(
    corrected: Path,
    retrained: Retrained,
    copy_of: Callable[[Path], Path],
    said: Ask,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = copy_of(corrected)
    asked = []

    def run_retraining(options, *, on_progress):
        asked.append(options)
        return retrained.outcome

    monkeypatch.setattr(trainer, "run_retraining", run_retraining)

    said("retrain", folder, "--seed", 7, "--minutes", 2.5, "--device", "cpu")
    said("retrain", folder)

    first, second = asked
    assert (first.seed, first.minutes, first.device) == (7, 2.5, "cpu")
    assert (second.seed, second.minutes, second.device) == (0, None, None)
    assert Path(first.folder) == folder


def test_too_few_corrections_are_an_error_that_says_how_many_more_it_takes(
    tmp_path: Path, refused: Ask
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    Project.open(folder, user_data_dir=user_data_dir()).close()

    assert "at least 5 more lesions" in refused("retrain", folder)


def test_a_folder_without_a_project_gets_none(tmp_path: Path, refused: Ask) -> None:
    assert "no project" in refused("retrain", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_project_that_is_open_elsewhere_is_refused_before_anything_is_learned(
    corrected: Path,
    copy_of: Callable[[Path], Path],
    refused: Ask,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = copy_of(corrected)
    monkeypatch.setattr(trainer, "run_retraining", lambda *_, **__: pytest.fail("it learned"))

    with Project.open(folder, user_data_dir=user_data_dir()):
        assert "only be viewed" in refused("retrain", folder)


def test_a_model_that_is_not_there_is_named(
    corrected: Path, copy_of: Callable[[Path], Path], refused: Ask
) -> None:
    assert "nothing" in refused("retrain", copy_of(corrected), "--model", "nothing")
