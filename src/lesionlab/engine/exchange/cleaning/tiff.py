"""TIFF files without what is not picture: the first page's pixels, as compressed as they were."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from lesionlab.engine.exchange.cleaning.jpeg import clean_jpeg

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 16: 8, 17: 8}
_LONG, _LONG8 = 4, 16
_INTEGERS = {1: "B", 3: "H", _LONG: "L", _LONG8: "Q"}
_STRIPS, _STRIP_BYTES = 273, 279
_TILES, _TILE_BYTES = 324, 325
_COMPRESSION, _JPEG = 259, 7
_KEPT = frozenset(
    (
        *(254, 256, 257, 258, _COMPRESSION, 262, 266, 274, 277, 278, 280, 281, 282, 283, 284),
        *(292, 293, 296, 317, 318, 319, 320, 321, 322, 323, 332, 334, 338, 339, 340, 341, 347),
        *(529, 530, 531, 532, 34675),
    )
)
"""What it takes to show the pixels: sizes, compression, colours, resolution, orientation."""

_MOST_ENTRIES = 1000
_MOST_BYTES = 4_000_000_000


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: int
    count: int
    data: bytes


def clean_tiff(content: bytes) -> bytes:
    """Give a TIFF file with the first page's pixels alone, and what it takes to show them.

    Raises:
        ValueError: If the file is damaged, or its pixels cannot be taken out as they are.

    Source: TIFF 6.0, and BigTIFF.
    """
    order = {b"II": "<", b"MM": ">"}.get(content[:2])
    if order is None:
        raise ValueError("This is no TIFF file.")
    entries = _first_page(content, order)
    where, sizes = (_TILES, _TILE_BYTES) if _TILES in entries else (_STRIPS, _STRIP_BYTES)
    is_jpeg = _COMPRESSION in entries and _numbers(entries[_COMPRESSION], order)[:1] == [_JPEG]
    result = bytearray(content[:2] + struct.pack(f"{order}HL", 42, 0))
    offsets, lengths = [], []
    places = _numbers(entries[where], order)
    for offset, length in zip(places, _numbers(entries[sizes], order), strict=True):
        if offset + length > len(content):
            raise ValueError("The file is cut off.")
        data = content[offset : offset + length]
        if is_jpeg:
            data = clean_jpeg(data)
        offsets.append(len(result))
        lengths.append(len(data))
        result += data + b"\0" * (len(data) % 2)
    if len(result) > _MOST_BYTES:
        raise ValueError("The file is too large.")
    kept = {tag: entry for tag, entry in entries.items() if tag in _KEPT}
    kept[where] = _Entry(_LONG, len(offsets), struct.pack(f"{order}{len(offsets)}L", *offsets))
    kept[sizes] = _Entry(_LONG, len(lengths), struct.pack(f"{order}{len(lengths)}L", *lengths))
    return _with_directory(result, kept, order)


def _first_page(content: bytes, order: str) -> dict[int, _Entry]:
    is_big = struct.unpack(f"{order}H", content[2:4])[0] == 43
    count_code, code, inline = ("Q", "HHQ", 8) if is_big else ("H", "HHL", 4)
    at = _unpack(content, f"{order}Q" if is_big else f"{order}L", 8 if is_big else 4)[0]
    count = _unpack(content, order + count_code, at)[0]
    if count > _MOST_ENTRIES:
        raise ValueError("The directory is damaged.")
    at += struct.calcsize(order + count_code)
    entries: dict[int, _Entry] = {}
    for _ in range(count):
        tag, kind, number = _unpack(content, order + code, at)
        value = at + struct.calcsize(order + code)
        length = _SIZES.get(kind, 0) * number
        if length > len(content):
            raise ValueError("The directory is damaged.")
        if length > inline:
            value = _unpack(content, f"{order}Q" if is_big else f"{order}L", value)[0]
        data = content[value : value + length]
        if len(data) == length and kind in _SIZES:
            entries[tag] = _Entry(kind, number, data)
        at += struct.calcsize(order + code) + inline
    return entries


def _unpack(content: bytes, code: str, at: int) -> tuple[int, ...]:
    data = content[at : at + struct.calcsize(code)]
    return struct.unpack(code, data)


def _numbers(entry: _Entry, order: str) -> list[int]:
    return list(struct.unpack(f"{order}{entry.count}{_INTEGERS[entry.kind]}", entry.data))


def _with_directory(result: bytearray, entries: dict[int, _Entry], order: str) -> bytes:
    rows = []
    for tag, entry in sorted(entries.items()):
        if entry.kind == _LONG8:
            numbers = _numbers(entry, order)
            entry = _Entry(_LONG, entry.count, struct.pack(f"{order}{entry.count}L", *numbers))
        if len(entry.data) <= 4:
            value = entry.data.ljust(4, b"\0")
        else:
            value = struct.pack(f"{order}L", len(result))
            result += entry.data + b"\0" * (len(entry.data) % 2)
        rows.append(struct.pack(f"{order}HHL", tag, entry.kind, entry.count) + value)
    struct.pack_into(f"{order}L", result, 4, len(result))
    result += struct.pack(f"{order}H", len(rows)) + b"".join(rows) + bytes(4)
    return bytes(result)
