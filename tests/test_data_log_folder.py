"""Where the log lies."""

from pathlib import Path

import platformdirs
import pytest

from data.log_errors import LogFolderError
from data.log_folder import LOG_VARIABLE, log_path


def test_the_setting_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOG_VARIABLE, str(tmp_path / "training" / "mine.duckdb"))

    assert log_path() == tmp_path / "training" / "mine.duckdb"
    assert (tmp_path / "training").is_dir()
    assert not (tmp_path / "training" / "mine.duckdb").exists()


def test_the_setting_may_start_at_home_or_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))

    monkeypatch.setenv(LOG_VARIABLE, "here.duckdb")
    here = log_path()
    monkeypatch.setenv(LOG_VARIABLE, "~/at-home.duckdb")

    assert here == tmp_path / "here.duckdb"
    assert log_path() == tmp_path / "home" / "at-home.duckdb"


@pytest.mark.parametrize("unset", [None, ""])
def test_without_the_setting_it_is_in_the_persons_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unset: str | None
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv(LOG_VARIABLE, raising=False)
    if unset is not None:
        monkeypatch.setenv(LOG_VARIABLE, unset)

    path = log_path()

    assert path == platformdirs.user_data_path("Evenstride", appauthor=False) / "evenstride.duckdb"
    assert path.parent.is_dir()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv(LOG_VARIABLE, str(tmp_path / "a file" / "evenstride.duckdb"))

    with pytest.raises(LogFolderError, match="a file, cannot be made") as refusal:
        log_path()

    assert LOG_VARIABLE in str(refusal.value)
