"""Reports: everything known of a case is in them, nothing else is, and no text breaks them."""

from __future__ import annotations

import io
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from corrected import accept, add_image, drawn, work
from PIL import Image
from pypdf import PdfReader

from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.masks import pack
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import ModelRef, Proposal
from lesionlab.core.saving_messages import SaveDraft, SetLesionCount, SetScale
from lesionlab.core.worklist_messages import SetDiagnosis, SetLabels, SetNote
from lesionlab.engine.exchange.export import ExportReport, export
from lesionlab.engine.exchange.report.check import check_html, check_pdf
from lesionlab.engine.exchange.report.content import (
    RESEARCH_USE,
    CaseLine,
    CaseReport,
    Fact,
    Heading,
    ProjectReport,
    Section,
)
from lesionlab.engine.exchange.report.files import save_case_report
from lesionlab.engine.exchange.report.html import write_html
from lesionlab.engine.exchange.report.pdf import write_pdf
from lesionlab.engine.exchange.report.pictures import outlined_picture, thumbnail_picture
from lesionlab.engine.store.project import Project

HARD_TEXTS = {
    "umlauts": "Müller, Größe 5 mm, ñandú, Ελλάς, Привет",
    "chinese": "王小明 左前臂 3 个月",
    "arabic": "حالة رقم ١",
    "emoji": "🩺👩‍⚕️ ok \U0010fffd",
    "markup": "<b>&amp;</b><script>alert(1)</script> {{ 7*7 }} <para>",
    "controls": "a\x00b\x1b[31m\r\n\tc\u202edcba\u2066",
    "lone surrogate": "bad \udce4 name",
    "one long word": "x" * 500,
    "long": "wort " * 20_000,
    "lines": "\n" * 300 + "end",
    "empty": "",
    "space": " ",
}
HEADING = Heading("clinic", "2026-11-26 05:00 UTC", "LesionLab 0.1.0")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "secret place" / "clinic"
    folder.mkdir(parents=True)
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        yield project


def reported(project: Project, to: Path, **choice: object) -> ExportReport:
    return export(project, to, choice=ExportChoice(formats=(ExportFormat.REPORT,), **choice))


def a_case(project: Project, path: str = "ward/Läsion 1.jpg") -> int:
    """Add a case of which everything is known."""
    pixels, mask = drawn(1)
    (project.folder / path).parent.mkdir(parents=True, exist_ok=True)
    key = add_image(project, pixels, path)
    prompts = PromptSet((Click(20, 30), Click(3, 4, 0)), Box(1, 2, 60, 70), initial=1)
    project.save_proposal(
        key,
        Proposal(
            "Grad-CAM",
            prompts,
            pack(np.roll(mask, 5, axis=1)),
            0.875,
            ModelRef("compact", "c" * 64),
            target_class="nevus",
            cam=np.tile(np.arange(0, 256, 8, dtype=np.uint8), (32, 1)),
            classifier=ModelRef("lesion-classifier", "d" * 64),
            computed_with="encoder openvino on cpu; decoder pytorch on cpu",
        ),
        is_default=True,
    )
    project.apply(SetScale(f"scale {key}", key, 12.5))
    project.apply(SetNote(f"note {key}", key, "Seen by Dr Watson.\nSecond line."))
    project.apply(SetDiagnosis(f"diagnosis {key}", key, "Nävus"))
    project.apply(SetLabels(f"labels {key}", key, ("forearm",)))
    accept(project, key, mask, prompts=prompts, source="Grad-CAM", model="f" * 64)
    return key


class Page(HTMLParser):
    """Collects what a page shows and what it refers to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.images: list[bytes] = []
        self.text = ""
        self._skips = False
        self.feed(path.read_text("utf-8"))
        self.close()
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self._skips = tag in ("style", "title")
        assert not [name for name in values if name.startswith("on")]
        if "href" in values:
            self.links.append(values["href"])
        if "src" in values:
            assert values["src"].startswith(("data:image/jpeg;base64,", "data:image/png;base64,"))
            self.images.append(b64decode(values["src"].partition(",")[2]))

    def handle_data(self, data: str) -> None:
        if not self._skips:
            self.text += data + " "


def pdf_text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def both_texts(folder: Path, name: str) -> tuple[str, str]:
    return Page(folder / f"{name}.html").text, pdf_text(folder / f"{name}.pdf")


def test_a_case_tells_all_that_is_known_of_it(project: Project, tmp_path: Path) -> None:
    key = a_case(project)

    assert reported(project, tmp_path / "to").failures == []

    image, correction = project.image(key), next(iter(project.corrections(image_key=key)))
    for text in both_texts(tmp_path / "to", "ward/Läsion 1_report"):
        for known in (
            "Läsion 1.jpg",
            "LesionLab report · clinic",
            RESEARCH_USE,
            image.image_id,
            correction.mask_sha256,
            "c" * 64,
            "d" * 64,
            "f" * 64,
            "12.5 px per mm",
            "set in the project by hand",
            "mm²",
            "compact",
            "class nevus",
            "IoU 0.875",
            f"Accepted by {correction.reader}",
            "8 s in view, clicks 2",
            "box from (1, 2) to (60, 70); lesion at (20, 30); skin at (3, 4)",
            "128 x 96 px",
            project.record_head().sha256,
        ):
            assert known in text, known


def test_what_the_clinician_typed_goes_only_when_asked_for(
    project: Project, tmp_path: Path
) -> None:
    a_case(project, "a.png")
    reported(project, tmp_path / "without")
    reported(project, tmp_path / "with", report_notes=True)

    typed = ("Seen by Dr Watson.", "Second line.", "Nävus", "forearm")
    for name in ("a_report", "report"):
        for text in both_texts(tmp_path / "without", name):
            assert [each for each in typed if each in text] == []
    for text in both_texts(tmp_path / "with", "a_report"):
        assert [each for each in typed if each not in text] == []


def test_a_report_stands_alone_and_holds_nothing_it_should_not(
    project: Project, tmp_path: Path
) -> None:
    a_case(project, "photo.jpg")
    file = project.folder / "photo.jpg"
    exif = Image.Exif()
    exif[0x010E] = "patient Jane Roe"
    exif.get_ifd(0x8825)[1] = "N"
    written, data = exif.tobytes(), file.read_bytes()
    header = b"\xff\xe1" + (len(written) + 2).to_bytes(2, "big") + written
    file.write_bytes(data[:2] + header + data[2:])

    reported(project, tmp_path / "to")

    for path in (tmp_path / "to").glob("*report.*"):
        data = path.read_bytes()
        for hidden in (b"Jane Roe", b"Exif", b"secret place"):
            assert hidden not in data, path
    for name in ("photo_report", "report"):
        page = Page(tmp_path / "to" / f"{name}.html")
        assert not page.tags & {"script", "link", "iframe", "object", "embed", "form", "base"}
        assert [each for each in page.links if ":" in each] == []
        assert "://" not in (tmp_path / "to" / f"{name}.html").read_text("utf-8")
    page = Page(tmp_path / "to" / "photo_report.html")
    pictures = [Image.open(io.BytesIO(each)) for each in page.images]
    assert [picture.format for picture in pictures] == ["JPEG", "JPEG", "JPEG", "PNG"]
    assert not any(picture.getexif() for picture in pictures)


def test_the_list_of_a_project_leads_to_every_case(project: Project, tmp_path: Path) -> None:
    names = ("a: b#c?.png", "ward/100%.png", "ward/x.png")
    for seed, name in enumerate(names):
        pixels, mask = drawn(seed + 10)
        (project.folder / name).parent.mkdir(exist_ok=True)
        accept(project, add_image(project, pixels, name), mask)

    report = reported(project, tmp_path / "to")

    assert report.exported == 3
    page = Page(tmp_path / "to" / "report.html")
    assert page.links == [
        "a%3A%20b%23c%3F_report.html",
        "ward/100%25_report.html",
        "ward/x_report.html",
    ]
    assert len(page.images) == 3
    assert Page(tmp_path / "to" / "ward" / "x_report.html").links == ["../report.html"]
    assert Page(tmp_path / "to" / "a: b#c?_report.html").links == ["report.html"]
    for text in (page.text, pdf_text(tmp_path / "to" / "report.pdf")):
        for known in ("Measures", "Readers", "Effort by the decoder", "Longest diameter", *names):
            assert known in text


def test_lesions_are_told_apart(project: Project, tmp_path: Path) -> None:
    key = a_case(project, "two.png")
    project.apply(SetLesionCount("count", key, 2))
    other = np.zeros(project.image(key).hw, np.bool_)
    other[2:9, 3:12] = True
    accept(project, key, other, lesion=1)

    reported(project, tmp_path / "to")

    for text in both_texts(tmp_path / "to", "two_report"):
        assert "Measures of lesion 1" in text
        assert "Measures of lesion 2" in text
        assert "Before and after of lesion 1" in text
        assert "Provenance of lesion 2" in text
        assert "encoder openvino on cpu; decoder pytorch on cpu" in text
        # That of the mask, which the fixture's program did not write down.
        assert "not recorded" in text


def test_drafts_and_empty_masks_are_said_to_be_such(project: Project, tmp_path: Path) -> None:
    pixels, mask = drawn(1)
    project.apply(SaveDraft("draft", add_image(project, pixels, "draft.png"), 0, work(mask)))
    other, _ = drawn(2)
    accept(project, add_image(project, other, "empty.png"), np.zeros(mask.shape, np.bool_))

    assert reported(project, tmp_path / "to", include_unaccepted=True).failures == []

    for text in both_texts(tmp_path / "to", "draft_report"):
        assert "Draft, not accepted" in text
        assert "Accepted by" not in text
    for text in both_texts(tmp_path / "to", "empty_report"):
        assert "The mask is empty" in text


def test_neutral_names_name_neither_file_nor_folder(project: Project, tmp_path: Path) -> None:
    a_case(project, "Jane Roe.png")

    reported(project, tmp_path / "to", neutral_names=True)

    pages = list((tmp_path / "to").glob("*_report.html"))
    assert len(pages) == 1
    for name in (pages[0].stem, "report"):
        for text in both_texts(tmp_path / "to", name):
            assert "Jane Roe" not in text
            assert "clinic" not in text.replace("clinician", "")


def test_an_image_that_is_gone_is_named_in_the_list(project: Project, tmp_path: Path) -> None:
    pixels, mask = drawn(1)
    accept(project, add_image(project, pixels, "gone.png"), mask)
    (project.folder / "gone.png").unlink()

    report = reported(project, tmp_path / "to")

    assert [path for path, _ in report.failures] == ["gone.png"]
    for text in both_texts(tmp_path / "to", "report"):
        assert "Not in this report" in text
        assert "gone.png" in text


def test_a_project_without_any_case(project: Project, tmp_path: Path) -> None:
    reported(project, tmp_path / "to")

    for text in both_texts(tmp_path / "to", "report"):
        assert "No case is accepted yet." in text


def hard_case(text: str) -> CaseReport:
    pixels, mask = drawn(3)
    return CaseReport(
        heading=replace(HEADING, project=text),
        name=text[:5000],
        state=text,
        image_sha256="a" * 64,
        warnings=(text[:600],),
        pictures=(outlined_picture(pixels, [mask], title="Image", caption=text[:600]),),
        sections=(
            Section(text[:600], (Fact(text[:600], text[:600], text[:600]),), text=text, note=text),
        ),
    )


@pytest.mark.parametrize("text", HARD_TEXTS.values(), ids=HARD_TEXTS.keys())
def test_no_text_breaks_a_case(text: str, tmp_path: Path) -> None:
    report = hard_case(text)

    write_html(report, tmp_path / "case.html")
    pages = write_pdf(report, tmp_path / "case.pdf")

    check_html(tmp_path / "case.html", report)
    check_pdf(tmp_path / "case.pdf", report, pages=pages)
    assert len(PdfReader(tmp_path / "case.pdf").pages) == pages
    assert "script" not in Page(tmp_path / "case.html").tags


@pytest.mark.parametrize("text", HARD_TEXTS.values(), ids=HARD_TEXTS.keys())
def test_no_text_breaks_a_project(text: str, tmp_path: Path) -> None:
    pixels, mask = drawn(3)
    picture = thumbnail_picture(pixels, mask, title=text)
    report = ProjectReport(
        heading=replace(HEADING, project=text),
        figures=(Fact("cases", "1"),),
        charts=(),
        tables=(),
        cases=(CaseLine(text[:5000], "case", "a" * 64, picture, (text[:600],)),),
        left_out=((text[:600], text[:600]),),
    )

    write_html(report, tmp_path / "report.html")
    pages = write_pdf(report, tmp_path / "report.pdf")

    check_html(tmp_path / "report.html", report)
    check_pdf(tmp_path / "report.pdf", report, pages=pages)


def test_a_long_list_of_cases_goes_over_pages_and_none_is_lost(tmp_path: Path) -> None:
    pixels, mask = drawn(3)
    picture = thumbnail_picture(pixels, mask, title="")
    cases = tuple(CaseLine(f"case-{n}.", "page", "a" * 64, picture, ("x",)) for n in range(41))
    report = ProjectReport(HEADING, (Fact("cases", "41"),), (), (), cases)

    pages = write_pdf(report, tmp_path / "report.pdf")

    check_pdf(tmp_path / "report.pdf", report, pages=pages)
    assert pages == 3
    text = pdf_text(tmp_path / "report.pdf")
    assert [case.name for case in cases if case.name not in text] == []
    assert "Page 3 of 3" in text


def test_letters_of_many_languages_are_embedded(tmp_path: Path) -> None:
    write_pdf(hard_case(HARD_TEXTS["umlauts"] + HARD_TEXTS["chinese"]), tmp_path / "case.pdf")

    text = pdf_text(tmp_path / "case.pdf")
    for known in ("Müller", "Größe", "ñandú", "Ελλάς", "Привет", "王小明", "左前臂"):
        assert known in text


@pytest.mark.parametrize("hw", [(1, 1), (3, 2000), (2000, 3), (5000, 4000)])
def test_pictures_of_any_shape_fit_their_page(hw: tuple[int, int], tmp_path: Path) -> None:
    mask = np.random.default_rng(0).random(hw) > 0.5
    picture = outlined_picture(np.full((*hw, 3), 128, np.uint8)[:800, :800], [mask], title="Image")
    report = replace(hard_case("x"), pictures=(picture, picture))

    assert write_pdf(report, tmp_path / "case.pdf") == 1


@pytest.mark.parametrize("name", ["one.pdf", "one.html"])
def test_the_report_of_one_case_is_saved_where_it_was_asked_for(
    project: Project, tmp_path: Path, name: str
) -> None:
    key = a_case(project, "one.png")
    file = tmp_path / name
    file.write_text("older")

    save_case_report(project, key, file, notes=True)

    text = pdf_text(file) if name.endswith("pdf") else Page(file).text
    assert project.image(key).image_id in text
    assert "Seen by Dr Watson." in text
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [name]


def test_nothing_to_report_leaves_the_older_file(project: Project, tmp_path: Path) -> None:
    pixels, _ = drawn(1)
    key = add_image(project, pixels, "untouched.png")
    file = tmp_path / "report.pdf"
    file.write_text("older")

    with pytest.raises(UserError, match="no mask of this image"):
        save_case_report(project, key, file, notes=False)

    assert file.read_text() == "older"


@pytest.mark.parametrize("kind", ["html", "pdf"])
@pytest.mark.parametrize("spoil", ["cut", "picture", "hash"])
def test_a_spoilt_report_is_refused(kind: str, spoil: str, tmp_path: Path) -> None:
    report = hard_case("x")
    file = tmp_path / f"case.{kind}"
    write_html(report, file)
    pages = 1
    if kind == "pdf":
        pages = write_pdf(report, file)
    data = file.read_bytes()
    picture = report.pictures[0].data
    if spoil == "cut":
        data = data[: len(data) - 40]
    elif spoil == "hash":
        data = data.replace(b"a" * 64, b"b" * 64)
    elif kind == "pdf":
        data = data.replace(picture, picture[:-9] + bytes([picture[-9] ^ 1]) + picture[-8:])
    else:
        at = data.index(b";base64,") + 200
        data = data[:at] + (b"B" if data[at : at + 1] == b"A" else b"A") + data[at + 1 :]
    file.write_bytes(data)

    check = partial(check_pdf, pages=pages) if kind == "pdf" else check_html
    with pytest.raises(UserError, match="could not be read back"):
        check(file, report)
