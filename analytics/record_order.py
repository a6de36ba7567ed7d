"""What makes a record: nothing before it was as good."""

import pandas as pd

from analytics.capacity import TOLERANCE


def as_records(rows: pd.DataFrame, score: pd.Series, series: pd.Series, certain: pd.Series) -> pd.DataFrame:
    """The rows that were a record on their day, with `previous_value` and `standing`; a fresh index.

    `rows` stand in date order and have a `value`; a greater `score` is better, within the same `series`.
    Strictly greater wins, so ties keep the earlier row. A row that is not `certain` must exceed all before it
    and never displaces one that is. `previous_value` is what was exceeded, NaN for the first of a series;
    `standing` says that nothing has exceeded it since.
    """
    sure = score.where(certain)
    previous = _greatest_before(sure, series).where(certain, _greatest_before(score, series))
    top = sure.groupby(series).transform("max").where(certain, score.groupby(series).transform("max"))
    judged = rows.assign(
        # A score is the value, or its negative where less is more.
        previous_value=previous.abs(),
        standing=score >= top - TOLERANCE,
    )
    return judged[~(score <= previous + TOLERANCE)].reset_index(drop=True)


def _greatest_before(score: pd.Series, series: pd.Series) -> pd.Series:
    greatest = score.groupby(series).cummax().groupby(series).ffill()
    return greatest.groupby(series).shift()
