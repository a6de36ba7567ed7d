"""FitNotes' export from an iPhone; all training here is made up."""

import pytest

from tests.importing import asked, column, read_made, reasons

MADE = "fitnotes/ios.csv"


def test_kilograms_count_before_pounds() -> None:
    export = read_made(MADE)

    assert column(export, "load")[:3] == [60, 60, 45]
    assert column(export, "unit")[:3] == ["kg", "kg", "lb"]
    assert export.sets["load_kg"][2] == pytest.approx(20.41165665)


def test_times_and_distances_are_read() -> None:
    export = read_made(MADE)

    assert column(export, "hold_s")[3:] == [90, 900]
    assert column(export, "distance_m")[3:] == [None, 2500]


def test_a_side_in_a_name_and_a_note_are_read() -> None:
    export = read_made(MADE)

    assert column(export, "side")[2] == "left"
    assert column(export, "note")[1] == "slow, and deep"


def test_a_row_without_anything_measured_is_set_aside() -> None:
    assert reasons(read_made(MADE)) == {7: "No reps, time or distance"}


def test_nothing_but_the_effort_is_asked() -> None:
    assert asked(read_made(MADE)) == ["effort"]
