"""What tests of the next session share: three plans, and what a balance says of the one-legged exercise."""

from datetime import date

import pandas as pd

from analytics.plans import Plan

TODAY = date(2026, 11, 23)  # a Monday
PLANS = {
    "rdl": Plan(5, 8, 3, 4, place=1, demanding=True),
    "single-leg-rdl": Plan(5, 8, 3, 4, place=2, start_rir=3, demanding=True),
    "curl": Plan(12, 15, 3, 3, place=5),
}
_SUMMARY = ["exercise", "variant", "state", "weaker_side", "percent", "date"]


def balance_of(state: str, percent: float = -12.0) -> pd.DataFrame:
    """The single-leg deadlift's row of a balance, left weaker."""
    row = ["single-leg-rdl", "", state, "left", percent, pd.Timestamp("2026-11-19")]
    return pd.DataFrame([row], columns=_SUMMARY)
