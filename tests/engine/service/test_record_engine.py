"""The engine process records an export of the open project, and checks the record meanwhile."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from engine_driver import Driver

from lesionlab.core.export_messages import ExportFinished, ExportMasks
from lesionlab.core.messages import OpenProject
from lesionlab.core.record_messages import CheckRecord, RecordChecked
from lesionlab.engine.exchange.target import MANIFEST_NAME
from lesionlab.engine.provenance.verify import verify


def test_an_export_of_the_open_project_has_a_link(
    folder: Path, engines: Callable[..., Driver], tmp_path: Path
) -> None:
    engine = engines()
    engine.answers(OpenProject(str(folder)))
    before = engine.answers(CheckRecord())[-1]
    assert isinstance(before, RecordChecked)
    finished = engine.answers(ExportMasks(str(tmp_path / "to")))[-1]
    assert isinstance(finished, ExportFinished)

    after = engine.answers(CheckRecord())[-1]
    assert isinstance(after, RecordChecked)
    (first,), (then,) = before.records, after.records
    assert (first.broken, then.broken) == (None, None)
    # What was found out about images meanwhile may be recorded, too.
    assert then.links > first.links
    manifest = json.loads((tmp_path / "to" / MANIFEST_NAME).read_bytes())
    assert manifest["record"]["recorded"] is True
    (checked,) = verify(folder / ".lesionlab", export=tmp_path / "to")
    assert (checked.broken, checked.notes) == (None, ())
