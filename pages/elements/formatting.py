"""Numbers and dates as people read them. Rounding happens here and nowhere else."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from analytics.units import lb_from_kg
from data.sets import Unit

MINUS = "\u2212"
NOT_KNOWN = "\u2013"


def rounded(value: float, digits: int = 0) -> str:
    """The number with that many decimals, halves away from zero, thousands apart."""
    step = Decimal(1).scaleb(-digits)
    number = Decimal(repr(float(value))).quantize(step, rounding=ROUND_HALF_UP)
    return f"{number:,}".replace("-", MINUS)


def whole(count: float) -> str:
    """A count: 1,950."""
    return rounded(count)


def shortest(value: float, digits: int = 2) -> str:
    """At most that many decimals, without trailing zeros: 24, 22.5."""
    return rounded(value, digits).rstrip("0").rstrip(".") if digits else rounded(value)


def in_unit(value_kg: float, unit: Unit) -> float:
    """The load as a number of that unit."""
    return lb_from_kg(value_kg) if unit is Unit.LB else value_kg


def step_in_unit(step_kg: float, unit: Unit) -> float:
    """A step between loads as a number of that unit; pounds in steps of 2.5, as plates have them."""
    return max(2.5, round(lb_from_kg(step_kg) / 2.5) * 2.5) if unit is Unit.LB else step_kg


def load(value_kg: float, unit: Unit) -> str:
    """A load with its unit: 24 kg, 52.5 lb."""
    if pd.isna(value_kg):
        return NOT_KNOWN
    return f"{shortest(in_unit(value_kg, unit), 1)} {unit}"


def volume_load(value_kg: float, unit: Unit) -> str:
    """A volume load: 640 kg, 2.4 t; pounds stay pounds."""
    if pd.isna(value_kg):
        return NOT_KNOWN
    if unit is Unit.KG and value_kg >= 1000:
        return f"{shortest(value_kg / 1000, 1)} t"
    return f"{whole(in_unit(value_kg, unit))} {unit}"


def day(when: date) -> str:
    """A date: 19 Nov 2026."""
    return f"{when.day} {when:%b %Y}"


def long_day(when: date) -> str:
    """A date in a sentence: 19 November 2026."""
    return f"{when.day} {when:%B %Y}"


def span(first: datetime, last: datetime) -> str:
    """From one day to another: 3 November 2025 to 19 November 2026."""
    return long_day(first) if first.date() == last.date() else f"{long_day(first)} to {long_day(last)}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: 1 set, 12 sets."""
    return f"{whole(count)} {one if count == 1 else many or one + 's'}"


def capitalised(text: str) -> str:
    """The text as a sentence begins, the rest as it is: Romanian deadlift, for romanian deadlift."""
    return text[:1].upper() + text[1:]


def listed(words: Iterable[str]) -> str:
    """Words in a sentence: a, b and c."""
    every = list(words)
    return " and ".join([", ".join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def file_size(count: int) -> str:
    """Bytes as people say them: 196 kB, 2.8 MB."""
    return f"{shortest(count / 1e6, 1)} MB" if count >= 1e6 else f"{whole(max(1, count / 1e3))} kB"


def short_day(when: date) -> str:
    """A date without its year: 19 Nov."""
    return f"{when.day} {when:%b}"
