"""What is filled in for a session: loads as they are typed, whole reps, and Today's suggestion."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pandas as pd
import pytest

from data.exercise_guides import load_guides
from data.importers import read_export
from data.readings import LoadMeans, Readings, RepsMean
from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog
from pages.elements.entry.suggestion import suggested
from pages.elements.next_session.log import next_sets
from pages.elements.view import View
from tests.app_pages import opened
from tests.session_entry import DEADLIFT, HEADER, TODAY, entered, field, press, started, store, type_in


@pytest.fixture
def trained(log_file: Path) -> Path:
    store(log_file)
    return log_file


def test_sets_of_a_day_to_come_are_not_last_times(trained: Path) -> None:
    line = f"{TODAY + timedelta(days=30)},{DEADLIFT},left,90,kg,3,2"
    with TrainingLog(trained) as log:
        log.add(read_export(f"{HEADER}\n{line}".encode(), "to-come.csv"))

    page = started(trained)

    assert (field(page, "Left weight (kg)"), field(page, "Left reps")) == (20, 8)


def test_a_weight_of_each_hand_is_typed_for_one_hand_every_time(log_file: Path) -> None:
    with TrainingLog(log_file) as log:
        log.set_readings(Readings(loads={"evenstride": {"Hip thrust": LoadMeans.EACH_HAND}}))
        session_id = log.entries.start("me", datetime.combine(TODAY - timedelta(days=3), time(18)))
        log.entries.save(session_id, SetEntry("Hip thrust", Side.BOTH, 20.0, Unit.KG, 8.0))
        log.entries.finish(session_id)

    page = press(started(log_file), "Done")

    assert field(page, "Weight in each hand (kg)") == 20
    assert entered(log_file) == [("both", 40, 8), ("both", 40, 8)]
    assert any("20 kg × 8" in caption.value.replace("\\", "") for caption in page.caption)


def test_where_an_app_counts_one_hand_the_field_says_that_it_counts_both(log_file: Path) -> None:
    store(log_file, exercise="Hip thrust")
    with TrainingLog(log_file) as log:
        (app,) = log.sets()["app"].unique()
        log.set_readings(Readings(loads={str(app): {"Hip thrust": LoadMeans.EACH_HAND}}))

    page = started(log_file)

    assert field(page, "Left weight of both hands (kg)") == 40


def test_half_a_rep_is_nothing_to_repeat(log_file: Path) -> None:
    line = f"{TODAY - timedelta(days=3)},Single-leg curl,,20,kg,9,2"
    with TrainingLog(log_file) as log:
        log.add(read_export(f"{HEADER}\n{line}".encode(), "made.csv"))
        (app,) = log.sets()["app"].unique()
        log.set_readings(Readings(reps={str(app): {"Single-leg curl": RepsMean.TOTAL}}))

    page = started(log_file)

    assert field(page, "Left reps") == 5


def test_what_is_suggested_here_is_what_today_suggests(trained: Path) -> None:
    lines = [f"{TODAY - timedelta(days=3)},Romanian deadlift,both,40,kg,12,3"] * 3
    with TrainingLog(trained) as log:
        log.add(read_export("\n".join([HEADER, *lines]).encode(), "more.csv"))
        view = View(log, "me", False, load_guides(), TODAY, Unit.KG, {})  # noqa: FBT003

        here = suggested(view, (("romanian-deadlift", ""), ("single-leg-romanian-deadlift", "")))
        today = next_sets(view)

    pd.testing.assert_frame_equal(here, today)


@pytest.mark.usefixtures("log_file")
def test_the_second_set_of_a_new_exercise_begins_where_the_first_one_ended() -> None:
    page = opened("log-a-session", exercise="hamstring-bridge")
    page = press(page, "Start")
    type_in(page, "Weight (kg)", 12.5)
    type_in(page, "Reps", 11)

    page = press(page, "Done")

    assert (field(page, "Weight (kg)"), field(page, "Reps")) == (12.5, 11)
