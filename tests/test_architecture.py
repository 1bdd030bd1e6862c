"""The house rules that a tool can check."""

from __future__ import annotations

import ast
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import lesionlab.ui
from lesionlab.ui.actions import ACTIONS, GESTURES, MENUS

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
LINES_LIMIT = 430
HEAVY = ("torch", "torchvision", "h5py", "sqlite3", "cv2", "scipy", "skimage", "PIL")


def test_imports_point_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_the_window_loads_nothing_of_the_engine() -> None:
    modules = [m.name for m in pkgutil.walk_packages(lesionlab.ui.__path__, "lesionlab.ui.")]
    assert "lesionlab.ui.canvas.widget" in modules
    program = (
        "import importlib, sys\n"
        f"for name in {[*modules, 'lesionlab.app', 'lesionlab.__main__']!r}:\n"
        "    importlib.import_module(name)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=os.environ
    )

    assert loaded.stdout.strip() == "[]"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_each_file_holds_one_thing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_LIMIT


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_weights_are_unpickled_bare(path: Path) -> None:
    bare = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("torch.load", "pickle.load", "pickle.loads", "np.load")
        and not any(
            (k.arg, ast.unparse(k.value)) in (("weights_only", "True"), ("allow_pickle", "False"))
            for k in node.keywords
        )
    ]

    assert bare == []


def keys_table() -> str:
    """Give the README's table of all that can be done in the window."""
    rows = [
        (
            menu.replace("&", ""),
            action.name,
            " or ".join(f"`{key}`" for key in action.keys),
            action.tip,
        )
        for menu in MENUS
        for action in ACTIONS
        if action.menu == menu
    ]
    rows += [("Mouse", gesture, "", f"{does}.") for gesture, does in GESTURES]
    head = ("| where | action | keys | what it does |", "| --- | --- | --- | --- |")
    return "\n".join([*head, *(f"| {' | '.join(row)} |" for row in rows)])


def _keys(keys: tuple[str, ...]) -> str:
    return " or ".join(f"`{key}`" for key in keys)


def test_the_readme_has_every_action_of_the_window() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert keys_table() in readme, f"the README's table must be:\n{keys_table()}"


def test_the_readme_names_every_command_and_option() -> None:
    from lesionlab.cli.main import COMMANDS, option_names

    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [name for name in COMMANDS if f"lesionlab {name}" not in readme] == []
    assert [option for option in option_names() if option not in readme] == []
