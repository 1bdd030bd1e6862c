"""A drive that goes away and comes back: nothing is noted against its images, and work goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine_driver import Driver

from lesionlab.core.folder_messages import FolderAway, FolderBack
from lesionlab.core.messages import EntryChanged, ImagesFound, OpenProject, RequestFailed, ShowImage
from lesionlab.core.saving_messages import Saved, SetFlag

Engines = Callable[..., Driver]


def test_a_folder_that_was_away_is_opened_anew_when_it_is_back(
    folder: Path, engines: Engines
) -> None:
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    away = folder.with_name("unplugged")
    folder.rename(away)
    assert engine.until(FolderAway) == FolderAway(str(folder))
    assert isinstance(engine.answers(ShowImage(2))[-1], RequestFailed)
    assert not any(isinstance(e.event, EntryChanged) for e in engine.seen)

    away.rename(folder)
    assert engine.until(FolderBack) == FolderBack(str(folder))
    assert engine.shown(2).image_key == 2
    assert isinstance(engine.answers(SetFlag("a", 1, True))[-1], Saved)


def test_an_empty_place_where_the_drive_was_is_not_taken_for_it(
    folder: Path, engines: Engines
) -> None:
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    away = folder.with_name("unplugged")
    folder.rename(away)
    folder.mkdir()
    engine.until(FolderAway)
    folder.rmdir()
    away.rename(folder)
    engine.until(FolderBack)
    answers = engine.answers(OpenProject(str(folder)))
    (found,) = [event for event in answers if isinstance(event, ImagesFound)]
    assert [(entry.path, entry.error) for entry in found.entries] == [
        ("1.png", ""),
        ("2.png", ""),
        ("10.png", ""),
    ]
