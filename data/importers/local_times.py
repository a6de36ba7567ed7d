"""Many moments in UTC at once, on the clock of a zone."""

from datetime import UTC, datetime, tzinfo

import numpy as np
import numpy.typing as npt

_Moments = npt.NDArray[np.datetime64]


def local_times(utc: _Moments, zone: tzinfo) -> _Moments:
    """The wall clock of `zone` at these moments, to the second; a missing moment stays missing.

    A clock is looked up where each day begins and ends, and only on days on which it changes at every moment.
    """
    known = ~np.isnat(utc)
    days, day_of = np.unique(utc[known].astype("datetime64[D]"), return_inverse=True)
    begins, ends = _offsets(days, zone), _offsets(days + 1, zone)
    offsets = begins[day_of]
    changes = (begins != ends)[day_of]
    offsets[changes] = _offsets(utc[known][changes], zone)
    local = utc.astype("datetime64[us]")
    local[known] += offsets
    return local


def _offsets(utc: _Moments, zone: tzinfo) -> npt.NDArray[np.timedelta64]:
    """How far the clock of `zone` is ahead of UTC at each of these moments."""
    moments: list[datetime] = utc.astype("datetime64[s]").tolist()
    offsets = [moment.replace(tzinfo=UTC).astimezone(zone).utcoffset() for moment in moments]
    return np.array(offsets, dtype="timedelta64[us]")
