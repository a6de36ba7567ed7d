"""The last weeks against the advice on a leg day; what is seen is told with the days it was seen on."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from analytics.plans import Plan
from analytics.program_check import FINDING_COLUMNS, program_check

Diary = Callable[[str], pd.DataFrame]

TODAY = date(2026, 11, 23)
PLANS = {
    name: Plan(5, 8, 3, 3, place=place, demanding=place <= 2)
    for place, name in enumerate(["rdl", "single-leg-rdl", "single-leg-bridge", "bridge", "curl"], start=1)
}


@pytest.fixture
def day(sets_from: Diary) -> Callable[[str], pd.DataFrame]:
    """Days with their exercises in order, a line a day, each exercise with one set."""

    def diary(lines: str) -> pd.DataFrame:
        days = [line.split() for line in lines.strip().splitlines()]
        return sets_from("\n".join(f"{when} {name}\nboth 20x8@1" for when, *names in days for name in names))

    return diary


def test_nothing_seen_has_no_rows(day: Diary) -> None:
    sets = day("""
        2026-09-01 rdl single-leg-rdl bridge curl
        2026-11-02 squat rdl curl
        2026-11-05 single-leg-rdl bridge
    """)

    found = program_check(sets, PLANS, TODAY)

    assert found.empty
    assert list(found.columns) == FINDING_COLUMNS


def test_all_five_in_one_day_are_seen_with_the_day(day: Diary) -> None:
    sets = day("""
        2026-09-01 rdl single-leg-rdl single-leg-bridge bridge curl
        2026-11-02 rdl single-leg-rdl squat single-leg-bridge bridge curl
        2026-11-05 rdl curl
    """)

    found = program_check(sets, PLANS, TODAY)

    assert found["kind"].to_list() == ["all in one day"]
    assert found[["seen", "looked_at"]].to_numpy().tolist() == [[1, 2]]
    assert found.loc[0, "dates"] == (date(2026, 11, 2),)
    assert found.loc[0, "exercises"] == tuple(PLANS)


def test_a_demanding_exercise_after_another_is_late(day: Diary) -> None:
    sets = day("""
        2026-09-01 rdl single-leg-rdl bridge curl
        2026-11-02 squat rdl curl
        2026-11-05 curl single-leg-rdl
        2026-11-09 bridge rdl curl
    """)

    found = program_check(sets, PLANS, TODAY)

    assert found["kind"].to_list() == ["demanding late"]
    assert found.loc[0, "dates"] == (date(2026, 11, 5), date(2026, 11, 9))
    assert found.loc[0, "exercises"] == ("rdl", "single-leg-rdl")
    assert found[["seen", "looked_at"]].to_numpy().tolist() == [[2, 3]]


def test_three_new_exercises_within_a_week_are_seen(day: Diary) -> None:
    sets = day("""
        2026-10-01 squat
        2026-11-02 rdl curl
        2026-11-08 bridge
    """)

    found = program_check(sets, PLANS, TODAY)

    assert found["kind"].to_list() == ["new at once"]
    assert found.loc[0, "exercises"] == ("rdl", "bridge", "curl")
    assert found.loc[0, "dates"] == (date(2026, 11, 2), date(2026, 11, 8))
    assert not found.loc[0, "since_log_start"]


@pytest.mark.parametrize(
    "diary",
    [
        "2026-10-01 squat\n2026-11-02 rdl curl\n2026-11-09 bridge",  # not within a week
        "2026-10-01 squat\n2026-11-02 rdl curl",
        "2026-09-01 squat rdl curl\n2026-11-02 rdl curl bridge",  # old friends
        "2026-07-01 squat\n2026-09-01 rdl curl bridge\n2026-11-02 rdl",  # long ago
    ],
)
def test_two_new_exercises_at_a_time_are_fine(day: Diary, diary: str) -> None:
    assert program_check(day(diary), PLANS, TODAY).empty


def test_what_a_log_begins_with_may_be_old_and_that_is_said(day: Diary) -> None:
    sets = day("2026-11-16 rdl bridge curl")

    found = program_check(sets, PLANS, TODAY)
    marked = program_check(sets, PLANS, TODAY, new_to_me=[("rdl", ""), ("bridge", ""), ("curl", "")])

    assert found["since_log_start"].to_list() == [True]
    assert marked["since_log_start"].to_list() == [False]


def test_days_after_today_are_not_looked_at(day: Diary) -> None:
    sets = day("2026-11-24 curl rdl")

    assert program_check(sets, PLANS, TODAY).empty


def test_no_sets_have_no_findings() -> None:
    assert program_check(pd.DataFrame(), PLANS, TODAY).empty
