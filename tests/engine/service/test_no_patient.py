"""A whole session on images full of patient data: nothing of it is in anything that is produced."""

from __future__ import annotations

import base64
import contextlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import h5py
import numpy as np
import pytest
from engine_driver import Driver, options
from PIL import Image, PngImagePlugin
from pydicom import uid

from dicom_files import (
    MARKER,
    MULTI_FRAME_CAPTURE,
    compressed,
    data_set,
    found_markers,
    mark,
    saved,
    stream,
)
from lesionlab.core.edits import EditState
from lesionlab.core.export import ExportChoice
from lesionlab.core.export_messages import ExportFinished, ExportMasks
from lesionlab.core.masks import pack
from lesionlab.core.messages import (
    ImagesFound,
    ImageShown,
    MakeThumbnails,
    OpenProject,
    ProposalReady,
    ShowImage,
)
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept
from lesionlab.engine.exchange.formats import WRITERS
from lesionlab.engine.store.project import Project

_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_ASCII85 = re.compile(rb"stream\r?\n(.*?)~>", re.DOTALL)
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{200,}={0,2}")


def lesion() -> np.ndarray:
    y, x = np.mgrid[:240, :320]
    inside = ((x - 160) / 60) ** 2 + ((y - 120) / 40) ** 2 < 1
    return np.where(inside[:, :, None], (110, 70, 50), (220, 180, 150)).astype(np.uint8)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Driver]:
    driver = Driver.start(options(tmp_path / "user"))
    yield driver
    driver.shut_down()


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A folder of DICOM, JPEG, PNG and TIFF files with markers wherever a patient may be."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    pixels = lesion()
    saved(mark(data_set(pixels, PixelSpacing=[0.02, 0.02])), folder / "IM_0001")
    data = data_set(pixels[::-1, ::-1])
    data.compress(uid.JPEGLSLossless, generate_instance_uid=False)  # takes one more process
    saved(mark(data), folder / "ls.dcm")
    frames = np.stack([pixels, pixels[:, ::-1]])
    data = data_set(frames, frames=2, kind=MULTI_FRAME_CAPTURE)
    exif = Image.Exif()
    exif[0x010E] = MARKER
    exif[0x8825] = {1: "N", 2: (48.0, 12.0, 30.0), 27: MARKER.encode("utf-16-le")}
    streams = [stream(each, "JPEG", exif=exif, comment=MARKER) for each in frames]
    data = compressed(data, streams, uid.JPEGBaseline8Bit, "YBR_FULL_422")
    saved(mark(data), folder / "two.dcm")
    Image.fromarray(pixels[::-1]).save(folder / "a.jpg", exif=exif, comment=MARKER)
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Title", MARKER * 9, zip=True)
    Image.fromarray(255 - pixels).save(folder / "b.png", pnginfo=texts, exif=exif)
    Image.fromarray(pixels // 2).save(folder / "c.tif", tiffinfo={270: MARKER, 315: MARKER})
    for path in folder.iterdir():
        assert list(_findings(path)), path.name
    return folder


def _findings(path: Path) -> Iterator[str]:
    for content in _contents(path):
        yield from found_markers(content)


def _contents(path: Path) -> Iterator[bytes]:
    """Give a file's bytes, and what is packed in them in any way that the program uses."""
    content = path.read_bytes()
    yield content
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield archive.read(name)
    if h5py.is_hdf5(path):
        with h5py.File(path) as file:
            texts: list[bytes] = []

            def note(name: str, item: h5py.HLObject) -> None:
                texts.append(repr((name, dict(item.attrs))).encode())
                if isinstance(item, h5py.Dataset) and item.dtype.kind in "OSUV":
                    texts.append(repr(item[()]).encode())
                elif isinstance(item, h5py.Dataset):
                    texts.append(np.ascontiguousarray(item[()]).tobytes())

            file.visititems(note)
            yield from texts
    for run in _BASE64.finditer(content):
        with contextlib.suppress(ValueError):
            decoded = base64.b64decode(run[0])
            yield decoded
            yield from _unpacked(decoded)
    for text in _ASCII85.finditer(content):  # streams of a PDF
        with contextlib.suppress(ValueError):
            yield from _unpacked(base64.a85decode(text[1].strip()))
    yield from _unpacked(content)


def _unpacked(content: bytes) -> Iterator[bytes]:
    for start in _ZLIB.finditer(content):
        with contextlib.suppress(zlib.error):
            yield zlib.decompressobj().decompress(content[start.start() :], 4_000_000)


def test_a_session_leaves_nothing_of_the_patient(
    clinic: Path, engine: Driver, tmp_path: Path, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    entries = next(
        each.entries
        for each in engine.answers(OpenProject(str(clinic)))
        if isinstance(each, ImagesFound)
    )
    keys = {entry.path: entry.image_key for entry in entries}
    assert sorted(keys) == [
        "IM_0001",
        "a.jpg",
        "b.png",
        "c.tif",
        "ls.dcm",
        "two.dcm#1",
        "two.dcm#2",
    ]
    engine.answers(MakeThumbnails(tuple(keys.values())))
    for number, (path, key) in enumerate(keys.items()):
        answers = engine.answers(ShowImage(key))
        shown = next(each for each in answers if isinstance(each, ImageShown))
        assert shown.px_per_mm == (50 if path == "IM_0001" else None)
        assert any(isinstance(each, ProposalReady) for each in answers)
        mask = np.zeros((240, 320), np.bool_)
        mask[90:150, 110:210] = True
        prompts = PromptSet((Click(160, 120),))
        work = Draft(EditState(prompts), pack(mask), 0.9, "", Effort(clicks=1))
        engine.answers(Accept(f"save {number}", key, 0, work))
    out = tmp_path / "out"
    everything = ExportChoice(
        tuple(WRITERS), labelme_images=True, dicom_images=True, hdf5_images=True,
        hdf5_embeddings=True,
    )  # fmt: skip
    finished = engine.answers(ExportMasks(str(out), everything))[-1]
    assert isinstance(finished, ExportFinished)
    assert finished.failures == ()
    with Project.open(clinic, user_data_dir=tmp_path / "user" / "data") as project:
        groups = {path: project.image(key).group for path, key in keys.items()}  # type: ignore[union-attr]
    assert groups["two.dcm#1"] == groups["two.dcm#2"] == groups["IM_0001"] != ""
    assert groups["a.jpg"] == ""

    searched = 0
    for place in (clinic / ".lesionlab", tmp_path / "user", out, home):
        for path in place.rglob("*"):
            if path.is_file():
                searched += 1
                assert set(_findings(path)) == set(), path
                assert found_markers(path.name.encode()) == []
    assert searched > 20
    said = capfd.readouterr()
    assert found_markers((said.out + said.err).encode()) == []
