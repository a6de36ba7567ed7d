"""The words of the strength page, made from numbers: gentle, rounded, in kilograms or pounds."""

from datetime import date

import pandas as pd
import pytest

from analytics.reasons import Reason
from analytics.span_changes import NoChange
from analytics.trend import Trend
from data.sets import Unit
from pages.elements.strength import sentences as say
from pages.elements.strength.trend_sentences import LegTrend, leg_trends, trend_evidence, trend_title
from tests.banned_words import banned_words

TODAY = date(2026, 11, 23)
LAST = date(2026, 11, 16)


def leg(trend: Trend | None = Trend.PROGRESS, side: str = "", **numbers: object) -> LegTrend:
    """A series of 14 sessions in 13 weeks that gains 0.66 % a week, unless told otherwise."""
    told: dict[str, object] = {
        "sessions": 14,
        "weeks": 13.0,
        "slope": 0.66,
        "lower": 0.358,
        "upper": 0.962,
        "last": LAST,
        **numbers,
    }
    return LegTrend(side, trend, **told)  # type: ignore[arg-type]


def few(sessions: int, side: str = "", reason: Reason | None = None, without: int = 0) -> LegTrend:
    """A series with too few sessions for a trend."""
    return LegTrend(side, None, sessions, last=LAST, reason=reason, without=without)


@pytest.mark.parametrize(
    ("legs", "title"),
    [
        ([leg()], "Getting stronger, about 0.7% a week"),
        ([leg(Trend.PLATEAU)], "On a plateau for now"),
        ([leg(Trend.NO_CLEAR_CHANGE)], "No clear change"),
        ([leg(side="left"), leg(side="right")], "Both legs are getting stronger"),
        ([leg(side="left"), leg(Trend.PLATEAU, "right")], "The left leg is getting stronger"),
        ([leg(Trend.NO_CLEAR_CHANGE, "left"), leg(side="right")], "The right leg is getting stronger"),
        ([leg(side="left"), few(3, "right")], "The left leg is getting stronger"),
        ([leg(side="right")], "The right leg is getting stronger"),
        ([leg(Trend.PLATEAU, "left"), leg(Trend.PLATEAU, "right")], "On a plateau for now"),
        ([leg(Trend.PLATEAU, "left"), leg(Trend.NO_CLEAR_CHANGE, "right")], "No clear change"),
        ([leg(Trend.PLATEAU, "left"), few(3, "right")], "No clear change"),
        ([few(7)], ""),
        ([few(7, "left"), few(3, "right")], ""),
        ([], ""),
    ],
)
def test_the_headline_says_what_the_trend_allows(legs: list[LegTrend], title: str) -> None:
    assert trend_title(legs) == title


@pytest.mark.parametrize(
    ("legs", "told"),
    [
        ([leg()], "Likely between +0.4% and +1% a week, from 14 sessions in 13 weeks."),
        (
            [leg(Trend.PLATEAU, slope=-0.12, lower=-0.4, upper=0.16)],
            (
                "About \u22120.1% a week over 14 sessions in 13 weeks, likely between \u22120.4% and +0.2%. "
                "That is no fault: gains flatten in everyone."
            ),
        ),
        (
            [leg(Trend.NO_CLEAR_CHANGE, slope=0.02, lower=-0.4, upper=0.44)],
            (
                "About 0% a week over 14 sessions in 13 weeks, likely between \u22120.4% and +0.4%. "
                "That does not mean that nothing changed."
            ),
        ),
        (
            [leg(side="left"), leg(Trend.NO_CLEAR_CHANGE, "right", slope=0.2, lower=-0.1, upper=0.5)],
            (
                "Left about 0.7% a week (+0.4% to +1%, 14 sessions); right about +0.2% a week "
                "(\u22120.1% to +0.5%, 14 sessions)."
            ),
        ),
        (
            [leg(side="left"), few(3, "right")],
            "Left about 0.7% a week (+0.4% to +1%, 14 sessions); right 3 of 8 sessions.",
        ),
        ([few(3)], "●●●○○○○○ 3 of 8 sessions for a trend, which looks at 16 weeks."),
        (
            [few(3, "left"), few(2, "right")],
            "Left 3 of 8 sessions and right 2 of 8 sessions for a trend, which looks at 16 weeks.",
        ),
        ([], "No session in the last 16 weeks, so there is no trend."),
        ([few(0)], "No session in the last 16 weeks, so there is no trend."),
    ],
)
def test_the_evidence_stands_below_the_headline(legs: list[LegTrend], told: str) -> None:
    assert trend_evidence(legs, TODAY) == told


def test_an_old_trend_says_until_when_it_reaches() -> None:
    told = trend_evidence([leg(last=date(2025, 9, 15))], TODAY)

    assert told.endswith("from 14 sessions in 13 weeks, up to 15 September 2025.")


@pytest.mark.parametrize("reason", list(Reason))
def test_sessions_without_a_level_say_what_they_lack(reason: Reason) -> None:
    told = trend_evidence([few(0, reason=reason, without=9)], TODAY)

    assert "no trend" in told or "and a trend" in told
    assert not banned_words(told)
    assert "fail to" not in told


def test_legs_come_before_sets_whose_side_nobody_stated() -> None:
    row = {
        "measure": "e1rm",
        "trend": "progress",
        "sessions": 9,
        "weeks": 8.0,
        "slope_percent": 0.5,
        "lower_percent": 0.1,
        "upper_percent": 0.9,
        "last_date": pd.Timestamp(LAST),
        "without_level": 0,
        "without_level_reason": None,
    }
    trends = pd.DataFrame([{**row, "side": "unknown", "sessions": 30}, {**row, "side": "left"}])

    legs = leg_trends(trends)

    assert [one.leg for one in legs] == ["left"]
    assert legs[0].trend is Trend.PROGRESS


@pytest.mark.parametrize(
    ("courses", "unit", "records", "told"),
    [
        (
            [("", 46.84, 66.36)],
            Unit.KG,
            8,
            "In the last year the level went from 46.8 to 66.4 kg, with 8 records.",
        ),
        (
            [("", 45.359237, 49.8951607)],
            Unit.LB,
            1,
            "In the last year the level went from 100 to 110 lb, with 1 record.",
        ),
        (
            [("left", 27.3, 35.2), ("right", 23.4, 32.6)],
            Unit.KG,
            0,
            (
                "In the last year the level went from 27.3 to 35.2 kg on the left and from 23.4 to 32.6 kg "
                "on the right."
            ),
        ),
        ([], Unit.KG, 2, "2 records in the last year."),
        ([], Unit.KG, 0, "No record in the last year."),
    ],
)
def test_the_level_of_a_period_goes_from_one_number_to_another(
    courses: list[tuple[str, float, float]], unit: Unit, records: int, told: str
) -> None:
    assert say.level_course(courses, unit, "in the last year", records) == told


@pytest.mark.parametrize(
    ("percent", "told"), [(8.4, "+8%"), (-2.5, "\u22123%"), (0.2, "0%"), (-0.4, "0%"), (1234.0, "+1,234%")]
)
def test_a_change_has_its_sign(percent: float, told: str) -> None:
    assert say.signed_percent(percent) == told


@pytest.mark.parametrize(
    ("gain", "told"),
    [
        (say.gain_told(67.6, 65.9, "kg"), "+1.7 kg"),
        (say.gain_told(30, 32.5, "kg"), "\u22122.5 kg"),
        (say.gain_told(9, 7), "+2"),
        (say.gain_told(58, 56, "s", digits=0), "+2 s"),
    ],
)
def test_a_record_says_by_how_much(gain: str, told: str) -> None:
    assert gain == told


@pytest.mark.parametrize("reason", list(NoChange))
def test_no_change_says_why(reason: NoChange) -> None:
    told = say.change_told(float("nan"), str(reason))

    assert told.startswith("\u2013 ")
    assert len(told) > len("\u2013 ")


def test_an_amount_that_was_nothing_before_has_no_change() -> None:
    assert say.change_told(float("nan"), None) == "\u2013"


@pytest.mark.parametrize(("last", "day"), [(date(2026, 5, 12), "12 May"), (date(2025, 5, 12), "12 May 2025")])
def test_an_empty_period_says_when_it_was_trained_last(last: date, day: str) -> None:
    told = say.nothing_in_period_told(last, "in the last 3 months", TODAY)

    assert told == f"Nothing logged for this exercise in the last 3 months. Last time was {day}."


def test_thinned_dots_are_admitted() -> None:
    told = say.thinned_told(1150, 3600, date(2024, 5, 3))

    assert told == (
        "Before 3 May 2024 a dot stands for the best of several sessions: 1,150 dots for 3,600. "
        "The table has every one."
    )
    assert say.thinned_told(50, 50, date(2024, 5, 3)) == ""


@pytest.mark.parametrize(
    ("sessions", "reason", "told"),
    [
        (0, None, ""),
        (1, Reason.NO_LOAD, "1 session is not drawn, because the sets have no load."),
        (
            8,
            Reason.TOO_MANY_REPS,
            "8 sessions are not drawn, mostly because the reps to failure are too many for an estimate.",
        ),
        (2, None, "2 sessions are not drawn, mostly because the sets have another measure."),
    ],
)
def test_sessions_without_a_dot_are_counted(sessions: int, reason: Reason | None, told: str) -> None:
    assert say.not_drawn_told(sessions, reason) == told


@pytest.mark.parametrize(
    ("hard_sets", "told"),
    [
        ([], ""),
        ([3], "3 hard sets last week."),
        ([1], "1 hard set last week."),
        ([3, 4, 3, 3], "3.3 hard sets a week over the last 4 whole weeks."),
        ([1, 1], "1 hard set a week over the last 2 whole weeks."),
        ([0, 0, 0, 0], "0 hard sets a week over the last 4 whole weeks."),
    ],
)
def test_the_weeks_are_told_on_average(hard_sets: list[int], told: str) -> None:
    assert say.weekly_told(hard_sets) == told


@pytest.mark.parametrize(
    ("hard_sets", "told"),
    [
        ([], ""),
        ([0, 0], ""),
        ([4], "4 hard sets a week in the 1 week to 15 September 2025."),
        ([1, 1, 1, 1], "1 hard set a week in the 4 weeks to 15 September 2025."),
    ],
)
def test_the_weeks_of_a_log_at_rest_are_its_own_last_ones(hard_sets: list[int], told: str) -> None:
    assert say.weekly_told(hard_sets, date(2025, 9, 15)) == told


def test_the_counting_rule_is_always_said() -> None:
    assert say.rule_told(each_row=False) == "A left-right pair counts as one set."
    assert say.rule_told(each_row=True) == "Every logged set counts: a left-right pair is two."
