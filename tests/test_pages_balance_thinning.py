"""Which sessions of a long log have a dot on the balance charts. The days are made up."""

from datetime import date

import pandas as pd
import pytest

from data.sets import Unit
from pages.elements.balance.chart_sentences import legs_drawn, thinned_told
from pages.elements.balance.thinning import MOST_SESSIONS, Thinning

MONDAY = pd.Timestamp("2016-01-04")


def every_other_day(sessions: int, *, first: pd.Timestamp = MONDAY) -> pd.DataFrame:
    return pd.DataFrame({"date": pd.date_range(first, periods=sessions, freq="2D")})


def of_both_legs(sessions: pd.DataFrame) -> pd.DataFrame:
    """A row a session and leg, in order of the days."""
    legs = pd.concat([sessions.assign(side=side) for side in ("left", "right")])
    return legs.sort_values(["date", "side"], ignore_index=True)


def test_few_sessions_all_have_a_dot() -> None:
    rows = every_other_day(MOST_SESSIONS)

    assert Thinning.of(rows["date"]) == Thinning(since=None)
    assert Thinning.of(rows["date"]).drawn(rows).all()


def test_without_a_session_there_is_nothing_to_thin() -> None:
    none = every_other_day(0)

    assert Thinning.of(none["date"]).drawn(none).empty


@pytest.mark.parametrize("sessions", [601, 700, 1_500, 6_000])
def test_a_long_log_has_no_more_dots_than_fit_and_the_newest_half_of_them_all(sessions: int) -> None:
    rows = every_other_day(sessions)

    drawn = Thinning.of(rows["date"]).drawn(rows)

    assert drawn.sum() <= MOST_SESSIONS
    assert drawn.tail(MOST_SESSIONS // 2).all()
    assert drawn.head(-MOST_SESSIONS // 2).any()


def test_of_older_sessions_the_last_of_each_week_has_a_dot() -> None:
    rows = every_other_day(21)

    thinning = Thinning.of(rows["date"], most=20)

    older = rows[thinning.drawn(rows) & (rows["date"] < thinning.since)]
    assert thinning.weeks == 1
    assert thinning.since == pd.Timestamp("2016-01-26")
    assert older["date"].dt.strftime("%a %d").to_list() == ["Sun 10", "Sat 16", "Sun 24"]


def test_which_sessions_have_a_dot_does_not_depend_on_what_they_show() -> None:
    rows = every_other_day(1_500)
    better, worse = rows.assign(value=range(1_500)), rows.assign(value=range(1_500, 0, -1))

    thinning = Thinning.of(rows["date"])

    assert thinning.drawn(better).equals(thinning.drawn(worse))


def test_both_legs_have_the_dots_of_the_same_sessions() -> None:
    rows = of_both_legs(every_other_day(1_500))

    drawn = rows[Thinning.of(rows["date"]).drawn(rows, "side")]

    assert drawn["date"].value_counts().unique().tolist() == [2]
    assert len(drawn) <= 2 * MOST_SESSIONS


def test_legs_trained_on_days_of_their_own_both_keep_dots() -> None:
    left, right = every_other_day(700), every_other_day(700, first=MONDAY + pd.Timedelta(days=1))
    rows = pd.concat([left.assign(side="left"), right.assign(side="right")], ignore_index=True)

    thinning = Thinning.of(rows["date"])

    older = rows[thinning.drawn(rows, "side") & (rows["date"] < thinning.since)]
    by_side = older["side"].value_counts()
    assert abs(by_side["left"] - by_side["right"]) <= 1


def test_the_order_of_the_rows_changes_nothing() -> None:
    rows = every_other_day(1_500)
    shuffled = rows.sample(frac=1, random_state=7)

    thinning = Thinning.of(shuffled["date"])

    assert thinning == Thinning.of(rows["date"])
    assert thinning.drawn(shuffled).sort_index().equals(thinning.drawn(rows))


@pytest.mark.parametrize(
    ("weeks", "stretch"), [(1, "each week"), (2, "every 2 weeks"), (13, "every 13 weeks")]
)
def test_the_rule_is_said_in_plain_words(weeks: int, stretch: str) -> None:
    told = thinned_told(date(2021, 3, 3), weeks)

    assert told.startswith(f"Before 3 March 2021 only the last session of {stretch} has a dot.")
    assert told.endswith("Lines and ranges use every session.")


def test_what_both_legs_are_measured_in_is_said() -> None:
    told = legs_drawn("estimated one-rep max", Unit.LB)

    assert told == "Estimated one-rep max, in lb: a dot a session."
