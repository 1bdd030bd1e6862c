import subprocess
import sys

import pytest

from lesionlab import __version__
from lesionlab.cli.main import COMMANDS, run


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run([name, "--help"])

    assert end.value.code == 0
    assert f"lesionlab {name}" in capsys.readouterr().out.split("examples:")[1]


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["--help"])

    assert end.value.code == 0
    overview = capsys.readouterr().out
    assert [name for name in COMMANDS if f"  {name} " not in overview] == []


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["--version"])

    assert capsys.readouterr().out == f"lesionlab {__version__}\n"


@pytest.mark.parametrize("arguments", [["propose"], ["export", "x"], ["models"], ["--nonsense"]])
def test_wrong_usage_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(arguments)

    assert end.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_what_the_user_can_mend_is_said_without_a_traceback(
    capsys: pytest.CaptureFixture[str], tmp_path
) -> None:
    assert run(["export", str(tmp_path), "--to", str(tmp_path / "out")]) == 2

    error = capsys.readouterr().err
    assert error.startswith("lesionlab: error: There is no project in this folder.")
    assert "Traceback" not in error


def test_help_loads_neither_torch_nor_qt() -> None:
    program = (
        "import sys\n"
        "from lesionlab.cli.main import run\n"
        "try:\n    run(['propose', '--help'])\n"
        "except SystemExit:\n    pass\n"
        "print([n for n in ('torch', 'PySide6', 'cv2', 'h5py') if n in sys.modules])\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_without_a_screen_the_window_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert run([]) == 2

    assert "no screen" in capsys.readouterr().err
