from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np

from lesionlab.core.edits import EditState
from lesionlab.core.masks import pack
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.project import Project
from lesionlab.user_dirs import user_data_dir


def test_readers_are_compared_and_their_consensus_written(
    corrected: Path, copy_of: Callable[[Path], Path], said: Callable[..., str], tmp_path: Path
) -> None:
    clinic, to = copy_of(corrected), tmp_path / "consensus"
    assert "No image was read more than once" in said("agreement", clinic)
    with Project.open(clinic, user_data_dir=user_data_dir()) as project:
        number = project.readings.start(reader="CD", count=2).number
    with Project.open(clinic, user_data_dir=user_data_dir(), reading=number) as reading:
        for entry in reading.entries():
            image = read_image(clinic / entry.path)
            reading.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
            draft = Draft(EditState(), pack(np.ones(image.hw, bool)), None, "", Effort())
            reading.apply(Accept(f"save {entry.image_key}", entry.image_key, 0, draft))

    report = json.loads(said("agreement", clinic, "--json", "--consensus", to))

    assert report["images"] == report["consensus_exported"] == len(report["pairs"]) == 2
    assert report["readings"][1] == {"reading": 1, "reader": "CD"}
    assert 0 < report["summary"]["dice"]["mean"] < 1
    assert len(list(to.rglob("*_consensus.png"))) == 2
    assert "hausdorff95_px" in said("agreement", clinic)


def test_a_folder_without_a_project_is_refused(refused: Callable[..., str], tmp_path: Path) -> None:
    assert "project" in refused("agreement", tmp_path)
