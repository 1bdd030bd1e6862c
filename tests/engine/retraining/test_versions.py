"""Versions as people see them: what may be used, what leaves the project and what comes back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch
from corrected import accept, add_image, drawn
from tiny_sam import tiny_predictor

from lesionlab.core.decoders import Origin
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import Verdict
from lesionlab.core.saving_messages import SetFlag
from lesionlab.engine.models.decoders import (
    decoder_bytes,
    decoder_of,
    load_decoder,
    read_about,
)
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining.exchange import export_decoder, import_decoder
from lesionlab.engine.retraining.readiness import readiness
from lesionlab.engine.retraining.retrain import RetrainOutcome
from lesionlab.engine.retraining.roots import Roots
from lesionlab.engine.retraining.versions import (
    find_version,
    keep,
    roll_back,
    use_version,
    versions,
)
from lesionlab.engine.store.decoders import StoredDecoder
from lesionlab.engine.store.project import Project

Add = Callable[..., StoredDecoder]


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Project]:
    """Give a project elsewhere, with nothing in it."""
    folder = tmp_path / "other clinic"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path / "other data") as project:
        yield project


def used(project: Project, base: Predictor) -> int:
    (in_use,) = [v for v in versions(project, base.info) if v.in_use]
    return in_use.number


def test_a_candidate_that_is_kept_is_listed_and_not_in_use(
    project: Project, base: Predictor, outcome: RetrainOutcome
) -> None:
    finished = keep(project, outcome)

    newest, own = versions(project, base.info)
    assert newest == finished.version
    assert (newest.number, newest.title, newest.origin) == (1, "Decoder 1", Origin.RETRAINED)
    assert (newest.corrections, newest.verdict) == (6, Verdict.TOO_FEW)
    assert newest.headline == outcome.judgement.decision.headline
    assert not newest.in_use
    assert not newest.is_proved
    assert (own.number, own.origin, own.ref, own.in_use) == (0, Origin.BASE, base.info.ref, True)
    assert (finished.judgement, finished.left_out) == (outcome.judgement, outcome.left_out)
    assert project.training_set(outcome.new.training_set.sha256) == outcome.new.training_set


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.PROVED])
def test_what_was_not_proved_is_used_only_by_who_says_that_it_is_a_trial(
    project: Project, base: Predictor, add_version: Add, verdict: Verdict
) -> None:
    stored = add_version(1, verdict=verdict)

    with pytest.raises(UserError, match="not proved") as error:
        use_version(project, base, stored.sha256, as_trial=False)
    assert "As it was judged." in error.value.value
    assert error.value.remedy
    assert used(project, base) == 0

    use_version(project, base, stored.sha256, as_trial=True)
    assert versions(project, base.info)[0].is_on_trial


def test_what_was_proved_is_used_and_not_called_a_trial(
    project: Project, base: Predictor, add_version: Add
) -> None:
    stored = add_version(1, verdict=Verdict.PROVED)

    use_version(project, base, stored.sha256, as_trial=False)

    version = versions(project, base.info)[0]
    assert version.in_use
    assert not version.is_on_trial


def test_what_was_proved_elsewhere_was_not_proved_here(
    project: Project, base: Predictor, add_version: Add
) -> None:
    stored = add_version(1, origin="imported", verdict=Verdict.PROVED)

    version = versions(project, base.info)[0]

    assert (version.verdict, version.is_proved) == (None, False)
    assert "not judged" in version.headline
    with pytest.raises(UserError, match="not proved"):
        use_version(project, base, stored.sha256, as_trial=False)


def test_what_cannot_be_loaded_never_takes_the_place_of_what_works(
    project: Project, base: Predictor, add_version: Add
) -> None:
    works, broken = (add_version(n, verdict=Verdict.PROVED) for n in (1, 2))
    use_version(project, base, works.sha256, as_trial=False)
    project.decoder_file(broken.sha256).write_bytes(b"damaged")

    with pytest.raises(UserError, match="Decoder 2 cannot be loaded"):
        use_version(project, base, broken.sha256, as_trial=False)
    assert used(project, base) == 1

    project.decoder_file(broken.sha256).unlink()
    assert [v.is_missing for v in versions(project, base.info)] == [True, False, False]


def test_going_back_goes_to_what_was_used_before_also_if_that_was_a_trial(
    project: Project, base: Predictor, add_version: Add
) -> None:
    tried = add_version(1, verdict=Verdict.NOT_PROVED)
    proved = add_version(2, verdict=Verdict.PROVED)
    use_version(project, base, tried.sha256, as_trial=True)
    use_version(project, base, proved.sha256, as_trial=False)

    roll_back(project, base)
    assert used(project, base) == 1
    roll_back(project, base)
    assert used(project, base) == 0
    with pytest.raises(UserError, match="No other decoder") as error:
        roll_back(project, base)
    assert error.value.remedy


def test_the_decoder_that_came_with_the_model_can_always_be_used(
    project: Project, base: Predictor, add_version: Add
) -> None:
    use_version(project, base, add_version(1).sha256, as_trial=True)

    use_version(project, base, base.info.ref.sha256, as_trial=False)

    assert used(project, base) == 0


def test_a_version_is_found_by_number_title_name_and_the_beginning_of_its_hash(
    project: Project, base: Predictor, add_version: Add
) -> None:
    one, two = add_version(1), add_version(2)

    for name in ("2", "Decoder 2", "decoder 2", "tiny-decoder-2", two.sha256, two.sha256[:8]):
        assert find_version(versions(project, base.info), name).ref.sha256 == two.sha256
    for name in ("0", "base"):
        assert find_version(versions(project, base.info), name).number == 0
    for name in ("3", "", "Decoder", one.sha256[:3]):
        with pytest.raises(UserError, match="no such decoder") as error:
            find_version(versions(project, base.info), name)
        assert "2, 1, 0" in error.value.expected


# --- to other projects and programs


def test_a_decoder_exported_and_imported_elsewhere_is_the_same_to_the_last_bit(
    project: Project,
    other: Project,
    base: Predictor,
    roots: Roots,
    outcome: RetrainOutcome,
    tmp_path: Path,
) -> None:
    made = keep(project, outcome).version
    file = tmp_path / "decoder.safetensors"

    export_decoder(project, base, made.ref.sha256, to=file)
    stored = import_decoder(other, roots, file)

    assert stored.sha256 == made.ref.sha256
    assert (stored.origin, stored.training_set_sha256) == (Origin.IMPORTED, "")
    (version, _) = versions(other, base.info)
    assert (version.verdict, version.corrections, version.in_use) == (None, 6, False)
    assert stored.card["training_images"] == outcome.new.card["training_images"]
    assert stored.card["imported_from"] == "decoder.safetensors"
    use_version(other, base, stored.sha256, as_trial=True)
    again = import_decoder(other, roots, file)
    assert again.number == stored.number
    # What was imported can be handed on.
    export_decoder(other, base, stored.sha256, to=tmp_path / "again.safetensors")


def test_an_exported_card_names_no_image_file_nor_who_drew(
    project: Project, base: Predictor, outcome: RetrainOutcome, tmp_path: Path
) -> None:
    made = keep(project, outcome).version
    file = tmp_path / "decoder.safetensors"
    export_decoder(project, base, made.ref.sha256, to=file)

    text = json.dumps(read_about(file)["card"])

    assert all(c.name not in text for c in outcome.judgement.comparisons)
    assert ".png" not in text
    assert str(project.folder) not in text
    assert len(read_about(file)["card"]["judgement"]["cases"]) == 6


def test_the_decoder_that_came_with_the_model_can_be_exported_too(
    project: Project, base: Predictor, tmp_path: Path
) -> None:
    file = tmp_path / "own.safetensors"

    export_decoder(project, base, base.info.ref.sha256, to=file)

    loaded = load_decoder(base, file).state_dict()
    own = base.retrained_parts.state_dict()
    assert all(torch.equal(loaded[name], value) for name, value in own.items())


def test_the_whole_model_is_exported_with_the_versions_decoder(
    project: Project, base: Predictor, add_version: Add, tmp_path: Path
) -> None:
    stored = add_version(1)
    file = tmp_path / "model.pth"

    export_decoder(project, base, stored.sha256, to=file)

    state = torch.load(file, weights_only=True)
    for name, value in decoder_of(tiny_predictor(seed=1)).state_dict().items():
        assert torch.equal(state[f"mask_decoder.{name}"], value)
    for name, value in base.model.image_encoder.state_dict().items():
        assert torch.equal(state[f"image_encoder.{name}"], value)


@pytest.mark.parametrize("name", ["decoder.txt", "decoder", "decoder.pt"])
def test_another_form_is_refused_and_a_file_of_that_name_stays(
    project: Project, base: Predictor, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(b"before")

    with pytest.raises(UserError, match="cannot be exported") as error:
        export_decoder(project, base, base.info.ref.sha256, to=file)

    assert ".safetensors" in error.value.expected
    assert file.read_bytes() == b"before"


def test_an_export_that_cannot_be_written_says_so(
    project: Project, base: Predictor, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        export_decoder(project, base, base.info.ref.sha256, to=tmp_path / "nowhere" / "decoder.pth")


def test_a_decoder_of_another_model_is_refused_and_nothing_is_kept(
    project: Project, base: Predictor, roots: Roots, tmp_path: Path
) -> None:
    file = tmp_path / "decoder.safetensors"
    ref = type(base.info.ref)("sam-vit-b", "f" * 64)
    file.write_bytes(decoder_bytes(base.retrained_parts, base=ref, card={}))

    with pytest.raises(UserError, match="another model") as error:
        import_decoder(project, roots, file)

    assert "sam-vit-b" in error.value.value
    assert project.decoders(base_sha256=base.info.ref.sha256) == ()


def test_a_file_with_the_weights_of_a_version_here_cannot_make_it_proved(
    project: Project, base: Predictor, roots: Roots, outcome: RetrainOutcome, tmp_path: Path
) -> None:
    """The bytes are ours, the card is not: anybody can write "proved" on it."""
    made = keep(project, outcome).version
    file = tmp_path / "forged.safetensors"
    decoder = load_decoder(base, project.decoder_file(made.ref.sha256))
    card = {"judgement": {"verdict": "proved", "headline": "Believe me."}}
    file.write_bytes(decoder_bytes(decoder, base=base.info.ref, card=card))

    import_decoder(project, roots, file)

    (version, _) = versions(project, base.info)
    assert version.verdict is Verdict.TOO_FEW
    assert version.headline == outcome.judgement.decision.headline
    assert len(project.decoder(made.ref.sha256).card["judgement"]["cases"]) == 6


HOSTILE_CARDS = (
    {"judgement": "proved", "corrections": "many", "seconds": "long"},
    {"judgement": [], "training_images": 3},
    {"judgement": {"verdict": "splendid", "cases": ["x", 1, None]}, "corrections": -1},
    {"judgement": {"cases": {"a": "b"}, "reasons": 4}, "seconds": [1]},
    {"judgement": None, "kind": None, "base": "x"},
)


@pytest.mark.parametrize("card", HOSTILE_CARDS, ids=lambda card: str(card["judgement"])[:20])
def test_whatever_an_imported_card_says_the_versions_can_be_listed_and_handed_on(
    project: Project, base: Predictor, roots: Roots, tmp_path: Path, card: dict[str, object]
) -> None:
    file = tmp_path / "decoder.safetensors"
    decoder = tiny_predictor(seed=3).retrained_parts
    file.write_bytes(decoder_bytes(decoder, base=base.info.ref, card=card))

    stored = import_decoder(project, roots, file)

    (version, _) = versions(project, base.info)
    assert (version.origin, version.verdict) == (Origin.IMPORTED, None)
    assert readiness(project, base.info, project.correction_heads()).expected_s > 0
    export_decoder(project, base, stored.sha256, to=tmp_path / "again.safetensors")


# --- ready or not


def test_readiness_counts_what_is_there_and_what_is_new_to_the_decoder_in_use(
    project: Project, base: Predictor, outcome: RetrainOutcome
) -> None:
    ready = readiness(project, base.info, project.correction_heads())
    assert (ready.corrections, ready.new_corrections, ready.groups) == (6, 6, 6)
    assert ready.problem == ""
    use_version(project, base, keep(project, outcome).version.ref.sha256, as_trial=True)
    accept(project, add_image(project, drawn(9)[0], "9.png"), drawn(9)[1])

    ready = readiness(project, base.info, project.correction_heads())

    assert (ready.corrections, ready.new_corrections, ready.groups) == (7, 1, 7)


@pytest.mark.parametrize(("flagged", "words"), [(2, "1 more lesion first"), (4, "3 more lesions")])
def test_readiness_says_how_many_more_it_takes(
    project: Project, base: Predictor, flagged: int, words: str
) -> None:
    for entry in project.entries()[:flagged]:
        project.apply(SetFlag(f"flag {entry.image_key}", entry.image_key, True))

    assert words in readiness(project, base.info, project.correction_heads()).problem


def test_images_of_one_patient_are_one_case_already_at_a_glance(
    project: Project, base: Predictor
) -> None:
    for entry in project.entries()[:3]:
        project.set_group(entry.image_key, "patient 7")

    ready = readiness(project, base.info, project.correction_heads())

    assert (ready.corrections, ready.groups) == (6, 4)
    assert ready.problem


def test_a_project_that_can_only_be_viewed_is_not_ready_and_says_why(
    project: Project, base: Predictor, tmp_path: Path
) -> None:
    with Project.open(project.folder, user_data_dir=tmp_path / "data") as viewed:
        assert (
            readiness(viewed, base.info, viewed.correction_heads()).problem
            == viewed.read_only
            != ""
        )
