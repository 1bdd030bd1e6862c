from __future__ import annotations

import os
import sys
from collections.abc import Callable

import pytest

from lesionlab import __main__, __version__
from lesionlab.cli import selftest
from lesionlab.cli.main import run
from lesionlab.cli.status import OK, SOME_FAILED


def test_each_thing_that_is_tried_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["--selftest", "--device", "cpu"])

    lines = capsys.readouterr().out.splitlines()
    names = ["prediction", "class activation map", "project", "training step"]
    assert [line.partition(": passed, ")[0] for line in lines[:-1]] == names
    assert lines[-1].startswith("selftest passed: CPU")
    assert status == OK


def test_what_fails_is_named_and_the_rest_is_tried(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(trial: object) -> str:
        raise OSError("libmodel.so is gone")

    def works(trial: object) -> str:
        return "fine"

    ways: dict[str, Callable[[object], str]] = {"explain": fails, "learn": works}
    for name in ("predict", "explain", "save_and_reload", "learn"):
        monkeypatch.setattr(f"lesionlab.cli.selftest._Trial.{name}", ways.get(name, works))

    status = run(["--selftest", "--device", "cpu"])

    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "class activation map: FAILED: OSError: libmodel.so is gone"
    assert lines[3] == "training step: passed, fine"
    assert "FAILED" in lines[-1]
    assert status == SOME_FAILED


def test_a_bad_mask_fails() -> None:
    with pytest.raises(selftest._FailedError, match="not so"):
        selftest._checked(False, "IoU .1")


def test_the_frozen_program_runs_its_own_modules(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["lesionlab", "-m", "lesionlab", "--version"])
    # There it is known as the program alone.
    monkeypatch.delitem(sys.modules, "lesionlab.__main__")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/of/the/program")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/of/the/user")

    with pytest.raises(SystemExit) as ended:
        __main__.main()

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"lesionlab {__version__}\n"
    # What is started from the window, as a file manager, is not to get the program's libraries.
    assert os.environ["LD_LIBRARY_PATH"] == "/of/the/user"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


@pytest.mark.parametrize("name", ["os", "lesionlabs", "http.server"])
def test_the_frozen_program_runs_no_other_modules(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["lesionlab", "-m", name])

    with pytest.raises(SystemExit) as ended:
        __main__.main()

    assert ended.value.code == 2
