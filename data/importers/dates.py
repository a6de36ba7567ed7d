"""Dates and times as apps and people write them."""

import re
import unicodedata
from datetime import datetime, timedelta

from data.importers.cells import CellFault
from data.importers.months import month_number
from data.readings import DateOrder

_FIRST_YEAR, _LAST_YEAR = 1970, 2099

_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?(?: ?(?P<half>[ap])\.? ?m\.?)?"
_AT = r"(?:at|um|à|às|alle|a las|om|kl\.?) "
_TIME = rf"(?:(?:,? (?:{_AT})?|t){_CLOCK})?"
_NUMBER = r"\d{1,2}"
_DAY = rf"(?P<day>{_NUMBER})(?:st|nd|rd|th|er|º)?"
_YEAR_SIGN = "[\N{CYRILLIC SMALL LETTER GHE}\N{CYRILLIC SMALL LETTER ER}]"
_YEAR = rf"(?P<year>\d{{4}}|\d{{2}})(?: {_YEAR_SIGN}\.?)?"
_WORD = r"(?P<month>[^\W\d]+|\d{1,2}[月월])"
_GAP = r"(?:[ .,-]+(?:de |of )?)"
_WEEKDAY = re.compile(rf"[^\W\d]+{_GAP}(?=\d)")
_MONTH_FIRST = re.compile(rf"(?:[^\W\d]+{_GAP})?{_WORD}{_GAP}{_DAY}{_GAP}{_YEAR}{_TIME}")
_CERTAIN = tuple(
    re.compile(form)
    for form in (
        rf"(?P<year>\d{{4}})([-/.])(?P<month>{_NUMBER})\2(?P<day>{_NUMBER}){_TIME}",
        rf"{_DAY}{_GAP}{_WORD}{_GAP}{_YEAR}{_TIME}",
        rf"(?P<day>{_NUMBER})\. ?(?P<month>{_NUMBER})\. ?{_YEAR}{_TIME}",
        rf"(?P<year>\d{{4}})[. ]+{_WORD}[. ]+{_DAY}\.?{_TIME}",
        rf"(?P<year>\d{{4}})[年년] ?(?P<month>{_NUMBER})[月월] ?(?P<day>{_NUMBER})[日일]{_TIME}",
    )
)
_EITHER_ORDER = re.compile(rf"(?P<one>{_NUMBER})([-/])(?P<other>{_NUMBER})\2{_YEAR}{_TIME}")
_WITHOUT_YEAR = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}{_GAP}{_WORD}\.?{_TIME}",
        rf"(?P<day>{_NUMBER})(?P<sign>[-/.])(?P<month>{_NUMBER})(?(sign)\.?){_TIME}",
    )
)
_MONTH_AND_DAY = re.compile(rf"(?:[^\W\d]+{_GAP})?{_WORD}{_GAP}{_DAY}\.?{_TIME}")
_LONGEST = 80  # of a date, in characters
_TIME_OF_DAY = re.compile(_CLOCK)


def moment(text: str, order: DateOrder | None = None) -> datetime:
    """The moment of `2030-02-03 18:05:11`, `3 Feb 2030, 18:05` or `Feb 3, 2030, 6:05 PM`; midnight for a day.

    `order` says how to read `03/02/2030`. Raises `CellFault` where the text is no possible date, or where its
    order is not known.
    """
    if text == "":
        raise CellFault("There is no date")
    plain = _plain(text)
    found = _certain(plain)
    if found is not None:
        return _moment(found["day"], found["month"], found)
    told = _without_weekday(plain)
    found = _EITHER_ORDER.fullmatch(told)
    if found is None:
        raise CellFault(_why_not(plain, told))
    if order is None:
        raise CellFault("may have the day or the month first")
    if order == DateOrder.DAY_FIRST:
        return _moment(found["one"], found["other"], found)
    return _moment(found["other"], found["one"], found)


def numbers_of_either_order(text: str) -> tuple[int, int] | None:
    """The first two numbers of a date like `03/02/2030`, whose order it does not tell; None for any other."""
    has_sign = "/" in text or "-" in text
    if not has_sign or text[:4].isdecimal() or len(text) > _LONGEST:  # the year comes first, or it is no date
        return None
    found = _EITHER_ORDER.fullmatch(_without_weekday(_plain(text)))
    return (int(found["one"]), int(found["other"])) if found else None


def has_no_year(text: str) -> bool:
    """Whether the text is a day of no certain year, such as `3 Feb`, `Mon 3/2` or `3.2.`."""
    plain = _plain(text)
    return _is_day_of_no_year(plain, _without_weekday(plain))


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
    if text.isascii():
        return " ".join(text.split()).casefold()
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return " ".join(folded.split())


def _certain(plain: str) -> re.Match[str] | None:
    """The text as a date that has one meaning; the words before a number are a weekday, or the month."""
    if len(plain) > _LONGEST:
        return None
    may_begin_with_month = not plain[:1].isdecimal() or plain[1:3].strip("0123456789")[:1] in ("月", "월")
    found = _MONTH_FIRST.fullmatch(plain) if may_begin_with_month else None
    told = _without_weekday(plain)
    if found is None and told[:1].isdecimal():
        found = next((match for form in _CERTAIN if (match := form.fullmatch(told))), None)
    return found


def _without_weekday(plain: str) -> str:
    weekday = None if plain[:1].isdecimal() else _WEEKDAY.match(plain)
    return plain if weekday is None else plain[weekday.end() :]


def _why_not(plain: str, told: str) -> str:
    if len(plain) <= _LONGEST and _is_day_of_no_year(plain, told):
        return "has no year. Please write the year behind it"
    return "is not a date that Evenstride can read"


def _is_day_of_no_year(plain: str, told: str) -> bool:
    """The same of a plain text, and of what is behind its weekday."""
    found = None if plain[:1].isdecimal() else _MONTH_AND_DAY.fullmatch(plain)
    if found is None and told[:1].isdecimal():
        found = next((match for form in _WITHOUT_YEAR if (match := form.fullmatch(told))), None)
    return found is not None and 1 <= int(found["day"]) <= 31 and _is_month_or_day(found["month"])


def _is_month_or_day(text: str) -> bool:
    """Whether a text may be the month, or, where the order is open, the day beside it."""
    number = month_number(text)
    return number is not None and 1 <= number <= 31


def _moment(day: str, month: str, found: re.Match[str]) -> datetime:
    number = month_number(month)
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
