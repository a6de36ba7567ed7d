"""GymRun's export; all training here is made up."""

import pandas as pd

from tests.importing import asked, column, read_made, reasons

MADE = "gymrun/18-columns.csv"


def test_the_sets_of_a_routine_on_a_day_are_one_session() -> None:
    sets = read_made(MADE).sets

    assert sets["session_start"].drop_duplicates().to_list() == [
        pd.Timestamp("2030-02-03 18:05:11"),
        pd.Timestamp("2030-02-05 08:05"),
    ]
    assert set(sets["session_title"]) == {"Legs"}


def test_the_unit_is_asked() -> None:
    assert asked(read_made(MADE)) == ["unit", "effort"]


def test_loads_times_and_notes_are_read() -> None:
    export = read_made(MADE)

    assert column(export, "load") == [40, 42.5, 60, None, 40]
    assert column(export, "hold_s")[3] == 45
    assert column(export, "note")[1] == "slow, and deep"


def test_sets_are_numbered_in_their_block() -> None:
    assert column(read_made(MADE), "position") == [1, 2, 1, 1, 1]


def test_a_row_without_anything_measured_is_set_aside() -> None:
    assert reasons(read_made(MADE)) == {7: "No reps, time or distance"}
