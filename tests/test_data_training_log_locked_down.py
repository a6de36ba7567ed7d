"""What no SQL can reach or change once the log is open, and which words it can hold."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from data.log_connection import open_connection
from data.log_migrations import MIGRATIONS
from data.sets import CLOSED, LOGGED
from tests.log_fixtures import many_sets


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    (tmp_path / "log").mkdir()
    connection = open_connection(tmp_path / "log" / "evenstride.duckdb", MIGRATIONS)
    yield connection
    connection.close()


def test_the_log_has_the_words_of_the_vocabulary(locked: duckdb.DuckDBPyConnection) -> None:
    columns = locked.execute("select column_name, data_type from duckdb_columns() where table_name = 'sets'")

    types = dict(columns.fetchall())

    assert set(types) == {"import_id", *LOGGED}
    for name in set(CLOSED) & set(LOGGED):
        assert types[name] == "ENUM({})".format(", ".join(f"'{word}'" for word in CLOSED[name]))


FORBIDDEN = {
    "read a file": "select * from read_text('{outside}')",
    "read a table file": "select * from '{outside}'",
    "read a file next door": "select * from read_text('{inside}/../secret.csv')",
    "write a file": "copy (select 1) to '{outside}'",
    "attach a database": "attach '{outside}.duckdb' as other",
    "install an extension": "install httpfs",
    "load an extension": "load httpfs",
    "read the web": "select * from read_text('http://127.0.0.1:9/x')",
    "allow files again": "set enable_external_access = true",
    "allow another folder": "set allowed_directories = ['/']",
    "unlock the settings": "set lock_configuration = false",
    "take more memory": "set memory_limit = '100GB'",
    "take more threads": "set threads = 64",
    "reset a setting": "reset memory_limit",
    "see variables": "select * from secret_frame",
}


@pytest.mark.parametrize("sql", FORBIDDEN.values(), ids=FORBIDDEN)
def test_sql_reaches_nothing_outside_the_log(
    locked: duckdb.DuckDBPyConnection, tmp_path: Path, sql: str
) -> None:
    outside = tmp_path / "secret.csv"
    outside.write_text("a,b\n1,2\n")
    secret_frame = many_sets(1)
    assert len(secret_frame) == 1

    with pytest.raises(duckdb.Error):
        locked.execute(sql.format(outside=outside, inside=tmp_path / "log")).fetchall()

    assert outside.read_text() == "a,b\n1,2\n"


def test_every_cursor_is_locked_down(locked: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a,b\n1,2\n")

    with pytest.raises(duckdb.PermissionException):
        locked.cursor().execute("from read_text(?)", [str(tmp_path / "secret.csv")])


def test_a_locked_log_can_still_be_copied_within_its_folder(
    locked: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    locked.execute(f"attach '{tmp_path}/log/backup.duckdb' as backup")

    locked.execute("copy from database evenstride to backup")
    locked.execute("detach backup")

    assert (tmp_path / "log" / "backup.duckdb").exists()
