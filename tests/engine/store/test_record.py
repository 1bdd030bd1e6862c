"""The record finds each change that was made past the program, and names the first of them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from lesionlab.core.case_warnings import WarningKind
from lesionlab.core.decoders import Origin
from lesionlab.core.errors import UserError
from lesionlab.core.masks import pack, unpack
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.proposals import ModelRef, Proposal
from lesionlab.core.record_messages import BrokenLink, CheckedRecord
from lesionlab.core.records import Draft
from lesionlab.core.saving_messages import Accept, SetScale
from lesionlab.core.training_set import TrainingCase, TrainingSet
from lesionlab.engine.provenance.verify import verify
from lesionlab.engine.store import chain
from lesionlab.engine.store.backups import make_backup, restore
from lesionlab.engine.store.chain import ROWS, Kind
from lesionlab.engine.store.decoders import NewDecoder
from lesionlab.engine.store.location import DATABASE_NAME
from lesionlab.engine.store.mask_blobs import blob_from_mask, mask_from_blob
from lesionlab.engine.store.project import Project

FIXTURES = Path(__file__).parent / "fixtures"
BASE = ModelRef("compact", "c" * 64)
FROZEN = TrainingSet(
    (TrainingCase(1, "aa", "a.png", 0, "e" * 64, PromptSet((Click(1.0, 2.0),)), "g", 0),)
)
SETTINGS = {"px_per_mm", "lesion_count", "default_source", "group_name"}


@pytest.fixture
def worked(
    folder: Path,
    user_data_dir: Path,
    decoded: Callable[..., int],
    draft: Callable[..., Draft],
    proposal: Callable[..., Proposal],
) -> Path:
    """A project in which each kind of thing happened, most of them twice; gives its store."""
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        for name in "ab":
            key = decoded(project, f"{name}.png", shows=name * 2)
            project.save_proposal(key, proposal("Grad-CAM"), is_default=True)
            work = draft(1, source="Grad-CAM")
            work = replace(work, artefacts=work.mask)
            project.apply(Accept(f"accept {name}", key, 0, work))
        for data in (b"one", b"two"):
            new = NewDecoder(data, BASE, BASE.sha256, Origin.RETRAINED, {"n": 1}, FROZEN)
            sha256 = project.add_decoder(new).sha256
            project.use_decoder(sha256, base_sha256=BASE.sha256)
        project.record_export("f" * 64, {"formats": ["isic-png"], "images": 2})
        return project.store


def checked(store: Path, **more: Path) -> CheckedRecord:
    return verify(store, **more)[0]


def broken(store: Path) -> BrokenLink:
    found = checked(store).broken
    assert found is not None
    return found


def change(store: Path, sql: str, *values: object) -> None:
    """Change the database as somebody would who knows how, past all triggers."""
    with closing(sqlite3.connect(store / DATABASE_NAME)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute(sql, values).rowcount > 0
        for _, made in triggers:
            connection.execute(made)
        connection.commit()


def links(store: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(store / DATABASE_NAME)) as connection:
        return connection.execute("SELECT kind, subject FROM chain ORDER BY number").fetchall()


def test_all_that_happens_is_recorded_and_fits(worked: Path) -> None:
    assert links(worked) == [
        ("begun", ""),
        *[
            (kind, key.format(name * 2, number))
            for number, name in enumerate("ab", 1)
            for kind, key in (("image", "{0}"), ("proposal", "{1}"), ("correction", "{1}"))
        ],
        ("training set", FROZEN.sha256),
        ("decoder", "1"),
        ("decoder use", "1"),
        ("decoder", "2"),
        ("decoder use", "2"),
        ("export", ""),
    ]
    found = checked(worked)
    assert (found.broken, found.notes, found.links) == (None, (), 13)


def test_each_column_is_recorded_or_a_setting(worked: Path) -> None:
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        for rows in ROWS.values():
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({rows.table})")}
            assert columns - set(rows.columns) - {rows.key} <= SETTINGS


CHANGED = [(kind, name) for kind, rows in ROWS.items() for name in rows.columns]


@pytest.mark.parametrize(("kind", "column"), CHANGED, ids=str)
def test_a_change_of_any_column_is_found_and_named(worked: Path, kind: Kind, column: str) -> None:
    rows = ROWS[kind]
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        (key,) = connection.execute(f"SELECT max({rows.key}) FROM {rows.table}").fetchone()
        types = {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({rows.table})")}
        (number,) = connection.execute(
            "SELECT max(number) FROM chain WHERE kind = ? AND subject = ?", (kind, str(key))
        ).fetchone()
    if column == "warnings":
        change(worked, "INSERT INTO correction_warnings VALUES (?, 'several', 'x')", key)
    elif column == "share":
        change(worked, "UPDATE correction_sizes SET share = 0.125 WHERE correction_id = ?", key)
    else:
        value = {"TEXT": "other", "BLOB": b"other"}.get(types[column], 7)
        if column == "training_set_sha256":
            value = None
        change(worked, f"UPDATE {rows.table} SET {column} = ? WHERE {rows.key} = ?", value, key)
    found = broken(worked)
    assert (found.number, found.kind) == (number, kind)
    assert found.expected.startswith(f"{column}: ")
    assert found.actual.startswith(f"{column}: ")
    assert found.expected != found.actual
    assert found.remedy


@pytest.mark.parametrize("kind", ROWS, ids=str)
def test_a_row_that_was_deleted_is_missed(worked: Path, kind: Kind) -> None:
    rows = ROWS[kind]
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        (key,) = connection.execute(f"SELECT max({rows.key}) FROM {rows.table}").fetchone()
    change(worked, f"DELETE FROM {rows.table} WHERE {rows.key} = ?", key)
    found = broken(worked)
    assert (found.kind, found.what) == (kind, "What was recorded is not there any more.")


@pytest.mark.parametrize("kind", ROWS, ids=str)
def test_a_row_that_was_slipped_in_is_found(worked: Path, kind: Kind) -> None:
    rows = ROWS[kind]
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({rows.table})")]
    new = {rows.key: "'new'" if kind in (Kind.IMAGE, Kind.TRAINING_SET) else "99"}
    if kind is Kind.CORRECTION:
        new["save_id"] = "'new'"
    elif kind is Kind.DECODER:
        new["sha256"] = "'new'"
    elif kind is Kind.PROPOSAL:
        new["source"] = "'new'"
    values = ", ".join(new.get(name, name) for name in columns)
    change(worked, f"INSERT INTO {rows.table} SELECT {values} FROM {rows.table} LIMIT 1")
    found = broken(worked)
    assert (found.number, found.kind, found.about) == (0, kind, next(iter(new.values())).strip("'"))


@pytest.mark.parametrize(
    "column", ["kind", "subject", "content", "made_at", "program_version", "previous", "sha256"]
)
def test_a_change_of_a_link_is_found(worked: Path, column: str) -> None:
    change(worked, f"UPDATE chain SET {column} = 'other' WHERE number = 5")
    assert broken(worked).number == 5


def test_a_link_made_anew_breaks_the_next_one(worked: Path) -> None:
    """As somebody would who changes a mask's time, and the link that tells of it."""
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        link = list(connection.execute("SELECT * FROM chain WHERE number = 4").fetchone())
    assert link[1] == "correction"
    content = json.loads(link[3])
    content["row"]["accepted_at"] = "2020"
    link[3] = chain.canonical(content)
    change(worked, "UPDATE corrections SET accepted_at = '2020' WHERE correction_id = 1")
    change(
        worked,
        "UPDATE chain SET content = ?, sha256 = ? WHERE number = 4",
        link[3],
        chain.link_sha256(tuple(link[:-1])),
    )
    found = broken(worked)
    assert (found.number, found.actual) == (5, link[7])


def test_links_that_are_missing_or_swapped_are_found(worked: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(worked, copy)
    change(copy, "DELETE FROM chain WHERE number = 3")
    assert (broken(copy).number, broken(copy).expected) == (4, "link 3")
    for old, new in ((3, 99), (4, 3), (99, 4)):
        change(worked, "UPDATE chain SET number = ? WHERE number = ?", new, old)
    assert broken(worked).number == 3


def test_the_first_of_several_changes_is_named(worked: Path) -> None:
    change(worked, "UPDATE decoder_uses SET reader = 'x' WHERE use_id = 1")
    change(worked, "UPDATE images SET width = 61 WHERE image_id = 'bb'")
    change(worked, "UPDATE corrections SET seconds = 1 WHERE correction_id = 2")
    assert (broken(worked).kind, broken(worked).about) == ("image", "b.png")


def test_an_end_that_was_cut_off_is_found_unless_all_traces_are_removed(worked: Path) -> None:
    change(worked, "DELETE FROM chain WHERE number = 13")
    found = broken(worked)
    assert (found.number, found.expected, found.actual) == (13, "13 links", "12 links")
    # Who knows of it can hide it, in this database alone.
    change(worked, "UPDATE sqlite_sequence SET seq = 12 WHERE name = 'chain'")
    assert checked(worked).broken is None


def test_neither_a_setting_nor_a_proposal_made_again_nor_a_deleted_decoder_is_a_fault(
    worked: Path, user_data_dir: Path, proposal: Callable[..., Proposal]
) -> None:
    with Project.open(worked.parent, user_data_dir=user_data_dir) as project:
        project.apply(SetScale("s", 1, 12.5))
        project.set_group(1, "patient 1")
        project.save_proposal(1, replace(proposal("Grad-CAM"), predicted_iou=0.5))
        (first, *_) = [d for d in project.decoders(base_sha256=BASE.sha256) if d.number == 1]
        project.delete_decoder(first.sha256)
        head = project.record_head()
    assert links(worked)[-2:] == [("proposal", "1"), ("decoder", "1")]
    found = checked(worked)
    assert (found.broken, found.notes) == (None, ())
    assert (found.links, found.head) == (head.links, head.sha256)


def test_a_mask_that_its_link_does_not_fit_either_is_found(worked: Path) -> None:
    """A project that was wrong before the record began."""
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        mask = connection.execute("SELECT mask FROM corrections").fetchone()[0]
    other = pack(~unpack(mask_from_blob(mask, hw=(40, 60))))
    change(worked, "UPDATE corrections SET mask = ?", blob_from_mask(other))
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection, connection:
        chain.note_as_found(connection)
    found = broken(worked)
    assert found.what == "This mask is not the one that its hash was made of."
    assert found.about == "a.png"


def test_a_decoder_whose_file_was_changed_is_found_and_one_without_is_told(worked: Path) -> None:
    files = sorted((worked / "decoders").iterdir())
    files[0].unlink()
    found = checked(worked)
    assert found.broken is None
    (note,) = found.notes
    assert "file of the decoder" in note.what
    files[1].write_bytes(b"other")
    assert broken(worked).what == "The file of this decoder was changed."


@pytest.mark.parametrize("version", range(1, 7))
def test_an_older_project_is_recorded_as_it_is_found(
    folder: Path, user_data_dir: Path, version: int
) -> None:
    store = folder / ".lesionlab"
    store.mkdir()
    with closing(sqlite3.connect(store / DATABASE_NAME)) as connection:
        connection.executescript((FIXTURES / f"version_{version}.sql").read_text("utf-8"))
    with pytest.raises(UserError, match="no record yet"):
        verify(store)
    with Project.open(folder, user_data_dir=user_data_dir):
        pass
    assert links(store)[0] == ("adopted", "")
    assert checked(store).broken is None
    change(store, "UPDATE corrections SET accepted_at = '2020' WHERE correction_id = 2")
    assert broken(store).kind == "correction"


def test_a_record_from_before_it_was_written_what_computed_a_mask_still_fits(
    folder: Path, user_data_dir: Path
) -> None:
    store = folder / ".lesionlab"
    store.mkdir()
    with closing(sqlite3.connect(store / DATABASE_NAME)) as connection:
        connection.executescript((FIXTURES / "version_7.sql").read_text("utf-8"))
    # As the older program left it, and nothing is changed by looking.
    assert checked(store).broken is None
    before = links(store)
    with Project.open(folder, user_data_dir=user_data_dir):
        pass
    assert (links(store), checked(store).broken) == (before, None)
    with closing(sqlite3.connect(store / DATABASE_NAME)) as connection:
        chain.note_as_found(connection)
        assert chain.head(connection).links == len(before)
    # The links do not name the column, and yet nobody can put something there later.
    for table, kind in (("proposals", "proposal"), ("corrections", "correction")):
        change(store, f"UPDATE {table} SET computed_with = 'another' WHERE rowid = 1")
        found = broken(store)
        assert (found.kind, found.expected) == (kind, "computed_with: ")
        change(store, f"UPDATE {table} SET computed_with = '' WHERE rowid = 1")


def test_a_backup_goes_on_with_a_record_of_its_own(
    worked: Path, user_data_dir: Path, draft: Callable[..., Draft]
) -> None:
    make_backup(worked)
    with Project.open(worked.parent, user_data_dir=user_data_dir) as project:
        project.apply(Accept("later", 1, 0, draft(3)))
        before = project.record_head()
    restore(worked, 1)
    found = checked(worked)
    assert (found.broken, found.links) == (None, 14)
    assert "went back to a backup" in found.notes[0].what
    assert found.notes[0].number == 14
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        told = connection.execute("SELECT content FROM chain WHERE number = 14").fetchone()[0]
    assert json.loads(told) == {"backup": 1, "links": before.links, "head": before.sha256}
    with Project.open(worked.parent, user_data_dir=user_data_dir) as project:
        project.apply(Accept("other", 1, 0, draft(4)))
    assert checked(worked).broken is None


@pytest.mark.parametrize("has_backup", [True, False])
def test_a_recovered_database_goes_on_with_what_is_left_of_the_record(
    worked: Path, user_data_dir: Path, draft: Callable[..., Draft], has_backup: bool
) -> None:
    if has_backup:
        make_backup(worked)
    with Project.open(worked.parent, user_data_dir=user_data_dir) as project:
        project.apply(Accept("later", 1, 0, draft(3)))
    before = links(worked)
    _spoil(worked / DATABASE_NAME, table="corrections")
    with Project.open(worked.parent, user_data_dir=user_data_dir) as project:
        assert project.notice
        project.apply(Accept("last", 2, 0, draft(5)))
    after = links(worked)
    assert after[: len(before)] == before
    assert after[len(before)] == ("recovered", "")
    found = checked(worked)
    assert found.broken is None
    assert "recovered" in found.notes[0].what
    change(worked, "UPDATE corrections SET seconds = 1 WHERE save_id = 'last'")
    assert broken(worked).kind == "correction"


def test_what_was_lost_with_a_part_of_the_record_is_recorded_as_it_was_found(
    worked: Path, user_data_dir: Path
) -> None:
    _spoil(worked / DATABASE_NAME, table="chain")
    with Project.open(worked.parent, user_data_dir=user_data_dir) as project:
        assert project.notice
    kinds = [kind for kind, _ in links(worked)]
    assert kinds.count("recovered") == 1
    found = checked(worked)
    assert found.broken is None
    assert found.notes


def _spoil(database: Path, *, table: str) -> None:
    """Overwrite the first page of a table."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_a_second_reading_has_a_record_of_its_own(worked: Path, user_data_dir: Path) -> None:
    with Project.open(worked.parent, user_data_dir=user_data_dir) as project:
        project.readings.start(reader="bb", count=1)
    first, second = verify(worked)
    assert (first.reading, second.reading) == (0, 1)
    assert second.broken is None
    assert second.links >= 1


def test_what_is_looked_at_only_is_not_recorded(
    worked: Path, user_data_dir: Path, proposal: Callable[..., Proposal]
) -> None:
    with (
        Project.open(worked.parent, user_data_dir=user_data_dir) as first,
        Project.open(worked.parent, user_data_dir=user_data_dir) as second,
    ):
        before = first.record_head()
        second.save_proposal(1, proposal("other"))
        assert first.record_head() == before
        assert checked(worked).broken is None


def test_the_program_itself_can_change_no_link(worked: Path) -> None:
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        for sql in (
            "UPDATE chain SET content = '{}'",
            "DELETE FROM chain",
            "INSERT INTO chain SELECT 99, kind, subject, content, made_at, program_version,"
            " previous, sha256 FROM chain LIMIT 1",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(sql)


def test_a_record_that_cannot_be_begun_leaves_the_older_project_whole(
    folder: Path, user_data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = folder / ".lesionlab"
    store.mkdir()
    with closing(sqlite3.connect(store / DATABASE_NAME)) as connection:
        connection.executescript((FIXTURES / "version_6.sql").read_text("utf-8"))

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("killed here")

    with monkeypatch.context() as patched:
        patched.setattr(chain, "note_as_found", fail)
        with pytest.raises(sqlite3.OperationalError):
            Project.open(folder, user_data_dir=user_data_dir)
    with closing(sqlite3.connect(store / DATABASE_NAME)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (6,)
    with Project.open(folder, user_data_dir=user_data_dir):
        pass
    assert checked(store).broken is None


def test_a_mask_accepted_with_a_warning_has_it_in_its_link(worked: Path) -> None:
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        (content,) = connection.execute(
            "SELECT content FROM chain WHERE kind = 'correction'"
        ).fetchone()
    warnings = json.loads(content)["row"]["warnings"]
    assert warnings is not None
    assert warnings.split(":")[0] in list(WarningKind)


VIEW = (
    "CREATE VIEW chain AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
    " SELECT x AS number, '' AS kind, '' AS subject, '' AS content, '' AS made_at,"
    " '' AS program_version, '' AS previous, '' AS sha256 FROM n"
)


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE chain",
        f"DROP TABLE chain; {VIEW}",
        "DROP TABLE chain; CREATE TABLE chain (number, kind)",
        "DROP TABLE chain; CREATE TABLE chain (number, kind, subject, content, made_at,"
        " program_version, previous, sha256); INSERT INTO chain VALUES"
        " (NULL, 1, x'ff', 4, 5, 6, 7, 8), ('one', 1, 2, 3, 4, 5, 6, 7)",
    ],
)
def test_a_record_made_unreadable_is_refused_in_plain_words(worked: Path, sql: str) -> None:
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        connection.executescript(sql)
    with pytest.raises(UserError, match="cannot be read"):
        verify(worked)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"[" * 100_000, b'{"row": 5}', b"{}", b'{"row": {"x": 1e999}}']
)
def test_a_link_without_sense_is_broken_and_no_more(worked: Path, content: bytes) -> None:
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection:
        link = list(connection.execute("SELECT * FROM chain WHERE number = 13").fetchone())
    link[1:4] = "correction", "1", chain.exact(content)
    change(
        worked,
        "UPDATE chain SET kind = ?, subject = ?, content = CAST(? AS TEXT), sha256 = ?"
        " WHERE number = 13",
        link[1],
        link[2],
        content,
        chain.link_sha256(tuple(link[:-1])),
    )
    assert broken(worked).number == 13


def test_a_value_of_enormous_size_is_not_read(
    worked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lesionlab.engine.provenance.verify._MAX_VALUE_BYTES", 100_000)
    change(worked, "UPDATE corrections SET mask = zeroblob(1000000) WHERE correction_id = 1")
    assert broken(worked).what == "What this link tells of cannot be read."


def test_a_size_that_no_image_has_takes_no_memory(worked: Path) -> None:
    change(worked, "UPDATE images SET height = 1000000, width = 1000000 WHERE image_id = 'aa'")
    with closing(sqlite3.connect(worked / DATABASE_NAME)) as connection, connection:
        chain.note_as_found(connection)
    assert broken(worked).what == "The image of this mask is not there."
