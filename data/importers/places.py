"""Where each set stands in its session: the block of its exercise, and its place in that block.

These, with the session and the exercise, are a set's identity: equal sets in one session are normal.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

Codes = npt.NDArray[np.integer]


def places(session: Codes, exercise: Codes, number: npt.NDArray[np.float64] | None) -> pd.DataFrame:
    """`block`, `position` and `set_order` of each entry, all from 1, in the order of the entries.

    `number` is how the app numbers the sets of a block (missing where it does not): a new block begins with
    another exercise and where the numbers start again. Without any numbers a session has one block an
    exercise, however its sets are mixed.
    """
    exercise_of_session = session.astype(np.int64) * (exercise.max(initial=0) + 1) + exercise
    set_order = _running_count(session)
    if number is None:
        position = _running_count(exercise_of_session)
        return pd.DataFrame({"block": 1, "position": position, "set_order": set_order})
    by_session = np.argsort(session, kind="stable")
    run = _runs(exercise_of_session[by_session], number[by_session])
    first = np.flatnonzero(np.diff(run, prepend=-1))
    block, position = np.empty_like(set_order), np.empty_like(set_order)
    block[by_session] = _running_count(exercise_of_session[by_session][first])[run]
    position[by_session] = np.arange(len(run)) - first[run] + 1
    return pd.DataFrame({"block": block, "position": position, "set_order": set_order})


def _runs(exercise: Codes, number: npt.NDArray[np.float64]) -> Codes:
    """Which unbroken run of one exercise each set belongs to, from 0."""
    changes = np.diff(exercise, prepend=-1) != 0
    place = np.arange(len(number))
    start = np.maximum.accumulate(np.where(changes, place, 0))
    numbered = np.maximum.accumulate(np.where(np.isnan(number), -1, place))
    before = np.concatenate(([-1], numbered))[:-1]  # the last numbered set before each
    has_one = before >= start
    last = np.where(has_one, number[before], np.inf)
    restarts = has_one & ((number < last) | (number == 1))
    return np.cumsum(changes | restarts) - 1


def _running_count(key: Codes) -> npt.NDArray[np.int64]:
    """How often the same key came up to each place, itself included."""
    by_key = np.argsort(key, kind="stable")
    first = np.flatnonzero(np.diff(key[by_key], prepend=-1))
    sizes = np.diff(np.append(first, len(key)))
    count = np.empty(len(key), dtype=np.int64)
    count[by_key] = np.arange(len(key)) - np.repeat(first, sizes) + 1
    return count
