"""`lesionlab decoders`: every version can be looked at, used, left, handed on and deleted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from outlines import Retrained

from lesionlab.cli.main import run

Ask = Callable[..., str]


@pytest.fixture
def clinic(retrained: Retrained, copy_of: Callable[[Path], Path]) -> Path:
    return copy_of(retrained.folder)


@pytest.fixture
def used(clinic: Path, said: Ask) -> Callable[[], int]:
    """Give the number of the version in use."""

    def ask() -> int:
        (number,) = [v["number"] for v in decoders_of(clinic, said) if v["in_use"]]
        return number

    return ask


def decoders_of(clinic: Path, said: Ask) -> list[dict[str, Any]]:
    """Give the versions of the decoder alone, without those of the image prompts."""
    versions = json.loads(said("decoders", clinic, "list", "--json"))
    return [version for version in versions if version["kind"] == "decoder"]


def test_list_shows_the_newest_first_and_which_is_in_use(
    clinic: Path, said: Ask, retrained: Retrained
) -> None:
    lines = said("decoders", clinic, "list").splitlines()

    assert "judged" in lines[0]
    assert "too few cases" in lines[1]
    assert retrained.report["version"]["ref"]["sha256"][:16] in lines[1]
    assert lines[2].startswith("in use")
    newest, own = decoders_of(clinic, said)
    assert newest == retrained.report["version"]
    assert (own["number"], own["origin"], own["in_use"]) == (0, "base", True)


def test_what_the_image_itself_prompts_is_listed_below_and_chosen_by_its_name(
    clinic: Path, said: Ask, refused: Ask
) -> None:
    *_, last = json.loads(said("decoders", clinic, "list", "--json"))
    assert (last["kind"], last["number"], last["in_use"]) == ("image-prompts", 0, True)
    assert "image-prompts" in said("decoders", clinic, "list").splitlines()[-1]

    assert "as it came" in said("decoders", clinic, "use", "image-prompts")
    assert ".safetensors" in refused(
        "decoders", clinic, "export", "image-prompts", "--to", clinic / "itself.pth"
    )


def test_a_version_whose_file_is_gone_is_marked(
    clinic: Path, said: Ask, refused: Ask, used: Callable[[], int]
) -> None:
    for file in (clinic / ".lesionlab" / "decoders").iterdir():
        file.unlink()

    assert "FILE MISSING" in said("decoders", clinic, "list")
    assert "cannot be loaded" in refused("decoders", clinic, "use", 1, "--trial")
    assert used() == 0


def test_show_prints_the_card(clinic: Path, said: Ask, retrained: Retrained) -> None:
    text = said("decoders", clinic, "show", 1)

    assert text.startswith("Decoder 1: ")
    assert "training_set_sha256" in text
    assert "Not a medical device" in text
    card = json.loads(said("decoders", clinic, "show", 1, "--json"))["card"]
    assert card["judgement"] == retrained.report["judgement"]
    assert json.loads(said("decoders", clinic, "show", "base", "--json"))["card"] == {}


def test_what_was_not_proved_is_used_as_a_trial_only_and_can_be_left_again(
    clinic: Path, said: Ask, refused: Ask, used: Callable[[], int], retrained: Retrained
) -> None:
    error = refused("decoders", clinic, "use", 1)
    assert "not proved" in error
    assert retrained.report["judgement"]["headline"] in error
    assert used() == 0

    assert "In use: Decoder 1" in said("decoders", clinic, "use", 1, "--trial")
    assert used() == 1
    assert said("decoders", clinic, "list").splitlines()[1].startswith("trial")

    assert "as it came" in said("decoders", clinic, "rollback")
    assert used() == 0
    assert "No other decoder" in refused("decoders", clinic, "rollback")
    sha256 = retrained.report["version"]["ref"]["sha256"]
    said("decoders", clinic, "use", sha256[:12], "--trial")
    assert used() == 1
    said("decoders", clinic, "use", "base")
    assert used() == 0


def test_a_version_in_use_is_not_deleted_and_another_one_is(
    clinic: Path, said: Ask, refused: Ask
) -> None:
    said("decoders", clinic, "use", 1, "--trial")
    assert "in use" in refused("decoders", clinic, "delete", 1)
    said("decoders", clinic, "rollback")

    assert "Deleted: Decoder 1" in said("decoders", clinic, "delete", 1)

    assert [v["number"] for v in decoders_of(clinic, said)] == [0]
    assert "no such decoder version" in refused("decoders", clinic, "show", 1)


def test_the_decoder_that_came_with_the_model_cannot_be_deleted(
    clinic: Path, said: Ask, refused: Ask, used: Callable[[], int]
) -> None:
    said("decoders", clinic, "use", 1, "--trial")

    assert refused("decoders", clinic, "delete", 0)

    said("decoders", clinic, "use", 0)
    assert used() == 0


def test_exported_and_imported_elsewhere_it_is_the_same_decoder_and_is_not_in_use(
    clinic: Path, corrected: Path, tmp_path: Path, said: Ask, retrained: Retrained
) -> None:
    file = tmp_path / "decoder.safetensors"
    assert said("decoders", clinic, "export", 1, "--to", file).strip() == str(file)
    assert b".png" not in file.read_bytes()[:200_000].split(b"mask_decoder")[0]
    (tmp_path / "other").mkdir()
    other = Path(tmp_path / "other" / "clinic")
    run(["sample", str(other), "--count", "1"])
    from lesionlab.engine.store.project import Project
    from lesionlab.user_dirs import user_data_dir

    Project.open(other, user_data_dir=user_data_dir()).close()

    assert "not in use" in said("decoders", other, "import", file)

    newest, own = decoders_of(other, said)
    assert newest["ref"]["sha256"] == retrained.report["version"]["ref"]["sha256"]
    assert (newest["origin"], newest["verdict"], newest["in_use"]) == ("imported", None, False)
    assert own["in_use"]


def test_the_whole_model_is_exported_for_other_programs(
    clinic: Path, tmp_path: Path, said: Ask
) -> None:
    said("decoders", clinic, "export", 1, "--to", tmp_path / "one.pth")
    said("decoders", clinic, "export", 0, "--to", tmp_path / "own.pth")

    one, own = (torch.load(tmp_path / name, weights_only=True) for name in ("one.pth", "own.pth"))

    assert one.keys() == own.keys()
    changed = {name.split(".")[0] for name in one if not torch.equal(one[name], own[name])}
    assert changed == {"mask_decoder"}


def test_what_is_wrong_is_explained(clinic: Path, tmp_path: Path, refused: Ask) -> None:
    noise = tmp_path / "noise.safetensors"
    noise.write_bytes(b"noise")
    assert "not a decoder file" in refused("decoders", clinic, "import", noise)
    assert "not a decoder file" in refused("decoders", clinic, "import", tmp_path / "none")
    assert "cannot be exported" in refused(
        "decoders", clinic, "export", 1, "--to", tmp_path / "decoder.zip"
    )
    assert "no such decoder version" in refused("decoders", clinic, "use", 9)
    assert "no project" in refused("decoders", tmp_path, "list")


@pytest.mark.parametrize(
    "action", ["list", "show", "use", "rollback", "delete", "export", "import"]
)
def test_each_action_has_a_help_text(action: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["decoders", "clinic", action, "--help"])

    assert end.value.code == 0
    assert "usage: lesionlab decoders" in capsys.readouterr().out


def test_an_action_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["decoders", "clinic"])

    assert end.value.code == 2
    assert "list|show|use" in capsys.readouterr().err
