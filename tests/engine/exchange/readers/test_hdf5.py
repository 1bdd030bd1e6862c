"""Training sets come in as they went out; nothing that others made of one does any harm."""

from __future__ import annotations

import multiprocessing
from pathlib import Path, PurePosixPath

import h5py
import numpy as np
import pytest
from mask_files import HW, disc, found_in

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.readers import hdf5
from lesionlab.engine.exchange.readers.found import FoundMasks, MaskFormat, Unusable
from lesionlab.engine.exchange.readers.hdf5 import read_hdf5

MASKS = np.stack([disc(), disc(at=(10, 40), radius=5)])


def save(path: Path, *, images: int = 2, **arrays: object) -> Path:
    """Write a training set as it is documented, by h5py alone."""
    with h5py.File(path, "w") as file:
        file.attrs.update({"format": "LesionLab training set", "version": 1, "images": images})
        for row in range(images):
            case = file.create_group(f"cases/{row:08d}")
            case.attrs["path"] = f"ward/{row}.png"
            case.attrs["image_sha256"] = f"{row:064x}"
            case.create_dataset("masks", data=MASKS.astype(np.uint8), compression="gzip")
            for name, values in arrays.items():
                case[name] = values
    return path


def replaced_masks(path: Path, **options: object) -> Path:
    with h5py.File(save(path, images=1), "r+") as file:
        del file["cases/00000000/masks"]
        file["cases/00000000"].create_dataset("masks", **options)
    return path


def unusable(path: Path) -> str:
    found, (refused,) = found_in(path)
    assert found == []
    return str(refused.error)


def test_every_image_comes_in_exactly(tmp_path: Path) -> None:
    save(tmp_path / "training_set.h5", artefacts=MASKS[1].astype(np.uint8))

    found, refused = found_in(tmp_path)

    assert refused == []
    assert [each.names for each in found] == [("ward/0.png",), ("ward/1.png",)]
    for row, each in enumerate(found):
        assert each.format is MaskFormat.HDF5
        assert (each.hw, each.lesion_count, each.image_id) == (HW, 2, f"{row:064x}")
        for _ in range(2):
            np.testing.assert_array_equal(list(each.read()), MASKS)
            assert each.read_artefacts is not None
            np.testing.assert_array_equal(each.read_artefacts(), MASKS[1])


def test_masks_can_be_read_while_others_are_still_looked_for(tmp_path: Path) -> None:
    path = save(tmp_path / "training_set.h5", images=3)
    for finding in read_hdf5(path, PurePosixPath(path.name)):
        assert isinstance(finding, FoundMasks)
        np.testing.assert_array_equal(list(finding.read()), MASKS)


def test_the_process_ends_with_what_was_found(tmp_path: Path) -> None:
    save(tmp_path / "training_set.h5")
    found, _ = found_in(tmp_path)
    assert multiprocessing.active_children() == []
    for each in found:
        list(each.read())
        names = [child.name for child in multiprocessing.active_children()]
        assert names == ["lesionlab-hdf5"]
    del found, each
    assert multiprocessing.active_children() == []


def test_other_hdf5_files_are_passed_over(tmp_path: Path) -> None:
    with h5py.File(tmp_path / "other.h5", "w") as file:
        file["masks"] = MASKS
    assert found_in(tmp_path) == ([], [])


def test_a_newer_version_is_told(tmp_path: Path) -> None:
    with h5py.File(save(tmp_path / "a.h5"), "r+") as file:
        file.attrs["version"] = 2
    assert "another version" in unusable(tmp_path / "a.h5")


def test_one_damaged_image_does_not_end_the_others(tmp_path: Path) -> None:
    with h5py.File(save(tmp_path / "a.h5"), "r+") as file:
        del file["cases/00000000/masks"]
    (found,), (refused,) = found_in(tmp_path / "a.h5")
    assert found.names == ("ward/1.png",)
    assert "damaged" in str(refused.error)


def test_nothing_is_read_that_lies_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.raw"
    secret.write_bytes(b"\1" * HW[0] * HW[1])
    shape = (1, *HW)
    replaced_masks(
        tmp_path / "raw.h5",
        shape=shape,
        dtype="u1",
        external=[(str(secret), 0, h5py.h5f.UNLIMITED)],
    )
    save(tmp_path / "target.h5")
    for name, link in (
        ("external link", h5py.ExternalLink("target.h5", "cases/00000000/masks")),
        ("soft link", h5py.SoftLink("/cases/00000000/points")),
    ):
        with h5py.File(save(tmp_path / f"{name}.h5", images=1), "r+") as file:
            del file["cases/00000000/masks"]
            file["cases/00000000/masks"] = link
    layout = h5py.VirtualLayout(shape=(2, *HW), dtype="u1")
    layout[:] = h5py.VirtualSource(tmp_path / "target.h5", "cases/00000000/masks", (2, *HW))
    with h5py.File(save(tmp_path / "virtual.h5", images=1), "r+") as file:
        del file["cases/00000000/masks"]
        file["cases/00000000"].create_virtual_dataset("masks", layout)

    for name in ("raw", "external link", "soft link", "virtual"):
        assert "damaged" in unusable(tmp_path / f"{name}.h5"), name


def test_what_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    # All of these are small files: nothing of the arrays is written.
    for name, shape in (
        ("wide", (1, 50_000, 50_000)),
        ("many", (5_000, 10, 10)),
        ("none", (0, 10, 10)),
    ):
        chunks = (1, 10, 10)
        path = tmp_path / f"{name}.h5"
        replaced_masks(path, shape=shape, dtype="u1", chunks=chunks, maxshape=(None, None, None))
        assert "damaged" in unusable(path), name
    path = tmp_path / "tile.h5"
    replaced_masks(
        path, shape=(1, 10, 10), dtype="u1", chunks=(9, 9_999, 9_999), maxshape=(None,) * 3
    )
    assert "damaged" in unusable(path)


def test_masks_of_other_kinds_are_refused(tmp_path: Path) -> None:
    for name, options in (
        ("float", {"data": np.zeros((1, *HW), "f4")}),
        ("flat", {"data": np.zeros(HW, "u1")}),
        ("filter", {"data": np.zeros((1, *HW), "u1"), "compression": "lzf"}),
    ):
        assert "damaged" in unusable(replaced_masks(tmp_path / f"{name}.h5", **options)), name
    path = replaced_masks(tmp_path / "values.h5", data=np.full((1, *HW), 7, "u1"))
    (found,), _ = found_in(path)
    with pytest.raises(UserError, match="damaged"):
        list(found.read())


def test_after_a_damaged_mask_the_next_ones_are_right(tmp_path: Path) -> None:
    with h5py.File(save(tmp_path / "a.h5"), "r+") as file:
        file["cases/00000000/masks"][0, 3, 4] = 7
        file["cases/00000000/masks"][1] = 0
    (first, second), _ = found_in(tmp_path / "a.h5")
    for _ in range(2):
        with pytest.raises(UserError, match="damaged"):
            list(first.read())
        np.testing.assert_array_equal(list(second.read()), MASKS)


def test_a_file_from_which_the_library_does_not_come_back_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path / "a.h5")
    data = bytearray(path.read_bytes())
    at = data.index(b"ward/1.png")
    data[at - 16 : at] = bytes(16)  # A piece of the heap that is nothing and has no length.
    path.write_bytes(data)
    monkeypatch.setattr(hdf5, "ANSWER_S", 5.0)

    found, refused = found_in(path)

    assert [type(each) for each in (*found, *refused)] == [FoundMasks, Unusable] or not found
    assert "damaged" in str(refused[-1].error)


def test_a_file_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    data = save(tmp_path / "a.h5").read_bytes()
    for length in (8, 100, len(data) // 2):
        (tmp_path / "a.h5").write_bytes(data[:length])
        assert "damaged" in unusable(tmp_path / "a.h5")
