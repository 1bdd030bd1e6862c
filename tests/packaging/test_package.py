"""What the recipes of the packages say, without building any."""

from __future__ import annotations

import ast
import configparser
import importlib.util
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

from lesionlab.cli.main import COMMANDS, option_names
from lesionlab.core.export import ExportFormat
from lesionlab.core.project_file import ENDING
from lesionlab.engine.store.schema import APPLICATION_ID

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
SCRIPTS = ("build-deb", "test-deb")


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"packaging_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


contents = _module(PACKAGING / "frozen" / "contents.py")


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_scripts_are_valid_bash(name: str) -> None:
    bash = shutil.which("bash")
    assert bash is not None

    subprocess.run([bash, "-n", str(PACKAGING / name)], check=True)


@pytest.mark.parametrize("name", SCRIPTS)
def test_all_that_the_scripts_take_from_the_repository_is_there(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    named = re.findall(r"(?<![\w./-])((?:packaging|resources|src)/[\w./-]+|CHANGELOG\.md)", text)

    assert len(named) > 1
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_package_is_tried_with_every_format() -> None:
    text = (PACKAGING / "test-deb").read_text(encoding="utf-8")

    assert f"formats={','.join(ExportFormat)}\n" in text


def test_the_recipe_is_valid_python_and_names_what_is_there() -> None:
    text = (PACKAGING / "frozen" / "lesionlab.spec").read_text(encoding="utf-8")

    ast.parse(text)
    for path in ("src/lesionlab/__main__.py", "resources", "packaging/frozen/hooks"):
        assert (ROOT / path).exists()
        assert f'"{path.rpartition("/")[2]}"' in text


def test_the_program_imports_nothing_that_is_left_out() -> None:
    left_out = tuple(contents.EXCLUDED_MODULES)
    imported: set[tuple[str, str]] = set()
    for file in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {(alias.name, file.name) for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
                imported |= {(name, file.name) for name in names}

    assert len(imported) > 100
    assert [
        pair for pair in imported if any(f"{pair[0]}.".startswith(f"{name}.") for name in left_out)
    ] == []


def test_all_resources_but_the_readmes_pictures_and_the_translators_files_are_in() -> None:
    files = [path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*.*")]
    out = {f for f in files if not contents.is_wanted(f"lesionlab/_resources/{f.as_posix()}")}

    assert out == {f for f in files if f.parts[0] == "screenshots" or f.suffix == ".ts"}


@pytest.mark.parametrize(
    ("place", "is_wanted"),
    [
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/bin/torch_shm_manager", True),
        ("torchvision/_C.so", False),
        ("skimage/transform/__init__.pyi", True),
        ("torch/_C/__init__.pyi", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("reportlab/fonts/DarkGardenMK.pfb", False),
        ("reportlab/fonts/Vera.ttf", True),
    ],
)
def test_what_is_left_out(place: str, is_wanted: bool) -> None:
    assert contents.is_wanted(place) is is_wanted


def test_the_licences_of_what_is_shipped_go_with_it() -> None:
    (numpy,) = contents.shipped_distributions(["numpy._core.umath", "lesionlab.app"])[-1:]
    files = [place for _file, place in contents.metadata_files(numpy)]
    names = [Path(file).name for file, _place in contents.metadata_files(numpy)]

    assert numpy.name == "numpy"
    assert "METADATA" in names
    assert any("LICENSE" in name for name in names)
    assert all(place.startswith("numpy-") for place in files)


def test_the_desktop_entry_is_complete() -> None:
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(PACKAGING / "linux" / "lesionlab.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]

    assert entry["Type"] == "Application"
    assert entry["Exec"].split() == ["lesionlab", "%f"]
    assert (ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").is_file()
    for key in ("Categories", "Keywords", "MimeType"):
        assert entry[key].endswith(";")
    for key in ("GenericName", "Comment"):
        assert all(entry[f"{key}[{code}]"] for code in ("de", "es", "zh_CN"))


def test_the_file_type_is_that_of_projects() -> None:
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ET.parse(PACKAGING / "linux" / "lesionlab.xml").getroot().find("m:mime-type", space)
    assert kind is not None
    glob, number = kind.find("m:glob", space), kind.find("m:magic/m:match/m:match", space)
    assert glob is not None
    assert number is not None

    assert glob.get("pattern") == f"*{ENDING}"
    assert int(number.get("value", ""), 16) == APPLICATION_ID
    # Where SQLite keeps it: https://www.sqlite.org/fileformat.html, 1.3.
    assert number.get("offset") == "68"
    desktop = (PACKAGING / "linux" / "lesionlab.desktop").read_text(encoding="utf-8")
    assert f"MimeType={kind.get('type')};" in desktop


def test_the_manual_page_names_every_command_and_option() -> None:
    page = _module(PACKAGING / "linux" / "man_page.py").man_page().replace(r"\-", "-")

    assert [name for name in COMMANDS if f".SH {name.upper()}\n" not in page] == []
    assert [name for name in option_names() if name not in page] == []
    assert re.findall(r"%\(\w+\)s", page) == []


def test_dependencies_are_merged() -> None:
    merged = _module(PACKAGING / "linux" / "depends.py").merged

    assert merged(["libc6 (>= 2.36), zlib1g", "libegl1, libc6"]) == (
        "libc6 (>= 2.36), libegl1, zlib1g"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links are for Linux's package")
def test_equal_files_become_links(tmp_path: Path) -> None:
    shrink = _module(PACKAGING / "frozen" / "shrink.py")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    files = [tmp_path / "a" / "lib.so.1", tmp_path / "b" / "lib.so", tmp_path / "b" / "other.so"]
    for file, byte in zip(files, b"xxy", strict=True):
        file.write_bytes(bytes([byte]) * 20_000)

    shrink.link_equal_files(files)

    assert [file.is_symlink() for file in files] == [False, True, False]
    assert files[1].read_bytes() == files[0].read_bytes()
    assert files[1].readlink() == Path("../a/lib.so.1")
