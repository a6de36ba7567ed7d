"""Numbers in a table of one's own: which sign parts decimals, and cells that say "nothing" in a sign."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from data.importers.columns import Column
from data.importers.numbers import COMMA_IS_OPEN

Number = Callable[[str], float]

_BLANKS = {"-", "\N{EN DASH}", "\N{EM DASH}", "/", "n/a", "na", "none"}
_DIGITS = re.compile(r"\d[\d.,]*", re.ASCII)
_DECIMAL = {
    ",": re.compile(r"\d+,(?:\d{1,2}|\d{4,})|\d{4,},\d+|0,\d+|\d{1,3}(?:\.\d{3})+,\d+", re.ASCII),
    ".": re.compile(r"\d+\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+", re.ASCII),
}
_OPEN = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)
_GROUPS = {
    ",": re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?", re.ASCII),
    ".": re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?", re.ASCII),
}


def comma_is_decimal(columns: Iterable[Column]) -> bool | None:
    """Whether a comma parts decimals, as the numbers of these columns show; None where they do not.

    It shows where some of them can only be read in one way, such as 17,5, and none in the other.
    """
    numbers = list(_numbers_in(columns))
    comma, point = (any(_DECIMAL[sign].fullmatch(text) for text in numbers) for sign in ",.")
    return comma if comma != point else None


def number_that_shows(columns: Iterable[Column]) -> str:
    """The first number that can only be read in one way; empty where there is none."""
    shows = (text for text in _numbers_in(columns) if any(form.fullmatch(text) for form in _DECIMAL.values()))
    return next(shows, "")


def number_with_two_readings(columns: Iterable[Column]) -> str:
    """The first number such as 1,250; empty where there is none."""
    return next((text for text in _numbers_in(columns) if _OPEN.fullmatch(text)), "")


def _numbers_in(columns: Iterable[Column]) -> Iterator[str]:
    return (number for column in columns for text in column.texts for number in _DIGITS.findall(text))


def sign_is_open(reasons: Iterable[str]) -> str:
    """The first of these reasons that only asks for the decimal sign; empty where none does."""
    return next((reason for reason in reasons if COMMA_IS_OPEN in reason), "")


def reading(number: Number, comma: bool | None) -> Number:  # noqa: FBT001  an answer, not an option
    """A way to read numbers that knows the decimal sign, where it is known."""
    return partial(_number, number, comma)


def _number(number: Number, comma: bool | None, text: str) -> float:  # noqa: FBT001  as above
    if text.casefold() in _BLANKS:
        return number("")
    return number(text if comma is None else _DIGITS.sub(partial(_with_point, comma), text))


def _with_point(comma: bool, digits: re.Match[str]) -> str:  # noqa: FBT001  as above
    """The digits without thousands separators and with a decimal point."""
    sign, other = (",", ".") if comma else (".", ",")
    text = digits.group()
    if _GROUPS[sign].fullmatch(text):
        text = text.replace(other, "")
    return text.replace(sign, ".") if text.count(sign) == 1 else text
