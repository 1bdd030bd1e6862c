"""What a retraining begins from and is compared with: never what has seen the cases to judge."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from corrected import accept, correct, drawn
from quick import QUICK
from tiny_sam import tiny_predictor

from lesionlab.core.decoders import Origin
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import CaseScores, Verdict
from lesionlab.engine.models.decoders import decoder_bytes
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining import retrain as retraining
from lesionlab.engine.retraining.card import unseen_scores
from lesionlab.engine.retraining.lineage import Lineage, lineage
from lesionlab.engine.retraining.retrain import RetrainOutcome
from lesionlab.engine.retraining.scoring import score
from lesionlab.engine.retraining.versions import keep, use_version
from lesionlab.engine.store.decoders import StoredDecoder
from lesionlab.engine.store.project import Project

Add = Callable[..., StoredDecoder]
Run = Callable[..., RetrainOutcome]
LEARNED = {"image 1", "image 2"}


@pytest.fixture
def found(project: Project, base: Predictor) -> Callable[[], Lineage]:
    return lambda: lineage(project, base, image_ids=LEARNED)


def use(project: Project, base: Predictor, stored: StoredDecoder) -> None:
    use_version(project, base, stored.sha256, as_trial=True)


def weights(predictor: Predictor) -> bytes:
    return decoder_bytes(predictor.retrained_parts, base=predictor.base.ref)


def test_at_first_the_base_is_champion_and_beginning(base: Predictor, found) -> None:
    assert found().champion is found().start is base
    assert found().champion_images == set()


def test_a_champion_that_was_trained_on_the_corrections_is_judged_but_not_begun_from(
    project: Project, base: Predictor, add_version: Add, found
) -> None:
    stored = add_version(1, images=("image 2", "image 9"))
    use(project, base, stored)

    ancestry = found()

    assert ancestry.start is base
    assert ancestry.champion.info.ref.sha256 == stored.sha256
    assert weights(ancestry.champion) == weights(tiny_predictor(seed=1))
    assert ancestry.champion_images == {"image 2", "image 9"}


@pytest.mark.parametrize("origin", ["imported", "retrained"])
def test_a_champion_that_saw_none_of_the_corrections_is_begun_from(
    project: Project, base: Predictor, add_version: Add, found, origin: str
) -> None:
    stored = add_version(1, origin=origin, images=("elsewhere",))
    use(project, base, stored)

    assert found().start.info.ref.sha256 == stored.sha256
    assert weights(found().start) == weights(tiny_predictor(seed=1))


def test_the_nearest_forebear_that_saw_none_of_the_corrections_is_begun_from(
    project: Project, base: Predictor, add_version: Add, found
) -> None:
    elsewhere = add_version(1, origin="imported", images=("elsewhere",))
    older = add_version(2, parent=elsewhere.sha256, images=("image 1",))
    newer = add_version(3, parent=older.sha256, images=("image 1", "image 2"))
    use(project, base, newer)

    ancestry = found()

    assert ancestry.champion.info.ref.sha256 == newer.sha256
    assert ancestry.start.info.ref.sha256 == elsewhere.sha256


def test_behind_a_forebear_that_was_deleted_nothing_is_known_and_the_base_is_begun_from(
    project: Project, base: Predictor, add_version: Add, found
) -> None:
    elsewhere = add_version(1, origin="imported", images=("elsewhere",))
    older = add_version(2, parent=elsewhere.sha256, images=("image 1",))
    use(project, base, add_version(3, parent=older.sha256, images=("image 1",)))
    project.delete_decoder(older.sha256)

    assert found().start is base


def test_a_forebear_whose_file_is_gone_is_not_begun_from_and_stops_nothing(
    project: Project, base: Predictor, add_version: Add, found
) -> None:
    elsewhere = add_version(1, origin="imported", images=("elsewhere",))
    use(project, base, add_version(2, parent=elsewhere.sha256, images=("image 1",)))
    project.decoder_file(elsewhere.sha256).unlink()

    assert found().start is base


@pytest.mark.timeout(20)
def test_decoders_that_are_each_others_parent_do_not_hang_it(
    project: Project, base: Predictor, add_version: Add, found
) -> None:
    """A damaged or forged row must not turn into an endless search."""
    stored = add_version(1, images=("image 1",))
    connection = project._connection
    connection.execute("UPDATE decoders SET parent_sha256 = sha256")
    use(project, base, stored)

    assert found().start is base


def test_a_champion_whose_file_is_gone_is_said_with_a_remedy_and_nothing_changes(
    project: Project, base: Predictor, add_version: Add, run: Run
) -> None:
    stored = add_version(1)
    use(project, base, stored)
    project.decoder_file(stored.sha256).unlink()
    rows = "\n".join(project._connection.iterdump())

    with pytest.raises(UserError, match="Decoder 1 cannot be loaded") as error:
        run(project)

    assert error.value.remedy
    assert "\n".join(project._connection.iterdump()) == rows


@pytest.mark.parametrize(
    "images", [None, "all", 7, {"a": 1}, [1, None, ["x"]]], ids=lambda value: type(value).__name__
)
def test_a_card_that_says_nonsense_about_images_is_not_believed(
    project: Project, base: Predictor, add_version: Add, images: object
) -> None:
    stored = add_version(1, origin="imported")
    new = {**stored.card, "training_images": images}
    project._connection.execute("UPDATE decoders SET card = ?", (json.dumps(new),))
    use(project, base, stored)

    assert lineage(project, base, image_ids={"image 1"}).champion_images == set()


# --- judging a second retraining


@pytest.fixture(scope="module")
def second(
    template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    base: Predictor,
    outcome: RetrainOutcome,
) -> Iterator[tuple[RetrainOutcome, Project]]:
    """Give what came of retraining again after more corrections, the first one being on trial."""
    place = tmp_path_factory.mktemp("second")
    folder = Path(shutil.copytree(template, place / "clinic"))
    with Project.open(folder, user_data_dir=place) as project:
        finished = keep(project, outcome)
        use_version(project, base, finished.version.ref.sha256, as_trial=True)
        correct(project, range(20, 22))
        again = retraining.retrain(
            project, base, cache=None, settings=QUICK, on_progress=lambda _: None
        )
        yield again, project


def test_older_cases_are_compared_with_what_the_champion_scored_before_it_saw_them(
    second: tuple[RetrainOutcome, Project], outcome: RetrainOutcome
) -> None:
    again, _ = second
    unseen = {c.case_id: c.candidate for c in outcome.judgement.comparisons}
    assert len(again.judgement.comparisons) == 8
    older = [c for c in again.judgement.comparisons if c.case_id in unseen]
    assert len(older) == 6
    assert {c.case_id: c.champion for c in older} == unseen
    newer = {c.name for c in again.judgement.comparisons if c.case_id not in unseen}
    assert newer == {"20.png", "21.png"}


def test_newer_cases_are_compared_with_the_champion_as_it_is(
    second: tuple[RetrainOutcome, Project], base: Predictor
) -> None:
    again, project = second
    champion = lineage(project, base, image_ids=set()).champion
    bank = retraining.EmbeddingBank(
        base, cache=None, pixels_of=lambda image_id: drawn(seed_of[image_id])[0]
    )
    seed_of = {c.image_id: int(c.path.removesuffix(".png")) for c in project.corrections()}
    frozen = {c.case_id: c for c in again.new.training_set.cases}
    for comparison in again.judgement.comparisons:
        case = frozen[comparison.case_id]
        if comparison.name not in ("20.png", "21.png"):
            continue
        _, mask = drawn(seed_of[case.image_id])
        made = retraining.learning_case(case.image_id, mask, prompts=case.prompts)
        assert score(champion, made, bank=bank).scores == comparison.champion


def test_a_second_retraining_begins_from_the_base_and_says_what_it_was_judged_against(
    second: tuple[RetrainOutcome, Project], base: Predictor, outcome: RetrainOutcome
) -> None:
    again, _ = second
    assert again.new.parent_sha256 == base.info.ref.sha256
    assert again.new.card["judged_against_sha256"] == outcome.new.sha256
    guard = next(g for g in again.judgement.guards if g.name == "older corrections")
    assert guard.count == 6
    assert "n = 6" in guard.sentence


def test_a_case_whose_outline_was_changed_since_is_not_compared_with_the_score_of_the_old_one(
    project: Project, base: Predictor, run: Run, outcome: RetrainOutcome
) -> None:
    use_version(project, base, keep(project, outcome).version.ref.sha256, as_trial=True)
    key = next(e.image_key for e in project.entries() if e.path == "3.png")
    mask = drawn(3)[1].copy()
    mask[:10] = True
    accept(project, key, mask)

    again = run(project)

    assert sorted(c.name for c in again.judgement.comparisons) == [
        "0.png",
        "1.png",
        "2.png",
        "4.png",
        "5.png",
    ]
    assert len(again.new.training_set.cases) == 6


@pytest.mark.parametrize(
    "judgement",
    [
        "proved",
        ["proved"],
        None,
        {"cases": "all"},
        {"cases": None},
        {"cases": [1, None, {}, {"case_id": 1}, {"case_id": "a", "candidate": {"x": 1}}]},
        {"cases": {"a": 1}},
    ],
    ids=str,
)
def test_a_card_that_says_nonsense_about_its_judgement_is_not_compared_with(judgement) -> None:
    assert unseen_scores({"judgement": judgement}) == {}


def test_an_imported_champion_with_a_card_full_of_nonsense_can_still_be_judged_against(
    project: Project, base: Predictor, add_version: Add, run: Run
) -> None:
    stored = add_version(1, origin=Origin.IMPORTED)
    card = {"training_images": None, "judgement": "proved", "seconds": "x"}
    project._connection.execute("UPDATE decoders SET card = ?", (json.dumps(card),))
    use_version(project, base, stored.sha256, as_trial=True)

    again = run(project)

    assert again.new.card["judged_against_sha256"] == stored.sha256
    assert len(again.judgement.comparisons) == 6


def test_scores_that_are_no_numbers_on_an_imported_card_are_not_compared_with(
    project: Project, base: Predictor, add_version: Add, run: Run, outcome: RetrainOutcome
) -> None:
    cases = [
        {"case_id": c.case_id, "candidate": dict.fromkeys(CaseScores.__slots__, "x")}
        for c in outcome.judgement.comparisons
    ]
    images = [c.image_id for c in outcome.new.training_set.cases]
    stored = add_version(1, origin=Origin.IMPORTED, images=tuple(images), cases=cases)
    use_version(project, base, stored.sha256, as_trial=True)

    again = run(project)

    assert again.judgement.comparisons == ()
    assert again.judgement.decision.verdict is Verdict.TOO_FEW
