"""What the log says about strength, worked out once a revision.

For all exercises at once: that takes no longer than for one of them, and the next one is then a matter of
choosing rows.
"""

from collections.abc import Callable
from datetime import date

import pandas as pd

from analytics.level_line import level_line
from analytics.levels import session_levels
from analytics.records import heaviest_by_reps, record_history
from analytics.set_counts import Counting, session_counts
from analytics.spans import Span, compare_spans
from analytics.strength import session_bests
from analytics.trend import trends
from data.preferences import SetCounting
from pages.elements.kept import all_sets, kept
from pages.elements.plans import body_mass_shares, reps_high, reps_low
from pages.elements.view import View


def every_best(view: View) -> pd.DataFrame:
    """`analytics.strength.session_bests` of the whole log, also those without a value."""
    return kept(view, _bests)


def every_line(view: View) -> pd.DataFrame:
    """`analytics.level_line.level_line` of the whole log [kg]."""
    return kept(view, _line)


def every_trend(view: View) -> pd.DataFrame:
    """`analytics.trend.trends` of the whole log as of today."""
    return kept(view, _trends, view.today)


def every_record(view: View) -> pd.DataFrame:
    """`analytics.records.record_history` of the whole log."""
    return kept(view, _history)


def set_ups(view: View, exercise: str) -> list[str]:
    """The set-ups of an exercise, the latest trained first: kilograms never cross them."""
    last = kept(view, _last_sets)
    return [str(variant) for name, variant in last.index if name == exercise]


def bests_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """`analytics.strength.session_bests` of one exercise and set-up, also those without a value."""
    return _of(view, _bests, exercise, variant)


def levels_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """`analytics.levels.session_levels` of one exercise and set-up, also those without a value."""
    return _of(view, _levels, exercise, variant)


def line_of(view: View, exercise: str, variant: str, measure: str) -> pd.DataFrame:
    """`analytics.level_line.level_line` of one exercise and set-up on that measure [kg]."""
    line = _of(view, _line, exercise, variant)
    return line[line["measure"] == measure].reset_index(drop=True)


def trends_of(view: View, exercise: str, variant: str, today: date) -> pd.DataFrame:
    """`analytics.trend.trends` of one exercise and set-up as of that day: a row a side and measure."""
    return _of(view, _trends, exercise, variant, today)


def history_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """`analytics.records.record_history` of one exercise and set-up."""
    return _of(view, _history, exercise, variant)


def by_reps_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """`analytics.records.heaviest_by_reps` of one exercise and set-up."""
    return _of(view, _by_reps, exercise, variant)


def counts_of(view: View, exercise: str, variant: str) -> pd.DataFrame:
    """`analytics.set_counts.session_counts` of one exercise and set-up, counted as the person chose."""
    return _of(view, _counts, exercise, variant)


def spans_of(view: View, exercise: str, variant: str, earlier: Span, later: Span) -> pd.DataFrame:
    """`analytics.spans.compare_spans` of one exercise and set-up: a row a side."""
    return _of(view, _spans, exercise, variant, earlier, later)


def counts_each_row(view: View) -> bool:
    """Whether the person counts a left-right pair as two sets."""
    return kept(view, _counts_each_row)


def weigh_ins_kg(view: View) -> pd.Series | None:
    """The person's body mass by day [kg]; None where the log has none."""
    return kept(view, _weigh_ins_kg)


def _of(
    view: View, compute: Callable[..., pd.DataFrame], exercise: str, variant: str, *choice: object
) -> pd.DataFrame:
    every = kept(view, compute, *choice)
    chosen = (every["exercise"] == exercise) & (every["variant"] == variant)
    return every[chosen].reset_index(drop=True)


def _last_sets(view: View) -> pd.Series:
    of_set_up = all_sets(view).groupby(["exercise", "variant"], observed=True)
    return of_set_up["session_start"].max().sort_values(ascending=False)


def _bests(view: View) -> pd.DataFrame:
    return session_bests(all_sets(view), reps_high(view), body_mass_shares(view))


def _levels(view: View) -> pd.DataFrame:
    return session_levels(all_sets(view), reps_high(view), weigh_ins_kg(view), body_mass_shares(view))


def _line(view: View) -> pd.DataFrame:
    return level_line(kept(view, _levels))


def _trends(view: View, today: date) -> pd.DataFrame:
    return trends(kept(view, _levels), today)


def _history(view: View) -> pd.DataFrame:
    return record_history(all_sets(view), reps_high(view), body_mass_shares(view))


def _by_reps(view: View) -> pd.DataFrame:
    return heaviest_by_reps(all_sets(view), body_mass_shares(view))


def _counts(view: View) -> pd.DataFrame:
    rule = Counting.EACH_ROW if counts_each_row(view) else Counting.PER_LEG
    return session_counts(all_sets(view), reps_low(view), rule)


def _spans(view: View, earlier: Span, later: Span) -> pd.DataFrame:
    return compare_spans(
        all_sets(view),
        earlier,
        later,
        reps_high=reps_high(view),
        reps_low=reps_low(view),
        body_mass_kg=weigh_ins_kg(view),
        body_mass_shares=body_mass_shares(view),
    )


def _counts_each_row(view: View) -> bool:
    return view.log.preferences.of(view.athlete).set_counting is SetCounting.EACH_ROW


def _weigh_ins_kg(view: View) -> pd.Series | None:
    weighed = view.log.body_mass.all(view.athlete)
    return None if weighed.empty else weighed.set_index("day")["kg"]
