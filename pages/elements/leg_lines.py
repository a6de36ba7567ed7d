"""Each leg's line: its value a session in the person's unit, broken where training paused."""

import pandas as pd

from analytics.pairing import each_leg
from pages.elements import formatting
from pages.elements.plans import body_mass_shares, reps_high
from pages.elements.view import View

_PAUSE_DAYS = 16  # a line is never drawn through a lay-off


def leg_lines(view: View, sets: pd.DataFrame) -> pd.DataFrame:
    """`each_leg` of these sets without the sessions it has no value for.

    `value` is in the person's unit; adds `value_text` and `run`, which numbers the stretches of a line.
    """
    lines = each_leg(sets, reps_high(view), body_mass_shares=body_mass_shares(view)).dropna(subset=["value"])
    value = [formatting.in_unit(kg, view.unit) for kg in lines["value"]]
    texts = [f"{formatting.shortest(number, 1)} {view.unit}" for number in value]
    return lines.assign(value=value, value_text=texts, run=_runs(lines))


def _runs(lines: pd.DataFrame) -> pd.Series:
    """Numbers the stretches of each leg's line: a new one after 16 days, or after twice the usual spacing."""
    ordered = lines.sort_values("date")
    of_leg = [ordered["exercise"], ordered["variant"], ordered["side"]]
    days = ordered.groupby(of_leg, observed=True)["date"].diff().dt.days
    usual = days.groupby(of_leg, observed=True).transform("median")
    paused = days > usual.mul(2).clip(lower=_PAUSE_DAYS)
    return paused.groupby(of_leg, observed=True).cumsum().reindex(lines.index)
