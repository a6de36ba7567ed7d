"""What the columns of a person's table hold: kept as text, and found again by the header."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.sets import Side, Unit
from data.table_mapping import (
    AMOUNTS,
    FIELDS,
    NOTHING,
    UNITS,
    Meaning,
    TableMapping,
    column_keys,
    header_key,
    table_app,
)

NAMES = ["Day", "Lift", "L", "R", "Kilos"]
MEANINGS = [
    Meaning("date"),
    Meaning("exercise_raw"),
    Meaning("reps", Side.LEFT),
    Meaning("reps", Side.RIGHT),
    Meaning("load", unit="kg"),
]


def mapping(**answers: bool | Unit) -> TableMapping:
    columns = TableMapping.of(table_app(NAMES), NAMES, MEANINGS)
    return TableMapping(columns.app, columns.columns, **answers)  # type: ignore[arg-type]


@st.composite
def meanings(draw: st.DrawFn) -> Meaning:
    field = draw(st.sampled_from(FIELDS))
    side = draw(st.sampled_from([None, Side.LEFT, Side.RIGHT])) if field in AMOUNTS else None
    return Meaning(field, side, draw(st.sampled_from(["", *UNITS.get(field, ())])))


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.text(st.characters(codec="utf-8")), meanings()), max_size=6),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, *Unit]),
)
def test_text_and_back_is_the_same_mapping(
    columns: list[tuple[str, Meaning]], day_first: bool | None, comma: bool | None, unit: Unit | None
) -> None:
    names = [name for name, _ in columns]
    plain = TableMapping.of(table_app(names), names, [meaning for _, meaning in columns])
    said = TableMapping(plain.app, plain.columns, day_first, comma, unit)

    again = TableMapping.from_text(said.to_text())

    assert again == said
    assert hash(again) == hash(said)
    assert again.header == header_key(names)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"columns": {}}',
        '{"app": "hevy", "columns": {}}',
        '{"app": "table-0123abcd", "columns": []}',
        '{"app": "table-0123abcd", "columns": {"a": 3}}',
        '{"app": "table-0123abcd", "columns": {"a": "mood"}}',
        '{"app": "table-0123abcd", "columns": {"a": ""}}',
        '{"app": "table-0123abcd", "columns": {"a": "date left"}}',
        '{"app": "table-0123abcd", "columns": {"a": "reps kg"}}',
        '{"app": "table-0123abcd", "columns": {"a": "date"}, "unit": "stone"}',
        '{"app": "table-0123abcd", "columns": {"a": "date"}, "day_first": 1}',
        '{"app": "table-0123abcd", "columns": {"a": "date"}, "more": 1}',
        "[" * 100_000,
    ],
)
def test_another_text_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        TableMapping.from_text(text)


@settings(deadline=None)
@given(st.text())
def test_arbitrary_text_is_no_mapping(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        TableMapping.from_text(text)


def test_the_text_is_for_people_too() -> None:
    found = json.loads(mapping(unit=Unit.LB).to_text())

    assert found["columns"] == {
        "day": "date",
        "kilos": "load kg",
        "l": "reps left",
        "lift": "exercise_raw",
        "r": "reps right",
    }
    assert found["unit"] == "lb"


def test_a_header_is_known_again_in_another_order_and_spelling() -> None:
    assert header_key(["Day", "Übung", "Wdh"]) == header_key([" wdh", "U\u0308BUNG", "DAY "])
    assert table_app(["a", "b"]) == table_app(["B", "A"])


@pytest.mark.parametrize(
    "other", [["day", "lift"], ["day", "lift", "reps", "note"], ["day", "lift", "rep s"]]
)
def test_another_header_has_another_key(other: list[str]) -> None:
    assert header_key(["day", "lift", "reps"]) != header_key(other)


def test_columns_of_the_same_name_and_without_one_are_told_apart() -> None:
    keys = column_keys(["reps", "", "Reps", ""])

    assert len(set(keys)) == 4


def test_a_column_that_was_never_spoken_of_is_not_used() -> None:
    assert mapping().meanings(["Kilos", "mood"]) == (Meaning("load", unit="kg"), NOTHING)


def test_where_the_side_comes_from() -> None:
    assert mapping().side_from() == "pairs"
    assert TableMapping.of("own_table", ["a"], [Meaning("side")]).side_from() == "column"
    assert TableMapping.of("own_table", ["a"], [Meaning("reps")]).side_from() == "names"
