"""The end of a session: finished, discarded, left, opened again."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.app_pages import opened
from tests.session_entry import entered, headings, press, started, store


@pytest.fixture
def trained(log_file: Path) -> Path:
    store(log_file)
    return log_file


def test_a_session_of_another_day_says_so_and_can_be_left(trained: Path) -> None:
    with TrainingLog(trained) as log:
        session_id = log.entries.start("me", datetime.now() - timedelta(days=2))  # noqa: DTZ005  wall clock
        log.entries.save(session_id, SetEntry("Hamstring bridge", Side.BOTH, 0.0, Unit.KG, 8.0))

    page = press(opened("log-a-session"), "Finish it and start a new one")

    assert page.title[0].value == "Log a session"
    assert entered(trained) == [("both", 0, 8)]


def test_a_finished_session_says_what_it_was_and_can_be_opened_again(trained: Path) -> None:
    page = started(trained)
    for leg in ("Left", "Right"):
        page = press(page, f"{leg} done")

    page = press(page, "Finish")
    title = page.title[0].value
    again = press(page, "Open it again")

    assert title == "2 sets logged"
    assert any(button.label == "Finish" for button in again.button)
    assert entered(trained) == [("left", 20, 8), ("right", 20, 7)]


def test_a_session_without_a_set_is_not_finished(trained: Path) -> None:
    page = press(started(trained), "Finish")

    assert "No set is saved yet" in page.warning[0].value


def test_a_discarded_session_does_not_count_and_can_be_brought_back(trained: Path) -> None:
    page = press(press(started(trained), "Left done"), "Discard this session")
    discarded = (page.title[0].value, entered(trained))

    press(page, "Bring it back")

    assert discarded == ("Session discarded", [])
    assert entered(trained) == [("left", 20, 8)]


def test_a_session_of_another_day_without_a_set_is_discarded_not_kept(trained: Path) -> None:
    with TrainingLog(trained) as log:
        log.entries.start("me", datetime.now() - timedelta(days=2))  # noqa: DTZ005  wall clock

    page = press(opened("log-a-session"), "Discard it and start a new one")

    assert page.title[0].value == "Log a session"
    with TrainingLog(trained) as log:
        assert log.entries.sessions("me")["state"].to_list() == ["cancelled"]


def test_a_discarded_session_is_still_listed_on_a_later_visit_and_comes_back(trained: Path) -> None:
    press(press(started(trained), "Left done"), "Discard this session")

    page = opened("log-a-session")
    told = [caption.value.replace("\\", "") for caption in page.caption]
    page = press(page, "Bring it back")

    assert any("1 set, discarded" in line for line in told)
    assert page.title[0].value == "Log your sets"
    assert entered(trained) == [("left", 20, 8)]


def test_a_discarded_session_without_a_set_is_not_listed(trained: Path) -> None:
    press(started(trained), "Discard this session")

    page = opened("log-a-session")

    assert "Logged here" not in headings(page)


def test_a_set_saved_after_another_window_ended_the_session_is_kept_with_it(trained: Path) -> None:
    behind = started(trained)
    press(press(opened("log-a-session"), "Right done"), "Finish")

    behind = press(behind, "Left done")

    assert not behind.exception
    assert behind.title[0].value == "Log a session"
    assert entered(trained) == [("right", 20, 7), ("left", 20, 8)]
