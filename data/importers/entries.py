"""What the rows of a file say, before it is decided which of them are sets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.body_mass import as_body_mass
from data.importers.cells import Cells, Reasons, same
from data.importers.columns import Misfit
from data.importers.export import Question
from data.importers.places import places
from data.own_records import OwnRecords
from data.readings import Readings
from data.sets import CLOSED, EffortSource, SetType, closed_type
from data.strength_tests import as_strength_tests

NOTHING_LOGGED = "No reps, time or distance"
NO_EXERCISE = "No exercise is named"


@dataclass(frozen=True)
class Entries:
    """The entries of a file, in its order.

    `cells` holds columns of `data.sets.LOGGED`, and `distance` in whatever unit it was logged; `not_sets`
    marks rest timers and the like; `number` is how the app numbers the sets of a block (`places`);
    `contents` gives the texts of entries for a person to recognise. `strength_tests` and `body_mass` are what
    the file holds besides sets; `own_records` what only a file of our own does: it leaves no question open.
    """

    lines: npt.NDArray[np.int64]
    contents: Callable[[npt.NDArray[np.intp]], list[str]]
    cells: Mapping[str, Cells]
    not_sets: npt.NDArray[np.bool_]
    misfits: tuple[Misfit, ...] = ()
    number: npt.NDArray[np.float64] | None = None
    questions: tuple[Question, ...] = ()
    notices: tuple[str, ...] = ()
    readings: Readings = field(default_factory=Readings)
    strength_tests: pd.DataFrame = field(default_factory=as_strength_tests)
    body_mass: pd.DataFrame = field(default_factory=as_body_mass)
    own_records: OwnRecords | None = None

    def rows(self, app: str) -> pd.DataFrame:
        """All entries with the columns and types of sets where the file has them, each in its place.

        Zeros that mean "not used" are missing; effort is in reps in reserve; `says_something` tells whether
        there are reps, a time or a distance. 0 reps with neither are a failed set, and stay.
        """
        count = len(self.lines)
        cells = {"athlete": same("me", count), "app": same(app, count), **self.cells}
        rows = pd.DataFrame({name: _typed(name, column) for name, column in cells.items()})
        return rows.assign(source_line=self.lines, **self._places(rows), **_amounts(rows), **_effort(rows))

    def reasons_to_set_aside(self, rows: pd.DataFrame) -> Reasons:
        """Why an entry is no set, by row, the first reason found. What is no set at all needs no reason."""
        nameless = np.flatnonzero(rows["exercise_raw"] == "")
        silent = np.flatnonzero(~rows["says_something"])
        reasons = dict.fromkeys(silent.tolist(), NOTHING_LOGGED) | dict.fromkeys(
            nameless.tolist(), NO_EXERCISE
        )
        for column in reversed(list(self.cells.values())):
            reasons |= column.faults
        return {row: reason for row, reason in reasons.items() if not self.not_sets[row]}

    def doubts(self) -> Reasons:
        """What should be checked of entries that may come in, by row."""
        return {row: doubt for column in self.cells.values() for row, doubt in column.doubts.items()}

    def _places(self, rows: pd.DataFrame) -> dict[str, npt.NDArray[np.int64]]:
        """Entries that are set aside keep their place, so that repairing one at its source moves no other."""
        start, exercise = rows["session_start"].to_numpy(), rows["exercise_raw"].cat
        in_place = np.flatnonzero(~self.not_sets & ~np.isnat(start) & (rows["exercise_raw"] != ""))
        session = pd.factorize(start[in_place])[0]
        number = None if self.number is None else self.number[in_place]
        found = places(session, exercise.codes.to_numpy()[in_place], number)
        return {str(name): _spread(found[name].to_numpy(), in_place, len(rows)) for name in found}


def _spread(values: npt.NDArray[np.int64], places: npt.NDArray[np.intp], count: int) -> npt.NDArray[np.int64]:
    spread = np.zeros(count, dtype=np.int64)
    spread[places] = values
    return spread


def _typed(name: str, column: Cells) -> npt.NDArray[np.generic] | pd.Categorical:
    if isinstance(column.by_row, pd.Categorical) and name in CLOSED:
        return column.by_row.set_categories(closed_type(CLOSED[name]).categories)
    return column.by_row


def _amounts(rows: pd.DataFrame) -> dict[str, pd.Series]:
    hold, distance = rows["hold_s"], rows["distance"]
    besides = (hold > 0) | (distance > 0)
    reps = rows["reps"].mask(besides & (rows["reps"] == 0))
    return {
        "reps": reps,
        "hold_s": hold.where(hold > 0),
        "distance_m": rows["distance_m"].where(distance > 0),
        "says_something": besides | reps.notna(),
    }


def _effort(rows: pd.DataFrame) -> dict[str, pd.Series | pd.Categorical]:
    """A logged RIR counts before a logged RPE, and both before the mark "to failure"."""
    logged = rows["rir"].where(rows["rir"].notna(), 10 - rows["rpe"])
    to_failure = logged.isna() & (rows["set_type"] == SetType.FAILURE)
    code = list(EffortSource).index
    codes = np.select(
        [logged.notna(), to_failure],
        [code(EffortSource.LOGGED), code(EffortSource.FAILURE)],
        code(EffortSource.UNKNOWN),
    )
    source = pd.Categorical.from_codes(codes, dtype=closed_type(EffortSource))
    return {"rir": logged.mask(to_failure, 0.0), "effort_source": source}
