"""FitNotes' export from an iPhone; all training here is made up."""

import pytest

from tests.importing import asked, column, read_lines, read_made, reasons

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


def test_a_zero_does_not_hide_the_weight_in_the_other_unit() -> None:
    header = "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Comment"

    export = read_lines(
        header, "2030-02-03,Curl,Legs,0.00,90.00,12,,,,left first", "2030-02-03,Plank,Abs,,,,,,00:01:30,"
    )

    assert (export.app, column(export, "load"), column(export, "unit")[0]) == ("fitnotes", [90, None], "lb")
    assert column(export, "note") == ["left first", ""]
    assert column(export, "hold_s") == [None, 90]
