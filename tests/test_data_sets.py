"""The vocabulary of a set: every frame has all columns with their types."""

import pandas as pd
import pytest

from data.sets import CLOSED, COLUMNS, LOGGED, UNDERSTOOD, Side, as_sets


def test_a_set_is_what_was_logged_and_what_is_understood() -> None:
    assert list(COLUMNS) == [*LOGGED, *UNDERSTOOD]
    assert set(CLOSED) == {name for name, kind in COLUMNS.items() if kind == "closed"}


@pytest.mark.parametrize("rows", [0, 2])
def test_every_column_is_there_in_order_with_its_type(rows: int) -> None:
    sets = as_sets(pd.DataFrame(index=range(rows)))

    kinds = {"time": "datetime64[us]", "flag": "bool", "whole": "int64", "number": "float64"}
    assert list(sets.columns) == list(COLUMNS)
    assert len(sets) == rows
    for name, kind in COLUMNS.items():
        assert sets[name].dtype == kinds.get(kind, "category"), name


def test_missing_columns_are_neutral() -> None:
    one = as_sets(pd.DataFrame(index=[0])).iloc[0]

    assert one[["side", "side_source", "set_type", "effort_source"]].to_list() == [
        "unknown",
        "none",
        "working",
        "unknown",
    ]
    assert one[["athlete", "note", "load_kind"]].to_list() == ["me", "", "external"]
    assert pd.isna(one["load"])
    assert pd.isna(one["unit"])
    assert not one["pain"]


def test_typing_twice_changes_nothing() -> None:
    once = as_sets(pd.DataFrame({"side": ["left", None], "note": [None, "fine"], "reps": [8, None]}))

    assert as_sets(once).equals(once)
    assert once["side"].to_list() == ["left", "unknown"]
    assert once["note"].to_list() == ["", "fine"]


@pytest.mark.parametrize("unknown", [None, pd.NA, float("nan")])
def test_an_unknown_cell_stays_unknown_whatever_stands_for_it(unknown: object) -> None:
    sets = as_sets(
        pd.DataFrame({"reps": [8, unknown], "rir": unknown, "set_order": [2, unknown]}, dtype="object")
    )

    assert sets["reps"].isna().to_list() == [False, True]
    assert sets["rir"].isna().all()
    assert sets["set_order"].to_list() == [2, 0]


def test_the_index_and_the_frame_received_stay_as_they_are() -> None:
    frame = pd.DataFrame({"reps": [8, 7]}, index=[4, 2])

    assert as_sets(frame).index.to_list() == [4, 2]
    assert list(frame.columns) == ["reps"]


def test_closed_columns_know_all_their_words() -> None:
    sets = as_sets(pd.DataFrame({"side": ["left"]}))

    assert list(sets["side"].cat.categories) == [str(side) for side in Side]


def test_a_word_outside_its_vocabulary_is_named() -> None:
    with pytest.raises(ValueError, match="side may be left, right, both, unknown; got front"):
        as_sets(pd.DataFrame({"side": ["front"]}))
