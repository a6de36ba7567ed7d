"""Dates and times as apps and people write them. Months are mapped by a table of our own, in nine languages.

Sources: exports in English, Portuguese and Turkish; for the other languages the Unicode CLDR abbreviations.
"""

import re
import unicodedata
from datetime import datetime, timedelta

from data.importers.cells import CellFault
from data.readings import DateOrder

_MONTHS = (
    "jan january jän januar janvier janv ene enero gen gennaio januari oca sty janeiro",
    "feb february februar février févr fév fev fevereiro febrero febbraio februari şub lut",
    "mar march mär märz mars março marzo mrt maart mart",
    "apr april avr avril abr abril aprile nis kwi",
    "may mai maio mayo mag maggio mei maj",
    "jun june juni juin junho junio giu giugno haz cze",
    "jul july juli juil juillet julho julio lug luglio tem lip",
    "aug august août aoû ago agosto augustus ağu sie",
    "sep sept september septembre setembro set septiembre settembre eyl wrz",
    "oct october okt oktober octobre out outubro octubre ott ottobre eki paź",
    "nov november novembre novembro noviembre kas lis",
    "dec december dez dezember déc décembre dezembro dic diciembre dicembre ara gru",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}

_FIRST_YEAR, _LAST_YEAR = 1970, 2099

_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?(?: ?(?P<half>[ap])\.? ?m\.?)?"
_TIME = rf"(?:(?:,? |t){_CLOCK})?"
_NUMBER = r"\d{1,2}"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_WORD = r"(?P<month>[^\W\d]+)"
_GAP = r"(?:[ .,-]+(?:de )?)"
_WEEKDAY = rf"(?:[^\W\d]+{_GAP})?"
_CERTAIN = tuple(
    re.compile(form)
    for form in (
        rf"(?P<year>\d{{4}})([-/.])(?P<month>{_NUMBER})\2(?P<day>{_NUMBER}){_TIME}",
        rf"{_WEEKDAY}(?P<day>{_NUMBER}){_GAP}{_WORD}{_GAP}{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_WORD}{_GAP}(?P<day>{_NUMBER}){_GAP}{_YEAR}{_TIME}",
        rf"(?P<day>{_NUMBER})\.(?P<month>{_NUMBER})\.{_YEAR}{_TIME}",
    )
)
_EITHER_ORDER = re.compile(rf"(?P<one>{_NUMBER})([-/])(?P<other>{_NUMBER})\2{_YEAR}{_TIME}")
_TIME_OF_DAY = re.compile(_CLOCK)


def moment(text: str, order: DateOrder | None = None) -> datetime:
    """The moment of `2030-02-03 18:05:11`, `3 Feb 2030, 18:05` or `Feb 3, 2030, 6:05 PM`; midnight for a day.

    `order` says how to read `03/02/2030`. Raises `CellFault` where the text is no possible date, or where its
    order is not known.
    """
    if text == "":
        raise CellFault("There is no date")
    plain = _plain(text)
    found = next((match for form in _CERTAIN if (match := form.fullmatch(plain))), None)
    if found is not None:
        return _moment(found["day"], found["month"], found)
    found = _EITHER_ORDER.fullmatch(plain)
    if found is None:
        raise CellFault("is not a date that Evenstride can read")
    if order is None:
        raise CellFault("may have the day or the month first")
    if order == DateOrder.DAY_FIRST:
        return _moment(found["one"], found["other"], found)
    return _moment(found["other"], found["one"], found)


def numbers_of_either_order(text: str) -> tuple[int, int] | None:
    """The first two numbers of a date like `03/02/2030`, whose order it does not tell; None for any other."""
    if text[:4].isdecimal():  # the year comes first
        return None
    found = _EITHER_ORDER.fullmatch(_plain(text))
    return (int(found["one"]), int(found["other"])) if found else None


def time_of_day(text: str) -> timedelta:
    """The time since midnight of `18:05`, `18:05:11` or `6:05 PM`; none for an empty text.

    Raises `CellFault`.
    """
    if text == "":
        return timedelta()
    found = _TIME_OF_DAY.fullmatch(_plain(text))
    if found is None:
        raise CellFault("is not a time of day")
    return _since_midnight(found)


def _plain(text: str) -> str:
    """Composed, without case, and with single blanks: apps write narrow ones before AM and PM."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return " ".join(composed.split()).casefold()


def _moment(day: str, month: str, found: re.Match[str]) -> datetime:
    number = int(month) if month.isdecimal() else MONTHS.get(month)
    if number is None:
        raise CellFault("names no month that Evenstride knows")
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    try:
        date = datetime(year, number, int(day))  # noqa: DTZ001  the log is kept in wall-clock time
    except ValueError:
        raise CellFault("is not a possible date") from None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise CellFault(f"is not between {_FIRST_YEAR} and {_LAST_YEAR}")
    return date + _since_midnight(found)


def _since_midnight(time: re.Match[str]) -> timedelta:
    if time["hour"] is None:
        return timedelta()
    hour, minute, second = int(time["hour"]), int(time["minute"]), int(time["second"] or 0)
    if time["half"] and not 1 <= hour <= 12:
        raise CellFault("is not a possible time")
    if time["half"]:
        hour = hour % 12 + (12 if time["half"] == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise CellFault("is not a possible time")
    return timedelta(hours=hour, minutes=minute, seconds=second)
