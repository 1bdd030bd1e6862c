"""A project of five imported corrections, and the same after one short retraining."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from outlines import Outlines, Retrained, home_of_its_own, made_outlines

from lesionlab.cli.main import run


@pytest.fixture
def outlines(tmp_path: Path) -> Outlines:
    return made_outlines(tmp_path / "elsewhere", count=3)


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project's folder with five imported corrections; to be copied, not changed."""
    outlines = made_outlines(tmp_path_factory.mktemp("session") / "elsewhere", count=5)
    project = outlines.images.parent.parent / "clinic"
    with home_of_its_own(project.parent), redirect_stdout(StringIO()):
        assert run(outlines.arguments(project)) == 0
    return project


@pytest.fixture(scope="session")
def retrained(corrected: Path, tmp_path_factory: pytest.TempPathFactory) -> Retrained:
    from lesionlab.engine.retraining import trainer
    from lesionlab.engine.retraining.learning import LearningRecipe
    from lesionlab.engine.retraining.settings import RetrainSettings

    recipe = LearningRecipe(epochs=1, click_chances=(1.0,), rehearsal=0.2)
    quick = RetrainSettings(recipe=recipe, rehearsed=1, guarded=1)
    folder = Path(shutil.copytree(corrected, tmp_path_factory.mktemp("retrained") / "clinic"))
    outcomes = []

    def watched(*given: Any, **more: Any) -> object:
        outcomes.append(run_retraining(*given, **more))
        return outcomes[0]

    run_retraining = trainer.run_retraining
    printed = StringIO()
    with home_of_its_own(folder.parent) as patch, redirect_stdout(printed):
        patch.setattr(trainer, "_settings", lambda *_: quick)
        patch.setattr(trainer, "run_retraining", watched)
        assert run(["retrain", str(folder), "--json", "--device", "cpu"]) == 0
    return Retrained(folder, json.loads(printed.getvalue()), outcomes[0])


@pytest.fixture
def copy_of(tmp_path: Path) -> Callable[[Path], Path]:
    return lambda folder: Path(shutil.copytree(folder, tmp_path / folder.name))


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that succeeds; gives what it prints."""

    def ask(*arguments: object) -> str:
        capsys.readouterr()
        assert run([str(argument) for argument in arguments]) == 0
        return capsys.readouterr().out

    return ask


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that the user has to mend; gives what it says."""

    def ask(*arguments: object) -> str:
        capsys.readouterr()
        assert run([str(argument) for argument in arguments]) == 2
        captured = capsys.readouterr()
        assert captured.err.startswith("lesionlab: error: ")
        assert "Traceback" not in captured.err
        assert captured.out == ""
        return captured.err

    return ask
