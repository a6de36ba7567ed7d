"""What must hold for the balance of any log, whatever was lifted."""

from datetime import date
from typing import Any

import pandas as pd
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from analytics.balance import balance
from analytics.balance_sessions import balance_sessions
from data.sets import KG_PER_LB, as_sets

TODAY = date(2026, 6, 1)
OTHER_SIDE = {"left": "right", "right": "left"}
SIGNED = ["percent", "level", "change_percent", "before_percent"]
BOUNDS = [
    ("lower_percent", "upper_percent"),
    ("lower", "upper"),
    ("change_lower_percent", "change_upper_percent"),
]

one_sided_set = st.fixed_dictionaries(
    {
        "week": st.integers(0, 15),
        "exercise": st.sampled_from(["curl", "rdl"]),
        "side": st.sampled_from(["left", "right"]),
        "load_kg": st.sampled_from([18.0, 20.0, 20.0, None]),
        "reps": st.integers(0, 13),
        "rir": st.sampled_from([None, 0.0, 1.0, 1.0, 2.0]),
        "pain": st.sampled_from([False, False, False, True]),
        "test": st.sampled_from([False, False, False, True]),
    }
)
logs = st.lists(one_sided_set, min_size=1, max_size=120)
few_examples = settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def _sets(rows: list[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    start = pd.Timestamp("2026-01-05 18:00") + pd.to_timedelta(7 * frame["week"], unit="D")
    return as_sets(frame.assign(session_start=start, set_order=range(1, len(frame) + 1)))


@few_examples
@given(logs)
def test_swapping_the_sides_negates_every_number_and_swaps_the_words(rows: list[dict[str, Any]]) -> None:
    swapped = [{**row, "side": OTHER_SIDE[row["side"]]} for row in rows]

    found, turned = balance(_sets(rows), today=TODAY), balance(_sets(swapped), today=TODAY)

    for name in SIGNED:
        pd.testing.assert_series_equal(found[name], -turned[name], check_exact=True)
    for lower, upper in BOUNDS:
        pd.testing.assert_series_equal(found[lower], -turned[upper], check_exact=True, check_names=False)
    weaker = found["weaker_side"].astype(object).map(OTHER_SIDE)
    assert weaker.fillna("").to_list() == turned["weaker_side"].astype(object).fillna("").to_list()
    signed = [*SIGNED, *(name for pair in BOUNDS for name in pair), "weaker_side"]
    pd.testing.assert_frame_equal(found.drop(columns=signed), turned.drop(columns=signed), check_exact=True)


@few_examples
@given(logs)
def test_pounds_change_no_percentage_and_no_state(rows: list[dict[str, Any]]) -> None:
    sets = _sets(rows)

    in_pounds = balance(sets.assign(load_kg=sets["load_kg"] * KG_PER_LB), today=TODAY)

    pd.testing.assert_frame_equal(balance(sets, today=TODAY), in_pounds, rtol=1e-9, atol=1e-12)


@few_examples
@given(logs, logs)
def test_sets_that_say_nothing_about_the_sides_change_nothing(
    rows: list[dict[str, Any]], others: list[dict[str, Any]]
) -> None:
    warm_ups = [{**row, "set_type": "warmup"} for row in others]
    bilateral = [{**row, "side": "both"} for row in others]
    sideless = [{**row, "side": "unknown"} for row in others]

    mixed = balance(_sets([*warm_ups, *rows, *bilateral, *sideless]), today=TODAY)

    pd.testing.assert_frame_equal(mixed, balance(_sets(rows), today=TODAY), check_categorical=False)


@few_examples
@given(logs, st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(rows: list[dict[str, Any]], seed: int) -> None:
    sets = _sets(rows)

    shuffled = balance(sets.sample(frac=1, random_state=seed), [date(2026, 2, 20)], TODAY)

    pd.testing.assert_frame_equal(shuffled, balance(sets, [date(2026, 2, 20)], TODAY))


@few_examples
@given(logs, st.integers(0, 15))
def test_later_sessions_change_nothing_before_them(rows: list[dict[str, Any]], weeks: int) -> None:
    sets = _sets(rows)
    day = pd.Timestamp("2026-01-05") + pd.Timedelta(weeks=weeks)
    known = sets[sets["session_start"] < day + pd.Timedelta(days=1)]

    sessions, summary = balance_sessions(sets), balance(sets, today=day)

    until = sessions[sessions["date"] <= day].drop(columns="series").reset_index(drop=True)
    then = balance_sessions(known).drop(columns="series")
    pd.testing.assert_frame_equal(until, then, check_categorical=False, check_exact=True)
    alone = balance(known, today=day)
    pd.testing.assert_frame_equal(summary, alone, check_categorical=False, check_exact=True)


@few_examples
@given(logs)
def test_a_log_of_one_side_has_a_state_and_no_number(rows: list[dict[str, Any]]) -> None:
    found = balance(_sets([{**row, "side": "left"} for row in rows]), today=TODAY)

    assert (found["state"] == "TOO FEW").all()
    assert found[["percent", "lower_percent", "upper_percent", "level"]].isna().all(axis=None)


@few_examples
@given(logs)
def test_equal_legs_are_never_called_unequal(rows: list[dict[str, Any]]) -> None:
    twins = [{**row, "side": side} for row in rows for side in ("left", "right")]

    found = balance(_sets(twins), today=TODAY)

    assert found["weaker_side"].isna().all()
    assert found["state"].isin(["NOT MEASURABLE", "TOO FEW", "BALANCED"]).all()


@few_examples
@given(logs)
def test_several_exercises_are_worked_out_as_if_alone(rows: list[dict[str, Any]]) -> None:
    sets = _sets(rows)
    together = balance_sessions(sets)

    for exercise in sets["exercise"].unique():
        alone = balance_sessions(sets[sets["exercise"] == exercise])
        same = together[together["exercise"] == exercise].reset_index(drop=True)
        pd.testing.assert_frame_equal(
            same.drop(columns="series"), alone.drop(columns="series"), check_categorical=False
        )
