"""The examinations of `lesionlab doctor`."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from math import isnan
from pathlib import Path
from tempfile import TemporaryDirectory

from lesionlab import __version__
from lesionlab.cli.projects import project_store
from lesionlab.core.backends import BACKEND_TITLES, BACKENDS_NAME
from lesionlab.core.devices import DEVICE_REASONS, DEVICE_REMEDIES
from lesionlab.core.errors import UserError
from lesionlab.core.resources import resource
from lesionlab.user_dirs import user_cache_dir, user_data_dir, user_models_dir

PACKAGES = (
    "torch",
    "torchvision",
    "segment-anything-py",
    "grad-cam",
    "PySide6-Essentials",
    "numpy",
    "opencv-python-headless",
    "h5py",
    "pillow",
)
LEAST_MEMORY_GB = 4
LEAST_DISK_GB = 2


class Health(StrEnum):
    """How a finding is to be taken."""

    FINE = "fine"
    ODD = "odd"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        topic: What was looked at, one word.
        health: Whether it is as it should be.
        text: What was found.
        remedy: What to do about it, or "".
    """

    topic: str
    health: Health
    text: str
    remedy: str = ""


def examine(*, folder: Path | None, device: str | None) -> list[Finding]:
    """Look at everything that the program needs.

    Args:
        folder: A folder of images whose project is examined too.
        device: The device that shall be used; None for the program's own choice.
    """
    findings = [*_program(), *_examined("device", lambda: _device(device))]
    findings += [*_examined("backends", _backends), _screen()]
    findings += [*_examined("models", _models), *_machine(), *_places()]
    if folder is not None:
        findings += _examined("project", lambda: _project(folder))
    return findings


def _examined(topic: str, look: Callable[[], Iterator[Finding]]) -> list[Finding]:
    """Give what `look` finds; what it cannot look at is a finding as well."""
    try:
        return list(look())
    except UserError as error:
        return [Finding(topic, Health.WRONG, error.what + f" {error.value}", error.remedy)]
    except ImportError as error:
        return [
            Finding(topic, Health.WRONG, f"A package is missing ({error}).", "Install it again.")
        ]


def _program() -> Iterator[Finding]:
    yield Finding("lesionlab", Health.FINE, __version__)
    yield Finding("python", Health.FINE, f"{platform.python_version()} ({sys.executable})")
    yield Finding("system", Health.FINE, platform.platform())
    for package in PACKAGES:
        try:
            yield Finding("package", Health.FINE, f"{package} {version(package)}")
        except PackageNotFoundError:
            remedy = "Set the program up again: bash packaging/start"
            yield Finding("package", Health.WRONG, f"{package} is missing.", remedy)


def _device(name: str | None) -> Iterator[Finding]:
    from lesionlab.engine.models.device import choose_device

    device = choose_device(name)
    remedy = DEVICE_REMEDIES.get(device.reason, "")
    yield Finding(
        "device",
        Health.ODD if remedy else Health.FINE,
        f"{device.title}. {DEVICE_REASONS[device.reason]}",
        remedy,
    )


def _backends() -> Iterator[Finding]:
    """Say what was found to be the quickest on this machine, and what else was tried."""
    from lesionlab.engine.models.backends.choices import Choices
    from lesionlab.engine.models.device import use_threads
    from lesionlab.engine.models.registry import ModelRegistry

    use_threads()
    models = ModelRegistry(resource("models"), user_models_dir()).list()
    names = {info.ref.sha256[:16]: info.ref.name for info in models}
    found = Choices(user_data_dir() / BACKENDS_NAME).all_here()
    if not found:
        text = "Nothing was measured yet: it is done when the first image was opened."
        yield Finding("backends", Health.FINE, text)
    for key, choice in found.items():
        sha256, _, _ = key.partition(" ")
        model = names.get(sha256, sha256)
        parts = ("image encoder", choice.encoder_trials), ("decoder", choice.decoder_trials)
        for part, trials in parts:
            for trial in trials:
                took = "" if isnan(trial.ms) else f" {trial.ms:.0f} ms."
                text = f"{model}, {part}: {BACKEND_TITLES[trial.backend]}.{took} {trial.note}"
                yield Finding("backends", Health.FINE, text)


def _screen() -> Finding:
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return Finding("screen", Health.FINE, "there is one")
    return Finding(
        "screen",
        Health.ODD,
        "There is none (neither DISPLAY nor WAYLAND_DISPLAY is set).",
        "Only the window needs it; all commands work.",
    )


def _models() -> Iterator[Finding]:
    from lesionlab.engine.models.cards import check_weights, read_card
    from lesionlab.engine.models.registry import ModelRegistry

    for folder in (resource("models"), user_models_dir()):
        for path in sorted(folder.glob("*.json")):
            card = read_card(path)
            check_weights(card)
            yield Finding(
                "model", Health.FINE, f"{card.name} ({card.kind}), hash {card.sha256[:16]}"
            )
    if not ModelRegistry(resource("models"), user_models_dir()).list():
        yield Finding("model", Health.WRONG, "There is none.", "Install the program again.")


def _machine() -> Iterator[Finding]:
    import psutil

    memory_gb = psutil.virtual_memory().available / 1e9
    enough = memory_gb >= LEAST_MEMORY_GB
    yield Finding(
        "memory",
        Health.FINE if enough else Health.ODD,
        f"{memory_gb:.1f} GB free, {os.cpu_count()} cores",
        "" if enough else f"Close other programs: {LEAST_MEMORY_GB} GB are comfortable.",
    )


def _places() -> Iterator[Finding]:
    for topic, folder in (("data", user_data_dir()), ("cache", user_cache_dir())):
        there = next(place for place in (folder, *folder.parents) if place.exists())
        free_gb = shutil.disk_usage(there).free / 1e9
        text = f"{folder}, {free_gb:.1f} GB free"
        if not os.access(there, os.W_OK):
            yield Finding(
                topic, Health.WRONG, f"{text}, cannot be written", "Mend its permissions."
            )
        elif free_gb < LEAST_DISK_GB:
            yield Finding(topic, Health.ODD, text, "Free some space on this disk.")
        else:
            yield Finding(topic, Health.FINE, text)


def _project(folder: Path) -> Iterator[Finding]:
    """Examine a copy, so that nothing is made or changed, even while the window has it open."""
    from lesionlab.core.project_file import DATABASE_NAME
    from lesionlab.engine.store.database import copy_database, explained, open_database

    if not folder.is_dir():
        raise UserError("There is no such folder.", value=str(folder))
    store = project_store(folder)
    if store is None:
        yield Finding("project", Health.ODD, "There is none yet.", "Open the folder in the window.")
        return
    with TemporaryDirectory() as scratch:
        copy = Path(scratch) / DATABASE_NAME
        copy_database((store / DATABASE_NAME).resolve(), copy)
        with explained(copy), closing(open_database(copy)) as connection:
            damage = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            images, corrections = (
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("files", "corrections")
            )
    if damage == "ok":
        text = f"{store}: {images} images, {corrections} corrections, database sound"
        yield Finding("project", Health.FINE, text)
    else:
        remedy = "Copy the folder before anything else, then run `sqlite3 FILE .recover`."
        yield Finding("project", Health.WRONG, f"{store}: {damage}", remedy)
