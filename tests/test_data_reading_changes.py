"""What a changed reading does to a history, counted; all training here is made up."""

import pandas as pd
import pytest

from data.reading_changes import ReadingChange, concerned_names, what_changed
from data.readings import AssumedEffort, LoadMeans, Readings, RepsMean
from data.sets import Side, Unit, as_sets
from data.side_rule import RuleKind, SideRule
from data.understanding import as_understood

NAME = "Single Leg Curl (Machine)"
RULE = {"hevy": {NAME: SideRule(RuleKind.ROWS_ALTERNATE, Side.LEFT)}}
SWAPPED = {"hevy": {NAME: SideRule(RuleKind.ROWS_ALTERNATE, Side.RIGHT)}}
BOTH = {"hevy": {NAME: SideRule(RuleKind.BOTH_LEGS)}}
COUNTED = {"hevy": {NAME: SideRule(RuleKind.NOTE_COUNTS, None, ("l",), ("r",))}}

LOGGED = as_sets(
    pd.DataFrame(
        {
            "exercise_raw": [NAME] * 4 + ["Squat (Barbell)"] * 2,
            "session_start": [pd.Timestamp("2026-01-05 18:00")] * 6,
            "position": [1, 2, 3, 4, 1, 2],
            "note": ["8L 7R", "", "", "", "", ""],
            "load": [20.0, 20.0, 22.0, 22.0, 60.0, None],
            "reps": [15.0, 8.0, 8.0, 8.0, 5.0, 5.0],
        }
    ).assign(app="hevy")
)
"""Four one-legged sets without a side and two squats, in no unit."""


def change(before: Readings, after: Readings) -> ReadingChange:
    return what_changed(as_understood(LOGGED, before), as_understood(LOGGED, after))


def test_the_same_readings_change_nothing() -> None:
    same = Readings(units={"hevy": Unit.KG}, sides=COUNTED)

    assert change(same, same).is_nothing
    assert change(Readings(), Readings()) == ReadingChange()


NOTHING = Readings()
KILOGRAMS, POUNDS = Readings({"hevy": Unit.KG}), Readings({"hevy": Unit.LB})
TO_FAILURE = Readings(efforts={"hevy": AssumedEffort.FAILURE})
IN_RESERVE = Readings(efforts={"hevy": AssumedEffort.ONE_OR_TWO})
LEFT_UNKNOWN = Readings(efforts={"hevy": AssumedEffort.UNKNOWN})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (NOTHING, Readings(sides=RULE), ReadingChange(sided=4)),
        (Readings(sides=RULE), NOTHING, ReadingChange(to_unknown=4)),
        (Readings(sides=RULE), Readings(sides=SWAPPED), ReadingChange(switched=4)),
        (NOTHING, Readings(sides=BOTH), ReadingChange(to_both=4)),
        (Readings(sides=RULE), Readings(sides=BOTH), ReadingChange(to_both=4)),
        (Readings(sides=BOTH), Readings(sides=RULE), ReadingChange(sided=4)),
        (NOTHING, KILOGRAMS, ReadingChange(loads_known=5)),
        (KILOGRAMS, NOTHING, ReadingChange(loads_unknown=5)),
        (KILOGRAMS, POUNDS, ReadingChange(loads_changed=5)),
        (NOTHING, Readings(exercises={"hevy": {NAME: "my curl"}}), ReadingChange(exercises=4)),
        (NOTHING, TO_FAILURE, ReadingChange(efforts_assumed=6)),
        (TO_FAILURE, NOTHING, ReadingChange(efforts_unknown=6)),
        (TO_FAILURE, IN_RESERVE, ReadingChange(efforts_assumed=6)),
        (NOTHING, LEFT_UNKNOWN, ReadingChange()),
        (NOTHING, Readings(reps={"hevy": {NAME: RepsMean.TOTAL}}), ReadingChange(reps=4)),
    ],
)
def test_a_set_that_is_understood_otherwise_is_counted(
    before: Readings, after: Readings, expected: ReadingChange
) -> None:
    assert change(before, after) == expected


def test_a_row_that_becomes_two_gains_a_set() -> None:
    assert change(Readings(), Readings(sides=COUNTED)) == ReadingChange(sided=2, reps=1, rows_added=1)
    assert change(Readings(sides=COUNTED), Readings()) == ReadingChange(to_unknown=1, reps=1, rows_removed=1)


def test_a_load_of_each_hand_changes_kilograms_that_are_known() -> None:
    each_hand = {"hevy": {"Squat (Barbell)": LoadMeans.EACH_HAND}}
    units = {"hevy": Unit.KG}

    assert change(Readings(units), Readings(units, loads=each_hand)) == ReadingChange(loads_changed=1)
    assert change(Readings(), Readings(loads=each_hand)).is_nothing


def test_the_order_of_rows_does_not_matter() -> None:
    before, after = as_understood(LOGGED, Readings()), as_understood(LOGGED, Readings(sides=RULE))

    assert what_changed(before, after.iloc[::-1]) == what_changed(before, after)


def test_no_sets_change_in_no_way() -> None:
    none = as_understood(LOGGED.head(0), Readings())

    assert what_changed(none, none).is_nothing


def test_only_what_is_understood_otherwise_is_concerned() -> None:
    log_names = {"hevy": [NAME, "Squat (Barbell)"], "strong": [NAME]}
    before = Readings(units={"strong": Unit.KG}, sides=RULE)

    assert concerned_names(before, before, log_names) == []
    assert concerned_names(before, Readings(units={"strong": Unit.KG}), log_names) == [("hevy", NAME)]
    assert concerned_names(before, Readings(sides=RULE), log_names) == [("strong", NAME)]
    assert concerned_names(Readings(), Readings(efforts={"hevy": AssumedEffort.FAILURE}), log_names) == [
        ("hevy", NAME),
        ("hevy", "Squat (Barbell)"),
    ]


def test_a_name_that_is_not_in_the_log_is_not_concerned() -> None:
    assert concerned_names(Readings(), Readings(sides=RULE), {"hevy": ["Squat (Barbell)"]}) == []
