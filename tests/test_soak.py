"""Importing, looking and undoing again and again keeps the log small. `make soak` does it for hours."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from data.log_folder import LOG_VARIABLE
from tests.soak_campaign import BLOCK_KB, Findings, campaign

linux = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "log.duckdb"
    monkeypatch.setenv(LOG_VARIABLE, str(path))
    return path


@linux
def test_imports_that_are_undone_leave_a_log_of_the_same_size(path: Path) -> None:
    found = campaign(path, rounds=15, urls=())

    assert (found.pages_failed, found.sets_left, found.rows_growth) == (0, 400, 0)
    assert found.file_growth_kb <= 4 * BLOCK_KB
    assert not found.bad


@linux
def test_pages_keep_nothing_of_a_log_that_has_changed(path: Path) -> None:
    found = campaign(path, rounds=5, urls=("", "left-right", "your-data"))

    assert (found.pages_failed, found.frames_growth) == (0, 0)


def test_the_campaign_notices_growth() -> None:
    sound = Findings(500, 0, 400, 300_000, 900, 3_000, BLOCK_KB, 0, 0)

    assert not sound.bad
    assert replace(sound, frames_growth=1).bad
    assert replace(sound, rows_growth=1).bad
    assert replace(sound, file_growth_kb=500 * 10).bad
    assert replace(sound, pages_failed=1).bad
