"""Every reader refuses damaged files with a reason: those found by fuzzing, and some anew."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readers import READERS

from lesionlab.core.errors import UserError

FOUND = Path(__file__).parent / "found"
EXAMPLES = 25


@pytest.fixture(autouse=True)
def _libraries_may_warn() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def refuse_or_read(name: str, data: bytes, place: Path) -> None:
    file = place / f"file{READERS[name].suffix}"
    file.write_bytes(data)
    with suppress(UserError):
        READERS[name].make()(file)


@pytest.mark.parametrize("name", READERS)
def test_the_files_to_begin_from_are_whole(name: str, tmp_path: Path) -> None:
    read = READERS[name].make()
    for seed in READERS[name].seeds():
        file = tmp_path / f"file{READERS[name].suffix}"
        file.write_bytes(seed)
        if name != "decoder":
            assert read(file) != []


@pytest.mark.parametrize("path", sorted(FOUND.glob("*/*")), ids=lambda path: path.name)
def test_what_fuzzing_found_stays_mended(path: Path, tmp_path: Path) -> None:
    refuse_or_read(path.parent.name, path.read_bytes(), tmp_path)


@pytest.mark.parametrize("name", READERS)
def test_damaged_files_are_refused_or_read(name: str, tmp_path: Path) -> None:
    seeds = list(READERS[name].seeds())

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(
        seed=st.sampled_from(seeds),
        changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=8)), max_size=6),
        kept=st.floats(0, 1) | st.just(1.0),
    )
    def damage(seed: bytes, changes: list[tuple[float, bytes]], kept: float) -> None:
        data = bytearray(seed)
        for place, new in changes:
            at = int(place * len(data))
            data[at : at + len(new)] = new
        refuse_or_read(name, bytes(data[: int(kept * len(data))]), tmp_path)

    damage()
