from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from engine_driver import Driver, draw_image, options


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Bilder für heute"
    folder.mkdir()
    for number in (1, 2, 10):
        draw_image(folder / f"{number}.png", center_xy=(100 + 10 * number, 120))
    return folder


@pytest.fixture
def engines(home: Path) -> Iterator[Callable[..., Driver]]:
    """Start engines with an empty home and, unless told otherwise, without any model."""
    started: list[Driver] = []

    def start(*, models: Path | None = home) -> Driver:
        started.append(Driver.start(options(home, models=models)))
        return started[-1]

    yield start
    for driver in started:
        driver.shut_down()
