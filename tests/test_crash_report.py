from pathlib import Path

import pytest

from lesionlab.core.errors import BugError
from lesionlab.crash_report import crash_report, write_crash_report


def _open_secret(path: str) -> None:
    try:
        raise OSError(2, "No such file", path)
    except OSError as error:
        raise BugError(f"Cannot open {path}") from error


def test_a_report_says_where_and_nothing_of_the_patient() -> None:
    with pytest.raises(BugError) as caught:
        _open_secret("/ward/Jane Doe.png")

    report = crash_report(caught.type, caught.value, caught.tb)

    assert "lesionlab.core.errors.BugError" in report
    assert "caused by builtins.FileNotFoundError" in report
    assert "in _open_secret" in report
    assert "Jane" not in report
    assert str(Path.home()) not in report


def test_a_folder_that_cannot_be_made_is_no_second_crash(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert write_crash_report(tmp_path / "file" / "reports", "text") is None
    written = write_crash_report(tmp_path / "reports", "text")
    assert written is not None
    assert written.read_text() == "text"
