"""Finding images in folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dicom_files import MULTI_FRAME_CAPTURE, data_set, picture, saved
from lesionlab.core.errors import UserError
from lesionlab.engine.imaging.display import display_pixels
from lesionlab.engine.imaging.scan import images_in, natural_key, scan_folder
from lesionlab.engine.imaging.thumbnails import read_thumbnail, thumbnail


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_images_come_in_natural_order(tmp_path: Path) -> None:
    touch(tmp_path, "10.png", "2.PNG", "a 1.jpg", "B.tif", "ward/Läsion.webp", "c.bmp", "1.jpeg")
    found = list(scan_folder(tmp_path))
    assert found == ["1.jpeg", "2.PNG", "10.png", "a 1.jpg", "B.tif", "c.bmp", "ward/Läsion.webp"]


def test_what_is_no_image_is_left_out(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "a.png",
        "a_segmentation.png",
        "a_Segmentation.png",
        "a_lesion2_segmentation.png",
        "a_overlay.png",
        "a_prompts.json",
        "notes.txt",
        ".hidden.png",
        "._a.png",
        ".lesionlab/x.png",
        "masks/a.png",
        "sub/Masks/a.png",
        "png",
    )
    assert list(scan_folder(tmp_path)) == ["a.png"]


def test_masks_of_ph2_are_left_out_and_its_images_are_not(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "IMD002/IMD002_Dermoscopic_Image/IMD002.bmp",
        "IMD002/IMD002_lesion/IMD002_lesion.bmp",
        "IMD002/IMD002_roi/IMD002_R1_Label4.bmp",
        # There is no such case, so this is a folder like any other.
        "IMD003_lesion/a.bmp",
    )
    assert list(scan_folder(tmp_path)) == [
        "IMD002/IMD002_Dermoscopic_Image/IMD002.bmp",
        "IMD003_lesion/a.bmp",
    ]


def test_circles_of_links_end(tmp_path: Path) -> None:
    touch(tmp_path, "sub/a.png")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "folder.png").symlink_to(tmp_path / "sub")
    (tmp_path / "linked.png").symlink_to(tmp_path / "sub" / "a.png")
    (tmp_path / "nowhere.png").symlink_to(tmp_path / "gone")
    # A link to nowhere is listed, so that its error is seen.
    assert list(scan_folder(tmp_path)) == ["linked.png", "nowhere.png", "sub/a.png"]


def test_a_folder_named_like_an_image_is_a_folder(tmp_path: Path) -> None:
    touch(tmp_path, "odd.png/a.png")
    assert list(scan_folder(tmp_path)) == ["odd.png/a.png"]


def test_missing_folder_is_a_user_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be opened"):
        scan_folder(tmp_path / "gone")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_unicode_are_listed_as_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.png").touch()
    os.close(os.open(os.fsencode(tmp_path) + b"/L\xe4sion.png", os.O_CREAT))
    skipped: list[tuple[str, str]] = []
    assert list(scan_folder(tmp_path, skipped=skipped)) == ["a.png"]
    assert [path for path, _ in skipped] == ["L?sion.png"]


def test_unreadable_subfolder_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "a.png", "locked/b.png")
    scandir = os.scandir

    def refusing(path: object) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    skipped: list[tuple[str, str]] = []
    assert list(scan_folder(tmp_path, skipped=skipped)) == ["a.png"]
    assert skipped == [("locked", "Permission denied")]


def test_ten_thousand_images(tmp_path: Path) -> None:
    for number in range(10_000):
        os.close(os.open(tmp_path / f"ISIC_{number}.jpg", os.O_CREAT))
    found = list(scan_folder(tmp_path))
    assert found == [f"ISIC_{number}.jpg" for number in range(10_000)]


def test_natural_keys_can_all_be_compared() -> None:
    names = ["a", "a.png", "a.png1", "1", "1a", "²", "", "A", "a01", "a1"]
    assert sorted(names, key=natural_key)[:3] == ["", "1", "1a"]


def test_thumbnails_keep_the_shape_and_are_never_enlarged() -> None:
    pixels = np.full((300, 900, 3), 80, np.uint8)
    small = thumbnail(pixels)
    assert small.shape == (32, 96, 3)
    assert (small == 80).all()
    assert thumbnail(pixels[:10, :20]).shape == (10, 20, 3)
    assert thumbnail(np.zeros((5000, 2, 3), np.uint8)).shape == (96, 1, 3)


def test_thumbnail_of_a_file(tmp_path: Path) -> None:
    Image.new("RGB", (1600, 1200), (90, 60, 30)).save(tmp_path / "a.jpg")
    small = read_thumbnail(tmp_path / "a.jpg")
    assert small.shape == (72, 96, 3)
    assert np.abs(small.astype(int) - (90, 60, 30)).max() < 4


def test_display_is_the_image_itself_unless_it_is_huge() -> None:
    pixels = np.zeros((4096, 10, 3), np.uint8)
    assert display_pixels(pixels) is pixels
    assert display_pixels(np.zeros((8192, 100, 3), np.uint8)).shape == (4096, 50, 3)


def test_dicom_files_as_cameras_and_archives_name_them(tmp_path: Path) -> None:
    one = data_set(picture())
    three = data_set(np.stack([picture()] * 3), frames=3, kind=MULTI_FRAME_CAPTURE)
    for name in ("a.dcm", "B.DICOM", "c.ima", "IM_0001", "1.2.840.113619.2"):
        saved(one, tmp_path / name)
    saved(three, tmp_path / "IM_0002")
    saved(three, tmp_path / "IM_0003#1")
    saved(data_set(picture(), kind="1.2.840.10008.1.3.10"), tmp_path / "DICOMDIR")
    saved(data_set(picture(), Manufacturer="LesionLab"), tmp_path / "a_image.dcm")
    touch(tmp_path, "README", "version.3", "broken.dcm")
    skipped: list[tuple[str, str]] = []
    assert list(scan_folder(tmp_path, skipped=skipped)) == [
        "1.2.840.113619.2",
        "a.dcm",
        "B.DICOM",
        "broken.dcm",
        "c.ima",
        "IM_0001",
        "IM_0002#1",
        "IM_0002#2",
        "IM_0002#3",
    ]
    assert [path for path, _ in skipped] == ["IM_0003#1"]
    (tmp_path / "link.dcm").symlink_to(tmp_path / "a.dcm")
    assert images_in(tmp_path / "link.dcm") == ["link.dcm"]
    assert images_in(tmp_path / "IM_0002") == ["IM_0002#1", "IM_0002#2", "IM_0002#3"]
    assert images_in(tmp_path / "README") == ["README"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_named_like_a_dicom_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.dcm")
    os.mkfifo(tmp_path / "IM_0001")
    assert list(scan_folder(tmp_path)) == ["a.dcm"]
