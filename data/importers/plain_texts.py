"""What nearly every cell of an export is: plain digits, or a moment like 2030-02-03 18:05:11.

These are read all at once. Any other text is left to the rules that look closely, so that what a text means
never depends on which way it was read.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pyarrow import compute

Read = tuple[npt.NDArray[np.generic], npt.NDArray[np.bool_]]
"""The values of texts, and which of them were read."""

_AMOUNT = r"\A[0-9]{1,9}(?:\.[0-9]+)?\z"
_MOMENT = r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}"
_OFFSET = r"(?P<sign>[+-])(?P<hours>[0-9]{2}):?(?P<minutes>[0-9]{2})\z"
_WITH_OFFSET = rf"{_MOMENT}(?:\.[0-9]+)?(?:Z\z| ?{_OFFSET})"
_DAY_MINUTES = 24 * 60
_CHARACTERS = 19
_FIRST_YEAR, _LAST_YEAR = 1970, 2099


def plain_amounts(texts: Sequence[str]) -> Read:
    """Amounts of plain digits with at most one point, such as 12 or 18.14."""
    cells = pa.array(texts, pa.string())
    is_plain = compute.match_substring_regex(cells, _AMOUNT)
    amounts = compute.cast(compute.if_else(is_plain, cells, pa.scalar(None, pa.string())), pa.float64())
    return amounts.to_numpy(zero_copy_only=False), np.asarray(is_plain)


def plain_moments(texts: Sequence[str]) -> Read:
    """Moments to the second, without an offset."""
    return _moments(texts, rf"{_MOMENT}\z")


def plain_moments_in_utc(texts: Sequence[str]) -> Read:
    """The moments in UTC of texts that say how far they are from it, such as `2030-02-03T18:05:11+01:00`."""
    moments, is_read = _moments(texts, _WITH_OFFSET)
    minutes = _offset_minutes(texts)
    return moments - minutes.astype("timedelta64[m]"), is_read & (np.abs(minutes) < _DAY_MINUTES)


def _offset_minutes(texts: Sequence[str]) -> npt.NDArray[np.int64]:
    """How far the texts are ahead of UTC; 0 for those that do not end in an offset."""
    offsets = compute.extract_regex(pa.array(texts, pa.string()), _OFFSET)
    sign, hours, minutes = (
        compute.fill_null(compute.struct_field(offsets, part), "0") for part in ("sign", "hours", "minutes")
    )
    ahead = np.where(np.asarray(compute.equal(sign, "-")), -1, 1)
    number = [np.asarray(compute.cast(each, pa.int64())) for each in (hours, minutes)]
    return ahead * (number[0] * 60 + number[1])


def _moments(texts: Sequence[str], form: str) -> Read:
    has_form = np.asarray(compute.match_substring_regex(pa.array(texts, pa.string()), form))
    moments = np.full(len(texts), np.datetime64("NaT", "us"))
    places = np.flatnonzero(has_form)
    moments[places] = _possible([texts[place][:_CHARACTERS] for place in places.tolist()])
    return moments, ~np.isnat(moments)


def _possible(texts: Sequence[str]) -> npt.NDArray[np.datetime64]:
    """The moments of texts of that form; missing where the calendar or the clock has none."""
    digits = np.array(texts, dtype=f"S{_CHARACTERS}").view(np.uint8).reshape(-1, _CHARACTERS).astype(np.int64)
    digits -= ord("0")
    year = digits[:, :4] @ [1000, 100, 10, 1]
    month, day, hour, minute, second = (digits[:, at : at + 2] @ [10, 1] for at in (5, 8, 11, 14, 17))
    months = ((year - 1970) * 12 + month - 1).astype("datetime64[M]")
    days = months.astype("datetime64[D]") + (day - 1)
    exists = (month >= 1) & (month <= 12) & (day >= 1) & (days.astype("datetime64[M]") == months)
    exists &= (hour < 24) & (minute < 60) & (second < 60) & (year >= _FIRST_YEAR) & (year <= _LAST_YEAR)
    seconds = (hour * 3600 + minute * 60 + second).astype("timedelta64[s]")
    return np.where(exists, days.astype("datetime64[us]") + seconds, np.datetime64("NaT", "us"))
