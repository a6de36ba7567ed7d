"""Sets that were logged here and imported as well: they count once, unless said to be two."""

from dataclasses import replace

import pandas as pd
import pytest

from data.importers.export import Export
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.entered_sets import DEADLIFT, LEFT, RIGHT, session_with, told
from tests.log_fixtures import DIARY, export_from, export_of, sets_from


@pytest.fixture
def log() -> TrainingLog:
    return TrainingLog(":memory:")


def imported(diary: str, app: str = "strong") -> Export:
    return export_of(sets_from(diary, app))


def test_what_was_logged_here_and_imported_counts_once_with_its_side(log: TrainingLog) -> None:
    session_with(log, *[replace(LEFT, exercise="Single Leg RDL"), replace(RIGHT, exercise="Single Leg RDL")])

    report = log.add(imported("2026-01-05  Single Leg RDL  16x8 16x8"))

    assert told(log) == [("left", 8), ("right", 8)]
    assert report.added == 2
    assert log.entries.doubled_by(report.import_id, "me") == 2
    assert list(log.entries.doubled("me")["side_entered"]) == ["left", "right"]
    assert log.exercises()["sets"].sum() == 2


@pytest.mark.parametrize(
    ("diary", "counted"),
    [
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20x8", 1),
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20.05x8", 1),  # rounded
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20x8 20x8", 2),  # one to one
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20x7", 2),  # other reps
        ("2026-01-05  Romanian Deadlift (Dumbbell)  20.5x8", 2),  # another load
        ("2026-01-06  Romanian Deadlift (Dumbbell)  20x8", 2),  # another day
        ("2026-01-05  Hip Thrust  20x8", 2),  # another exercise
    ],
)
def test_only_the_same_set_is_a_double(log: TrainingLog, diary: str, counted: int) -> None:
    session_with(log, DEADLIFT)

    log.add(imported(diary))

    assert len(log.sets()) == counted
    assert log.exercises()["sets"].sum() == counted


@pytest.mark.parametrize(("side", "counted"), [("L", 1), ("R", 2)])
def test_a_side_that_contradicts_makes_two_sets(log: TrainingLog, side: str, counted: int) -> None:
    session_with(log, LEFT)

    log.add(imported(f"2026-01-05  Single Leg RDL  {side}16x8"))

    assert len(log.sets()) == counted


def test_a_set_whose_side_the_file_says_is_matched_before_one_without(log: TrainingLog) -> None:
    session_with(log, LEFT)

    log.add(imported("2026-01-05  Single Leg RDL  16x8 L16x8"))

    assert list(log.entries.doubled("me")["side"]) == [Side.LEFT]
    assert told(log) == [("unknown", 8), ("left", 8)] or told(log) == [("left", 8), ("unknown", 8)]


def test_pounds_here_and_kilograms_in_the_file_are_the_same_set(log: TrainingLog) -> None:
    session_with(log, replace(DEADLIFT, load=45.0, unit=Unit.LB))

    log.add(imported("2026-01-05  Romanian Deadlift (Dumbbell)  20.4x8"))

    assert len(log.sets()) == 1


def test_two_sets_that_look_alike_can_be_said_to_be_two(log: TrainingLog) -> None:
    session_with(log, DEADLIFT)
    log.add(imported("2026-01-05  Romanian Deadlift (Dumbbell)  20x8 20x8"))
    doubled = log.entries.doubled("me")

    log.entries.separate(doubled, "me")
    as_two = len(log.sets())
    log.entries.separate(doubled, "me", separate=False)

    assert (as_two, len(log.sets())) == (3, 2)


def test_sets_said_to_be_two_are_listed_until_that_is_taken_back(log: TrainingLog) -> None:
    session_with(log, LEFT)
    log.add(imported("2026-01-05  Single Leg RDL  16x8"))
    doubled = log.entries.doubled("me")
    log.entries.separate(doubled, "me")
    separated = log.entries.separated("me")
    still_doubled = log.entries.doubled("me")

    log.entries.separate(separated, "me", separate=False)

    pd.testing.assert_frame_equal(separated, doubled)
    assert still_doubled.empty
    assert log.entries.separated("me").empty
    pd.testing.assert_frame_equal(log.entries.doubled("me"), doubled)


def test_deleting_the_entered_set_lets_the_imported_one_count_again(log: TrainingLog) -> None:
    (entry_id,) = session_with(log, DEADLIFT)
    log.add(imported("2026-01-05  Romanian Deadlift (Dumbbell)  20x8"))

    log.entries.delete(entry_id)

    assert list(log.sets()["app"]) == ["strong"]


def test_undoing_the_import_leaves_the_entered_set(log: TrainingLog) -> None:
    session_with(log, DEADLIFT)
    report = log.add(export_from(DIARY))

    log.undo(report.import_id)

    assert list(log.sets()["app"]) == ["evenstride"]
    assert log.entries.doubled("me").empty


def test_the_sets_of_one_exercise_are_those_of_the_whole_log(log: TrainingLog) -> None:
    session_with(log, DEADLIFT, LEFT)
    log.add(export_from(DIARY))

    every = log.sets()
    some = log.sets(exercises=["romanian-deadlift"])

    assert len(some) == (every["exercise"] == "romanian-deadlift").sum()
