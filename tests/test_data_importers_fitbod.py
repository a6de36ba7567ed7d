"""Fitbod's export; all training here is made up."""

import pandas as pd
import pytest

from data.importers import Export
from data.readings import Readings
from tests.importing import asked, column, read_answered, read_lines, reasons

HEADER = "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier"
IN_BERLIN = Readings(time_zones={"fitbod": "Europe/Berlin"})


def read(readings: Readings = IN_BERLIN) -> Export:
    return read_answered("fitbod/11-columns.csv", readings)


def test_times_in_utc_are_read_on_the_persons_clock_in_summer_and_winter() -> None:
    starts = read().sets["session_start"]

    assert starts[0] == pd.Timestamp("2030-07-04 00:40")
    assert starts[4] == pd.Timestamp("2030-02-03 19:05:11")


def test_a_known_time_zone_is_not_asked_again() -> None:
    assert asked(read()) == ["effort"]
    assert read().readings == IN_BERLIN.answered("fitbod", "effort", "unknown")


def test_an_unknown_time_zone_is_asked_and_the_proposed_one_is_used() -> None:
    export = read(Readings())

    question = export.questions[0]
    assert question.name == "time_zone"
    assert question.proposed in question.options
    assert export.readings.time_zones == {"fitbod": question.proposed}


def test_warm_ups_are_marked() -> None:
    types = read().sets["set_type"].to_list()

    assert types == ["working", "working", "warmup", *["working"] * 5]


def test_the_multiplier_is_no_side() -> None:
    export = read()

    assert set(export.sets["side_source"]) == {"none"}
    assert set(export.sets["side"]) == {"unknown"}


def test_a_hold_has_a_time_and_no_reps() -> None:
    export = read()

    assert (column(export, "reps")[4], column(export, "hold_s")[4]) == (None, 45)
    assert column(export, "load_kind")[4] == "bodyweight"


def test_no_repetition_without_a_time_is_a_failed_set() -> None:
    assert column(read(), "reps")[6] == 0


def test_imported_cardio_has_its_own_time_and_distance() -> None:
    export = read()

    assert export.sets["session_start"].nunique() == 3
    assert column(export, "distance_m")[7] == 5000
    assert column(export, "hold_s")[7] == 1500


def test_weights_are_kilograms_with_every_digit() -> None:
    export = read()

    assert set(export.sets["unit"]) == {"kg"}
    assert column(export, "load")[0] == 18.143694715940932


def test_blank_lines_inside_are_no_rows_and_count_as_lines() -> None:
    export = read()

    assert export.counts.rows_read == 8
    assert column(export, "source_line") == [2, 3, 5, 6, 8, 9, 10, 11]


def test_a_new_column_is_named_and_left_unread() -> None:
    row = "2030-02-03 18:05:11 +0000,Back Squat, 4,60.0,0.0,0.0,0.0,0.0,false,, 1.0,3-1-1"

    export = read_lines(f"{HEADER},tempo", row, readings=IN_BERLIN)

    assert export.counts.sets == 1
    assert export.notices == ("These columns are new to Evenstride and were not read: tempo.",)


@pytest.mark.parametrize("date", ["", "soon", "2030-02-31 18:05:11 +0000"])
def test_a_row_without_a_possible_date_is_set_aside(date: str) -> None:
    row = f"{date},Back Squat, 4,60.0,0.0,0.0,0.0,0.0,false,, 1.0"

    export = read_lines(HEADER, row, readings=IN_BERLIN)

    assert list(reasons(export)) == [2]


def test_a_file_that_states_pounds_is_in_pounds() -> None:
    header = (
        "Date,Exercise,Reps,Weight(lb),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier"
    )

    export = read_lines(header, "2030-02-03 18:05:11 +0000,Curl, 8,45.0,0.0,0.0,0.0,0.0,false,, 1.0")

    assert (export.app, column(export, "load"), column(export, "unit")) == ("fitbod", [45], ["lb"])
