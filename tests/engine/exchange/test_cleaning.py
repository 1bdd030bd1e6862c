"""Image files without the patient: nothing left, and the same picture."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import numpy as np
import pydicom
import pytest
import tifffile
from PIL import Image, PngImagePlugin, TiffImagePlugin
from pydicom import uid

from dicom_files import (
    MARKER,
    MULTI_FRAME_CAPTURE,
    compressed,
    data_set,
    found_markers,
    mark,
    picture,
    saved,
    stream,
)
from lesionlab.cli.main import run
from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.cleaning.files import clean_file
from lesionlab.engine.exchange.deidentify import Deidentifier
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.project import Project

RGB = picture(64, 96)
KEY = bytes(range(32))
ORIENTATION, DESCRIPTION, GPS = 0x0112, 0x010E, 0x8825


def exif(orientation: int) -> Image.Exif:
    """EXIF with a place on the map."""
    result = Image.Exif()
    result[ORIENTATION] = orientation
    result[DESCRIPTION] = MARKER
    result[GPS] = {1: "N", 2: (48.0, 12.0, 30.0), 29: "1947:08:23", 27: MARKER.encode("utf-16-le")}
    return result


def cleaned(path: Path, to: Path) -> Path:
    before = path.read_bytes()
    result = clean_file(path, to=to, deidentifier=Deidentifier(KEY))
    content = result.read_bytes()
    assert found_markers(content) == []
    assert b"1947:08:23" not in content
    assert path.read_bytes() == before
    assert result.name.startswith(read_image(result).image_id[:12])
    return result


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("progressive", [False, True])
def test_jpeg(tmp_path: Path, progressive: bool, orientation: int) -> None:
    buffer = io.BytesIO()
    Image.fromarray(RGB).save(
        buffer, "JPEG", quality=80, progressive=progressive, comment=MARKER, exif=exif(orientation)
    )
    content = buffer.getvalue()
    iptc = b"Photoshop 3.0\0" + MARKER.encode()
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + MARKER.encode()
    for marker, body in ((0xED, iptc), (0xE1, xmp), (0xE5, MARKER.encode("utf-16-be"))):
        segment = b"\xff" + bytes([marker]) + (len(body) + 2).to_bytes(2, "big") + body
        content = content[:2] + segment + content[2:]
    path = tmp_path / f"{MARKER}.jpg"
    path.write_bytes(content + buffer.getvalue() + MARKER.encode())
    result = cleaned(path, tmp_path / "out")
    assert read_image(result).image_id == read_image(path).image_id
    with Image.open(result) as image:
        assert dict(image.getexif()) == ({} if orientation == 1 else {ORIENTATION: 6})


@pytest.mark.parametrize("orientation", [1, 6])
def test_png(tmp_path: Path, orientation: int) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Title", MARKER)
    texts.add_text("Comment", MARKER * 50, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", f"<x>{MARKER}</x>", zip=True)
    path = tmp_path / "a.png"
    Image.fromarray(RGB).save(path, pnginfo=texts, exif=exif(orientation))
    path.write_bytes(path.read_bytes() + MARKER.encode())
    result = cleaned(path, tmp_path / "out")
    assert read_image(result).image_id == read_image(path).image_id
    names = [chunk for chunk in (b"tEXt", b"zTXt", b"iTXt") if chunk in result.read_bytes()]
    assert names == []
    # Nothing of it in what is packed, either.
    packed = result.read_bytes()
    at = packed.index(b"IDAT")
    assert found_markers(zlib.decompressobj().decompress(packed[at + 4 :])) == []


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_deflate", "jpeg"])
def test_tiff(tmp_path: Path, compression: str) -> None:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270] = MARKER
    tags[315] = MARKER
    tags[700] = f"<x>{MARKER}</x>".encode()
    path = tmp_path / "a.tif"
    second = Image.fromarray(255 - RGB)
    Image.fromarray(RGB).save(
        path, compression=compression, tiffinfo=tags, exif=exif(3),
        save_all=True, append_images=[second],
    )  # fmt: skip
    result = cleaned(path, tmp_path / "out")
    assert read_image(result).image_id == read_image(path).image_id
    with tifffile.TiffFile(result) as file:
        assert len(file.pages) == 1


@pytest.mark.parametrize(("bigtiff", "byteorder"), [(False, "<"), (False, ">"), (True, "<")])
@pytest.mark.parametrize("tile", [None, (32, 32)])
def test_tiff_of_other_programs(
    tmp_path: Path, tile: tuple[int, int] | None, bigtiff: bool, byteorder: str
) -> None:
    path = tmp_path / "a.tif"
    for values in (RGB, RGB[:, :, 0].astype(np.uint16) * 257):
        tifffile.imwrite(
            path, values, tile=tile, bigtiff=bigtiff, byteorder=byteorder, description=MARKER,
            software=MARKER, compression="zlib", photometric="rgb" if values.ndim == 3 else None,
            datetime="1947:08:23 04:17:33", extratags=[(65000, "s", 0, MARKER, True)],
        )  # fmt: skip
        result = cleaned(path, tmp_path / "out")
        assert read_image(result).image_id == read_image(path).image_id


@pytest.mark.parametrize("frames", [1, 3])
@pytest.mark.parametrize("how", ["implicit", "deflated", "RLE", "JPEG-LS", "JPEG", "JPEG 2000"])
def test_dicom(tmp_path: Path, how: str, frames: int) -> None:
    values = np.stack([RGB, RGB[::-1], 255 - RGB])[:frames] if frames > 1 else RGB
    data = data_set(values, frames=frames if frames > 1 else None, kind=MULTI_FRAME_CAPTURE)
    syntaxes = {
        "implicit": uid.ImplicitVRLittleEndian,
        "deflated": uid.DeflatedExplicitVRLittleEndian,
    }
    data.file_meta.TransferSyntaxUID = syntaxes.get(how, uid.ExplicitVRLittleEndian)
    pictures = values if frames > 1 else [RGB]
    if how in ("RLE", "JPEG-LS"):
        syntax = uid.RLELossless if how == "RLE" else uid.JPEGLSLossless
        data.compress(syntax, generate_instance_uid=False)
    elif how == "JPEG":
        streams = [stream(each, "JPEG", exif=exif(1), comment=MARKER) for each in pictures]
        data = compressed(data, streams, uid.JPEGBaseline8Bit, "YBR_FULL_422")
    elif how == "JPEG 2000":
        streams = [stream(each, "JPEG2000", no_jp2=False, comment=MARKER) for each in pictures]
        data = compressed(data, streams, uid.JPEG2000Lossless, "RGB")
    data.BurnedInAnnotation = "NO"
    path = saved(mark(data), tmp_path / "a.dcm")
    path.write_bytes(MARKER.encode().ljust(128, b"\0") + path.read_bytes()[128:])
    clean = clean_file(path, to=tmp_path / "out", deidentifier=Deidentifier(KEY))
    assert found_markers(clean.read_bytes()) == []
    for number in range(1, frames + 1) if frames > 1 else [None]:
        suffix = "" if number is None else f"#{number}"
        new = read_image(clean.with_name(clean.name + suffix))
        assert new.image_id == read_image(path.with_name(path.name + suffix)).image_id
    read = pydicom.dcmread(clean)
    assert found_markers(str(read).encode()) == []
    assert read.SOPInstanceUID == Deidentifier(KEY).uid(data.SOPInstanceUID)
    assert read.file_meta.MediaStorageSOPInstanceUID == read.SOPInstanceUID


def test_writing_in_the_picture_is_not_passed_over(tmp_path: Path) -> None:
    path = saved(data_set(RGB, BurnedInAnnotation="YES"), tmp_path / "a.dcm")
    with pytest.raises(UserError, match="has writing in it"):
        cleaned(path, tmp_path / "out")


def test_damaged_and_other_files(tmp_path: Path) -> None:
    Image.fromarray(RGB).save(tmp_path / "a.bmp")
    with pytest.raises(UserError, match="cannot be cleaned"):
        cleaned(tmp_path / "a.bmp", tmp_path / "out")
    jpeg = stream(RGB, "JPEG")
    (tmp_path / "a.jpg").write_bytes(jpeg[:-300])
    with pytest.raises(UserError, match="damaged"):
        cleaned(tmp_path / "a.jpg", tmp_path / "out")
    assert not list((tmp_path / "out").glob("*")) if (tmp_path / "out").exists() else True


def test_what_is_written_wrongly_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(mark(data_set(RGB)), tmp_path / "a.dcm")
    monkeypatch.setattr(Deidentifier, "_clean", lambda self, data: None)
    with pytest.raises(UserError, match="not kept"):
        cleaned(path, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "clinic"
    (folder / "ward").mkdir(parents=True)
    saved(mark(data_set(RGB)), folder / "ward" / "IM_0001")
    saved(mark(data_set(np.stack([RGB] * 2), frames=2)), folder / "two.dcm")
    (folder / "broken.dcm").write_bytes(bytes(128) + b"DICM")
    out = tmp_path / "out"
    assert run(["deidentify", str(folder), "--out", str(out), "--keep-names"]) == 1
    assert sorted(p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()) == [
        "two.dcm",
        "ward/IM_0001",
    ]
    said = capsys.readouterr()
    assert "2 files de-identified" in said.out
    assert "broken.dcm" in said.err
    two = ["deidentify", str(folder / "two.dcm"), "--out"]
    assert run([*two, str(out), "--keep-names"]) == 1
    assert run([*two, str(out), "--keep-names", "--replace"]) == 0
    assert run([*two, str(folder)]) == 1


def test_files_that_show_the_same_are_numbered(tmp_path: Path) -> None:
    for number in range(3):
        saved(data_set(RGB, PatientID=str(number)), tmp_path / f"{number}.dcm")
    files = [str(tmp_path / f"{number}.dcm") for number in range(3)]
    out = tmp_path / "out"
    assert run(["deidentify", *files, "--out", str(out)]) == 0
    name = read_image(tmp_path / "0.dcm").image_id[:12]
    assert {path.name for path in out.iterdir()} == {
        f"{name}.dcm",
        f"{name}-2.dcm",
        f"{name}-3.dcm",
    }


def test_uids_fit_those_of_a_projects_exports(tmp_path: Path, home: Path) -> None:
    folder = tmp_path / "clinic"
    folder.mkdir()
    data = data_set(RGB)
    saved(data, folder / "a.dcm")
    with Project.open(folder, user_data_dir=home) as project:
        expected = Deidentifier(project.uid_key()).uid(data.SOPInstanceUID)
    out = tmp_path / "out"
    assert run(["deidentify", str(folder), "--out", str(out), "--project", str(folder)]) == 0
    assert pydicom.dcmread(next(out.iterdir())).SOPInstanceUID == expected
