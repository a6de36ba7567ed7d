"""Strength tests as people read them: the force of each leg, and which is stronger by how much."""

import pandas as pd

from analytics.strength_tests import side_differences
from pages.elements import formatting


def test_rows(tests: pd.DataFrame) -> pd.DataFrame:
    """Strength tests in words: day, test, greatest force of each leg, and which is stronger by how much."""
    percent = side_differences(tests)["percent"]
    return pd.DataFrame(
        {
            "Day": [formatting.day(when) for when in tests["tested_at"]],
            "Test": [test or formatting.NOT_KNOWN for test in tests["test"]],
            "\u25cf Left": [_force(value) for value in tests["left_n"]],
            "\u25c6 Right": [_force(value) for value in tests["right_n"]],
            "Stronger in this test": [_stronger(value) for value in percent],
        }
    )


def _force(newtons: float) -> str:
    return formatting.NOT_KNOWN if pd.isna(newtons) else f"{formatting.whole(newtons)} N"


def _stronger(percent: float) -> str:
    if pd.isna(percent):
        return formatting.NOT_KNOWN
    side = "Left" if percent > 0 else "Right"
    return f"{side} by {formatting.rounded(abs(percent))}%" if round(abs(percent)) else "Even"
