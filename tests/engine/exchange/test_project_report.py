"""The summary of a project: its figures are those of the cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from corrected import accept, add_image, drawn, work

from lesionlab.core.decoders import Origin
from lesionlab.core.export import ExportChoice
from lesionlab.core.masks import pack
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.proposals import ModelRef, Proposal
from lesionlab.core.saving_messages import Accept, SetScale
from lesionlab.core.training_set import TrainingCase, TrainingSet
from lesionlab.engine.exchange.cases import exported_cases
from lesionlab.engine.exchange.report.case_content import known_case
from lesionlab.engine.exchange.report.content import Heading, ProjectReport, Table
from lesionlab.engine.exchange.report.project_content import project_report
from lesionlab.engine.exchange.report.tally import Tally
from lesionlab.engine.store.decoders import NewDecoder
from lesionlab.engine.store.project import Project

HW = (96, 128)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "clinic"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        yield project


def square(side: int) -> np.ndarray:
    mask = np.zeros(HW, np.bool_)
    mask[4 : 4 + side, 4 : 4 + side] = True
    return mask


def summed_up(project: Project, **choice: object) -> ProjectReport:
    asked, tally = ExportChoice(**choice), Tally()
    for _, case in exported_cases(project, asked):
        tally.add(known_case(project, case), project, page=case.name)
    return project_report(tally, project, heading=Heading("clinic", "", ""), choice=asked)


def table(report: ProjectReport, title: str) -> Table:
    return next(each for each in report.tables if each.title.startswith(title))


def titles(report: ProjectReport) -> list[str]:
    return [each.title for each in (*report.charts, *report.tables)]


def test_sizes_are_counted_in_bins_and_in_millimetres_where_there_is_a_scale(
    project: Project,
) -> None:
    for number, side in enumerate((10, 16, 16, 40)):
        key = add_image(project, drawn(number)[0], f"{number}.png")
        accept(project, key, square(side))
        if number:
            project.apply(SetScale(f"scale {number}", key, 4.0))

    report = summed_up(project)

    share, length = report.charts[:2]
    # 100, 256 and 1600 of 12,288 pixels are .8, 2.1 and 13 %.
    assert [(bar.label, bar.value) for bar in share.bars if bar.value] == [
        ("< 1", 1),
        ("2–4", 2),
        ("8–16", 1),
    ]
    assert sum(bar.value for bar in length.bars) == 3
    assert length.note == "3 of 4 lesions: those of images with a scale."
    rows = {row[0]: row[1:] for row in table(report, "Measures").rows}
    assert rows["Area, px"] == ("4", "256", "217 to 592", "100 to 1,600")
    assert rows["Area, mm²"][:2] == ("3", "16.0")
    assert [fact.value for fact in report.figures] == ["4", "4", "4", "4", "0"]


def test_effort_is_told_by_reader_by_decoder_and_over_time(project: Project) -> None:
    for number in range(12):
        pixels, mask = drawn(number)
        key = add_image(project, pixels, f"{number}.png")
        model = ModelRef("compact" if number < 6 else "compact-decoder-1", f"{number // 6}" * 64)
        shifted = np.roll(mask, 4 if number < 6 else 0, axis=1)
        project.save_proposal(
            key, Proposal("Grad-CAM", PromptSet(), pack(shifted), 0.9, model), is_default=True
        )
        done = work(mask, source="Grad-CAM", model=model.sha256)
        reader = "AB" if number % 2 else ""
        project.apply(Accept(f"accept {number}", key, 0, done, reader=reader or "CD"))

    report = summed_up(project)

    assert [row[:2] for row in table(report, "Readers").rows] == [("CD", "6"), ("AB", "6")]
    before, after = table(report, "Effort by").rows
    assert (before[0], before[1], before[2], before[3]) == ("compact", "6", "2.0", "8.0")
    assert after[0] == "compact-decoder-1"
    assert float(before[4]) < float(after[4]) == 1
    seconds, actions = report.charts[-2:]
    assert [(bar.label, bar.value) for bar in seconds.bars] == [("6", 8.0), ("12", 8.0)]
    assert [bar.value for bar in actions.bars] == [2.0, 2.0]


def test_agreement_is_that_of_the_images_chosen(project: Project, tmp_path: Path) -> None:
    keys = [add_image(project, drawn(number)[0], f"{number}.png") for number in range(3)]
    for key in keys:
        accept(project, key, square(20))
    info = project.readings.start(reader="EF", count=3)
    with project.open_reading(info.number) as reading:
        for number, path in enumerate(sorted(reading.readings.sample_paths())):
            key = add_image(reading, drawn(number)[0], path)
            accept(reading, key, square(20 if path == "0.png" else 10))

    everything = table(summed_up(project), "Agreement")
    one = table(summed_up(project, image_keys=(keys[0],)), "Agreement")

    assert "more than once: 3." in everything.note
    assert "EF" in everything.note
    assert float(everything.rows[0][1]) < 1
    assert "more than once: 1." in one.note
    assert float(one.rows[0][1]) == 1


@pytest.mark.parametrize(
    ("judgement", "verdict", "headline"),
    [
        ({"verdict": "proved", "headline": "Better."}, "proved", "Better."),
        ({"verdict": "made up"}, "not judged here", ""),
        ("no judgement", "not judged here", ""),
    ],
)
def test_decoder_versions_are_listed_with_what_judging_said(
    project: Project, judgement: object, verdict: str, headline: str
) -> None:
    frozen = TrainingSet(
        (TrainingCase(1, "aa", "a.png", 0, "e" * 64, PromptSet((Click(1.0, 2.0),)), "g", 0),)
    )
    base = ModelRef("compact", "c" * 64)
    card = {"corrections": 1, "judgement": judgement}
    made = project.add_decoder(
        NewDecoder(b"weights", base, base.sha256, Origin.RETRAINED, card, frozen)
    )
    project.use_decoder(made.sha256, base_sha256=base.sha256)

    (row,) = table(summed_up(project), "Decoder versions").rows

    assert row[0] == "Decoder 1 (compact), in use"
    assert (row[2], row[3]) == ("1", verdict)
    assert headline in row[4]


def test_a_project_without_cases_has_no_charts(project: Project) -> None:
    report = summed_up(project)

    assert report.cases == ()
    assert titles(report) == ["The project's record when this was written"]
