"""When sets of a person's own table were done: dates in either order, in UTC, or as a spreadsheet counts."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from data.importers.cells import CellFault, Cells
from data.importers.columns import BLANK, Column
from data.importers.dates import moment
from data.importers.export import Question
from data.importers.own_header import Columns
from data.importers.session_starts import order_of_dates, starts
from data.importers.utc_times import has_offset, own_times
from data.readings import DateOrder, Readings

_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001  the log is kept in wall-clock time
_SERIAL = re.compile(r"(?P<days>[2-7]\d{4})(?:[.,]\d{1,12})?", re.ASCII)  # from 1954 to 2119


def own_dates(
    app: str, columns: Columns, readings: Readings
) -> tuple[Callable[[Column], Cells], tuple[Question, ...], Readings]:
    """How the dates of a table are read, with what has to be asked for it."""
    date = columns["date"]
    time = columns.get("time", Column.repeated("time", BLANK, len(date.codes)))
    if date.where(has_offset).any() and time.is_blank().all():
        return own_times(app, readings)
    order, questions, readings = order_of_dates(app, date, readings)
    return partial(starts, time=time, order=order, read=own_moment), questions, readings


def own_moment(text: str, order: DateOrder | None = None) -> datetime:
    """As `moment`, and the moment of a number like 45964.75, which spreadsheets write for a date.

    It counts days since the end of 1899. Raises `CellFault`.
    """
    if not is_serial(text):
        return moment(text, order)
    found = _DAY_0 + timedelta(days=float(text.replace(",", ".")))
    if not 1970 <= found.year <= 2099:
        raise CellFault("is not between 1970 and 2099")
    return (found + timedelta(milliseconds=500)).replace(microsecond=0)


def is_serial(text: str) -> bool:
    """Whether the text may be a spreadsheet's number of a day."""
    return _SERIAL.fullmatch(text) is not None
