"""The report: every figure of the page is that of the JSON, no text breaks it, parts may miss."""

from __future__ import annotations

import csv
import io
import json
import math
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from made_up_comparison import ORIGIN, case, comparison, random_comparison, system

from lesionlab.core.errors import UserError
from lesionlab.engine.comparison.report import write_report
from lesionlab.engine.comparison.report.svg import spread_apart
from lesionlab.engine.comparison.results import BOX, CLICKS, JITTERED_BOX, NONE, PROMPTS, Comparison
from lesionlab.engine.comparison.statistics import statistics
from lesionlab.engine.exchange.report.content import RESEARCH_USE

NAMES = {
    "cases.csv",
    "comparison.html",
    "comparison.json",
    "explanations.csv",
    "pairs.csv",
    "summary.csv",
}
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</svg></style>{{ 7*7 }}",
    "a & b ' c",
    "umlauts äöü 王小明",
    "lone \udce4 surrogate",
    "\x00\x1b[31m\u202e",
)
UNITS = {"%": 0.01, "M": 1e6, "min": 60.0, "s": 1000.0}

FIGURE = re.compile(r"([-+−]?[\d,]*\.?\d+)(?: (%|M\b|min\b|s\b))?")


class Page(HTMLParser):
    """What is in a page: figures with their pointers, elements, pictures, texts."""

    VOID = frozenset({"meta", "img", "br", "line", "rect", "path", "polygon", "polyline"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.figures: list[tuple[list[str], str]] = []
        self.tags: dict[str, int] = {}
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self._open: list[str] = []
        self._depth = 0
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes += attrs
        if tag not in self.VOID:
            self._open.append(tag)
        pointers = dict(attrs).get("data-json")
        if pointers:
            self.figures.append((pointers.split(), ""))
            self._depth = len(self._open)

    def handle_endtag(self, tag):
        if tag in self.VOID:
            return
        assert self._open.pop() == tag
        if len(self._open) < self._depth:
            self._depth = 0

    def handle_data(self, data):
        if not self._open or self._open[-1] != "style":
            self.text += data
        if self._depth:
            pointers, text = self.figures[-1]
            self.figures[-1] = (pointers, text + data)


def at(tree, pointer: str):
    for part in pointer.split("/")[1:]:
        tree = tree[int(part)] if isinstance(tree, list) else tree[part]
    return tree


def picture_of(name: str):
    truth = np.zeros((60, 80), bool)
    truth[20:40, 20:60] = True
    return np.full((60, 80, 3), 180, np.uint8), truth


def store_masks(made: Comparison, to: Path) -> None:
    folder = to / "masks" / statistics(made).best
    folder.mkdir(parents=True)
    for image in {each.image for each in made.cases}:
        cv2.imwrite(
            str(folder / f"{image}.png"),
            picture_of(image)[1].astype(np.uint8) * 255,
            [cv2.IMWRITE_PNG_BILEVEL, 1],
        )


def written(made: Comparison, to: Path) -> tuple[Page, dict]:
    write_report(made, to=to, picture_of=picture_of)
    page = Page((to / "comparison.html").read_text(encoding="utf-8"))
    return page, json.loads((to / "comparison.json").read_text(encoding="utf-8"))


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def made() -> Comparison:
    return random_comparison()


@pytest.fixture(scope="module")
def folder(made: Comparison, tmp_path_factory) -> Iterator[Path]:
    to = tmp_path_factory.mktemp("report")
    store_masks(made, to)
    write_report(made, to=to, picture_of=picture_of)
    return to


@pytest.fixture(scope="module")
def page(folder: Path) -> Page:
    return Page((folder / "comparison.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tree(folder: Path) -> dict:
    return json.loads((folder / "comparison.json").read_text(encoding="utf-8"))


def test_all_files_are_there_and_nothing_half(folder: Path):
    assert {path.name for path in folder.iterdir()} == NAMES | {"masks"}


def test_every_figure_of_the_page_is_that_of_the_json(page: Page, tree: dict):
    assert len(page.figures) > 200
    for pointers, text in page.figures:
        numbers = re.findall(
            r"([-+−]?[\d,]*\.?\d+)(?: (%|M\b|min\b|s\b))?", text.removesuffix(" at 0")
        )
        assert len(numbers) == len(pointers), text
        for pointer, (number, unit) in zip(pointers, numbers, strict=True):
            shown = float(number.replace(",", "").replace("−", "-"))
            unit_size = UNITS.get(unit, 1.0)
            digits = len(number.partition(".")[2])
            value = at(tree, pointer) / unit_size
            if text.startswith("<"):
                assert value < shown
            else:
                assert shown == pytest.approx(value, abs=0.5 * 10**-digits + 1e-5 * abs(value))


def test_the_page_is_one_file_without_scripts_or_a_network(page: Page, folder: Path):
    text = (folder / "comparison.html").read_text(encoding="utf-8")

    assert "script" not in page.tags
    assert "link" not in page.tags
    assert all(
        (value or "").startswith("data:image/jpeg;base64,")
        for name, value in page.attributes
        if name in ("src", "href")
    )
    assert not re.search(r"url\(|@import|https?:", text)
    assert "default-src 'none'" in text


def test_it_says_what_it_must(page: Page):
    for sentence in (
        RESEARCH_USE,
        ORIGIN.command,
        "ab" * 32,
        ORIGIN.left_out[0],
        "torch 2.13.0",
        "not comparable row by row",
        "|A ∩ B|",
    ):
        assert sentence in page.text


def test_best_and_worst_twelve_are_shown_with_their_dice(page: Page, tree: dict, made: Comparison):
    best = statistics(made).best
    dices = sorted(case.by_prompt[NONE].dice for case in made.cases if case.system == best)

    assert page.tags["img"] == 24
    assert [each["dice"] for each in tree["shown"]["worst"]] == pytest.approx(dices[:12], rel=1e-5)
    assert [each["dice"] for each in tree["shown"]["best"]] == pytest.approx(
        dices[:-13:-1], rel=1e-5
    )


def test_the_csv_files_say_what_the_json_says(folder: Path, tree: dict, made: Comparison):
    cases = rows_of(folder / "cases.csv")
    assert len(cases) == sum(len(case.by_prompt) for case in made.cases)
    assert float(cases[0]["dice"]) == pytest.approx(made.cases[0].by_prompt[NONE].dice, rel=1e-5)

    summary = rows_of(folder / "summary.csv")
    assert len(summary) == len(tree["summary"]) + len(tree["parts"])
    for row, meant in zip(summary, tree["summary"] + tree["parts"], strict=True):
        assert float(row["iou_low"]) == meant["iou"]["low"]
        assert int(row["below_least"]) == meant["below_least"]

    for row, meant in zip(rows_of(folder / "pairs.csv"), tree["pairs"], strict=True):
        assert float(row["p_holm"]) == meant["p_holm"]
        assert float(row["difference_mean"]) == meant["difference"]["mean"]

    explained = rows_of(folder / "explanations.csv")
    for row, meant in zip(explained, tree["explanations"], strict=True):
        mean = meant["pointing_game"]["mean"]
        assert row["pointing_game_mean"] == ("" if mean is None else str(mean))


def test_hostile_names_are_text(tmp_path: Path):
    cases = [
        case(name, image, {NONE: 0.5 + place / 20, JITTERED_BOX: 0.9}, diagnosis=image)
        for name in HOSTILE[:2]
        for place, image in enumerate(HOSTILE)
    ]
    systems = [system(name, title=name) for name in HOSTILE[:2]]
    origin = replace(ORIGIN, command=HOSTILE[0], left_out=HOSTILE, hashes={HOSTILE[1]: HOSTILE[2]})

    page, tree = written(comparison(cases, systems=systems, origin=origin), tmp_path)

    assert "script" not in page.tags
    assert "img" not in page.tags
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    for text in HOSTILE[:5]:
        assert text in page.text
    assert tree["systems"][0]["name"] == HOSTILE[0]


@pytest.mark.parametrize("name", ["../outside", "..", "/etc/passwd", "a/../../outside"])
def test_a_name_never_leads_out_of_the_folder_of_masks(tmp_path: Path, name: str):
    to = tmp_path / "report"
    (to / "masks" / "a").mkdir(parents=True)
    for outside in (to / "masks" / "outside.png", to / "masks" / "...png"):
        cv2.imwrite(str(outside), np.full((60, 80), 255, np.uint8))

    page, _ = written(comparison([case("a", name, {NONE: 0.9})]), to)

    assert "img" not in page.tags
    assert "is not shown" in page.text


def test_a_picture_that_cannot_be_had_is_named_and_the_others_are_shown(tmp_path: Path):
    made = comparison([case("a", f"i{n}", {NONE: n / 10}) for n in range(5)])
    store_masks(made, tmp_path)
    (tmp_path / "masks" / "a" / "i0.png").unlink()
    (tmp_path / "masks" / "a" / "i1.png").write_bytes(b"no picture")
    cv2.imwrite(str(tmp_path / "masks" / "a" / "i2.png"), np.zeros((3, 4), np.uint8))

    def partly(name: str):
        if name == "i3":
            raise UserError("The image is gone.")
        return picture_of(name)

    write_report(made, to=tmp_path, picture_of=partly)
    page = Page((tmp_path / "comparison.html").read_text(encoding="utf-8"))

    assert page.tags["img"] == 1
    for sentence in (
        "i0 is not shown: its mask is not there.",
        "i1 is not shown: its mask cannot be read.",
        "i2 is not shown: its mask is of another size.",
        "i3 is not shown: the image cannot be read.",
    ):
        assert sentence in page.text


NAN_CASE = replace(
    case("a", "broken", {NONE: 0.5}),
    by_prompt={
        NONE: replace(case("a", "i", {NONE: 0.5}).by_prompt[NONE], dice=math.nan, iou=math.nan)
    },
)


@pytest.mark.parametrize(
    "made",
    [
        comparison([], systems=[system("a")]),
        comparison([], systems=[]),
        comparison([case("a", "i", {NONE: 0.9})]),
        comparison([case("a", "i", {BOX: 0.9}), case("b", "i", {NONE: 0.8})]),
        comparison([case("a", "i", {BOX: 0.9}), case("b", "j", {BOX: 0.8})]),
        comparison([NAN_CASE]),
        comparison([NAN_CASE, case("a", "i", {NONE: 0.0}), case("b", "i", {NONE: 1.0})]),
        comparison([case("a", "i", {NONE: 0.9}, clicks=(None, None))]),
        random_comparison(images=3, maps=False),
        comparison([case("a", "i", dict.fromkeys((NONE, *CLICKS), 0.0), clicks=(None, None))]),
        comparison([case("a", "i", dict.fromkeys((NONE, *CLICKS), 1.0), clicks=(0, 0))]),
        comparison([case("a", "i", dict.fromkeys(CLICKS, 0.8), clicks=(1, 0))]),
    ],
    ids=[
        "no case",
        "nothing",
        "one",
        "different prompts",
        "different images",
        "only NaN",
        "some NaN",
        "never",
        "no maps",
        "all wrong",
        "all right",
        "clicks alone",
    ],
)
def test_what_is_missing_leaves_a_whole_report(tmp_path: Path, made: Comparison):
    page, _ = written(made, tmp_path)

    assert not re.search(r"\b(nan|None|inf)\b", page.text)
    assert "Where the figures come from" in page.text
    assert {path.name for path in tmp_path.iterdir()} == NAMES


def test_without_labels_clicks_and_maps_their_sections_are_not_there(tmp_path: Path):
    page, _ = written(comparison([case("a", "i", {NONE: 0.9})]), tmp_path)

    for title in ("By diagnosis", "Clicks", "Explanations", "Differences between systems"):
        assert f"{title}\n" not in page.text


def test_an_older_report_stays_whole_if_the_new_one_cannot_be_written(
    tmp_path: Path, made: Comparison, monkeypatch
):
    written(comparison([case("a", "i", {NONE: 0.9})]), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lesionlab.engine.store.files.os.replace", full)
    with pytest.raises(UserError):
        write_report(made, to=tmp_path, picture_of=picture_of)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_same_comparison_gives_the_same_files(tmp_path: Path, made: Comparison, folder: Path):
    store_masks(made, tmp_path)
    write_report(made, to=tmp_path, picture_of=picture_of)

    for name in NAMES:
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_names_beside_curves_keep_their_distance_and_order():
    found = spread_apart([50, 50, 51, 90], least=10, low=0, high=95)

    assert sorted(found) == found
    assert all(b - a >= 10 for a, b in pairwise(found))
    assert found[-1] <= 95
    assert spread_apart([5, 80], least=10, low=0, high=95) == [5, 80]


def test_a_system_of_fewer_images_is_named(tmp_path: Path):
    cases = [case("a", f"i{n}", {NONE: 0.5}) for n in range(4)]

    page, _ = written(comparison([*cases, case("b", "i0", {NONE: 0.9})]), tmp_path)

    assert "B: only 1 of 4 images." in page.text


def test_many_systems_have_their_differences_without_intervals(tmp_path: Path):
    made = comparison(
        [case(f"s{s}", f"i{n}", {NONE: (s + n) / 20}) for s in range(12) for n in range(3)]
    )

    page, _ = written(made, tmp_path)

    assert ("class", "figures dense matrix narrow") in page.attributes
    assert "pairs.csv" in page.text


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_missing_of_whatever_the_report_is_whole(tmp_path: Path, seed: int):
    rng = random.Random(seed)
    cases = []
    for number in range(rng.choice([1, 2, 3, 12])):
        prompts = rng.sample(PROMPTS, rng.randint(1, len(PROMPTS)))
        for image in rng.sample(range(6), rng.randint(0, 6)):
            dices = {p: rng.choice([0, 1, rng.random()]) for p in prompts if rng.random() > 0.2}
            made = case(
                f"s{number}",
                f"i{image}",
                dices,
                group=rng.choice(["", "g", "h"]),
                diagnosis=rng.choice(["", "a", "b"]),
                area=rng.random(),
                clicks=rng.choice([(), (1,), (None, None), (0, 3)]),
            )
            if rng.random() < 0.3:
                broken = {
                    name: replace(of, dice=math.nan, hausdorff95_px=math.inf)
                    for name, of in made.by_prompt.items()
                }
                made = replace(made, by_prompt=broken)
            cases.append(made)

    page, _ = written(comparison(cases, systems=[system(f"s{n}") for n in range(12)]), tmp_path)

    assert not re.search(r"\b(nan|None|inf)\b", page.text)
