"""The bounds of a chart as a frame of one row."""

from datetime import date

import pandas as pd
import pytest

from pages.charts import theme
from pages.charts.bounds import BOUND_COLUMNS, bounds_of_frame, bounds_row

VALUES: dict[str, float | date | str] = {
    "since": date(2026, 1, 5),
    "until": date(2026, 11, 23),
    "low": 40,
    "high": 70.5,
    "unit_label": "kg",
}


def test_a_row_holds_days_numbers_and_the_unit() -> None:
    row = bounds_row(VALUES)

    assert row.to_dict("records") == [
        {
            "since": pd.Timestamp("2026-01-05"),
            "until": pd.Timestamp("2026-11-23"),
            "low": 40.0,
            "high": 70.5,
            "unit_label": "kg",
        }
    ]


def test_types_do_not_depend_on_the_values() -> None:
    whole, parts = bounds_row(VALUES), bounds_row({**VALUES, "low": 40.5})

    assert whole.dtypes.to_list() == parts.dtypes.to_list()


def test_a_missing_bound_is_an_error_and_no_default() -> None:
    with pytest.raises(KeyError, match="until"):
        bounds_row({name: value for name, value in VALUES.items() if name != "until"})


def test_the_frame_has_every_bound_that_charts_know() -> None:
    assert {param.name for param in theme.bounds()} == set(BOUND_COLUMNS)
    assert [param.name for param in bounds_of_frame()] == BOUND_COLUMNS
