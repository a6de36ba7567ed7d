"""The year's calendar in a card: a sentence, the picture, and its days as a table."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from pages.elements import formatting
from pages.elements.calendar_picture import calendar_svg, first_day
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.figure import Table
from pages.elements.kept import kept
from pages.elements.layout import card, section
from pages.elements.markup import calendar
from pages.elements.period import period_of
from pages.elements.small_charts import as_image_source
from pages.elements.view import View
from pages.elements.volume.log import days_of
from pages.elements.volume.sentences import calendar_told


@dataclass(frozen=True)
class _Year:
    """A calendar, what it shows in words, and its days."""

    told: str
    source: str
    table: Table


def calendar_card(view: View, chosen: str) -> None:
    """The training days of the last year, of an exercise or a group; of a log at rest its own last year."""
    year = kept(view, _year, chosen)
    if year is None:
        return
    with card("calendar"):
        section("On which days did you train?", year.told)
        calendar(year.source, year.told)
        year.table.show("calendar")
        how_it_is_worked_out("Counting sets", key="calendar")


def _year(view: View, chosen: str) -> _Year | None:
    days = days_of(view, chosen)
    if days.empty:
        return None
    until = period_of("1 year", days["date"].max().date(), view.today).until
    told = _told(days, until, view.today)
    shown = days[days["date"].between(pd.Timestamp(first_day(until)), pd.Timestamp(until))]
    columns = {"date": "Day", "sets": "Sets", "hard_sets": "Hard sets", "exercises": "Exercises"}
    table = Table.of(shown.iloc[::-1], columns, alt="Training days of the year")
    return _Year(told, as_image_source(calendar_svg(days, until, told)), table)


def _told(days: pd.DataFrame, until: date, today: date) -> str:
    told = calendar_told(days, first_day(until), until)
    return told if until == today else f"The year to {formatting.long_day(until)}: {told}"
