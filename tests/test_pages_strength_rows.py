"""The rows of the strength chart: thinned honestly, the best so far, where the load changes."""

import pandas as pd

from pages.elements.strength.rows import best_so_far, load_changes, thinned

MONDAY = pd.Timestamp("2024-01-01")


def daily(values: list[float], *, side: str = "both", records: tuple[int, ...] = ()) -> pd.DataFrame:
    """A session a day from a Monday on."""
    days = pd.date_range(MONDAY, periods=len(values), freq="D")
    record = [place in records for place in range(len(values))]
    return pd.DataFrame({"date": days, "side": side, "value": values, "record": record})


def test_few_sessions_are_all_drawn() -> None:
    sessions = daily([50.0] * 20)

    assert thinned(sessions, most=20) is sessions


def test_the_newest_half_stays_and_of_older_sessions_the_best_of_a_stretch() -> None:
    sessions = daily([float(day % 7) for day in range(200)])

    drawn = thinned(sessions, most=40)

    assert len(drawn) <= 40
    assert drawn.tail(20).index.to_list() == list(range(180, 200))
    assert drawn["value"].iloc[:-20].mean() > sessions["value"].mean() + 1


def test_records_are_never_thinned_away() -> None:
    sessions = daily([10.0] * 200, records=(3, 50, 51))

    drawn = thinned(sessions, most=40)

    assert {3, 50, 51} <= set(drawn.index)
    assert len(drawn) <= 40


def test_where_less_is_more_the_least_of_a_stretch_stays() -> None:
    sessions = daily([float(day % 7) for day in range(200)])

    drawn = thinned(sessions, most=40, less_is_more=True)

    assert drawn["value"].iloc[:-20].mean() < sessions["value"].mean() - 1


def test_both_legs_keep_their_own_dots() -> None:
    sessions = pd.concat([daily([10.0] * 150, side="left"), daily([9.0] * 150, side="right")])
    in_order = sessions.sort_values(["date", "side"], ignore_index=True)

    drawn = thinned(in_order, most=60)

    left, right = drawn["side"].value_counts().to_list()
    assert left == right
    assert 40 <= left + right <= 60


def test_the_best_so_far_of_each_leg_grows() -> None:
    left, right = daily([5.0, 7.0, 7.0, 6.0, 8.0], side="left"), daily([9.0, 8.0], side="right")

    steps = best_so_far(pd.concat([left, right], ignore_index=True))

    assert steps.to_list() == [True, True, False, False, True, True, False]


def test_the_best_so_far_falls_where_less_is_more() -> None:
    steps = best_so_far(daily([40.0, 35.0, 37.5, 30.0]), less_is_more=True)

    assert steps.to_list() == [True, True, False, True]


def test_a_load_is_named_where_it_changes() -> None:
    texts = pd.Series(["", "", "+5 kg", "+5 kg", "+7.5 kg"])

    labels = load_changes(daily([8.0] * 5), texts)

    assert labels.to_list() == ["", "", "+5 kg", "", "+7.5 kg"]


def test_the_second_leg_is_silent_where_it_has_the_load_of_the_first() -> None:
    left, right = daily([8.0, 8.0], side="left"), daily([9.0, 9.0], side="right")
    both = pd.concat([left, right]).sort_values(["date", "side"], ignore_index=True)

    labels = load_changes(both, pd.Series(["+5 kg", "+5 kg", "+7.5 kg", "+6 kg"]))

    assert labels.to_list() == ["+5 kg", "", "+7.5 kg", "+6 kg"]


def test_loads_that_change_all_the_time_are_not_named() -> None:
    texts = pd.Series([f"+{kg} kg" for kg in range(11)])

    assert set(load_changes(daily([8.0] * 11), texts)) == {""}
