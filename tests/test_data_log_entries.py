"""Sessions logged here: saved set by set, counted at once, there again after whatever happened."""

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from data.set_entry import SessionState
from data.sets import COLUMNS, EffortSource, LoadKind, SetType, Side, Unit
from data.training_log import TrainingLog
from tests.entered_sets import DEADLIFT, EVENING, LEFT, RIGHT, session_with, told

ROOT = Path(__file__).parents[1]
SAVE_AND_DIE = """
import os, signal, sys
from datetime import datetime
from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog
log = TrainingLog(sys.argv[1])
session_id = log.entries.start("me", datetime(2026, 1, 5, 18, 30))
log.entries.save(session_id, SetEntry("Squat", Side.BOTH, 50.0, Unit.KG, 5.0))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def log() -> TrainingLog:
    return TrainingLog(":memory:")


def test_a_saved_set_counts_at_once_with_every_column(log: TrainingLog) -> None:
    session_with(log, replace(LEFT, pain=True, note="made up"))

    sets = log.sets()

    assert list(sets.columns) == list(COLUMNS)
    row = sets.iloc[0]
    assert (row["app"], row["side"], row["side_source"]) == ("evenstride", "left", "entered")
    assert (row["exercise"], row["variant"]) == ("single-leg-romanian-deadlift", "dumbbell")
    assert (row["load_kg"], row["reps"], row["rir"]) == (16, 8, 1)
    assert (row["pain"], row["note"], row["effort_source"]) == (True, "made up", EffortSource.LOGGED)
    assert row["session_start"] == pd.Timestamp(EVENING)


def test_an_entered_set_without_effort_says_that_it_is_not_known(log: TrainingLog) -> None:
    session_with(log, DEADLIFT, replace(DEADLIFT, set_type=SetType.FAILURE))

    assert list(log.sets()["effort_source"]) == [EffortSource.UNKNOWN, EffortSource.FAILURE]


def test_pounds_are_understood_as_pounds(log: TrainingLog) -> None:
    session_with(log, replace(DEADLIFT, load=50.0, unit=Unit.LB))

    assert log.sets()["load_kg"].iloc[0] == pytest.approx(22.68, abs=0.01)
    assert log.usual_unit() == Unit.LB


def test_the_load_of_an_assisted_set_up_helps(log: TrainingLog) -> None:
    session_with(log, replace(DEADLIFT, variant="assisted"))

    assert log.sets()["load_kind"].to_list() == [LoadKind.ASSISTED]
    assert log.sets()["variant"].to_list() == ["assisted"]


def test_planned_sets_wait_and_do_not_count(log: TrainingLog) -> None:
    session_id = log.entries.start("me", EVENING)
    log.entries.save(session_id, replace(LEFT, planned=True))

    waiting = log.entries.of(session_id)

    assert log.sets().empty
    assert log.exercises().empty
    assert [one.entry for one in waiting] == [replace(LEFT, planned=True)]


def test_sets_stand_in_the_order_in_which_they_were_done_not_planned(log: TrainingLog) -> None:
    first, second = session_with(log, replace(LEFT, planned=True), replace(RIGHT, planned=True))

    log.entries.change(second, RIGHT)
    log.entries.change(first, LEFT)

    assert list(log.sets()["side"]) == [Side.RIGHT, Side.LEFT]
    assert sorted(log.sets()["position"]) == [1, 2]


def test_a_cancelled_session_does_not_count_until_it_is_reopened(log: TrainingLog) -> None:
    session_with(log, LEFT)
    session = log.entries.open_session("me")
    assert session is not None

    log.entries.cancel(session.session_id)
    counted = len(log.sets())
    log.entries.reopen(session.session_id)

    assert counted == 0
    assert told(log) == [("left", 8)]


def test_a_finished_session_is_no_longer_open_and_still_counts(log: TrainingLog) -> None:
    session_with(log, LEFT)
    session = log.entries.open_session("me")
    assert session is not None

    log.entries.finish(session.session_id)

    assert log.entries.open_session("me") is None
    assert log.entries.session(session.session_id).state == SessionState.FINISHED
    sessions = log.entries.sessions("me")
    assert (sessions["sets"].to_list(), sessions["state"].to_list()) == ([1], ["finished"])


def test_two_sessions_of_one_second_are_two(log: TrainingLog) -> None:
    session_with(log, LEFT)
    session_with(log, LEFT)

    assert log.sets()["session_start"].nunique() == 2


def test_whoever_logs_here_is_an_athlete_and_nobody_sees_the_other_ones_sets(log: TrainingLog) -> None:
    session_with(log, LEFT)
    log.entries.save(log.entries.start("anna", EVENING), RIGHT)

    assert log.athletes() == ["anna", "me"]
    assert told(log) == [("left", 8)]
    assert list(log.sets("anna")["side"]) == [Side.RIGHT]


def test_everything_entered_is_there_when_the_log_is_opened_again(tmp_path: Path) -> None:
    with TrainingLog(tmp_path / "log.duckdb") as log:
        session_with(log, LEFT, replace(RIGHT, planned=True))
        before = log.sets()

    with TrainingLog(tmp_path / "log.duckdb") as log:
        session = log.entries.open_session("me")
        assert session is not None
        assert [one.entry for one in log.entries.of(session.session_id)] == [
            LEFT,
            replace(RIGHT, planned=True),
        ]
        pd.testing.assert_frame_equal(log.sets(), before)


def test_a_saved_set_is_there_after_the_program_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "log.duckdb"

    killed = subprocess.run([sys.executable, "-c", SAVE_AND_DIE, str(path)], cwd=ROOT, check=False)

    assert killed.returncode == -signal.SIGKILL
    with TrainingLog(path) as log:
        assert told(log) == [("both", 5)]


def test_every_save_makes_kept_frames_old(log: TrainingLog) -> None:
    (entry_id,) = session_with(log, LEFT)
    before = log.revision()

    log.entries.change(entry_id, replace(LEFT, reps=9.0))
    log.entries.delete(entry_id)
    log.entries.undo(entry_id)

    assert log.revision() == before + 3
