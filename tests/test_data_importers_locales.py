"""The same training as spreadsheets of twelve countries save it: read alike, or asked about, not guessed."""

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from data.importers.utc_times import local_moment
from data.readings import DateOrder, Readings
from data.sets import Unit
from data.time_zones import time_zone
from tests.importing import asked, column, read_lines, reasons

KNOWN = Readings(units={"own_table": Unit.KG})
CLEAR = [date(2030, 1, 28), date(2030, 2, 3), date(2030, 2, 13), date(2030, 3, 31)]
OPEN = [date(2030, 1, 2), date(2030, 2, 3), date(2030, 4, 5)]  # no day above twelve
LOADS = [42.5, 7.25, 100.0, 0.75]
DAY_FIRST, MONTH_FIRST = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@dataclass(frozen=True)
class Locale:
    """How a spreadsheet of that country writes a date and a number, and what stands between two cells.

    The source of all three is the Unicode CLDR. `order` is how its dates are meant, where they do not tell.
    """

    day: str
    point: str = ","
    separator: str = ";"
    order: DateOrder | None = None

    def in_words(self, day: date) -> str:
        return self.day.format(d=day.day, m=day.month, y=day.year, yy=day.year % 100)

    def number(self, value: float) -> str:
        return f"{value:g}".replace(".", self.point)

    def lines(self, days: list[date], loads: list[float], unit: str = "kg") -> list[str]:
        """A table of one set a day, alternating sides."""
        rows = [
            [self.in_words(day), "Bridge", ("left", "right")[place % 2], self.number(load), unit, "8", "1"]
            for place, (day, load) in enumerate(zip(days, loads, strict=False))
        ]
        header = ["date", "exercise", "side", "weight", "unit", "reps", "rir"]
        return [self.separator.join(cells) for cells in [header, *rows]]


LOCALES = {
    "en-US": Locale("{m}/{d}/{y}", ".", ",", MONTH_FIRST),
    "en-GB": Locale("{d:02}/{m:02}/{y}", ".", ",", DAY_FIRST),
    "de-DE": Locale("{d:02}.{m:02}.{y}"),
    "fr-FR": Locale("{d:02}/{m:02}/{y}", order=DAY_FIRST),
    "es-ES": Locale("{d}/{m}/{y}", order=DAY_FIRST),
    "it-IT": Locale("{d:02}/{m:02}/{yy:02}", order=DAY_FIRST),
    "pt-BR": Locale("{d:02}/{m:02}/{y}", separator="\t", order=DAY_FIRST),
    "nl-NL": Locale("{d:02}-{m:02}-{y}", order=DAY_FIRST),
    "sv-SE": Locale("{y}-{m:02}-{d:02}"),
    "pl-PL": Locale("{d}.{m:02}.{y}"),
    "tr-TR": Locale("{d}.{m:02}.{y}"),
    "ja-JP": Locale("{y}/{m:02}/{d:02}", ".", ","),
}
everywhere = pytest.mark.parametrize("locale", LOCALES.values(), ids=LOCALES)
in_units = pytest.mark.parametrize("unit", list(Unit))
OF_EITHER_ORDER = {name: locale for name, locale in LOCALES.items() if locale.order}


def days_of(starts: list[object]) -> list[date]:
    return [start.date() for start in starts if isinstance(start, datetime)]


def test_there_are_twelve() -> None:
    assert len(LOCALES) == 12


@everywhere
@in_units
def test_a_table_whose_dates_show_their_order_is_read_without_a_question(locale: Locale, unit: Unit) -> None:
    export = read_lines(*locale.lines(CLEAR, LOADS, unit))

    assert export.questions == ()
    assert export.problems.empty
    assert days_of(column(export, "session_start")) == CLEAR
    assert column(export, "load") == LOADS
    assert set(column(export, "unit")) == {unit}
    assert column(export, "side") == ["left", "right"] * 2


@everywhere
def test_dates_of_either_order_are_asked_about_and_read_as_answered(locale: Locale) -> None:
    lines = locale.lines(OPEN, LOADS)
    answers = Readings(date_orders={"own_table": locale.order}) if locale.order else Readings()

    asking, answered = read_lines(*lines), read_lines(*lines, readings=answers)

    assert asked(asking) == (["date_order"] if locale.order else [])
    assert days_of(column(answered, "session_start")) == OPEN
    assert answered.questions == ()


@pytest.mark.parametrize("locale", OF_EITHER_ORDER.values(), ids=OF_EITHER_ORDER)
def test_the_other_answer_gives_the_other_days(locale: Locale) -> None:
    other = MONTH_FIRST if locale.order == DAY_FIRST else DAY_FIRST

    export = read_lines(*locale.lines(OPEN, LOADS), readings=Readings(date_orders={"own_table": other}))

    assert days_of(column(export, "session_start")) == [date(day.year, day.day, day.month) for day in OPEN]


@everywhere
def test_a_load_that_may_be_a_thousand_times_another_is_never_guessed(locale: Locale) -> None:
    export = read_lines(*locale.lines(CLEAR, [1.25, 1250, 2.125, 4])[:4], readings=KNOWN)

    wanted = [1.25, 1250, 2.125]
    assert [load for load in column(export, "load") if load not in wanted] == []
    assert export.counts.sets + export.counts.set_aside == 3


@everywhere
@pytest.mark.parametrize("text", ["1{point}250", "12{point}500", "100{point}000"])
def test_three_digits_behind_the_only_sign_are_read_as_the_point_they_are_or_set_aside(
    locale: Locale, text: str
) -> None:
    written = text.format(point=locale.point)
    row = locale.separator.join([locale.in_words(CLEAR[0]), "Bridge", "left", written, "kg", "8", "1"])

    export = read_lines(locale.lines(CLEAR, LOADS)[0], row)

    meant = float(text.format(point="."))
    assert column(export, "load") == [meant] or "may be a decimal comma" in reasons(export)[2]


@everywhere
def test_a_table_without_a_unit_asks_for_it(locale: Locale) -> None:
    lines = locale.lines(CLEAR, LOADS, unit="")

    asking, answered = read_lines(*lines), read_lines(*lines, readings=KNOWN)

    assert asked(asking) == ["unit"]
    assert answered.questions == ()
    assert column(answered, "load") == LOADS


@pytest.mark.parametrize(
    ("moment", "zone", "local"),
    [
        ("2030-03-31T00:59:00", "Europe/Berlin", "2030-03-31T01:59:00"),  # the hour before the clocks go on
        ("2030-03-31T01:00:00", "Europe/Berlin", "2030-03-31T03:00:00"),
        ("2030-10-27T00:30:00", "Europe/Berlin", "2030-10-27T02:30:00"),  # the hour that comes twice
        ("2030-10-27T01:30:00", "Europe/Berlin", "2030-10-27T02:30:00"),
        ("2030-03-10T09:59:00", "America/Los_Angeles", "2030-03-10T01:59:00"),
        ("2030-03-10T10:00:00", "America/Los_Angeles", "2030-03-10T03:00:00"),
        ("2030-02-04T05:30:00", "America/Sao_Paulo", "2030-02-04T02:30:00"),
        ("2030-02-03T20:00:00", "Asia/Kolkata", "2030-02-04T01:30:00"),
    ],
)
def test_a_moment_in_utc_is_on_the_day_that_it_was_there(moment: str, zone: str, local: str) -> None:
    assert local_moment(f"{moment}Z", time_zone(zone)) == datetime.fromisoformat(local)
