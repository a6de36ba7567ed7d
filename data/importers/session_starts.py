"""When a session began, and what dates like 03/02/2030 leave open: whether the day or the month is first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise

import numpy as np
import pandas as pd

from data.importers.cells import CellFault, Cells, as_moments, as_numbers, numbers_of
from data.importers.columns import Column
from data.importers.dates import moment, numbers_of_either_order, time_of_day
from data.importers.export import Question
from data.importers.plain_texts import plain_moments
from data.importers.utc_times import has_offset, own_times
from data.readings import DateOrder, Readings

_OPTIONS = {
    str(DateOrder.DAY_FIRST): "Day, month, year",
    str(DateOrder.MONTH_FIRST): "Month, day, year",
}
_LIKELIER_BECAUSE = (
    "fewer dates are impossible",
    "the dates follow one another",
    "the dates lie closer together",
)


_MOST_TEXTS = 2_000  # that a proposal looks at
Order = tuple[DateOrder | None, tuple[Question, ...], Readings]
"""An order where dates need one, what is to be asked for it, and the readings that it takes."""


def order_of_dates(app: str, date: Column, readings: Readings) -> Order:
    """The order of the dates: as one of them shows, as the person says, or as is proposed and asked."""
    order, question = date_order(date)
    if question is None:
        return order, (), readings
    if app in readings.date_orders:
        return readings.date_orders[app], (), readings
    readings = readings.answered(app, question.name, question.proposed)
    return readings.date_orders[app], (question,), readings


def asked_moments(
    app: str, date: Column, readings: Readings
) -> tuple[Callable[[Column], Cells], tuple[Question, ...], Readings]:
    """How the moments of an app's column are read.

    An app writes them so that they have one meaning; a spreadsheet program that saved the file again may
    have turned them into dates like 03/02/2030, and then the order is asked. Moments that say how far they
    are from UTC are put on the person's clock.
    """
    if date.where(has_offset).any():
        return own_times(app, readings)
    order, questions, readings = order_of_dates(app, date, readings)
    return partial(as_moments, moment=partial(moment, order=order), plain=plain_moments), questions, readings


def starts(
    date: Column,
    time: Column,
    order: DateOrder | None = None,
    read: Callable[[str, DateOrder | None], datetime] = moment,
) -> Cells:
    """Date and time of day; a time in its own column counts before one beside the date."""
    dates = as_moments(date, lambda text: read(text, order))
    seconds = as_numbers(time, lambda text: time_of_day(text).total_seconds())
    since_midnight = numbers_of(seconds).astype("timedelta64[s]")
    days = np.asarray(dates.by_row, dtype="datetime64[us]")
    moments = np.where(time.is_blank(), days, days.astype("datetime64[D]") + since_midnight)
    return Cells(moments, {**seconds.faults, **dates.faults})


def first_of_session(times: Cells, title: Column) -> Cells:
    """Of each set the first time that a session of its title has on its day, where every set has its own."""
    rows = pd.DataFrame({"time": times.by_row, "title": title.codes})
    of_session = [rows["time"].dt.floor("D"), rows["title"]]
    first = rows["time"].groupby(of_session, dropna=False).transform("min")
    return Cells(first.to_numpy(dtype="datetime64[us]"), times.faults)


def date_order(column: Column) -> tuple[DateOrder | None, Question | None]:
    """The order of dates like 03/02/2030, or the question where it does not show; neither without such dates.

    It shows where some of them can only be read in one way, and none in the other.
    """
    either = {text: pair for text in column.texts if (pair := numbers_of_either_order(text)) is not None}
    if not either:
        return None, None
    day_first = any(one > 12 for one, _ in either.values())
    month_first = any(other > 12 for _, other in either.values())
    if day_first != month_first:
        return (DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST), None
    return None, _question(column.texts, next(iter(either)))


def _question(texts: Sequence[str], example: str) -> Question:
    order, evidence = _proposed(texts[:_MOST_TEXTS])
    return Question(
        name="date_order",
        text=f"Dates such as {example} may have the day or the month first. Which is it?",
        options=_OPTIONS,
        proposed=str(order),
        evidence=evidence,
    )


def _proposed(texts: Sequence[str]) -> tuple[DateOrder, str]:
    day_first, month_first = (_unlikeliness(texts, order) for order in DateOrder)
    if day_first == month_first:
        return DateOrder.DAY_FIRST, "Nothing in the file points to one of them."
    order = DateOrder.DAY_FIRST if day_first < month_first else DateOrder.MONTH_FIRST
    decisive = next(place for place in range(3) if day_first[place] != month_first[place])
    first = "day" if order == DateOrder.DAY_FIRST else "month"
    return order, f"With the {first} first, {_LIKELIER_BECAUSE[decisive]}."


def _unlikeliness(texts: Sequence[str], order: DateOrder) -> tuple[int, int, int]:
    """How many dates are impossible, how many steps go back in time, and how many days they all span."""
    dates = list(_possible(texts, order))
    steps = [(after - before).days for before, after in pairwise(dates)]
    against = min(sum(step < 0 for step in steps), sum(step > 0 for step in steps))
    span = (max(dates) - min(dates)).days if dates else 0
    return len(texts) - len(dates), against, span


def _possible(texts: Iterable[str], order: DateOrder) -> Iterator[datetime]:
    for text in texts:
        try:
            yield moment(text, order)
        except CellFault:
            continue
