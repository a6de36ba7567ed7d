"""Lyfta's export; all training here is made up."""

import pandas as pd
import pytest

from data.readings import Readings
from data.sets import Unit
from tests.importing import asked, column, read_answered, read_lines, read_made

MADE = "lyfta/10-columns.csv"
HEADER = ' Title,Date,Duration,Exercise,"Superset id",Weight,Reps,Distance,Time,"Set Type"'


def lyfta_row(set_type: str, exercise: str = "Lever Seated One Leg Curl") -> str:
    return f'Legs,"2030-02-03 18:05:11",01:02:00,"{exercise}",,20.000,10,,,{set_type}'


def test_left_and_right_sets_have_their_side_from_the_set_type() -> None:
    sets = read_made(MADE).sets.head(4)

    assert sets["side"].to_list() == ["left", "right", "left", "right"]
    assert set(sets["side_source"]) == {"set type"}
    assert set(sets["set_type"]) == {"working"}


def test_left_and_right_sets_stand_in_one_block() -> None:
    export = read_made(MADE)

    assert column(export, "position")[:4] == [1, 2, 3, 4]
    assert set(column(export, "block")) == {1}


def test_set_types_are_translated() -> None:
    assert column(read_made(MADE), "set_type")[4:8] == ["warmup", "working", "drop", "failure"]


@pytest.mark.parametrize(
    ("set_type", "side", "kind"),
    [
        ("Left", "left", "working"),
        ("right set", "right", "working"),
        ("RIGHT_DROP_SET", "right", "drop"),
        ("LEFT_RIGHT_SET", "unknown", "working"),
        ("BRIGHT_SET", "unknown", "working"),
    ],
)
def test_a_side_is_a_whole_word_of_the_set_type(set_type: str, side: str, kind: str) -> None:
    export = read_lines(HEADER, lyfta_row(set_type))

    assert (column(export, "side"), column(export, "set_type")) == ([side], [kind])


def test_an_unknown_set_type_counts_as_a_working_set_and_is_shown() -> None:
    export = read_lines(HEADER, lyfta_row("CLUSTER_SET"))

    assert column(export, "set_type") == ["working"]
    assert "CLUSTER_SET" in export.problems["reason"][0]


def test_a_label_of_an_animation_is_no_side() -> None:
    sets = read_made(MADE).sets

    labelled = sets[sets["exercise_raw"].str.contains("(left)", regex=False)]
    assert labelled["side"].to_list() == ["unknown"]
    assert labelled["exercise"].to_list() == ["Single Leg Bridge Hold"]


def test_the_unit_is_asked() -> None:
    export = read_made(MADE)

    assert asked(export) == ["unit", "effort"]
    assert asked(read_answered(MADE, Readings(units={"lyfta": Unit.LB}))) == ["effort"]


def test_session_title_start_and_superset_are_read() -> None:
    sets = read_made(MADE).sets

    assert sets["session_title"][0] == "Legs, heavy"
    assert sets["session_start"][0] == pd.Timestamp("2030-02-10 18:05:11")
    assert sets["superset"][4:8].to_list() == ["", "1", "1", ""]


def test_a_hold_has_a_time_and_distances_come_in_without_their_unit() -> None:
    export = read_made(MADE)

    assert column(export, "hold_s")[8:] == [45, None, 900]
    assert column(export, "distance_m")[10] is None
    assert "distances" in export.notices[0]


def test_newer_columns_for_effort_are_read_where_they_are_called_so() -> None:
    export = read_lines(f"{HEADER},RIR,RPE", f"{lyfta_row('NORMAL_SET')},2,8.5")

    assert export.layout == "comma 12 columns, not seen before"
    assert (column(export, "rir"), column(export, "rpe")) == ([2], [8.5])
