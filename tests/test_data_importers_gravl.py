"""Gravl's export; all training here is made up."""

import pandas as pd
import pytest

from tests.importing import EXPORTS, column, read_lines, read_made

MADE = "gravl/18-columns-kg.csv"
LINES = (EXPORTS / MADE).read_text(encoding="utf-8").splitlines()


def test_the_start_is_a_time_of_day() -> None:
    starts = read_made(MADE).sets["session_start"]

    assert starts[0] == pd.Timestamp("2030-02-03 18:05")
    assert starts[4] == pd.Timestamp("2030-02-05 08:05")


def test_set_types_are_translated_and_an_unknown_one_is_shown() -> None:
    export = read_made(MADE)

    assert column(export, "set_type") == ["warmup", "working", "working", "drop", "working", "working"]
    assert "“Myo”" in export.problems["reason"][0]


def test_numbers_that_start_again_begin_a_new_block() -> None:
    export = read_made(MADE)

    assert column(export, "block")[:4] == [1, 1, 1, 2]
    assert column(export, "superset")[:4] == ["", "A", "A", ""]


def test_times_and_distances_are_read() -> None:
    export = read_made(MADE)

    assert column(export, "distance_m")[4] == 2500
    assert column(export, "hold_s")[4:] == [900, 45]


@pytest.mark.parametrize(("word", "unit"), [("kg", "kg"), ("lb", "lb"), ("lbs", "lb")])
def test_the_unit_is_that_of_the_header(word: str, unit: str) -> None:
    export = read_lines(LINES[0].replace("Weight (kg)", f"Weight ({word})"), LINES[1])

    assert column(export, "unit") == [unit]
    assert export.questions == ()
