"""The set-up scripts, without installing anything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def _bash(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", f"set -euo pipefail; . packaging/setup.sh; {script}"],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def fake_environment(tmp_path: Path) -> Path:
    """An environment whose Python writes down what it was called with, and fails for pip."""
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\necho "$@" >>"{tmp_path}/calls"\nexit 1\n')
    python.chmod(0o755)
    return tmp_path


def test_without_a_gpu_nothing_but_the_cpu_build_of_torch_is_asked_for(
    fake_environment: Path,
) -> None:
    result = _bash(f"has_nvidia_gpu() {{ false; }}; install_torch {fake_environment}")

    calls = (fake_environment / "calls").read_text().splitlines()
    assert result.returncode == 1
    assert "5.9 GB" in result.stderr
    assert len(calls) == 2
    assert all("+cpu" in call and "--no-deps" in call for call in calls)
    assert "--extra-index-url" not in calls[0]


def test_with_a_gpu_the_plain_build_is_asked_for(fake_environment: Path) -> None:
    _bash(f"has_nvidia_gpu() {{ true; }}; install_torch {fake_environment}")

    assert "+cpu" not in (fake_environment / "calls").read_text()


def test_missing_system_packages_are_named_where_they_cannot_be_installed() -> None:
    result = _bash(
        'id() { echo 1000; }; command() { [ $2 != sudo ] && builtin command "$@"; };'
        "install_packages libone two-dev"
    )

    assert result.returncode == 1
    assert "libone two-dev" in result.stderr


def test_everything_the_project_needs_is_pinned() -> None:
    pinned = {
        re.split(r"==", line)[0].lower().replace("_", "-")
        for line in (PACKAGING / "constraints.txt").read_text().splitlines()
        if not line.startswith("#")
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["test"]]

    names = {re.match(r"[\w-]+", need)[0].lower().replace("_", "-") for need in needed}  # type: ignore[index]
    assert names - pinned == set()


def test_the_script_and_the_constraints_name_the_same_torch() -> None:
    pins = (PACKAGING / "constraints.txt").read_text().splitlines()
    version = re.search(r"TORCH_VERSION=(\S+)", (PACKAGING / "setup.sh").read_text())

    assert version is not None
    assert f"torch=={version[1]}" in pins


@pytest.mark.parametrize("name", ["start", "test", "checks", "setup.sh", "../.ci/run"])
def test_the_scripts_are_valid_bash(name: str) -> None:
    bash = shutil.which("bash")
    assert bash is not None

    subprocess.run([bash, "-n", str(PACKAGING / name)], check=True)
