"""Backups: everything comes back, on this machine or another."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.backup import main, read_backup, write_backup
from data.events import Event, EventKind
from data.log_migrations import MIGRATIONS
from data.readings import Readings
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.backups import NOON, filled, same
from tests.log_fixtures import DIARY, LONGER, export_from


@pytest.fixture(scope="module")
def backup() -> bytes:
    with filled() as log:
        return write_backup(log, NOON)


def test_everything_comes_back_on_another_machine(tmp_path: Path) -> None:
    with filled() as log, TrainingLog(tmp_path / "other.duckdb") as other:
        copy = other.restore(read_backup(write_backup(log, NOON)).log)

        assert copy is None
        assert same(log.whole(), other.whole())
        assert other.original_file(1) == log.original_file(1)
        assert other.sets().equals(log.sets())
        assert other.readings() == log.readings()


def test_a_backup_has_every_table_of_the_log(tmp_path: Path) -> None:
    path = tmp_path / "log.duckdb"
    with filled(path) as log:
        archive = ZipFile(BytesIO(write_backup(log, NOON)))

    with duckdb.connect(str(path), read_only=True) as connection:
        names = {name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
    stored = {
        name.removeprefix("tables/").removesuffix(".csv") for name in archive.namelist() if "tables" in name
    }
    assert stored == names - {"evenstride_versions"}


def test_a_table_that_a_later_migration_makes_is_backed_up_and_restored(tmp_path: Path) -> None:
    for file in MIGRATIONS.glob("*.sql"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    later = "create table shoes (athlete varchar not null, size double, seen timestamp, kind enum('a', 'b'));"
    (tmp_path / "9001_shoes.sql").write_text(later)
    with TrainingLog(":memory:", tmp_path) as log, TrainingLog(":memory:", tmp_path) as other:
        with log._transactions.writing("me") as cursor:  # noqa: SLF001  no part of the log knows the table
            cursor.execute(
                "insert into shoes values ('me', 0.1, '2026-01-05 18:00:00.5', 'b'), ('me', null, null, null)"
            )
        other.restore(read_backup(write_backup(log, NOON), tmp_path).log)

        assert other.whole().tables["shoes"].num_rows == 2
        assert same(log.whole(), other.whole())


def test_bytes_are_only_in_the_table_of_original_files(tmp_path: Path) -> None:
    TrainingLog(tmp_path / "log.duckdb").close()

    with duckdb.connect(str(tmp_path / "log.duckdb"), read_only=True) as connection:
        blobs = connection.execute(
            "select table_name, column_name from duckdb_columns() where data_type = 'BLOB' and not internal"
        ).fetchall()

    assert blobs == [("files", "content")]


def test_a_backup_of_an_older_version_is_brought_to_this_one(tmp_path: Path) -> None:
    for file in sorted(MIGRATIONS.glob("*.sql"))[:2]:
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    old = tmp_path / "old.duckdb"
    TrainingLog(old, tmp_path).close()
    with duckdb.connect(str(old)) as connection:
        connection.execute(
            "insert into readings values ('me', 'unit', 'strong', '', 'lb', 'person', '2026-01-05 18:00:00')"
        )
    with TrainingLog(old, tmp_path) as log, TrainingLog(":memory:") as other:
        other.restore(read_backup(write_backup(log, NOON)).log)

        assert other.readings() == Readings(units={"strong": Unit.LB})


def test_what_was_in_the_log_is_kept_beside_it(tmp_path: Path, backup: bytes) -> None:
    path = tmp_path / "log.duckdb"
    with TrainingLog(path) as log:
        log.add(export_from("2026-02-02  Lunge  10x10"))
        first = log.restore(read_backup(backup).log)
        second = log.restore(read_backup(backup).log)

        assert len(log.sets()) == 6  # one of seven is left out

    assert (first, second) == (
        path.with_name("log.before-restore-1.duckdb"),
        path.with_name("log.before-restore-2.duckdb"),
    )
    with TrainingLog(path.with_name("log.before-restore-1.duckdb")) as kept:
        assert kept.sets()["exercise_raw"].to_list() == ["Lunge"]


def test_numbers_and_revisions_only_grow(backup: bytes) -> None:
    with TrainingLog(":memory:") as log:
        for _ in range(9):
            log.add(export_from(DIARY), athlete="ben")
        old = log.revision("ben")
        log.restore(read_backup(backup).log)

        report = log.add(export_from(LONGER))

        assert report.import_id > 9
        assert log.revision("ben") == old + 1
        assert log.athletes() == ["anna", "me"]
        assert log.events.add(Event(date(2026, 2, 2), EventKind.PAUSE), "me") > 1


def test_the_log_goes_on_as_usual_after_a_restore(tmp_path: Path, backup: bytes) -> None:
    path = tmp_path / "log.duckdb"
    with TrainingLog(path) as log:
        log.restore(read_backup(backup).log)
        log.undo(3)
        again = log.add(export_from(DIARY))

    with TrainingLog(path) as log:
        assert (again.added, again.changed) == (0, 0)
        assert sorted(log.sets()["reps"]) == [7, 8, 8, 8, 11, 12]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=25, deadline=None)
@given(
    notes=st.lists(st.tuples(st.sampled_from(EventKind), TEXTS), max_size=4), content=st.binary(max_size=50)
)
def test_whatever_is_in_the_log_comes_back(notes: list[tuple[EventKind, str]], content: bytes) -> None:
    with TrainingLog(":memory:") as log, TrainingLog(":memory:") as other:
        for number, (kind, note) in enumerate(notes, start=1):
            log.events.add(Event(date(2026, 1, number), kind, Side.UNKNOWN, note), "me")
        export = export_from(DIARY)
        log.add(type(export)(**{**vars(export), "content": content}))

        other.restore(read_backup(write_backup(log, NOON)).log)

        assert same(log.whole(), other.whole())


def test_the_command_writes_and_restores(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filled(tmp_path / "log.duckdb").close()

    written = main([str(tmp_path / "log.duckdb"), str(tmp_path / "b.zip")])
    again = main([str(tmp_path / "log.duckdb"), str(tmp_path / "b.zip")])
    restored = main([str(tmp_path / "new.duckdb"), str(tmp_path / "b.zip"), "--restore"])

    assert (written, again, restored) == (0, 2, 0)
    assert "Restored 7 sets" not in capsys.readouterr().err
    with TrainingLog(tmp_path / "new.duckdb") as log:
        assert log.athletes() == ["anna", "me"]


def test_the_command_makes_no_log_where_there_is_none(tmp_path: Path) -> None:
    refused = main([str(tmp_path / "log.duckdb"), str(tmp_path / "b.zip")])

    assert refused == 2
    assert list(tmp_path.iterdir()) == []
