"""What the frozen program has on Windows and macOS beyond what is in it: icon, name, file types."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
NAME = "LesionLab"
IDENTIFIER = "org.lesionlab.LesionLab"
PROJECT_TYPE = "org.lesionlab.project"
ENDING = "lesionlab"
COPYRIGHT = "Copyright 2026 The LesionLab authors. Apache License 2.0."
WHAT = "Outline skin lesions in dermoscopy images; for research only"
LEAST_MACOS = "14.0"
"""What the macOS build of PyTorch asks for."""
WINDOWS_SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
MACOS_SIZES_PX = (16, 32, 64, 128, 256, 512, 1024)

PROGRAMS = (
    # A program with a window has no console on Windows, so that there the commands have their own.
    (("lesionlab", False), ("lesionlab-cli", True))
    if sys.platform == "win32"
    else (("lesionlab", sys.platform == "linux"),)
)
"""Name of each program of the folder, and whether it works in a console."""


def program_options(work: Path, *, version: str) -> dict[str, Any]:
    """Give what PyInstaller's EXE is told on this system.

    Args:
        work: Folder for files that are made.
        version: Of the program.
    """
    if sys.platform == "win32":
        about = work / "version.txt"
        about.write_text(windows_version(version), encoding="utf-8")
        return {"icon": str(write_icon(work / "lesionlab.ico")), "version": str(about)}
    if sys.platform == "darwin":
        return {
            "icon": str(write_icon(work / "lesionlab.icns")),
            # Without an identity it is signed for this computer alone.
            "codesign_identity": os.environ.get("LESIONLAB_SIGN_IDENTITY") or None,
            "entitlements_file": str(ROOT / "packaging" / "macos" / "entitlements.plist"),
            "target_arch": "arm64",
        }
    return {}


def bundle_options(work: Path, *, version: str) -> dict[str, Any]:
    """Give what PyInstaller's BUNDLE is told: the application of macOS."""
    return {
        "name": f"{NAME}.app",
        "icon": str(write_icon(work / "lesionlab.icns")),
        "bundle_identifier": IDENTIFIER,
        "version": version,
        "info_plist": info_plist(),
    }


def info_plist() -> dict[str, Any]:
    """Give what macOS is told of the application, beyond its name and version."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de", "es", "zh_CN"],
        "LSApplicationCategoryType": "public.app-category.graphics-design",
        "LSMinimumSystemVersion": LEAST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": f"{NAME} project",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [PROJECT_TYPE],
            },
            # A folder of images that is dropped on the icon.
            {
                "CFBundleTypeName": "Folder",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "None",
                "LSItemContentTypes": ["public.folder"],
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": PROJECT_TYPE,
                "UTTypeDescription": f"{NAME} project",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": [ENDING]},
            }
        ],
    }


def windows_version(version: str) -> str:
    """Give what the program's properties say on Windows, in the form that PyInstaller reads."""
    numbers = [int(part) for part in version.split(".")[:3]]
    four = tuple((*numbers, 0, 0, 0, 0)[:4])
    texts = {
        "CompanyName": f"The {NAME} authors",
        "FileDescription": NAME,
        "Comments": WHAT,
        "FileVersion": version,
        "InternalName": "lesionlab",
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": "lesionlab.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    rows = "".join(f"StringStruct({key!r}, {text!r}), " for key, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0x0,"
        " OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"kids=[StringFileInfo([StringTable('040904B0', [{rows}])]),\n"
        "VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )


def write_icon(file: Path) -> Path:
    """Draw the program's icon at all sizes of a `.ico` or `.icns` file; gives the file."""
    sizes = WINDOWS_SIZES_PX if file.suffix == ".ico" else MACOS_SIZES_PX
    drawn = [_drawn(size) for size in sizes]
    file.parent.mkdir(parents=True, exist_ok=True)
    options = {"sizes": [(size, size) for size in sizes]} if file.suffix == ".ico" else {}
    drawn[-1].save(file, append_images=drawn[:-1], **options)
    return file


def _drawn(side_px: int) -> Image.Image:
    from PIL import Image
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ROOT / "resources" / "icons" / "lesionlab.svg")).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")
