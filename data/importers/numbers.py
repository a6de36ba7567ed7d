"""Numbers as people and apps write them: plain digits and one decimal sign; never nan, inf or 1e308."""

import math
import re

from data.importers.cells import CellFault

MISSING = math.nan
COMMA_IS_OPEN = "may be a decimal comma or a thousands separator"

_PLAIN = re.compile(r"[+-]?\d{1,9}(?:\.\d*)?|[+-]?\.\d+", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[+-]?\d{1,9},\d+", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:\.\d+)?)", re.ASCII)


def number(text: str) -> float:
    """The number; missing where the text is empty. Raises `CellFault`."""
    if text == "":
        return MISSING
    if _PLAIN.fullmatch(text):
        return float(text)
    if _THOUSANDS.fullmatch(text):
        raise CellFault(f"{COMMA_IS_OPEN}. Please write it without the comma")
    if _DECIMAL_COMMA.fullmatch(text):
        return float(text.replace(",", "."))
    raise CellFault("is not a number")


def amount(text: str) -> float:
    """A number that is not negative, such as a load or repetitions. Raises `CellFault`."""
    value = number(text)
    if value < 0:
        raise CellFault("is negative")
    return value


def rpe(text: str) -> float:
    """A rating of perceived exertion, 1 to 10. Raises `CellFault`."""
    return _within(text, 1, 10)


def rir(text: str) -> float:
    """Repetitions in reserve, 0 to 20. Raises `CellFault`."""
    return _within(text, 0, 20)


def seconds(text: str) -> float:
    """A duration, as seconds, 1:30 or 0:01:30 [s]. Raises `CellFault`."""
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        return amount(text)
    hours, minutes, rest = clock.groups(default="0")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def _within(text: str, low: float, high: float) -> float:
    value = number(text)
    if not math.isnan(value) and not low <= value <= high:
        raise CellFault(f"is not between {low} and {high}")
    return value
