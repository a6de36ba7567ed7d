"""Hevy's exports; all training here is made up."""

import pandas as pd
import pytest

from data.importers import RefusedFile
from tests.importing import HEVY, column, hevy_row, read_lines, read_made, reasons


def test_blocks_end_with_another_exercise_and_with_a_restart_of_the_index() -> None:
    names = ["Curl", "Curl", "Curl", "Plank", "Curl"]
    rows = [hevy_row(exercise=name, index=index) for name, index in zip(names, "01000", strict=True)]

    export = read_lines(HEVY, *rows)

    assert column(export, "block") == [1, 1, 2, 1, 3]
    assert column(export, "position") == [1, 2, 1, 1, 1]
    assert column(export, "set_order") == [1, 2, 3, 4, 5]


def test_equal_rows_are_two_sets_of_one_block() -> None:
    rows = [hevy_row(index=index) for index in "0112"]

    export = read_lines(HEVY, *rows)

    assert column(export, "block") == [1, 1, 1, 1]
    assert column(export, "position") == [1, 2, 3, 4]


def test_set_types_are_translated() -> None:
    sets = read_made("hevy/14-columns-kg-km.csv").sets

    assert sets["set_type"].head(4).to_list() == ["warmup", "working", "failure", "drop"]


def test_an_unknown_set_type_counts_as_a_working_set_and_is_shown() -> None:
    export = read_lines(HEVY, hevy_row(set_type="myoreps"))

    assert column(export, "set_type") == ["working"]
    assert export.problems[["line", "what_happens"]].to_numpy().tolist() == [[2, "Kept"]]
    assert "myoreps" in export.problems["reason"][0]


def test_failure_without_an_rpe_leaves_no_reps_in_reserve() -> None:
    rows = [hevy_row(index="0", set_type="failure"), hevy_row(index="1", set_type="failure", rpe="9")]

    export = read_lines(HEVY, *rows, hevy_row(index="2"))

    assert column(export, "rir") == [0, 1, None]
    assert column(export, "effort_source") == ["failure", "logged", "unknown"]


def test_an_empty_weight_is_body_weight() -> None:
    export = read_lines(HEVY, hevy_row(exercise="Hamstring Bridge", weight=""))

    assert column(export, "load") == [None]
    assert column(export, "load_kind") == ["bodyweight"]
    assert column(export, "load_kg") == [0]


def test_an_assisted_weight_helps() -> None:
    export = read_lines(HEVY, hevy_row(exercise="Pull Up (Assisted)", weight="25"))

    assert column(export, "load_kind") == ["assisted"]
    assert column(export, "variant") == ["assisted"]


def test_pounds_in_the_header_are_pounds_in_every_row() -> None:
    sets = read_made("hevy/14-columns-lbs-km.csv").sets

    assert set(sets["unit"]) == {"lb"}
    assert sets["load"][0] == 90
    assert sets["load_kg"][0] == pytest.approx(40.8233133)


def test_kilometres_and_miles_become_metres() -> None:
    in_km, in_miles = (read_made(f"hevy/14-columns-lbs-{unit}.csv").sets for unit in ("km", "miles"))

    assert in_km["distance_m"].to_list()[-1] == 2000
    assert in_miles["distance_m"].to_list()[-1] == pytest.approx(2414.016)


def test_no_time_logged_is_missing_not_zero() -> None:
    export = read_lines(HEVY, hevy_row(duration="0"), hevy_row(index="1", duration="45"))

    assert column(export, "hold_s") == [None, 45]


def test_a_row_without_reps_time_or_distance_is_set_aside() -> None:
    export = read_lines(HEVY, hevy_row(), hevy_row(index="1", reps="", duration="0"))

    assert reasons(export) == {3: "No reps, time or distance"}
    assert export.counts.set_aside == 1


def test_no_repetition_is_a_failed_set() -> None:
    export = read_lines(HEVY, hevy_row(reps="0"))

    assert column(export, "reps") == [0]


def test_line_breaks_in_notes_are_read_in_both_spellings() -> None:
    real, written = (read_made(f"hevy/14-columns-kg-{unit}.csv").sets["note"][0] for unit in ("km", "miles"))

    assert real == "slow, both legs\npause at the end"
    assert written == "straps\nbelt"


def test_lines_are_counted_through_notes_of_several_lines() -> None:
    sets = read_made("hevy/14-columns-kg-km.csv").sets

    assert sets["source_line"].head(5).to_list() == [2, 4, 6, 8, 10]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("hevy/14-columns-kg-km.csv", "2030-02-10 18:05"),
        ("hevy/14-columns-kg-miles.csv", "2030-02-03 18:05"),
        ("hevy/14-columns-lbs-km.csv", "2030-02-03 08:05"),
        ("hevy/14-columns-lbs-miles.csv", "2030-02-03 00:05"),
        ("hevy/13-columns.csv", "2030-02-03 18:05"),
    ],
)
def test_dates_with_12_and_24_hours(name: str, start: str) -> None:
    assert read_made(name).sets["session_start"][0] == pd.Timestamp(start)


def test_dates_in_other_languages() -> None:
    starts = read_made("hevy/14-columns-other-languages.csv").sets["session_start"]

    assert [(start.month, start.day) for start in starts] == [(8, 3), (8, 3), (2, 3), (3, 3)]


def test_the_first_superset_is_number_0_and_no_superset_is_empty() -> None:
    superset = read_made("hevy/14-columns-kg-km.csv").sets["superset"].to_list()

    assert superset[3:8] == ["", "0", "0", "0", ""]


def test_pieces_of_a_record_that_a_note_split_are_set_aside_with_their_text() -> None:
    export = read_made("hevy/13-columns.csv")

    assert export.problems["line"].to_list() == [4, 5]
    assert export.problems["content"][1] == "with a pause;0;normal;;8;;;"


def test_columns_are_found_by_name_in_any_order() -> None:
    export = read_lines(
        "reps,weight_kg,set_index,exercise_title,start_time",
        '12,40,0,Curl,"3 Feb 2030, 18:05"',
    )

    assert export.layout == "comma 5 columns, not seen before"
    assert (column(export, "reps"), column(export, "load")) == ([12], [40])


def test_a_new_column_is_named_and_left_unread() -> None:
    export = read_lines(f'{HEVY},"tempo"', hevy_row() + ',"3-1-1"')

    assert export.counts.sets == 1
    assert export.notices == ("These columns are new to Evenstride and were not read: tempo.",)


def test_a_column_that_is_there_twice_is_refused() -> None:
    with pytest.raises(RefusedFile, match="two columns “reps”"):
        read_lines(f'{HEVY},"reps"', hevy_row() + ",12")


def test_a_header_without_rows_is_refused() -> None:
    with pytest.raises(RefusedFile, match="no rows"):
        read_lines(HEVY)
