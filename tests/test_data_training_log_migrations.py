"""Bringing a log to a newer version: whole or not at all, with a copy of what was there before."""

import shutil
from datetime import datetime
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data.log_errors import MigrationError
from data.log_migrations import MIGRATIONS
from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, export_from

BODY_WEIGHT = "create table body_weights (athlete varchar not null, day date not null, kg double not null);"
TODAY = list(range(1, len(list(MIGRATIONS.glob("*.sql"))) + 1))
NEXT = TODAY[-1] + 1
FAILS_HALFWAY = "delete from sets; create table half (done boolean); insert into no_such_table values (1);"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "evenstride.duckdb"


def migrations_with(tmp_path: Path, *later: str) -> Path:
    """Today's migrations and later ones, in a folder of this test's."""
    folder = shutil.copytree(MIGRATIONS, tmp_path / "migrations", dirs_exist_ok=True)
    for number, sql in enumerate(later, start=NEXT):
        (folder / f"{number:04}_later.sql").write_text(sql, encoding="utf-8")
    return folder


def versions(path: Path) -> list[tuple[int, str]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute("select version, name from evenstride_versions order by all").fetchall()


def test_a_new_log_has_every_version_with_its_time(path: Path) -> None:
    TrainingLog(path).close()

    with duckdb.connect(str(path), read_only=True) as connection:
        rows = connection.execute(
            "select version, applied_at from evenstride_versions order by all"
        ).fetchall()
    assert [version for version, _ in rows] == TODAY
    assert all(isinstance(applied_at, datetime) for _, applied_at in rows)


def test_a_log_of_today_needs_no_copy(path: Path) -> None:
    TrainingLog(path).close()
    TrainingLog(path).close()

    assert list(path.parent.iterdir()) == [path]


def test_a_later_version_keeps_the_sets_and_a_copy_of_the_old_log(path: Path, tmp_path: Path) -> None:
    with TrainingLog(path) as log:
        report = log.add(export_from(DIARY))
        before = log.sets()
    folder = migrations_with(tmp_path, BODY_WEIGHT)

    with TrainingLog(path, folder) as log:
        pd.testing.assert_frame_equal(log.sets(), before)
        assert log.add(export_from(DIARY)).already_known == 7

    assert versions(path)[-1] == (NEXT, f"{NEXT:04}_later.sql")
    with TrainingLog(path.with_name(f"evenstride.before-version-{NEXT}.duckdb")) as copy:
        pd.testing.assert_frame_equal(copy.sets(), before)
        assert copy.original_file(report.import_id) == export_from(DIARY).content
        assert copy.add(export_from(DIARY)).import_id == report.import_id + 1


def test_a_copy_still_refuses_what_the_log_refuses(path: Path, tmp_path: Path) -> None:
    TrainingLog(path).close()
    TrainingLog(path, migrations_with(tmp_path, BODY_WEIGHT)).close()
    copy = path.with_name(f"evenstride.before-version-{NEXT}.duckdb")

    with duckdb.connect(str(path)) as log, duckdb.connect(str(copy)) as copied:
        checks = "select constraint_text from duckdb_constraints() where table_name = 'sets' order by all"

        assert copied.execute(checks).fetchall() == log.execute(checks).fetchall()


def test_a_new_log_starts_at_the_newest_version_without_a_copy(path: Path, tmp_path: Path) -> None:
    folder = migrations_with(tmp_path, BODY_WEIGHT)

    TrainingLog(path, folder).close()

    assert [version for version, _ in versions(path)] == [*TODAY, NEXT]
    assert not list(path.parent.glob("*before*"))


def test_a_migration_that_fails_leaves_the_log_as_it_was(path: Path, tmp_path: Path) -> None:
    with TrainingLog(path) as log:
        log.add(export_from(DIARY))
    folder = migrations_with(tmp_path, FAILS_HALFWAY)

    with pytest.raises(MigrationError, match=rf"could not be brought to version {NEXT} .*no_such_table"):
        TrainingLog(path, folder)

    assert [version for version, _ in versions(path)] == TODAY
    with TrainingLog(path) as log:
        assert len(log.sets()) == 7
    assert not list(path.parent.glob("*.part"))


def test_the_versions_before_a_failing_one_are_kept(path: Path, tmp_path: Path) -> None:
    TrainingLog(path).close()
    folder = migrations_with(tmp_path, BODY_WEIGHT, FAILS_HALFWAY)

    with pytest.raises(MigrationError, match=f"version {NEXT + 1}"):
        TrainingLog(path, folder)

    assert [version for version, _ in versions(path)] == [*TODAY, NEXT]


def test_a_migration_can_be_tried_again_once_it_is_repaired(path: Path, tmp_path: Path) -> None:
    with TrainingLog(path) as log:
        log.add(export_from(DIARY))
    with pytest.raises(MigrationError):
        TrainingLog(path, migrations_with(tmp_path, FAILS_HALFWAY))

    with TrainingLog(path, migrations_with(tmp_path, BODY_WEIGHT)) as log:
        assert len(log.sets()) == 7


def test_without_a_copy_there_is_no_migration(path: Path, tmp_path: Path) -> None:
    with TrainingLog(path) as log:
        log.add(export_from(DIARY))
    path.with_name(f"evenstride.before-version-{NEXT}.duckdb.part").mkdir()

    with pytest.raises(MigrationError, match="a copy of it is kept, and that failed"):
        TrainingLog(path, migrations_with(tmp_path, BODY_WEIGHT))

    assert [version for version, _ in versions(path)] == TODAY
