import json
from pathlib import Path

import pytest

from lesionlab.cli.main import run


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    folder = tmp_path / "sample"
    assert run(["sample", str(folder), "--count", "2"]) == 0
    return folder


def _evaluate(sample: Path, *arguments: str) -> int:
    masks = str(sample / "masks")
    return run(["evaluate", "--images", str(sample), "--masks", masks, *arguments])


def test_a_sample_folder_can_be_evaluated(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sample / "masks" / "sample_02_segmentation.png").unlink()
    capsys.readouterr()

    status = _evaluate(sample, "--prompts", "auto,box,clicks", "--json")

    report = json.loads(capsys.readouterr().out)
    assert status == 1
    assert [image["name"] for image in report["images"]] == ["sample_01"]
    assert set(report["summary"]["all"]["prompts"]) == {"auto", "box"}
    assert len(report["summary"]["all"]["dice_after_clicks"]) == 6
    assert [Path(f["input"]).name for f in report["failures"]] == ["sample_02.png"]


def test_the_table_has_a_line_for_each_image_and_each_way(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert _evaluate(sample, "--prompts", "auto,center") == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["image", "sample_01", "sample_02"]
    assert {"auto", "center"} <= {line.split()[0] for line in lines if line}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--prompts", "guess"], "jittered-box"),
        (["--held-out"], "held out"),
        (["--group-by", "nothing.csv:detail"], "groups"),
        (["--model", "nothing"], "compact"),
    ],
)
def test_wrong_arguments_are_explained(
    arguments: list[str], says: str, sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _evaluate(sample, *arguments) == 2

    assert says in capsys.readouterr().err


def test_the_groups_of_a_table_are_reported_apart(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("image,detail\nsample_01,full\nsample_02,256\n")
    capsys.readouterr()

    assert _evaluate(sample, "--prompts", "auto", "--group-by", f"{table}:detail", "--json") == 0

    groups = json.loads(capsys.readouterr().out)["summary"]
    assert groups["detail full"]["images"] == groups["detail 256"]["images"] == 1
