"""Files written whole or not at all, and the cache of embeddings."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import h5py
import numpy as np
import pytest

from lesionlab.core.errors import BugError, UserError
from lesionlab.core.masks import pack, unpack
from lesionlab.engine.store import files
from lesionlab.engine.store.embeddings import SHAPE, EmbeddingCache
from lesionlab.engine.store.files import NotWritableError, write_atomically
from lesionlab.engine.store.mask_blobs import blob_from_mask, mask_from_blob


def embedding(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(SHAPE).astype(np.float32)


def test_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "Läsion 1.png"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["Läsion 1.png"]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_failed_write_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, number: int
) -> None:
    path = tmp_path / "a.png"
    write_atomically(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.os, failing, fail)
    with pytest.raises(UserError) as caught:
        write_atomically(path, b"new")
    assert ("full" in caught.value.what) == (number == errno.ENOSPC)
    assert caught.value.remedy
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.png"]


def test_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(NotWritableError):
        write_atomically(tmp_path / "gone" / "a.png", b"")


def test_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="too long") as caught:
        write_atomically(tmp_path / ("x" * 300), b"")
    assert "permission" not in caught.value.remedy


def test_mask_blob_is_a_png_of_one_bit_and_round_trips() -> None:
    mask = np.random.default_rng(0).random((33, 21)) > 0.5
    blob = blob_from_mask(pack(mask))
    assert blob[:8] == b"\x89PNG\r\n\x1a\n"
    assert blob[24] == 1
    np.testing.assert_array_equal(unpack(mask_from_blob(blob, hw=(33, 21))), mask)
    for wrong in ((21, 33), (33, 22)):
        with pytest.raises(UserError, match="damaged"):
            mask_from_blob(blob, hw=wrong)
    for damaged in (b"", blob[:40], b"nothing", blob[:60] + bytes(20)):
        with pytest.raises(UserError, match="damaged"):
            mask_from_blob(damaged, hw=(33, 21))


def test_embedding_round_trips_as_float16(tmp_path: Path) -> None:
    cache = EmbeddingCache(tmp_path / "cache")
    assert cache.get("a") is None
    cache.put("a", embedding())
    found = EmbeddingCache(tmp_path / "cache").get("a")
    assert found.dtype == np.float16
    np.testing.assert_array_equal(found, embedding().astype(np.float16))


def test_an_embedding_says_what_computed_it_as_far_as_that_is_known(tmp_path: Path) -> None:
    cache = EmbeddingCache(tmp_path)
    cache.put("a", embedding(), computed_with="openvino-int8 on cpu")
    cache.put("b", embedding())
    assert [cache.first_of([key]).computed_with for key in "ab"] == ["openvino-int8 on cpu", ""]
    # One from before it was written down.
    with h5py.File(tmp_path / "a.h5", "r+") as file:
        del file["embedding"].attrs["computed_with"]
    assert cache.first_of("ab").computed_with == ""
    for foreign in ("x" * 1000, np.zeros(3)):
        cache.put("a", embedding())
        with h5py.File(tmp_path / "a.h5", "r+") as file:
            file["embedding"].attrs["computed_with"] = foreign
        assert cache.get("a") is None


@pytest.mark.parametrize("damage", ["truncated", "flipped", "text", "empty", "other", "shape"])
def test_damaged_file_is_a_miss_and_goes(tmp_path: Path, damage: str) -> None:
    cache = EmbeddingCache(tmp_path)
    cache.put("a", embedding())
    path = tmp_path / "a.h5"
    data = bytearray(path.read_bytes())
    if damage == "truncated":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "flipped":
        data[len(data) // 2] ^= 0xFF
        path.write_bytes(data)
    elif damage == "text":
        path.write_text("not HDF5")
    elif damage == "empty":
        path.write_bytes(b"")
    else:
        with h5py.File(path, "w") as file:
            file["embedding" if damage == "shape" else "other"] = np.zeros(4, np.float16)
    assert cache.get("a") is None
    assert not path.exists()
    cache.put("a", embedding(1))
    np.testing.assert_array_equal(cache.get("a"), embedding(1).astype(np.float16))


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    one = 2 * int(np.prod(SHAPE))
    cache = EmbeddingCache(tmp_path, limit_bytes=int(3.5 * one))
    for key in ("a", "b", "c"):
        cache.put(key, embedding())
    assert cache.get("a") is not None
    cache.put("d", embedding())
    assert {key for key in "abcd" if cache.get(key) is not None} == {"a", "c", "d"}
    # A cache opened anew knows the order from the files.
    for age, key in enumerate("dac"):
        os.utime(tmp_path / f"{key}.h5", (age, age))
    EmbeddingCache(tmp_path, limit_bytes=int(3.5 * one)).put("e", embedding())
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["a", "c", "e"]


def test_cache_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = EmbeddingCache(tmp_path / "file" / "cache")
    cache.put("a", embedding())
    assert cache.get("a") is None


def test_keys_and_shapes_are_checked(tmp_path: Path) -> None:
    cache = EmbeddingCache(tmp_path)
    for key in ("../a", "", "a/b", "a.b"):
        with pytest.raises(BugError):
            cache.get(key)
    with pytest.raises(BugError):
        cache.put("a", np.zeros((256, 64, 63), np.float32))
