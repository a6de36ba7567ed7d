"""The card with the ways out of the log, drawn alone."""

from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.backup import write_backup
from data.log_folder import LOG_VARIABLE
from data.training_log import TrainingLog
from tests.app_pages import opened
from tests.log_fixtures import DIARY, LONGER, export_from


def drawn(path: Path) -> AppTest:
    def page(path: str) -> None:
        from datetime import date  # noqa: PLC0415  AppTest runs the function's source alone

        from data.sets import Unit  # noqa: PLC0415
        from data.training_log import TrainingLog  # noqa: PLC0415
        from pages.elements.view import View  # noqa: PLC0415
        from pages.elements.your_data import data_out  # noqa: PLC0415

        with TrainingLog(path) as log:
            data_out.show(View(log, "me", False, {}, date(2026, 11, 23), Unit.KG, {}))  # noqa: FBT003

    return AppTest.from_function(page, args=(str(path),), default_timeout=60).run()


@pytest.fixture
def backup() -> bytes:
    with TrainingLog(":memory:") as log:
        log.add(export_from(LONGER))
        return write_backup(log, datetime.fromisoformat("2026-11-20T09:30:00"))


def test_the_three_ways_out_are_there_also_for_an_empty_log(tmp_path: Path) -> None:
    page = drawn(tmp_path / "log.duckdb")

    labels = [getattr(button, "label", "") for button in page.get("download_button")]
    assert not page.exception
    assert labels == ["Download CSV", "Download Parquet", "Download a backup"]


def test_a_backup_is_described_before_anything_changes(tmp_path: Path, backup: bytes) -> None:
    path = tmp_path / "log.duckdb"
    page = drawn(path)

    page.file_uploader[0].upload("backup.zip", backup).run()

    told = [line.value for line in page.markdown]
    assert any("20 November 2026" in line and "9 sets of 1 import" in line for line in told)
    assert any("In your log now" in line and "nothing of yours" in line for line in told)
    assert page.button(key="restore_backup").label == "Restore this backup"
    with TrainingLog(path) as log:
        assert log.sets().empty


def test_restoring_takes_one_more_click_and_keeps_what_was_there(tmp_path: Path, backup: bytes) -> None:
    path = tmp_path / "log.duckdb"
    with TrainingLog(path) as log:
        log.add(export_from(DIARY, app="hevy"))
    page = drawn(path)

    page.file_uploader[0].upload("backup.zip", backup).run()
    page.button(key="restore_backup").click().run()

    assert not page.exception
    with TrainingLog(path) as log:
        assert set(log.sets()["app"]) == {"strong"}
    with TrainingLog(path.with_name("log.before-restore-1.duckdb")) as log:
        assert set(log.sets()["app"]) == {"hevy"}
    assert page.file_uploader[0].value is None


def test_what_a_backup_would_replace_is_said_before_it_is(tmp_path: Path, backup: bytes) -> None:
    path = tmp_path / "log.duckdb"
    with TrainingLog(path) as log:
        log.add(export_from(DIARY, app="hevy"))
    page = drawn(path)

    page.file_uploader[0].upload("backup.zip", backup).run()

    told = [line.value.replace("\\", "") for line in page.markdown]
    assert "In your log now: 7 sets, 5 January 2026 to 8 January 2026." in told
    assert page.button(key="restore_backup").label == "Replace my log with this backup"


def test_a_restored_backup_is_undone_in_one_click(
    tmp_path: Path, backup: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.duckdb"
    monkeypatch.setenv(LOG_VARIABLE, str(path))
    with TrainingLog(path) as log:
        log.add(export_from(DIARY, app="hevy"))
    page = opened("your-data", section="Take it with you")
    page.file_uploader[0].upload("backup.zip", backup).run()
    page.button(key="restore_backup").click().run()

    page.button(key="undo-step-restore").click().run()

    assert not page.exception
    with TrainingLog(path) as log:
        assert set(log.sets()["app"]) == {"hevy"}


def test_another_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    page = drawn(tmp_path / "log.duckdb")

    page.file_uploader[0].upload("holiday.zip", b"PK\x03\x04 no zip").run()

    assert "no backup of Evenstride" in page.error[0].value
    assert [button.label for button in page.button] == []
