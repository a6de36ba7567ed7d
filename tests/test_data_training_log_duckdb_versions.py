"""One file, two DuckDBs: what this one writes, version 1.5 opens, and the other way round.

`EVENSTRIDE_DUCKDB_1_5` names a folder with DuckDB 1.5: `pip install --target FOLDER --no-deps duckdb==1.5.5`.
"""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from data.training_log import TrainingLog
from tests.log_fixtures import DIARY, export_from, export_of, many_sets

ROOT = Path(__file__).parents[1]
OLD = os.environ.get("EVENSTRIDE_DUCKDB_1_5", "")

pytestmark = pytest.mark.skipif(
    not OLD, reason="EVENSTRIDE_DUCKDB_1_5 does not name a folder with DuckDB 1.5: `make test` makes one"
)


def with_old_duckdb(what: str, path: Path) -> str:
    """What a process with DuckDB 1.5 prints that does this with the log."""
    modules = {**os.environ, "PYTHONPATH": os.pathsep.join([OLD, str(ROOT)])}
    command = [sys.executable, "-m", "tests.log_in_child", what, str(path)]
    done = subprocess.run(
        command, cwd=ROOT, env=modules, capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout.strip()


def test_the_old_duckdb_opens_a_log_of_this_one_and_writes_to_it(tmp_path: Path) -> None:
    path = tmp_path / "evenstride.duckdb"
    with TrainingLog(path) as log:
        log.add(export_of(many_sets(5_000)))

    assert with_old_duckdb("open", path).startswith("5000 sets with DuckDB 1.5.")
    assert with_old_duckdb("write", path).startswith("5007 sets with DuckDB 1.5.")
    with TrainingLog(path) as log:
        assert log.already_known(export_from(DIARY)) == 7
        assert log.already_known(export_of(many_sets(5_000))) == 5_000


def test_this_duckdb_opens_a_log_of_the_old_one_and_writes_to_it(tmp_path: Path) -> None:
    path = tmp_path / "evenstride.duckdb"
    with_old_duckdb("write", path)

    with TrainingLog(path) as log:
        assert log.add(export_from(DIARY)).already_known == 7
        assert log.add(export_of(many_sets(5_000))).added == 5_000

    assert with_old_duckdb("open", path).startswith("5007 sets with DuckDB 1.5.")


@pytest.mark.skipif(duckdb.__version__.startswith("1."), reason="this DuckDB is the old one itself")
def test_a_log_in_the_newest_format_is_refused_by_the_old_duckdb_in_our_words(tmp_path: Path) -> None:
    path = tmp_path / "evenstride.duckdb"
    duckdb.connect(str(path)).close()
    content = path.read_bytes()

    said = with_old_duckdb("open", path)

    assert said.startswith("NewerLogError: ")
    assert path.read_bytes() == content
