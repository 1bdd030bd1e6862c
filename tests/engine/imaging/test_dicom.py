"""Reading DICOM files: what is an image, its pixels, its scale and whose it is."""

from __future__ import annotations

import contextlib
import io
import logging
import struct
import warnings
import zlib
from pathlib import Path

import jpeg_ls
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pydicom import uid
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from dicom_files import (
    DERMOSCOPIC,
    MULTI_FRAME_CAPTURE,
    PHOTOGRAPHIC,
    SECONDARY_CAPTURE,
    compressed,
    data_set,
    lossless_jpeg,
    picture,
    saved,
    stream,
)
from lesionlab.core.errors import UserError
from lesionlab.engine.imaging import decode, jpeg_ls_process
from lesionlab.engine.imaging.decode import read_image, read_reduced
from lesionlab.engine.imaging.dicom import MAX_FRAMES, frames_in

RGB = picture()
GREY = RGB[:, :, 2]


@pytest.mark.parametrize("kind", [DERMOSCOPIC, PHOTOGRAPHIC, SECONDARY_CAPTURE])
@pytest.mark.parametrize(
    "syntax",
    [uid.ImplicitVRLittleEndian, uid.ExplicitVRLittleEndian, uid.DeflatedExplicitVRLittleEndian],
)
def test_uncompressed(tmp_path: Path, syntax: str, kind: str) -> None:
    image = read_image(saved(data_set(RGB, syntax=syntax, kind=kind), tmp_path / "a.dcm"))
    np.testing.assert_array_equal(image.pixels, RGB)
    assert image.pixels.flags.c_contiguous
    assert image.image_id == decode.image_id_of(RGB)


def test_big_endian(tmp_path: Path) -> None:
    wide = (RGB.astype(np.uint16) * 257).byteswap()
    data = data_set(wide, syntax=uid.ExplicitVRBigEndian)
    saved(data, tmp_path / "a.dcm")
    np.testing.assert_array_equal(read_image(tmp_path / "a.dcm").pixels, RGB)


def test_told_by_content_whatever_the_name_and_the_preamble(tmp_path: Path) -> None:
    path = saved(data_set(RGB), tmp_path / "a.png")
    content = path.read_bytes()
    path.write_bytes(b"MM\0*" + content[4:])
    np.testing.assert_array_equal(read_image(path).pixels, RGB)


@pytest.mark.parametrize("syntax", [uid.RLELossless, uid.JPEGLSLossless])
@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("colour", [False, True])
def test_compressed_by_pydicom(tmp_path: Path, syntax: str, wide: bool, colour: bool) -> None:
    values = RGB if colour else GREY
    stored = values.astype(np.uint16) * 257 if wide else values
    data = data_set(stored, photometric="RGB" if colour else "MONOCHROME2")
    data.compress(syntax, generate_instance_uid=False)
    expected = values if colour else np.repeat(values[:, :, None], 3, axis=2)
    np.testing.assert_array_equal(read_image(saved(data, tmp_path / "a.dcm")).pixels, expected)


@pytest.mark.parametrize("syntax", [uid.JPEGLossless, uid.JPEGLosslessSV1])
@pytest.mark.parametrize("jfif", [False, True])
def test_lossless_jpeg(tmp_path: Path, syntax: str, jfif: bool) -> None:
    for values, photometric in ((RGB, "RGB"), (GREY, "MONOCHROME2")):
        jpeg = lossless_jpeg(values)
        if jfif:  # which says that the colours are YCbCr, and is wrong
            jpeg = jpeg[:2] + b"\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" + jpeg[2:]
        data = compressed(data_set(values), [jpeg], syntax, photometric)
        data.SamplesPerPixel = 3 if values.ndim == 3 else 1
        expected = values if values.ndim == 3 else np.repeat(values[:, :, None], 3, axis=2)
        path = saved(data, tmp_path / "a.dcm")
        np.testing.assert_array_equal(read_image(path).pixels, expected)
        assert read_reduced(path, least_px=8).shape == expected.shape
    ybr = np.array(Image.fromarray(RGB).convert("YCbCr"))
    data = compressed(data_set(RGB), [lossless_jpeg(ybr)], syntax, "YBR_FULL")
    expected = np.array(Image.fromarray(ybr, "YCbCr").convert("RGB"))
    pixels = read_image(saved(data, tmp_path / "a.dcm")).pixels
    np.testing.assert_array_equal(pixels, expected)


def test_jpeg_ls_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    # Found by fuzzing: its library stays in one loop for minutes.
    monkeypatch.setattr(jpeg_ls_process, "_START_S", 0.01)
    with pytest.raises(UserError, match="damaged"):
        read_image(Path(__file__).parent / "found" / "jpeg_ls_loop.dcm")


def test_jpeg_ls_by_planes_and_by_pixels(tmp_path: Path) -> None:
    for mode in (0, 1, 2):
        values = np.ascontiguousarray(np.moveaxis(RGB, 2, 0)) if mode == 0 else RGB
        coded = jpeg_ls.encode_array(values, interleave_mode=mode)
        data = compressed(data_set(RGB), [bytes(coded)], uid.JPEGLSLossless, "RGB")
        path = saved(data, tmp_path / "a.dcm")
        np.testing.assert_array_equal(read_image(path).pixels, RGB)


def test_jpeg_with_more_bits_is_said_to_be_that(tmp_path: Path) -> None:
    jpeg = bytearray(lossless_jpeg(GREY))
    jpeg[jpeg.index(b"\xff\xc3") + 4] = 12
    for syntax in (uid.JPEGExtended12Bit, uid.JPEGLosslessSV1):
        data = compressed(data_set(GREY), [bytes(jpeg)], syntax, "MONOCHROME2")
        with pytest.raises(UserError, match="JPEG with 12 bits"):
            read_image(saved(data, tmp_path / "a.dcm"))


@pytest.mark.parametrize("subsampling", [0, 2])
def test_jpeg_is_what_a_jpeg_file_is(tmp_path: Path, subsampling: int) -> None:
    jpeg = stream(RGB, "JPEG", quality=90, subsampling=subsampling)
    (tmp_path / "a.jpg").write_bytes(jpeg)
    data = compressed(data_set(RGB), [jpeg], uid.JPEGBaseline8Bit, "YBR_FULL_422")
    path = saved(data, tmp_path / "a.dcm")
    assert read_image(path).image_id == read_image(tmp_path / "a.jpg").image_id


def test_jpeg_with_untransformed_colours_that_it_does_not_tell(tmp_path: Path) -> None:
    # Such a stream is what is left of one whose channels were called Y, Cb and Cr.
    buffer = io.BytesIO()
    Image.fromarray(RGB, "YCbCr").save(buffer, "JPEG", quality=100, subsampling=0)
    jpeg = buffer.getvalue()
    assert jpeg[2:4] == b"\xff\xe0"
    without_jfif = jpeg[:2] + jpeg[4 + struct.unpack(">H", jpeg[4:6])[0] :]
    data = compressed(data_set(RGB), [without_jfif], uid.JPEGBaseline8Bit, "RGB")
    pixels = read_image(saved(data, tmp_path / "a.dcm")).pixels
    assert np.abs(pixels.astype(int) - RGB).max() <= 3


def test_grey_jpeg_and_its_thumbnail(tmp_path: Path) -> None:
    large = np.kron(GREY, np.ones((8, 8), np.uint8))
    data = compressed(
        data_set(large, photometric="MONOCHROME2"), [stream(large, "JPEG", quality=100)],
        uid.JPEGBaseline8Bit, "MONOCHROME2",
    )  # fmt: skip
    pixels = read_image(saved(data, tmp_path / "a.dcm")).pixels
    assert np.abs(pixels[:, :, 0].astype(int) - large).max() <= 3
    colour = np.kron(RGB, np.ones((8, 8, 1), np.uint8))
    data = compressed(data_set(colour), [stream(colour, "JPEG")], uid.JPEGBaseline8Bit, "YBR_FULL")
    assert read_reduced(saved(data, tmp_path / "a.dcm"), least_px=40).shape == (40, 60, 3)


@pytest.mark.parametrize("photometric", ["RGB", "YBR_RCT"])
def test_jpeg_2000(tmp_path: Path, photometric: str) -> None:
    codestream = stream(RGB, "JPEG2000", no_jp2=True, irreversible=False)
    data = compressed(data_set(RGB), [codestream], uid.JPEG2000Lossless, photometric)
    np.testing.assert_array_equal(read_image(saved(data, tmp_path / "a.dcm")).pixels, RGB)
    grey = stream(GREY, "JPEG2000", no_jp2=True, irreversible=False)
    data = data_set(GREY, photometric="MONOCHROME2")
    data = compressed(data, [grey], uid.JPEG2000Lossless, "MONOCHROME2")
    np.testing.assert_array_equal(read_image(saved(data, tmp_path / "a")).pixels[:, :, 1], GREY)


@pytest.mark.parametrize("encode", ["native", "RLE", "JPEG"])
def test_each_frame_is_an_image(tmp_path: Path, encode: str) -> None:
    frames = np.stack([RGB, RGB[::-1], 255 - RGB])
    data = data_set(frames, frames=3, kind=MULTI_FRAME_CAPTURE)
    if encode == "RLE":
        data.compress(uid.RLELossless, generate_instance_uid=False)
    if encode == "JPEG":
        streams = [stream(frame, "JPEG", quality=100, subsampling=0) for frame in frames]
        data = compressed(data, streams, uid.JPEGBaseline8Bit, "YBR_FULL")
    path = saved(data, tmp_path / "a.dcm")
    assert frames_in(path, "ward/a.dcm") == [f"ward/a.dcm#{n}" for n in (1, 2, 3)]
    for number, frame in enumerate(frames, start=1):
        pixels = read_image(tmp_path / f"a.dcm#{number}").pixels
        assert np.abs(pixels.astype(int) - frame).max() <= (4 if encode == "JPEG" else 0)
    with pytest.raises(UserError, match=r"a\.dcm#4.*from 1 to 3"):
        read_image(tmp_path / "a.dcm#4")
    with pytest.raises(UserError, match="several images"):
        read_image(path)


def test_one_frame_with_a_number_is_a_plain_image(tmp_path: Path) -> None:
    path = saved(data_set(RGB[None], frames=1, kind=MULTI_FRAME_CAPTURE), tmp_path / "a.dcm")
    assert frames_in(path, "a.dcm") == ["a.dcm"]
    np.testing.assert_array_equal(read_image(path).pixels, RGB)


def test_single_bit_frames(tmp_path: Path) -> None:
    bits = GREY[:7, :9] > 100
    data = data_set(
        np.zeros((2, 7, 9), np.uint8), photometric="MONOCHROME2", frames=2,
        BitsAllocated=1, BitsStored=1, HighBit=0,
    )  # fmt: skip
    packed = np.packbits(np.stack([bits, ~bits]).ravel(), bitorder="little").tobytes()
    data.PixelData = packed + b"\0" * (len(packed) % 2)
    saved(data, tmp_path / "a.dcm")
    np.testing.assert_array_equal(read_image(tmp_path / "a.dcm#1").pixels[:, :, 0], bits * 255)
    np.testing.assert_array_equal(read_image(tmp_path / "a.dcm#2").pixels[:, :, 0], ~bits * 255)


# --- what values mean


def test_planes_one_after_the_other(tmp_path: Path) -> None:
    data = data_set(RGB, PlanarConfiguration=1)
    data.PixelData = np.moveaxis(RGB, 2, 0).tobytes()
    np.testing.assert_array_equal(read_image(saved(data, tmp_path / "a")).pixels, RGB)


def test_ybr_full_and_half_the_chroma(tmp_path: Path) -> None:
    ybr = np.array(Image.fromarray(RGB).convert("YCbCr"))
    expected = np.array(Image.fromarray(ybr, "YCbCr").convert("RGB"))
    path = saved(data_set(ybr, photometric="YBR_FULL"), tmp_path / "a")
    np.testing.assert_array_equal(read_image(path).pixels, expected)
    ybr[:, 1::2, 1:] = ybr[:, ::2, 1:]
    pairs = np.stack([ybr[:, ::2, 0], ybr[:, 1::2, 0], ybr[:, ::2, 1], ybr[:, ::2, 2]], axis=2)
    data = data_set(RGB, photometric="YBR_FULL_422")
    data.PixelData = pairs.tobytes()
    expected = np.array(Image.fromarray(ybr, "YCbCr").convert("RGB"))
    np.testing.assert_array_equal(read_image(saved(data, tmp_path / "b")).pixels, expected)


def test_palette(tmp_path: Path) -> None:
    colours = np.random.default_rng(1).integers(0, 256, (3, 256)).astype(np.uint16)
    data = data_set(GREY, photometric="PALETTE COLOR")
    for name, values in zip(("Red", "Green", "Blue"), colours, strict=True):
        setattr(data, f"{name}PaletteColorLookupTableDescriptor", [256, 0, 16])
        setattr(data, f"{name}PaletteColorLookupTableData", (values * 257).tobytes())
    np.testing.assert_array_equal(read_image(saved(data, tmp_path / "a")).pixels, colours.T[GREY])
    data.SegmentedRedPaletteColorLookupTableData = b"\1\0\xff\xff\0\0"
    with pytest.raises(UserError, match="segmented palette"):
        read_image(saved(data, tmp_path / "a"))


def test_grey_without_a_window_is_not_clipped(tmp_path: Path) -> None:
    deep = np.arange(4096, dtype=np.uint16).reshape(64, 64)
    path = saved(data_set(deep, photometric="MONOCHROME2", BitsStored=12), tmp_path / "a")
    np.testing.assert_array_equal(read_image(path).pixels[:, :, 0], deep >> 4)
    path = saved(data_set(deep, photometric="MONOCHROME1", BitsStored=12), tmp_path / "a")
    np.testing.assert_array_equal(read_image(path).pixels[:, :, 2], 255 - (deep >> 4))
    path = saved(data_set(GREY, photometric="MONOCHROME2"), tmp_path / "a")
    np.testing.assert_array_equal(read_image(path).pixels[:, :, 0], GREY)


def test_grey_with_a_window_is_seen_through_it(tmp_path: Path) -> None:
    values = np.array([[-1100, -1000], [-800, 3000]], np.int16)
    data = data_set(
        values, photometric="MONOCHROME2", PixelRepresentation=1, RescaleSlope="2",
        RescaleIntercept="1000", WindowCenter=["-600", "0"], WindowWidth=["801", "1"],
    )  # fmt: skip
    # Rescaled -1200, -1000, -600, 7000; the window shows -1000.5 + 0.5 to -200.5 + 0.5.
    pixels = read_image(saved(data, tmp_path / "a")).pixels[:, :, 0]
    assert pixels.tolist() == [[0, 0], [128, 255]]
    del data.WindowCenter
    with pytest.raises(UserError, match="signed values"):
        read_image(saved(data, tmp_path / "a"))


# --- scale and identity


def facts(path: Path, **attributes: object) -> decode.ImageFacts:
    return read_image(saved(data_set(RGB, **attributes), path / "a.dcm")).facts  # type: ignore[arg-type]


def test_scale(tmp_path: Path) -> None:
    assert facts(tmp_path).px_per_mm is None
    assert facts(tmp_path, PixelSpacing=[0.02, 0.02]).px_per_mm == pytest.approx(50)
    assert facts(tmp_path, PixelSpacing=[0.02, 0.02015]).px_per_mm == pytest.approx(50, rel=0.01)
    assert facts(tmp_path, PixelSpacing=[0.02, 0.03]).px_per_mm is None
    assert facts(tmp_path, PixelSpacing=[0, 0]).px_per_mm is None
    assert facts(tmp_path, PixelSpacing=[1, 1]).px_per_mm is None
    assert facts(tmp_path, PixelSpacing=[1e-9, 1e-9]).px_per_mm is None
    # A camera's sensor has its pixels closer together than they are on the skin.
    for spacing in ("ImagerPixelSpacing", "NominalScannedPixelSpacing"):
        assert facts(tmp_path, **{spacing: [0.1, 0.1]}).px_per_mm is None
        scanned = facts(tmp_path, kind=SECONDARY_CAPTURE, **{spacing: [0.1, 0.1]})
        assert scanned.px_per_mm == pytest.approx(10)


def test_scale_of_a_frame(tmp_path: Path) -> None:
    def group(spacing: float) -> Dataset:
        measures, item = Dataset(), Dataset()
        measures.PixelSpacing = [spacing, spacing]
        item.PixelMeasuresSequence = Sequence([measures])
        return item

    data = data_set(np.stack([RGB, RGB]), frames=2, kind=MULTI_FRAME_CAPTURE)
    data.SharedFunctionalGroupsSequence = Sequence([group(0.1)])
    saved(data, tmp_path / "a.dcm")
    assert read_image(tmp_path / "a.dcm#2").facts.px_per_mm == pytest.approx(10)
    data.PerFrameFunctionalGroupsSequence = Sequence([group(0.1), group(0.05)])
    saved(data, tmp_path / "a.dcm")
    assert read_image(tmp_path / "a.dcm#2").facts.px_per_mm == pytest.approx(20)


def test_identity(tmp_path: Path) -> None:
    study = facts(tmp_path).identity
    assert study.startswith("study")
    patient = facts(tmp_path, PatientID=" 4711 ").identity
    assert patient.startswith("patient")
    assert patient == facts(tmp_path, PatientID="4711", TrackingUID="1.2.3").identity
    assert patient != facts(tmp_path, PatientID="4711", IssuerOfPatientID="B").identity
    lesion = facts(tmp_path, PatientID="ANONYMOUS", TrackingUID="1.2.3").identity
    assert lesion.startswith("lesion")
    assert facts(tmp_path, PatientID="(none)").identity == study
    assert facts(tmp_path, StudyInstanceUID=None).identity == ""
    assert "4711" not in repr(facts(tmp_path, PatientID="4711"))


# --- what cannot be read


def test_no_images(tmp_path: Path) -> None:
    plan = data_set(RGB, kind="1.2.840.10008.5.1.4.1.1.481.5", Rows=None, PixelData=None)
    path = saved(plan, tmp_path / "plan.dcm")
    assert frames_in(path, "plan.dcm") == ["plan.dcm"]
    with pytest.raises(UserError, match=r"no image.*RT Plan"):
        read_image(path)
    without = saved(data_set(RGB, PixelData=None), tmp_path / "without.dcm")
    with pytest.raises(UserError, match="damaged"):
        read_image(without)
    masks = data_set(GREY, photometric="MONOCHROME2", kind="1.2.840.10008.5.1.4.1.1.66.4")
    path = saved(masks, tmp_path / "masks.dcm")
    assert frames_in(path, "masks.dcm") == []
    with pytest.raises(UserError, match="masks, not an image"):
        read_image(path)
    film = data_set(RGB)
    film = compressed(film, [bytes(10)], uid.MPEG4HP41, "YBR_PARTIAL_420")
    with pytest.raises(UserError, match="cannot be read"):
        read_image(saved(film, tmp_path / "film.dcm"))
    with pytest.raises(UserError, match="stores its colours"):
        read_image(saved(data_set(RGB, photometric="HSV"), tmp_path / "hsv.dcm"))
    many = saved(data_set(RGB, frames=None, NumberOfFrames=MAX_FRAMES + 1), tmp_path / "many.dcm")
    assert frames_in(many, "many.dcm") == ["many.dcm"]
    with pytest.raises(UserError, match="too many images"):
        read_image(many)


def test_too_large_by_its_header(tmp_path: Path) -> None:
    path = saved(data_set(RGB, Rows=60_000, Columns=60_000), tmp_path / "a.dcm")
    with pytest.raises(UserError, match="too large"):
        read_image(path)


def test_another_size_than_its_stream(tmp_path: Path) -> None:
    large = np.zeros((100, 100, 3), np.uint8)
    for syntax, data in (
        (uid.JPEGBaseline8Bit, stream(large, "JPEG")),
        (uid.JPEG2000, stream(large, "JPEG2000", no_jp2=True)),
        (uid.JPEGLossless, stream(large, "JPEG")),
        (uid.JPEGLSLossless, stream(large, "JPEG")),
    ):
        path = saved(compressed(data_set(RGB), [data], syntax, "RGB"), tmp_path / "a.dcm")
        with pytest.raises(UserError, match="damaged"):
            read_image(path)


def test_lengths_that_lie(tmp_path: Path) -> None:
    content = saved(data_set(RGB), tmp_path / "a.dcm").read_bytes()
    at = content.index(b"\xe0\x7f\x10\0OB")
    for cut in (at + 4, at + 12, len(content) - 1, 140):
        (tmp_path / "a.dcm").write_bytes(content[:cut])
        with pytest.raises(UserError, match="damaged"):
            read_image(tmp_path / "a.dcm")
    rle = data_set(RGB)
    rle.compress(uid.RLELossless, generate_instance_uid=False)
    content = saved(rle, tmp_path / "a.dcm").read_bytes()
    table = content.index(b"\xe0\x7f\x10\0OB") + 12
    for place in (table + 4, table + 20):
        hostile = bytearray(content)
        hostile[place : place + 4] = b"\xf0\xff\xff\xff"
        (tmp_path / "a.dcm").write_bytes(hostile)
        with pytest.raises(UserError, match="damaged"):
            read_image(tmp_path / "a.dcm")


def test_deflated_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(data_set(RGB, syntax=uid.DeflatedExplicitVRLittleEndian), tmp_path / "a.dcm")
    content = path.read_bytes()
    length = struct.unpack("<L", content[140:144])[0]
    packer = zlib.compressobj(9, wbits=-15)
    bomb = packer.compress(b"\x09\0\1\0OB\0\0" + b"\xff\xff\xff\x0f" + bytes(50_000_000))
    path.write_bytes(content[: 144 + length] + bomb + packer.flush())
    monkeypatch.setattr("lesionlab.engine.imaging.dicom_header.MAX_INFLATED_BYTES", 10_000_000)
    with pytest.raises(UserError, match="damaged"):
        read_image(path)
    assert frames_in(path, "a.dcm") == ["a.dcm"]


def test_run_length_bomb(tmp_path: Path) -> None:
    data = data_set(RGB)
    bomb = struct.pack("<16L", 3, 64, 1064, 2064, *([0] * 12)) + b"\x81\0" * 1_000_000
    path = saved(compressed(data, [bomb], uid.RLELossless, "RGB"), tmp_path / "a.dcm")
    assert not read_image(path).pixels.any()


def test_nothing_of_the_patient_is_warned_of_or_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = data_set(RGB, PatientID="X" * 200, PatientBirthDate="Doe, born 1.1.")
        data.PixelSpacing = "0.1234567890123"
        path = saved(data, tmp_path / "a.dcm")
    path.write_bytes(path.read_bytes().replace(b"0.1234567890123", b"Doe, of Doetown"))
    # What a program's own log would get; pytest's also takes what is kept from it.
    log = io.StringIO()
    monkeypatch.setattr(logging.root, "handlers", [logging.StreamHandler(log)])
    assert read_image(path).facts.px_per_mm is None
    broken = compressed(data_set(RGB), [stream(RGB, "JPEG")[:300]], uid.JPEGLSLossless, "RGB")
    with pytest.raises(UserError):
        read_image(saved(broken, tmp_path / "b.dcm"))
    assert log.getvalue() == ""
    assert capfd.readouterr() == ("", "")


@given(st.data())
def test_any_change_of_the_header_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    base = tmp_path_factory.getbasetemp() / "changed.dcm"
    changed = data_set(
        picture(6, 8), PatientID="1", PixelSpacing=[0.1, 0.1], NumberOfFrames=1,
        SharedFunctionalGroupsSequence=Sequence([Dataset()]),
    )  # fmt: skip
    if data.draw(st.booleans()):
        changed.compress(uid.RLELossless, generate_instance_uid=False)
    content = bytearray(saved(changed, base).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(132, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    base.write_bytes(content)
    frames_in(base, "changed.dcm")
    with contextlib.suppress(UserError):
        assert read_image(base).pixels.dtype == np.uint8
