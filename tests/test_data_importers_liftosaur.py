"""Liftosaur's CSV export; all training here is made up."""

import pandas as pd
import pytest

from data.importers import Export
from data.readings import Readings
from tests.importing import EXPORTS, asked, column, read_answered, read_lines, read_made, reasons

MADE = "liftosaur/20-columns.csv"
HEADER = (EXPORTS / MADE).read_text(encoding="utf-8").splitlines()[0]
IN_TOKYO = Readings(time_zones={"liftosaur": "Asia/Tokyo"})


def in_tokyo() -> Export:
    return read_answered(MADE, IN_TOKYO)


def liftosaur_row(exercise: str = "Squat, Barbell", unit: str = "kg", rpe: str = "") -> str:
    return f'2030-02-03T18:00:00.000Z,Base,Day 1,"{exercise}",0,5,5,0,,{rpe},0,60,kg,60,{unit},0,,,,'


def test_sessions_begin_on_the_persons_clock() -> None:
    export = in_tokyo()

    assert export.sets["session_start"][0] == pd.Timestamp("2030-02-04 08:30")
    assert asked(export) == ["effort"]


def test_the_time_zone_is_asked() -> None:
    assert asked(read_made(MADE)) == ["time_zone", "effort"]


def test_a_set_without_completed_repetitions_is_no_set() -> None:
    export = in_tokyo()

    assert export.counts.not_sets == 2
    assert export.problems.empty


def test_no_completed_repetition_is_a_failed_set() -> None:
    assert column(in_tokyo(), "reps") == [8, 8, 11, 10, 8, 0]


def test_equipment_behind_a_comma_is_the_set_up() -> None:
    sets = in_tokyo().sets

    assert sets["exercise_raw"].to_list()[1:5] == [
        "Romanian Deadlift",
        "Seated Leg Curl",
        "Single Leg Bridge",
        "Curl, slow",
    ]
    assert sets["variant"].to_list()[1:5] == ["dumbbell", "machine", "bodyweight", ""]
    assert sets["exercise"].to_list()[1:3] == ["romanian-deadlift", "seated-hamstring-curl"]


@pytest.mark.parametrize("name", [", Barbell", "Barbell", "Squat,"])
def test_a_name_that_is_only_equipment_or_ends_in_a_comma_stays_whole(name: str) -> None:
    assert column(read_lines(HEADER, liftosaur_row(name), readings=IN_TOKYO), "exercise_raw") == [name]


def test_one_exercise_with_two_kinds_of_equipment_takes_each_place_once() -> None:
    rows = [
        liftosaur_row("Squat, Barbell"),
        liftosaur_row("Squat, Dumbbell"),
        liftosaur_row("Squat, Barbell"),
    ]

    export = read_lines(HEADER, *rows, readings=IN_TOKYO)

    assert column(export, "position") == [1, 2, 3]


def test_each_row_has_its_own_unit_and_completed_weight() -> None:
    export = in_tokyo()

    assert column(export, "unit") == ["kg", "kg", "lb", "kg", "kg", "kg"]
    assert column(export, "load")[2] == 95


def test_warm_ups_effort_titles_and_notes_are_read() -> None:
    export = in_tokyo()

    assert column(export, "set_type")[:2] == ["warmup", "working"]
    assert (column(export, "rpe")[1], column(export, "rir")[1]) == (8.5, 1.5)
    assert column(export, "session_title")[0] == "Base: Day 1"
    assert column(export, "note")[1] == "slow, and deep"


@pytest.mark.parametrize("row", [liftosaur_row(unit="stone"), liftosaur_row(rpe="11")])
def test_a_cell_that_means_nothing_sets_its_row_aside(row: str) -> None:
    assert list(reasons(read_lines(HEADER, row, readings=IN_TOKYO))) == [2]
