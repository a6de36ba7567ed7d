"""Where each set stands among the sets of its exercise in its session."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.sets import SetType

Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_NAMES = ["athlete", "app", "exercise_raw"]
_ORDER = ["block", "position", "set_order", "source_line"]


@dataclass(frozen=True)
class SessionPlaces:
    """A row each set, in the order of the frame.

    `session` numbers the sessions of one athlete, app, start and logged name from 0; `run` tells a session's
    warm-ups from its other sets, each a run of their own; `place` counts from 0 within the run, in the order
    of block and position, and `number` is the run's length. `dated` is false where the start is missing.
    """

    session: Whole
    run: Whole
    place: Whole
    number: Whole
    warm_up: Flags
    dated: Flags

    def of_any(self, group: Whole, flags: Flags) -> Flags:
        """For each set, whether a set of its `group` (`session` or `run`) has the flag."""
        return np.bincount(group[flags], minlength=int(group.max(initial=-1)) + 1)[group] > 0


def session_places(sets: pd.DataFrame) -> SessionPlaces:
    """Where each set of a frame with the columns of `data.sets` stands; the order of rows does not matter."""
    session = _sessions(sets)
    warm_up = (sets["set_type"] == SetType.WARMUP).to_numpy()
    run = 2 * session + warm_up
    side = sets["side"].cat.codes.to_numpy()  # decides only between rows that nothing else tells apart
    order = np.lexsort((side, *(sets[name].to_numpy() for name in reversed(_ORDER)), run))
    number = np.bincount(run, minlength=1)
    before = np.cumsum(number) - number
    place = np.empty(len(sets), dtype="int64")
    place[order] = np.arange(len(sets)) - before[run[order]]
    return SessionPlaces(
        session=session,
        run=run,
        place=place,
        number=number[run],
        warm_up=warm_up,
        dated=sets["session_start"].notna().to_numpy(),
    )


def _sessions(sets: pd.DataFrame) -> Whole:
    """The number of each set's session, by codes: grouping by four columns takes ten times as long."""
    _, start = np.unique(sets["session_start"].to_numpy().astype(np.int64), return_inverse=True)
    session = start.astype(np.int64)
    for name in _NAMES:
        session = session * len(sets[name].cat.categories) + sets[name].cat.codes.to_numpy()
    return np.unique(session, return_inverse=True)[1].astype(np.int64)
