"""Reads a report that was just written as another program would: is anything of it missing?"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Sequence
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from lesionlab.engine.exchange.report.content import CaseLine, CaseReport, Picture, ProjectReport
from lesionlab.engine.exchange.target import unlike

_CHUNK = 1 << 20


def parts_of(report: CaseReport | ProjectReport) -> tuple[list[str], list[Picture]]:
    """Give the SHA-256 of the images that a report is about, and its pictures, in order."""
    if isinstance(report, CaseReport):
        return [report.image_sha256], list(report.pictures)
    cases: Sequence[CaseLine] = report.cases
    return [case.image_sha256 for case in cases], [case.picture for case in cases]


def check_html(path: Path, report: CaseReport | ProjectReport) -> None:
    """Check that an HTML file tells of each image and holds each picture, byte by byte.

    Raises:
        UserError: If it does not.
    """
    images, pictures = parts_of(report)
    found = _Found()
    try:
        with path.open(encoding="utf-8") as file:
            while text := file.read(_CHUNK):
                found.feed(text)
        found.close()
    except ValueError as error:
        raise unlike(path.name) from error
    meant = [sha256(picture.data).digest() for picture in pictures]
    if not found.is_whole or found.images != images or found.pictures != meant:
        raise unlike(path.name)


class _Found(HTMLParser):
    """Collects the images that a page is about, and the hashes of its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[str] = []
        self.pictures: list[bytes] = []
        self.is_whole = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if "data-sha256" in values:
            self.images.append(values["data-sha256"] or "")
        if tag == "img":
            _, _, data = (values.get("src") or "").partition(";base64,")
            self.pictures.append(sha256(b64decode(data, validate=True)).digest())

    def handle_endtag(self, tag: str) -> None:
        self.is_whole = tag == "html"


def check_pdf(path: Path, report: CaseReport | ProjectReport, *, pages: int) -> None:
    """Check that a PDF file is whole: all objects where its index says, all pages and pictures.

    Raises:
        UserError: If it is not.
    """
    _, pictures = parts_of(report)
    data = path.read_bytes()
    objects = _indexed_objects(data)
    if not objects or not all(
        data.startswith(b"%d 0 obj" % number, offset) for number, offset in objects.items()
    ):
        raise unlike(path.name)
    named = isinstance(report, ProjectReport) or f"({report.image_sha256})".encode() in data
    if len(re.findall(rb"/Type /Page\s", data)) != pages or not named:
        raise unlike(path.name)
    at = 0
    for picture in pictures:
        if picture.kind == "jpeg":
            # They lie about in the order of the pages; one used twice is there once.
            found = data.find(picture.data, at)
            if found < 0 and (found := data.find(picture.data)) < 0:
                raise unlike(path.name)
            at = found


def _indexed_objects(data: bytes) -> dict[int, int]:
    """Give where each object begins, by its number, as the table at a file's end says."""
    end = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", data[-1024:])
    if end is None:
        return {}
    table = re.match(rb"xref\s+0 (\d+)\s+", data[int(end[1]) :])
    if table is None:
        return {}
    lines = data[int(end[1]) + table.end() :].split(b"\n", int(table[1]))[: int(table[1])]
    try:
        return {number: int(line[:10]) for number, line in enumerate(lines) if line[17:18] == b"n"}
    except ValueError:
        return {}
