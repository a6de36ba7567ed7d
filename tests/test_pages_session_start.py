"""Beginning a session: what is offered, filled in and suggested."""

from datetime import timedelta
from pathlib import Path

import pytest

from data.importers import read_export
from data.sample_loading import add_sample
from data.sample_log import Sample
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.app_pages import opened
from tests.session_entry import (
    HEADER,
    TODAY,
    entered,
    field,
    headings,
    in_log,
    open_session,
    press,
    started,
    store,
    type_in,
)


@pytest.fixture
def trained(log_file: Path) -> Path:
    store(log_file)
    return log_file


@pytest.mark.usefixtures("log_file")
def test_an_empty_log_offers_the_five_guides_and_asks_for_one() -> None:
    page = opened("log-a-session")
    chosen = page.pills(key="entry-exercises")

    page = press(page, "Start")

    assert len(chosen.options) == 5
    assert chosen.value == []
    assert page.warning[0].value == "Choose an exercise first."


@pytest.mark.usefixtures("trained")
def test_a_link_with_an_exercise_chooses_that_one() -> None:
    page = opened("log-a-session", exercise="hamstring-bridge")

    assert page.pills(key="entry-exercises").value == ["Hamstring bridge"]


def test_last_times_sets_are_filled_in_and_effort_is_left_open(trained: Path) -> None:
    page = started(trained)

    planned = [one.entry for one in in_log(trained)]

    assert not page.exception
    assert all(entry.planned and entry.rir is None for entry in planned)
    assert [(entry.side, entry.load, entry.reps) for entry in planned[:2]] == [
        (Side.LEFT, 20, 8),
        (Side.RIGHT, 20, 7),
    ]
    assert (field(page, "Left reps"), field(page, "Right reps")) == (8, 7)
    assert entered(trained) == []


def test_a_card_says_what_last_times_sets_were(trained: Path) -> None:
    page = started(trained)

    told = [caption.value.replace("\\", "") for caption in page.caption]

    assert any("left 20 kg × 8, 7; right 20 kg × 7, 6." in line for line in told)


def test_the_next_session_is_suggested_from_what_was_logged_here(trained: Path) -> None:
    page = started(trained)
    type_in(page, "Left weight (kg)", 24)
    page = press(press(page, "Left done"), "Finish")

    page = press(press(page, "Log another session"), "Start")

    assert field(page, "Left weight (kg)") == 24


def test_who_lifts_pounds_logs_pounds(log_file: Path) -> None:
    store(log_file, unit="lb")
    page = started(log_file)

    shown = field(page, "Left weight (lb)")
    press(page, "Left done")

    assert shown == 20
    done = [one.entry for one in in_log(log_file) if not one.entry.planned]
    assert [(entry.load, entry.unit) for entry in done] == [(20, Unit.LB)]
    assert entered(log_file) == [("left", 9.07, 8)]


def test_logging_while_the_sample_is_on_show_starts_an_own_log(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        add_sample(log, Sample.CLEAR, TODAY)
    page = opened("log-a-session")
    page.pills(key="entry-exercises").set_value(["Hamstring bridge"])

    page = press(page, "Start my own log")

    assert not page.exception
    assert headings(page) == ["Hamstring bridge"]
    with TrainingLog(log_file) as log:
        assert log.athletes() == ["me"]


@pytest.mark.usefixtures("log_file")
@pytest.mark.parametrize("number", ["7", "x", ""])
def test_a_link_to_a_session_that_is_not_there_shows_the_start(number: str) -> None:
    page = opened("log-a-session", session=number)

    assert not page.exception
    assert page.title[0].value == "Log a session"


def test_one_press_takes_every_chosen_exercise_out_and_one_puts_them_back(trained: Path) -> None:
    with TrainingLog(trained) as log:
        line = f"{TODAY - timedelta(days=3)},Hip thrust,both,60,kg,8,2"
        log.add(read_export(f"{HEADER}\n{line}".encode(), "more.csv"))
    page = opened("log-a-session")
    chosen = page.pills(key="entry-exercises").value or []

    page = press(page, "Choose none of these")

    assert len(chosen) == 2
    assert page.pills(key="entry-exercises").value == []
    page = press(page, "Choose what is next")
    assert page.pills(key="entry-exercises").value == chosen


@pytest.mark.parametrize(("day", "ago"), [("Yesterday", 1), ("Another day", 2)])
def test_a_session_of_an_earlier_day_is_begun_on_that_day(trained: Path, day: str, ago: int) -> None:
    page = opened("log-a-session")
    page = next(group for group in page.button_group if group.label == "Day").set_value(day).run()

    press(page, "Start")

    with TrainingLog(trained) as log:
        assert open_session(log).start.date() == TODAY - timedelta(days=ago)


def test_a_session_begun_in_another_window_is_shown_and_no_second_one_begun(trained: Path) -> None:
    behind = opened("log-a-session")
    started(trained)

    page = press(behind, "Start")

    assert page.title[0].value == "Log your sets"
    with TrainingLog(trained) as log:
        assert len(log.entries.sessions("me")) == 1
