"""What a file is, told from its first bytes."""

from __future__ import annotations

HEADER_BYTES = 132

_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def image_kind(header: bytes) -> str | None:
    """Give "PNG", "JPEG", "TIFF", "BMP", "WebP" or "DICOM", or None for everything else."""
    # First, as its first 128 bytes may look like another format on purpose.
    if is_dicom(header):
        return "DICOM"
    if header.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if header.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if header.startswith(_TIFF):
        return "TIFF"
    if header.startswith(b"RIFF") and header[8:12] == b"WEBP":
        return "WebP"
    # Two letters alone would also be the beginning of a text: bytes 6 to 9 are reserved and zero.
    if header.startswith(b"BM") and header[6:10] == b"\0\0\0\0":
        return "BMP"
    return None


def is_dicom(header: bytes) -> bool:
    """Tell whether a file is DICOM by its first `HEADER_BYTES`: 128 of any kind, then a word."""
    return header[128:132] == b"DICM"


def foreign_kind(header: bytes) -> str | None:
    """Name a known kind of file that is not opened, with its article, for a better message."""
    if header[4:8] == b"ftyp" and header[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
        return "an HEIC or AVIF picture (the format of phones)"
    if header.startswith(b"%PDF"):
        return "a PDF document"
    if header.startswith((b"GIF87a", b"GIF89a")):
        return "a GIF picture"
    return None
