"""What a changed reading does to a history: two understandings of the same logged sets, compared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.readings import Readings
from data.sets import EffortSource, Side

_PLACE = ["athlete", "app", "session_start", "exercise_raw", "block", "position"]
_OF_APPS = ("units", "efforts")
_OF_NAMES = ("exercises", "reps", "loads", "sides")

_Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class ReadingChange:
    """How many sets are understood otherwise; all zeros where nothing changed.

    - Sides: `sided` sets are now left or right and were not, `to_both` now count for both legs, `to_unknown`
      lost their side, `switched` changed from left to right or back. No set is in two of them.
    - `exercises`: sets that mean another exercise now.
    - Loads in kilograms: `loads_known` and `loads_unknown` sets gained or lost theirs, `loads_changed` have
      another.
    - `efforts_assumed`: sets whose effort is now assumed, or assumed otherwise; `efforts_unknown`: whose
      effort was assumed and is not known any more.
    - `reps`: sets with other reps.
    - `rows_added`, `rows_removed`: sets made of a row that counts both legs, and such sets gone. Those added
      are among `sided`, too.
    """

    sided: int = 0
    to_both: int = 0
    to_unknown: int = 0
    switched: int = 0
    exercises: int = 0
    loads_known: int = 0
    loads_unknown: int = 0
    loads_changed: int = 0
    efforts_assumed: int = 0
    efforts_unknown: int = 0
    reps: int = 0
    rows_added: int = 0
    rows_removed: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether every set is understood as it was."""
        return self == ReadingChange()


def what_changed(before: pd.DataFrame, after: pd.DataFrame) -> ReadingChange:
    """What the sets `after` say otherwise than the same sets `before`, both as understood.

    Sets are the same where they stand in the same place (athlete, app, session, logged name, block,
    position); the first of a place is compared with the first, the second with the second.
    """
    before_at, after_at = _same(before, after)
    was, now = before.take(before_at), after.take(after_at)
    gained = after.drop(after.index[after_at]) if len(after_at) < len(after) else after.head(0)
    return ReadingChange(
        **_sides(was, now, gained),
        exercises=_count(_words(was["exercise"]) != _words(now["exercise"])),
        **_loads(was, now),
        **_efforts(was, now),
        reps=_count(_differ(was["reps"], now["reps"])),
        rows_added=len(gained),
        rows_removed=len(before) - len(before_at),
    )


def concerned_names(
    before: Readings, after: Readings, log_names: Mapping[str, Iterable[str]]
) -> list[tuple[str, str]]:
    """The (app, logged name) pairs, of a log's names by app, that these readings understand differently."""
    apps = {app for field in _OF_APPS for app in _different(getattr(before, field), getattr(after, field))}
    return [
        (app, name)
        for app, names in log_names.items()
        for told in [set() if app in apps else set(_different_names(before, after, app))]
        for name in names
        if app in apps or name in told
    ]


def _different_names(before: Readings, after: Readings, app: str) -> Iterator[str]:
    for field in _OF_NAMES:
        was, now = (getattr(readings, field).get(app, {}) for readings in (before, after))
        yield from _different(was, now)


def _different(was: Mapping[str, object], now: Mapping[str, object]) -> Iterator[str]:
    return (key for key in {**was, **now} if was.get(key) != now.get(key))


def _same(before: pd.DataFrame, after: pd.DataFrame) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The rows of the same sets in the one frame and in the other, beside each other."""
    both = pd.concat([before[_PLACE], after[_PLACE]], ignore_index=True)
    place = both.groupby(_PLACE, observed=True, dropna=False, sort=False).ngroup()
    nth = both.groupby([place, np.arange(len(both)) < len(before)], sort=False).cumcount()
    row = (place * len(both) + nth).to_numpy()
    before_at = pd.Index(row[: len(before)]).get_indexer(pd.Index(row[len(before) :]))
    after_at = np.flatnonzero(before_at >= 0)
    return before_at[after_at], after_at


def _sides(was: pd.DataFrame, now: pd.DataFrame, gained: pd.DataFrame) -> dict[str, int]:
    changed = was["side"].cat.codes.to_numpy() != now["side"].cat.codes.to_numpy()
    had, has = _has_leg(was), _has_leg(now)
    return {
        "sided": _count(has & ~had) + _count(_has_leg(gained)),
        "to_both": _count(changed & (now["side"] == Side.BOTH).to_numpy()),
        "to_unknown": _count(changed & (now["side"] == Side.UNKNOWN).to_numpy()),
        "switched": _count(changed & had & has),
    }


def _loads(was: pd.DataFrame, now: pd.DataFrame) -> dict[str, int]:
    had, has = was["load_kg"].notna().to_numpy(), now["load_kg"].notna().to_numpy()
    return {
        "loads_known": _count(has & ~had),
        "loads_unknown": _count(had & ~has),
        "loads_changed": _count(had & has & _differ(was["load_kg"], now["load_kg"])),
    }


def _efforts(was: pd.DataFrame, now: pd.DataFrame) -> dict[str, int]:
    had, has = ((sets["effort_source"] == EffortSource.ASSUMED).to_numpy() for sets in (was, now))
    return {
        "efforts_assumed": _count(has & (~had | _differ(was["rir"], now["rir"]))),
        "efforts_unknown": _count(had & ~has),
    }


def _has_leg(sets: pd.DataFrame) -> _Flags:
    return sets["side"].isin([Side.LEFT, Side.RIGHT]).to_numpy()


def _words(texts: pd.Series) -> npt.NDArray[np.object_]:
    """Texts that can be compared whatever their categories are."""
    return texts.to_numpy(object)


def _differ(was: pd.Series, now: pd.Series) -> _Flags:
    """Whether numbers differ; two missing ones do not."""
    one, other = was.to_numpy(), now.to_numpy()
    return (one != other) & ~(np.isnan(one) & np.isnan(other))


def _count(flags: _Flags) -> int:
    return int(flags.sum())
