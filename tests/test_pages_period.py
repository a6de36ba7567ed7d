from datetime import date

import pandas as pd
import pytest

from pages.elements.period import period_of

TODAY = date(2026, 11, 23)


def test_the_last_year_of_a_log_in_use_ends_today() -> None:
    period = period_of("1 year", date(2026, 11, 19), TODAY)

    assert (period.since, period.until) == (date(2025, 11, 24), TODAY)
    assert period.words == "in the last year"


def test_an_old_export_opens_on_its_own_last_year() -> None:
    period = period_of("1 year", date(2025, 9, 15), TODAY)

    assert (period.since, period.until) == (date(2024, 9, 16), date(2025, 9, 15))
    assert period.words == "in the year to 15 September 2025"


@pytest.mark.parametrize(("label", "rows"), [("3 months", 1), ("All", 2)])
def test_a_period_holds_the_rows_of_its_days(label: str, rows: int) -> None:
    days = pd.DataFrame({"date": pd.to_datetime(["2025-01-01", "2026-11-19"])})

    assert len(period_of(label, date(2026, 11, 19), TODAY).of(days)) == rows


def test_an_axis_begins_with_the_first_mark_and_reaches_today() -> None:
    days = pd.Series(pd.to_datetime(["2026-10-05", "2026-11-19"]))

    axis = period_of("1 year", date(2026, 11, 19), TODAY).axis(days)

    assert axis == {"since": date(2026, 10, 2), "until": date(2026, 11, 26)}
