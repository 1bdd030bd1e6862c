"""Reading image files: all that a folder may hold, and what is none."""

from __future__ import annotations

import contextlib
import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageOps

from lesionlab.core.errors import UserError
from lesionlab.engine.imaging import decode, rgb
from lesionlab.engine.imaging.decode import image_id_of, read_image, read_reduced

LOSSLESS = ["PNG", "TIFF", "BMP", "WebP"]
ORIENTATION = 0x0112


def picture(height: int = 40, width: int = 60) -> NDArray[np.uint8]:
    """A picture without any symmetry, uint8 (H, W, 3)."""
    y, x = np.mgrid[:height, :width]
    return np.stack([x * 4, y * 6, (x + 2 * y) % 256], axis=2).astype(np.uint8)


def saved(path: Path, image: Image.Image, kind: str, **options: object) -> Path:
    if kind == "WebP":
        options = {"lossless": True, "exact": True, **options}
    image.save(path, kind, **options)
    return path


def png_header(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and then hardly anything."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("kind", LOSSLESS)
def test_lossless_formats_give_the_same_pixels_and_id(tmp_path: Path, kind: str) -> None:
    image = read_image(saved(tmp_path / "a.img", Image.fromarray(picture()), kind))
    np.testing.assert_array_equal(image.pixels, picture())
    assert image.pixels.flags.c_contiguous
    assert image.image_id == image_id_of(picture())
    assert image.hw == (40, 60)


def test_jpeg_is_read(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", Image.fromarray(picture()), "JPEG", quality=95)
    difference = np.abs(read_image(path).pixels.astype(int) - picture())
    assert difference.mean() < 6


def test_id_tells_shapes_apart() -> None:
    pixels = np.zeros((4, 6, 3), np.uint8)
    assert image_id_of(pixels) != image_id_of(pixels.reshape(6, 4, 3))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WebP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, orientation: int
) -> None:
    monkeypatch.setattr(rgb, "_STRIP_PX", 500)
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    path = saved(tmp_path / "a.img", Image.fromarray(picture()), kind, exif=exif)
    stored = Image.open(path)
    stored.load()
    upright = np.asarray(ImageOps.exif_transpose(stored).convert("RGB"))
    assert upright.shape[:2] == ((60, 40) if orientation >= 5 else (40, 60))
    np.testing.assert_array_equal(read_image(path).pixels, upright)


def test_damaged_exif_is_no_reason_to_refuse(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", Image.fromarray(picture()), "PNG", exif=b"Exif\0\0nonsense")
    np.testing.assert_array_equal(read_image(path).pixels, picture())


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "JPEG", "BMP"])
def test_grey_becomes_rgb(tmp_path: Path, kind: str) -> None:
    grey = np.full((20, 30), 77, np.uint8)
    pixels = read_image(saved(tmp_path / "a.img", Image.fromarray(grey), kind)).pixels
    assert pixels.shape == (20, 30, 3)
    assert (pixels == 77).all()


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WebP"])
def test_transparency_shows_white(tmp_path: Path, kind: str) -> None:
    rgba = np.dstack([picture(), np.full((40, 60), 255, np.uint8)])
    rgba[:10, :, 3] = 0
    pixels = read_image(saved(tmp_path / "a.img", Image.fromarray(rgba), kind)).pixels
    assert (pixels[:10] == 255).all()
    np.testing.assert_array_equal(pixels[10:], picture()[10:])


def test_grey_with_transparency(tmp_path: Path) -> None:
    image = Image.merge("LA", [Image.new("L", (8, 8), 90), Image.new("L", (8, 8), 255)])
    assert (read_image(saved(tmp_path / "a.png", image, "PNG")).pixels == 90).all()


@pytest.mark.parametrize("transparent", [False, True])
def test_palette(tmp_path: Path, transparent: bool) -> None:
    image = Image.new("P", (4, 2))
    image.putpalette([10, 20, 30, 40, 50, 60])
    image.putpixel((1, 0), 1)
    options = {"transparency": 1} if transparent else {}
    pixels = read_image(saved(tmp_path / "a.png", image, "PNG", **options)).pixels
    assert pixels[0, 0].tolist() == [10, 20, 30]
    assert pixels[0, 1].tolist() == ([255, 255, 255] if transparent else [40, 50, 60])


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_becomes_rgb(tmp_path: Path, kind: str) -> None:
    image = Image.new("RGB", (16, 16), (200, 100, 50)).convert("CMYK")
    pixels = read_image(saved(tmp_path / "a.img", image, kind)).pixels
    assert np.abs(pixels.astype(int) - (200, 100, 50)).max() <= 6


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_16_bit_grey_is_scaled_and_not_clipped(tmp_path: Path, kind: str) -> None:
    grey = np.linspace(0, 65535, 600).astype(np.uint16).reshape(20, 30)
    pixels = read_image(saved(tmp_path / "a.img", Image.fromarray(grey), kind)).pixels
    np.testing.assert_array_equal(pixels[:, :, 1], grey >> 8)


@pytest.mark.parametrize(
    "options",
    [
        {"photometric": "rgb"},
        {"photometric": "rgb", "compression": "zlib"},
        {"photometric": "rgb", "byteorder": ">"},
        {"photometric": "rgb", "planarconfig": "separate"},
        {"photometric": "rgb", "bigtiff": True},
        {"photometric": "rgb", "tile": (16, 16)},
    ],
    ids=str,
)
def test_16_bit_colour_tiff(tmp_path: Path, options: dict[str, object]) -> None:
    colour = picture().astype(np.uint16) * 256 + 99
    array = np.moveaxis(colour, 2, 0) if "planarconfig" in options else colour
    tifffile.imwrite(tmp_path / "a.tif", array, **options)
    np.testing.assert_array_equal(read_image(tmp_path / "a.tif").pixels, picture())


def test_16_bit_planes_are_turned_upright(tmp_path: Path) -> None:
    planes = np.moveaxis(picture().astype(np.uint16) * 256, 2, 0)
    turned = [(ORIENTATION, "H", 1, 6, True)]
    tifffile.imwrite(
        tmp_path / "a.tif", planes, photometric="rgb", planarconfig="separate", extratags=turned
    )
    np.testing.assert_array_equal(read_image(tmp_path / "a.tif").pixels, np.rot90(picture(), -1))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_tiff_with_white_as_zero(tmp_path: Path, dtype: type) -> None:
    array = np.full((20, 30), np.iinfo(dtype).max, dtype)
    tifffile.imwrite(tmp_path / "a.tif", array, photometric="miniswhite")
    assert (read_image(tmp_path / "a.tif").pixels == 0).all()


def test_first_page_of_several(tmp_path: Path) -> None:
    first, second = Image.fromarray(picture()), Image.new("RGB", (5, 5))
    saved(tmp_path / "a.tif", first, "TIFF", save_all=True, append_images=[second])
    np.testing.assert_array_equal(read_image(tmp_path / "a.tif").pixels, picture())


def test_float_image_is_refused_because_its_white_is_unknown(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", np.zeros((4, 4), np.float32))
    with pytest.raises(UserError, match="32 bits"):
        read_image(tmp_path / "a.tif")


def test_content_counts_and_not_the_name(tmp_path: Path) -> None:
    path = saved(tmp_path / "really a png.jpg", Image.fromarray(picture()), "PNG")
    np.testing.assert_array_equal(read_image(path).pixels, picture())


def test_names_with_spaces_and_unicode(tmp_path: Path) -> None:
    path = saved(tmp_path / "Läsion № 3 皮.png", Image.fromarray(picture()), "PNG")
    assert read_image(path).hw == (40, 60)


@pytest.mark.parametrize("kind", [*LOSSLESS, "JPEG"])
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_cut_off_files_are_user_errors(tmp_path: Path, kind: str) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    whole = saved(tmp_path / "whole", Image.fromarray(noise), kind).read_bytes()
    for length in {1, 3, 8, 20, 40, 100, len(whole) // 2, len(whole) * 9 // 10}:
        (tmp_path / "cut.png").write_bytes(whole[:length])
        with pytest.raises(UserError, match=r"cut\.png"):
            read_image(tmp_path / "cut.png")


@pytest.mark.parametrize("kind", [*LOSSLESS, "JPEG"])
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_damaged_bytes_give_pixels_or_a_user_error(tmp_path: Path, kind: str) -> None:
    rng = np.random.default_rng(1)
    file = io.BytesIO()
    saved_to = Image.fromarray(picture(24, 24))
    saved_to.save(file, kind, **({"lossless": True} if kind == "WebP" else {}))
    path = tmp_path / "a.png"
    for _ in range(150):
        data = bytearray(file.getvalue())
        for position in rng.integers(0, len(data), 4):
            data[position] = rng.integers(0, 256)
        path.write_bytes(data)
        with contextlib.suppress(UserError):
            assert read_image(path).pixels.dtype == np.uint8


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"hello, I am a text", "not an image"),
        (b"BM is how this text begins, but it is long enough", "not an image"),
        (b"GIF89a" + bytes(100), "GIF"),
        (b"%PDF-1.7" + bytes(100), "PDF"),
        (b"\0\0\0\x18ftypheic" + bytes(100), "HEIC"),
        (bytes(128) + b"DICM" + bytes(10), "DICOM"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"II*\0\x08\0\0\0", "damaged"),
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_what_is_no_image_says_what_it_is(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(UserError, match=says) as caught:
        read_image(tmp_path / "a.png")
    assert "a.png" in caught.value.value
    assert caught.value.expected
    assert caught.value.remedy


def test_a_bomb_is_refused_before_it_is_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bomb.png").write_bytes(png_header(60_000, 50_000))
    monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("was decoded"))
    with pytest.raises(UserError, match="3000 megapixels") as caught:
        read_image(tmp_path / "bomb.png")
    assert "200 megapixels" in caught.value.expected
    assert "60000 x 50000" in caught.value.value


@pytest.mark.parametrize("side", [15_000, 16_300, 1 << 24])
def test_webp_bombs(tmp_path: Path, side: int) -> None:
    size = struct.pack("<I", side - 1)[:3]
    extended = b"VP8X" + struct.pack("<I", 10) + bytes(4) + size + size
    body = b"WEBP" + extended + b"VP8L" + struct.pack("<I", 6) + b"\x2f" + bytes(5)
    (tmp_path / "a.webp").write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)
    with pytest.raises(UserError):
        read_image(tmp_path / "a.webp")


def test_tifffile_gets_no_bomb_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    colour = np.zeros((3, 40, 60), np.uint16)
    tifffile.imwrite(tmp_path / "a.tif", colour, photometric="rgb", planarconfig="separate")
    monkeypatch.setattr(decode, "MAX_PIXELS", 40 * 60 - 1)
    with pytest.raises(UserError, match="too large"):
        read_image(tmp_path / "a.tif")


def test_a_huge_file_is_not_taken_into_memory(tmp_path: Path) -> None:
    with (tmp_path / "a.webp").open("wb") as file:
        file.write(b"RIFF\0\0\0\0WEBPVP8 ")
        file.truncate(decode.MAX_FILE_BYTES + 1)
    with pytest.raises(UserError, match="too large"):
        read_image(tmp_path / "a.webp")


def test_folders_pipes_and_links_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(UserError, match="not a file"):
        read_image(tmp_path / "folder.png")
    (tmp_path / "link.png").symlink_to(tmp_path / "nowhere.png")
    with pytest.raises(UserError, match="not there"):
        read_image(tmp_path / "link.png")
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(UserError, match="not a file"):
        read_image(tmp_path / "pipe.png")


def test_forbidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "a.png", Image.fromarray(picture()), "PNG")

    def forbidden(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    # Not by chmod: the tests may run as root, who may read everything.
    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(UserError, match="permission to read"):
        read_image(path)


def test_strips_of_a_large_image_join_seamlessly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path / "a.png", Image.fromarray(picture(101, 7)), "PNG")
    monkeypatch.setattr(rgb, "_STRIP_PX", 7 * 10)
    np.testing.assert_array_equal(read_image(path).pixels, picture(101, 7))


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the highest use of memory")
def test_memory_is_bounded_by_the_number_of_pixels(tmp_path: Path) -> None:
    """In a fresh process: the highest use of memory is known for a process's whole life only."""
    Image.new("RGB", (6000, 5000), (1, 2, 3)).save(tmp_path / "a.png", compress_level=1)
    program = (
        "import sys; from pathlib import Path\n"
        "from lesionlab.engine.imaging.decode import read_image\n"
        "def kb():\n"
        "    return int(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])\n"
        "before = kb()\n"
        "read_image(Path(sys.argv[1]))\n"
        "print((kb() - before) * 1024 / 30e6)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.png")],
        check=True,
        capture_output=True,
        text=True,
    )
    assert 3 < float(result.stdout) < 8.5


def test_reduced_reading_is_upright_and_large_enough(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    image = Image.fromarray(picture(400, 1600))
    path = saved(tmp_path / "a.jpg", image, "JPEG", exif=exif)
    pixels = read_reduced(path, least_px=50)
    assert pixels.shape[0] < 1600
    assert pixels.shape[0] == pixels.shape[1] * 4
    assert min(pixels.shape[:2]) >= 50
