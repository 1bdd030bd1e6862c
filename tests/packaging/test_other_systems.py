"""The recipes for Windows and macOS, as far as they can be checked elsewhere."""

from __future__ import annotations

import ast
import importlib.util
import io
import plistlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from PIL import Image

from lesionlab import __main__ as door
from lesionlab import __version__
from lesionlab.core.project_file import ENDING

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WINDOWS, MACOS = PACKAGING / "windows", PACKAGING / "macos"
BUILDS = (MACOS / "build", WINDOWS / "build.ps1", PACKAGING / "build-deb", PACKAGING / "setup.sh")

pytestmark = pytest.mark.usefixtures("qapp")


def _systems() -> ModuleType:
    spec = importlib.util.spec_from_file_location("systems", PACKAGING / "frozen" / "systems.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def systems() -> ModuleType:
    return _systems()


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch):
    """Give the module as it is on another system."""

    def load(platform: str) -> ModuleType:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "platform", platform)
            return _systems()

    return load


# --- what is in the program on each system


@pytest.mark.parametrize(
    ("platform", "programs"),
    [
        ("linux", [("lesionlab", True)]),
        ("darwin", [("lesionlab", False)]),
        ("win32", [("lesionlab", False), ("lesionlab-cli", True)]),
    ],
)
def test_the_commands_have_a_console_and_the_window_has_none(on, platform, programs) -> None:
    assert list(on(platform).PROGRAMS) == programs


def test_the_recipe_uses_what_there_is_for_each_system(systems: ModuleType) -> None:
    text = (PACKAGING / "frozen" / "lesionlab.spec").read_text(encoding="utf-8")
    used = set(re.findall(r"systems\.(\w+)", text))

    ast.parse(text)
    assert used == {"program_options", "bundle_options", "PROGRAMS"}
    assert all(hasattr(systems, name) for name in used)


@pytest.mark.parametrize(
    ("platform", "kinds"),
    [
        ("linux", ["Analysis", "PYZ", "EXE", "COLLECT"]),
        ("win32", ["Analysis", "PYZ", "EXE", "EXE", "COLLECT"]),
        ("darwin", ["Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE"]),
    ],
)
def test_the_recipe_runs_on_each_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, kinds: list[str]
) -> None:
    hooks = pytest.importorskip("PyInstaller.utils.hooks")
    recipe = PACKAGING / "frozen" / "lesionlab.spec"
    made: list[tuple[str, dict]] = []

    def stand_in(kind: str) -> Callable[..., SimpleNamespace]:
        def make(*_args: object, **options: object) -> SimpleNamespace:
            made.append((kind, options))
            return SimpleNamespace(pure=[], binaries=[], datas=[], scripts=[])

        return make

    space = {kind: stand_in(kind) for kind in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    with monkeypatch.context() as patch:
        patch.setattr(hooks, "collect_data_files", lambda _package: [])
        patch.setattr(hooks, "collect_submodules", lambda _package: [])
        patch.setattr(sys, "path", list(sys.path))
        for module in ("systems", "contents"):
            patch.setitem(sys.modules, module, None)
            del sys.modules[module]
        patch.setattr(sys, "platform", platform)
        code = compile(recipe.read_text(encoding="utf-8"), str(recipe), "exec")
        exec(code, {**space, "SPECPATH": str(recipe.parent), "workpath": str(tmp_path)})

    options = dict(made)
    assert [kind for kind, _options in made] == kinds
    assert options["Analysis"]["datas"][0] == (str(ROOT / "resources"), "lesionlab/_resources")
    assert ("version" in options["EXE"]) is (platform == "win32")
    assert ("entitlements_file" in options["EXE"]) is (platform == "darwin")
    assert [o["name"] for kind, o in made if kind == "BUNDLE"] == (
        ["LesionLab.app"] if platform == "darwin" else []
    )


@pytest.mark.parametrize("ending", [".ico", ".icns"])
def test_the_icon_has_all_sizes(systems: ModuleType, tmp_path: Path, ending: str) -> None:
    file = systems.write_icon(tmp_path / f"lesionlab{ending}")

    with Image.open(file) as icon:
        sides = {size[0] * (size[2] if len(size) > 2 else 1) for size in icon.info["sizes"]}
        icon.load()
        opaque = sum(alpha > 0 for alpha in icon.convert("RGBA").getchannel("A").tobytes())
        share = opaque / (icon.width * icon.height)
    assert sides >= ({16, 32, 48, 256} if ending == ".ico" else {32, 64, 256, 512, 1024})
    assert 0.5 < share < 1.0


def test_the_version_that_windows_shows_is_the_programs(systems: ModuleType) -> None:
    tree = ast.parse(systems.windows_version(__version__))
    numbers = next(k.value for n in ast.walk(tree) if isinstance(n, ast.Call) for k in n.keywords
                   if k.arg == "filevers")  # fmt: skip
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]

    assert ast.literal_eval(numbers)[:3] == tuple(int(n) for n in __version__.split("."))
    assert texts.count(__version__) == 2
    with pytest.raises(ValueError):
        systems.windows_version("not a version")


def test_macos_is_told_of_projects_and_languages(systems: ModuleType) -> None:
    about = plistlib.loads(plistlib.dumps(systems.info_plist()))
    (kind,) = about["UTExportedTypeDeclarations"]
    opened = [
        kind for entry in about["CFBundleDocumentTypes"] for kind in entry["LSItemContentTypes"]
    ]

    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == [ENDING[1:]]
    assert opened == [kind["UTTypeIdentifier"], "public.folder"]
    assert about["CFBundleLocalizations"] == ["en", "de", "es", "zh_CN"]


def test_signing_is_optional(on, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    systems = on("darwin")
    monkeypatch.setattr(systems.sys, "platform", "darwin")
    monkeypatch.delenv("LESIONLAB_SIGN_IDENTITY", raising=False)
    unsigned = systems.program_options(tmp_path, version="1.0")
    monkeypatch.setenv("LESIONLAB_SIGN_IDENTITY", "Developer ID Application: Me")
    signed = systems.program_options(tmp_path, version="1.0")

    assert unsigned["codesign_identity"] is None
    assert signed["codesign_identity"] == "Developer ID Application: Me"
    assert Path(signed["entitlements_file"]).is_file()
    assert Path(signed["icon"]).is_file()


def test_a_program_without_a_console_can_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", kept := io.StringIO())

    door._give_streams()
    given = sys.stdout
    print("to nobody")
    given.close()

    assert sys.stderr is kept


# --- macOS


def test_the_entitlements_are_those_that_python_needs() -> None:
    entitled = plistlib.loads((MACOS / "entitlements.plist").read_bytes())

    assert entitled == {
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
    }


def test_the_script_is_valid_and_needs_nothing_newer_than_macos_has() -> None:
    bash = shutil.which("bash")
    assert bash is not None
    text = (MACOS / "build").read_text(encoding="utf-8")

    subprocess.run([bash, "-n", str(MACOS / "build")], check=True)
    # macOS has bash 3.2 and the tools of BSD.
    assert (
        re.findall(r"\bmapfile\b|\breadarray\b|declare -A|\bsha256sum\b|stat -c|\$\{\w+,,", text)
        == []
    )


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
@pytest.mark.parametrize("file", [MACOS / "build", PACKAGING / "build-deb"], ids=lambda f: f.name)
def test_shellcheck_has_nothing_to_say(file: Path) -> None:
    subprocess.run(
        ["shellcheck", "--shell=bash", "--severity=warning", "-x", str(file)], check=True
    )


# --- Windows


def _without_strings(script: str) -> str:
    """Take comments, strings and here-strings out of PowerShell, and check that they end."""
    token = re.compile(
        r"<#.*?#>|#[^\n]*|\"(?:[^\"`]|`.|\"\")*\"|'(?:[^']|'')*'", re.DOTALL
    )  # fmt: skip
    rest = token.sub(" ", script)
    assert '"' not in rest
    assert "'" not in rest
    return rest


def test_the_brackets_of_the_powershell_script_close() -> None:
    rest = _without_strings((WINDOWS / "build.ps1").read_text(encoding="ascii"))
    closing = {")": "(", "]": "[", "}": "{"}
    open_ones: list[str] = []
    for sign in rest:
        if sign in closing.values():
            open_ones.append(sign)
        elif sign in closing:
            assert open_ones.pop() == closing[sign]

    assert open_ones == []


def test_every_function_that_the_powershell_script_calls_is_there() -> None:
    text = (WINDOWS / "build.ps1").read_text(encoding="ascii")
    rest = _without_strings(text)
    defined = set(re.findall(r"^function ([\w-]+)", text, re.MULTILINE))
    called = set(re.findall(r"(?<![\w$-])([A-Z]\w+-[A-Z]\w+|Say)\b", rest))
    known = {
        "Write-Host", "Join-Path", "Test-Path", "Get-Command", "Select-String", "Get-FileHash",
        "Get-Content", "Set-Content", "Remove-Item", "New-Item", "Get-Item", "Resolve-Path",
        "Push-Location", "Pop-Location", "Out-Host", "Out-Null", "ForEach-Object", "Set-StrictMode",
    }  # fmt: skip

    assert called - defined - known == set()
    assert defined <= called
    # After each program that is run comes the look at how it ended.
    runs = len(re.findall(r"^\s*& (?!\$env:ComSpec|py |git)", text, re.MULTILINE))
    assert text.count("Confirm-Success ") - 1 >= runs - 2


def _sections(script: str) -> dict[str, list[str]]:
    """Give the lines of each section of an Inno Setup script, without comments and preprocessor."""
    sections: dict[str, list[str]] = {}
    for line in script.splitlines():
        text = line.strip()
        if not text or text.startswith((";", "#")):
            continue
        head = re.fullmatch(r"\[(\w+)\]", text)
        if head:
            lines = sections.setdefault(head[1], [])
        else:
            lines.append(text)
    return sections


ISS = (WINDOWS / "lesionlab.iss").read_text(encoding="ascii")
PARAMETERS = {
    "Languages": {"Name", "MessagesFile"},
    "Tasks": {"Name", "Description", "GroupDescription", "Flags"},
    "InstallDelete": {"Type", "Name"},
    "Files": {"Source", "DestDir", "DestName", "Flags"},
    "Icons": {"Name", "Filename", "Tasks"},
    "Registry": {"Root", "Subkey", "ValueType", "ValueName", "ValueData", "Flags"},
    "Run": {"Filename", "Description", "Flags"},
}


def _rows(section: str) -> list[dict[str, str]]:
    rows = []
    for line in _sections(ISS)[section]:
        found = re.findall(r'(\w+): ("(?:[^"]|"")*"|[^;"]+)(?:; |$)', line)
        assert "; ".join(f"{key}: {value}" for key, value in found) == line
        rows.append({key: re.sub('^"|"$', "", value) for key, value in found})
    return rows


def test_the_installers_sections_have_what_inno_setup_knows() -> None:
    sections = _sections(ISS)

    assert set(sections) == {"Setup", "CustomMessages", *PARAMETERS}
    for name, known in PARAMETERS.items():
        assert all(set(row) <= known for row in _rows(name)), name
    for line in (*sections["Setup"], *sections["CustomMessages"]):
        assert re.fullmatch(r"[\w.]+=.+", line), line
    names = [line.partition("=")[0] for line in sections["Setup"]]
    assert len(names) == len(set(names))


def test_the_installer_is_for_one_or_for_all_and_leaves_the_work_alone() -> None:
    setup = dict(line.split("=", 1) for line in _sections(ISS)["Setup"])

    assert re.fullmatch(r"\{\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", setup["AppId"])
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["PrivilegesRequiredOverridesAllowed"].split() == ["dialog", "commandline"]
    assert "UninstallDelete" not in _sections(ISS)
    assert [row["Name"] for row in _rows("InstallDelete")] == [r"{app}\_internal"]
    assert {row["Root"] for row in _rows("Registry")} == {"HKA"}
    assert all(row["DestDir"] == "{app}" for row in _rows("Files"))


def test_projects_are_opened_with_the_program() -> None:
    values = {row["Subkey"].removeprefix("Software\\Classes\\"): row for row in _rows("Registry")}
    kind = values[ENDING]["ValueData"]

    assert values[f"{kind}\\shell\\open\\command"]["ValueData"] == '""{app}\\lesionlab.exe"" ""%1""'
    assert values[kind]["Flags"] == "uninsdeletekey"


def test_the_installer_is_given_all_that_it_asks_for() -> None:
    script = (WINDOWS / "build.ps1").read_text(encoding="ascii")
    asked = set(re.findall(r"\{#(\w+)\}", ISS))

    assert asked == set(re.findall(r"/D(\w+)=", script))


def test_all_that_the_recipes_take_from_the_repository_is_there() -> None:
    named = [
        WINDOWS / part.replace("\\", "/")
        for part in re.findall(r'(?:"|=)((?:\.\.\\)+[\w.]+|before\.txt)', ISS)
    ]
    for file in BUILDS:
        text = file.read_text(encoding="utf-8").replace("\\", "/")
        named += [
            ROOT / part
            for part in re.findall(r"(?<![\w./$-])((?:packaging|resources)/[\w./-]*\w)", text)
        ]

    assert len(named) > 12
    assert [str(path) for path in named if not path.exists()] == []
    assert {WINDOWS / "before.txt", WINDOWS / "../../LICENSE"} <= set(named)


# --- pinned


@pytest.mark.parametrize("file", BUILDS, ids=lambda file: file.name)
def test_whatever_is_installed_to_build_is_pinned(file: Path) -> None:
    text = re.sub(r"[\\`]\n\s*", " ", file.read_text(encoding="utf-8"))
    installs = [
        line for line in text.splitlines() if re.search(r"pip\b.* install|@pip |\{pip\[", line)
    ]
    for line in installs:
        is_list = re.search(r"pip=\(|\$pip = @\(", line)
        pinned = re.search(r"--constraint|torch={2,3}\$", line)
        assert is_list or pinned, line


def test_the_tools_of_each_system_are_pinned() -> None:
    pins = (PACKAGING / "constraints.txt").read_text(encoding="utf-8").lower().splitlines()
    names = {line.partition("==")[0] for line in pins if "==" in line}

    # What PyInstaller needs on Windows and macOS alone.
    assert {"pyinstaller", "cyclonedx-bom", "pefile", "pywin32-ctypes", "macholib"} <= names
