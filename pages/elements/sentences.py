"""Every sentence that states a finding. Facts only: no verdict is made here that analytics did not make."""

import pandas as pd

from pages.elements import formatting

BESIDE_BALANCE = (
    "Estimates from your training log, for this exercise only. Side-to-side differences of a few percent are "
    "normal and change from day to day."
)
NOT_ADVICE = (
    "This tool does not measure injury risk and is not medical advice. Pain, a recent injury or a sudden "
    "change: see a clinician."
)


_REASONS = {
    "one side only": "only one side was logged",
    "no test pair": "a test session without a test pair",
    "failed set": "a set failed",
    "pain": "a set was marked with pain",
    "no reps": "the sets have no reps",
    "no load": "the sets have no load",
    "enter body mass": "the added loads differ, and body mass is not known",
    "assistance differs": "the assistance differs",
    "effort unknown": "effort is not logged on both sides",
    "too many reps": "more than 20 reps to failure: add load",
    "check entry": "the sides are too far apart: check the entry",
}


def reason_told(reason: str | float) -> str:
    """Why a session has no difference, in words; empty where it has one (its reason is missing)."""
    return _REASONS[reason] if isinstance(reason, str) else ""


def unknown_sides_told(exercises: pd.DataFrame) -> str:
    """How many sets of one-leg exercises have no known side; empty where there are none."""
    count = int(exercises.loc[exercises["one_sided"] == "yes", "unknown"].sum())
    if not count:
        return ""
    stay = "has no known side and stays" if count == 1 else "have no known side and stay"
    return f"{formatting.counted(count, 'one-sided set')} {stay} out of balance."
