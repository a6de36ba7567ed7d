"""Importing, looking and undoing again and again keeps the log small. `make soak` does it for hours."""

import sys
from pathlib import Path

import pytest

from data.log_folder import LOG_VARIABLE
from tests.soak_campaign import campaign


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_imports_that_are_undone_do_not_make_the_log_grow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.duckdb"
    monkeypatch.setenv(LOG_VARIABLE, str(path))

    found = campaign(path, rounds=5, urls=("",))

    assert (found.pages_failed, found.sets_left) == (0, 400)
    assert found.file_kb < 10_000
