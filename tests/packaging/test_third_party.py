"""All that the program is built on may be given on, and its licences go with it."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from lesionlab.cli.main import run
from lesionlab.core import licences
from lesionlab.core.licences import Component, as_text, components, installed, needed

ROOT = Path(__file__).resolve().parents[2]

PERMISSIVE = {
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "Bitstream-Vera",
    "CC0-1.0",
    "HPND",
    "ISC",
    "MIT",
    "MIT-CMU",
    "PSF-2.0",
    "Unlicense",
    "Zlib",
    # What older metadata call these.
    "Apache 2.0",
    "Apache Software License",
    "Apache Software License 2.0",
    "BSD",
    "BSD License",
    "FreeBSD",
    "MIT License",
    "Python Software Foundation License",
}
EXPLAINED = {
    # A library beside the program that anyone may replace; README and About say so.
    "PySide6_Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    # Binds the one file that has it, which is passed on as it is.
    "tqdm": "MPL-2.0",
}


def _requirements() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [str(need) for need in project["dependencies"]]


@pytest.fixture(scope="module")
def parts() -> list[Component]:
    return components(_requirements())


def refused(part: Component) -> list[str]:
    """Give what in a part's licence does not allow to pass it on; of "A OR B" one has to."""
    allowed = {*PERMISSIVE, *([EXPLAINED[part.name]] if part.name in EXPLAINED else [])}
    refused = []
    for term in part.licence.split(" AND "):
        choices = {choice.strip(" ()") for choice in term.split(" OR ")}
        if not choices & allowed:
            refused.append(term)
    return refused


def test_every_part_may_be_passed_on(parts: list[Component]) -> None:
    assert {part.name: refused(part) for part in parts if refused(part)} == {}


@pytest.mark.parametrize(
    ("licence", "is_refused"),
    [
        ("MIT", False),
        ("GPL-3.0-only", True),
        ("MIT AND GPL-3.0-only", True),
        ("MIT OR GPL-3.0-only", False),
        ("LGPL-3.0-only", True),
        ("AGPL-3.0", True),
        ("", True),
    ],
)
def test_what_is_refused(licence: str, is_refused: bool) -> None:
    assert bool(refused(Component("someone's", "1", licence, ()))) is is_refused


def test_every_part_is_there_with_its_text(parts: list[Component]) -> None:
    names = {licences.plain(part.name) for part in parts}
    wanted = {licences.plain(re.match(r"[\w.-]+", need)[0]) for need in _requirements()}  # type: ignore[index]

    assert wanted - names == set()
    assert {"markupsafe", "shiboken6", "python"} <= names
    assert {"pytest", "ruff", "pyinstaller", "lesionlab"} & names == set()
    assert [part.name for part in parts if len(part.text()) < 200] == []


def test_the_texts_are_printed_for_whoever_has_to_check_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["doctor", "--licences"]) == 0

    out = capsys.readouterr().out
    assert out.startswith("Python 3.")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in out
    assert "Permission is hereby granted, free of charge" in out


def test_requirements_are_followed_through_but_not_into_extras(tmp_path: Path) -> None:
    for name, lines in {
        "One_Part-1.0": ["Requires-Dist: two.part>=1; python_version > '3'"],
        "two_part-2.0": ["Requires-Dist: three; extra == 'all'", "Requires-Dist: absent"],
        "three-3.0": [],
    }.items():
        folder = tmp_path / f"{name}.dist-info"
        folder.mkdir()
        head = ["Metadata-Version: 2.1", f"Name: {name.partition('-')[0]}", "Version: 1"]
        (folder / "METADATA").write_text("\n".join([*head, *lines]) + "\n")
    found = {
        "one-part": tmp_path / "One_Part-1.0.dist-info",
        "two-part": tmp_path / "two_part-2.0.dist-info",
        "three": tmp_path / "three-3.0.dist-info",
    }

    assert needed(["one.part==1"], found) == {"one-part", "two-part"}


def test_a_frozen_program_shows_what_was_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "some_part-1.2.dist-info"
    (folder / "licenses").mkdir(parents=True)
    (folder / "METADATA").write_text("Name: some.part\nVersion: 1.2\nLicense: MIT\n")
    (folder / "licenses" / "LICENSE").write_text("Take it.")
    python = tmp_path / f"python-{sys.version.split()[0]}.dist-info"
    python.mkdir()
    (python / "LICENSE").write_text("Python's.")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert list(installed()) == ["some-part"]
    shown = as_text(components())
    assert "Python's." in shown
    assert "some.part 1.2" in shown
    assert "Take it." in shown
