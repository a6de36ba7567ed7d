"""What a person decides while they check a file: stored together with it, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pandas as pd

from data.readings import Readings


def _never() -> bool:
    return False


@dataclass(frozen=True, eq=False)
class ImportChoices:
    """The person's decisions about one file.

    - `answers` take the place of older answers to the same questions, as the person's own.
    - `left_out`: the sets that shall not count, a row a set with its place (`log_left_out.PLACE`) and the
      `reason` in words.
    - `takes_newer`: whether sets that the log has and the file says otherwise shall say what the file says;
      without it they wait for a decision (`log.changes`). `newer` are the places (`log_left_out.PLACE`) of
      those where it is only some of them; the others wait.
    - `is_cancelled` is asked before anything is final: once it says yes, nothing is stored.
    """

    answers: Readings = field(default_factory=Readings)
    left_out: pd.DataFrame = field(default_factory=pd.DataFrame)
    takes_newer: bool = False
    newer: pd.DataFrame | None = None
    is_cancelled: Callable[[], bool] = _never


NO_CHOICES = ImportChoices()
