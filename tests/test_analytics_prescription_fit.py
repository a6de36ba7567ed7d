"""Every set of the last sessions against the plan's range of reps."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.plans import Plan
from analytics.prescription_fit import FIT_COLUMNS, Change, fit_summary, inside_by_side, prescription_fit

Diary = Callable[[str], pd.DataFrame]

PLAN = Plan(reps_low=5, reps_high=8, sets_low=3, sets_high=4)


def test_every_set_is_inside_below_or_above(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-02 single-leg-romanian-deadlift
          L  10x8:warmup 20x4@1 20x5 20x8
          R  20x9 20x0 20x6
    """)

    fit = prescription_fit(sets, PLAN)

    assert list(fit.columns) == FIT_COLUMNS
    assert fit[["side", "place", "reps", "fit"]].to_numpy().tolist() == [
        ["left", 1, 4, "below"],
        ["left", 2, 5, "inside"],
        ["left", 3, 8, "inside"],
        ["right", 1, 9, "above"],
        ["right", 2, 6, "inside"],
    ]
    assert inside_by_side(fit).to_dict() == {"left": pytest.approx(2 / 3), "right": 0.5}


def test_only_the_last_eight_sessions_are_looked_at(sets_from: Diary) -> None:
    days = [f"2026-10-{day:02} romanian-deadlift\nboth {day}x8@1" for day in range(1, 11)]

    fit = prescription_fit(sets_from("\n".join(days)), PLAN)

    assert fit["load_kg"].to_list() == [3, 4, 5, 6, 7, 8, 9, 10]
    assert fit["session"].to_list() == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("sets_of_day", "change"),
    [
        ("both 20x8 20x8 20x8", Change.NONE),
        ("both 20x4 20x5 20x5", Change.LESS_LOAD),
        ("both 20x9 20x8 20x8", Change.MORE_LOAD),
        ("both 20x9 20x8 20x4", Change.NONE),
        ("both 20x8 20x8", Change.MORE_SETS),
        ("both 20x8 20x8 20x8 20x8 20x8", Change.NONE),
        ("both 20x8 20x8 20x8 20x8 20x8 20x8", Change.FEWER_SETS),
    ],
)
def test_what_to_change_is_the_load_first_and_then_the_sets(
    sets_from: Diary, sets_of_day: str, change: Change
) -> None:
    fit = prescription_fit(sets_from(f"2026-11-02 romanian-deadlift\n{sets_of_day}"), PLAN)

    assert fit_summary(fit, PLAN).change == change


def test_the_shares_add_up_to_one(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-02 romanian-deadlift
          both  20x4 20x8 20x8 20x12
    """)

    summary = fit_summary(prescription_fit(sets, PLAN), PLAN)

    assert (summary.sessions, summary.sets, summary.sets_per_leg) == (1, 4, 4)
    assert summary.inside + summary.below + summary.above == 1


def test_three_sets_of_each_leg_are_three_sets_per_leg(sets_from: Diary) -> None:
    sets = sets_from("""
        2026-11-02 single-leg-romanian-deadlift
          L  20x8 20x8 20x8
          R  20x8 20x8 20x8
    """)

    assert fit_summary(prescription_fit(sets, PLAN), PLAN).sets_per_leg == 3


def test_no_sets_have_no_share() -> None:
    fit = prescription_fit(pd.DataFrame(), PLAN)

    summary = fit_summary(fit, PLAN)

    assert list(fit.columns) == FIT_COLUMNS
    assert str(fit["date"].dtype) == "datetime64[us]"
    assert np.isnan(summary.inside)
    assert (summary.sets, summary.change) == (0, Change.NO_SETS)
