"""numpy files and zip archives: exact where they are honest, refused where they are not."""

from __future__ import annotations

import contextlib
import io
import stat
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from mask_files import HW, disc, found_in, only_found, only_refused, save_picture

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.readers import archive
from lesionlab.engine.exchange.readers.archive import unpacked
from lesionlab.engine.exchange.readers.found import FoundMasks


def test_arrays_come_in_exactly(tmp_path: Path) -> None:
    one, two = disc(), disc(at=(20, 45))
    np.save(tmp_path / "a_masks.npy", np.stack([one, two]))
    np.save(tmp_path / "a_artefacts.npy", disc(radius=3))
    found = only_found(tmp_path)
    assert found.names == ("a_masks", "a")
    for read, mask in zip(found.read(), (one, two), strict=True):
        np.testing.assert_array_equal(read, mask)
    assert found.read_artefacts is not None
    np.testing.assert_array_equal(found.read_artefacts(), disc(radius=3))


@settings(max_examples=60, deadline=None)
@given(
    mask=hnp.arrays(np.bool_, st.tuples(st.integers(2, 9), st.integers(2, 9))),
    dtype=st.sampled_from(["bool", "uint8", "int64", "float32", ">i2"]),
    order=st.sampled_from("CF"),
)
def test_arrays_of_any_kind_come_in_exactly(
    tmp_path_factory: pytest.TempPathFactory, mask: np.ndarray, dtype: str, order: str
) -> None:
    folder = Path(tempfile.mkdtemp(dir=tmp_path_factory.getbasetemp()))
    np.save(folder / "a.npy", np.array(mask.astype(dtype), order=order))
    np.testing.assert_array_equal(next(only_found(folder).read()), mask)


def test_an_npz_holds_one_image_or_several_named_like_them(tmp_path: Path) -> None:
    one, two = disc(), disc(at=(20, 45))
    np.savez_compressed(tmp_path / "a.npz", lesion_1=one, lesion_2=two, artefacts=disc(radius=3))
    np.savez(tmp_path / "others.npz", ISIC_1=one, ISIC_2=two.astype(np.uint8) * 255)
    found, unusable = found_in(tmp_path)
    assert not unusable
    assert [each.names for each in found] == [("a",), ("ISIC_1",), ("ISIC_2",)]
    for read, mask in zip(found[0].read(), (one, two), strict=True):
        np.testing.assert_array_equal(read, mask)
    np.testing.assert_array_equal(next(found[2].read()), two)


@pytest.mark.parametrize("name", ["a.npy", "a.npz"])
def test_pickled_arrays_are_refused(tmp_path: Path, name: str) -> None:
    array = np.array([[print, disc()]], dtype=object)
    if name.endswith("npy"):
        np.save(tmp_path / name, array, allow_pickle=True)
    else:
        np.savez(tmp_path / name, masks=array)
    assert "no numbers" in only_refused(tmp_path)


@pytest.mark.parametrize(
    ("shape", "reason"),
    [
        ((20000, 20000), "size is not possible"),
        ((90, 10000, 2000), "too large"),
        ((5, 5, 5, 5), "no shape of masks"),
        ((101, 4, 4), "too many lesions"),
        ((0, 4, 4), "no lesion"),
        ((4, 0), "size is not possible"),
        ((400, 400), "cannot be read"),
    ],
)
def test_arrays_that_promise_too_much_are_refused(
    tmp_path: Path, shape: tuple[int, ...], reason: str
) -> None:
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        header, {"descr": "|b1", "fortran_order": False, "shape": shape}
    )
    (tmp_path / "a.npy").write_bytes(header.getvalue() + b"\1" * 40)
    with zipfile.ZipFile(tmp_path / "b.npz", "w") as file:
        file.writestr("masks.npy", header.getvalue() + b"\1" * 40)
    found, unusable = found_in(tmp_path)
    reasons = [str(each.error) for each in unusable]
    for each in found:
        with pytest.raises(UserError) as error:
            list(each.read())
        reasons.append(str(error.value))
    assert len(reasons) == 2
    assert all(reason in each for each in reasons)


@settings(max_examples=150, deadline=None)
@given(
    data=st.binary(max_size=300), magic=st.sampled_from([b"\x93NUMPY\1\0", b"PK\3\4", b"PK\5\6"])
)
def test_no_bytes_do_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, magic: bytes
) -> None:
    folder = Path(tempfile.mkdtemp(dir=tmp_path_factory.getbasetemp()))
    (folder / "a.npz").write_bytes(magic + data)
    found, _unusable = found_in(folder)
    assert not [each for each in found if isinstance(each, FoundMasks)]


def _zip(path: Path, *names: str, mode: int = 0) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            file.writestr(entry, b"x" * 1000)
    return path


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_damaged_archive_writes_outside_or_does_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = Path(tempfile.mkdtemp(dir=tmp_path_factory.getbasetemp()))
    hostile = bytearray(_zip(folder / "m.zip", "a.png", "in/b.png").read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(hostile) - 1))
        hostile[at : at + 1] = data.draw(st.binary(max_size=4))
    (folder / "m.zip").write_bytes(bytes(hostile))
    with contextlib.suppress(UserError), unpacked(folder / "m.zip") as inside:
        assert sum(path.stat().st_size for path in inside.rglob("*")) < 1_000_000
    assert [path.name for path in folder.iterdir()] == ["m.zip"]


def test_masks_in_an_archive_come_in_and_nothing_stays(tmp_path: Path) -> None:
    save_picture(tmp_path / "masks" / "a_segmentation.png", disc())
    with zipfile.ZipFile(tmp_path / "masks.zip", "w") as file:
        file.write(tmp_path / "masks" / "a_segmentation.png", "in/a_segmentation.png")
    with unpacked(tmp_path / "masks.zip") as folder:
        np.testing.assert_array_equal(next(only_found(folder).read()), disc())
    assert not folder.exists()
    assert [each.names for each in found_in(tmp_path / "masks.zip")[0]] == [("in/a",)]


@pytest.mark.parametrize(
    "name", ["../a.png", "in/../../a.png", "/etc/a.png", "C:/a.png", "..\\a.png", "\\\\host\\a"]
)
def test_an_entry_that_leads_outside_has_the_archive_refused(tmp_path: Path, name: str) -> None:
    _zip(tmp_path / "m.zip", "fine.png", name)
    with pytest.raises(UserError, match="leads outside"), unpacked(tmp_path / "m.zip"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["m.zip"]


def test_links_in_an_archive_are_refused(tmp_path: Path) -> None:
    _zip(tmp_path / "m.zip", "a.png", mode=stat.S_IFLNK | 0o777)
    with pytest.raises(UserError, match="a link"), unpacked(tmp_path / "m.zip"):
        pass


def test_bombs_are_refused_by_what_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", 1500)
    _zip(tmp_path / "m.zip", "a.png", "b.png")
    with pytest.raises(UserError, match="more in it"), unpacked(tmp_path / "m.zip"):
        pass


def test_bombs_are_refused_by_what_comes_out(tmp_path: Path) -> None:
    path = _zip(tmp_path / "m.zip", "a.png")
    data = path.read_bytes()
    # The size in the central directory, which is the one that readers believe.
    path.write_bytes(data.replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    with pytest.raises(UserError, match=r"more in it|damaged"), unpacked(path):
        pass


def test_too_many_entries_and_no_archive_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 1)
    with (
        pytest.raises(UserError, match="too many files"),
        unpacked(_zip(tmp_path / "m.zip", "a.png", "b.png")),
    ):
        pass
    (tmp_path / "n.zip").write_bytes(b"PK\3\4" + b"\0" * 100)
    with pytest.raises(UserError, match="damaged"), unpacked(tmp_path / "n.zip"):
        pass


def test_an_archive_whose_list_is_too_long_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _zip(tmp_path / "m.zip", "a.png", "b.png")
    with unpacked(path):
        pass
    monkeypatch.setattr(archive, "_MAX_DIRECTORY_BYTES", 60)
    monkeypatch.setattr("zipfile.ZipFile", None)
    with pytest.raises(UserError, match="too many files"), unpacked(path):
        pass


def test_arrays_of_several_sizes_are_not_one_image(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", lesion1=disc(), lesion2=np.zeros((3, 3), bool))
    assert "not of one size" in only_refused(tmp_path)
    assert disc().shape == HW
