"""What the values of a table decide by themselves, in words: the order of its dates, its decimal sign."""

from collections.abc import Iterator, Mapping

from data.importers.columns import Column
from data.importers.dates import numbers_of_either_order
from data.importers.own_dates import is_serial, own_moment
from data.importers.own_numbers import comma_is_decimal, number_that_shows, number_with_two_readings
from data.importers.session_starts import date_order
from data.readings import DateOrder
from data.table_mapping import AMOUNTS


def decided_by_values(columns: Mapping[str, Column]) -> tuple[str, ...]:
    """A sentence for each thing that some values of a table leave open and others show."""
    return (
        *_order(columns["date"]),
        *_serials(columns["date"]),
        *_sign([columns[field] for field in AMOUNTS if field in columns]),
    )


def _order(date: Column) -> Iterator[str]:
    order, question = date_order(date)
    if order is None or question is not None:
        return
    place = 0 if order == DateOrder.DAY_FIRST else 1
    pairs = ((text, numbers_of_either_order(text)) for text in date.texts)
    shows = next(text for text, pair in pairs if pair is not None and pair[place] > 12)
    yield f"Dates such as {shows} show that the {'day' if place == 0 else 'month'} comes first."


def _serials(date: Column) -> Iterator[str]:
    serial = next((text for text in date.texts if is_serial(text)), None)
    if serial is not None:
        day = own_moment(serial)
        yield f"Dates such as {serial} count a spreadsheet's days: this one is {day.day} {day:%B %Y}."


def _sign(amounts: list[Column]) -> Iterator[str]:
    comma, open_number = comma_is_decimal(amounts), number_with_two_readings(amounts)
    if comma is not None and open_number:
        means = "begins the decimals" if comma else "parts thousands"
        yield f"Numbers such as {number_that_shows(amounts)} show that the comma of {open_number} {means}."
