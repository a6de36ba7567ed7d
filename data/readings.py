"""The person's readings of their log: what only they can know about it.

A reading is kept beside the log and applied whenever sets are read (`data.understanding`), so that changing
one corrects the whole history and importing twice is never needed. How dates are ordered, whose clock a file
in UTC is read by and what zeros stand for is read once, while a file is read: these apply to the next file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from data.sets import Unit
from data.side_rule import SideRule
from data.table_mapping import TableMapping
from data.time_zones import time_zone


class DateOrder(StrEnum):
    """What the first number of a date like 03/02/2030 is."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class ZerosMean(StrEnum):
    """What a column of zeros for one side stands for, beside filled cells for the other."""

    NOT_RECORDED = "not_recorded"
    FAILED_SETS = "failed_sets"


class AssumedEffort(StrEnum):
    """How hard an app's sets were on both sides, where the log does not say."""

    FAILURE = "failure"
    ONE_OR_TWO = "one_or_two"
    UNKNOWN = "unknown"


class RepsMean(StrEnum):
    """What the reps of a row without a side count, in an exercise done one leg at a time."""

    EACH_SIDE = "each_side"
    TOTAL = "total"


class LoadMeans(StrEnum):
    """What the load of a row is the weight of."""

    TOTAL = "total"
    EACH_HAND = "each_hand"


ASSUMED_RIR: Mapping[AssumedEffort, float] = {AssumedEffort.FAILURE: 0.0, AssumedEffort.ONE_OR_TWO: 1.5}
"""Reps in reserve of an assumed effort: the middle of what was said."""


@dataclass(frozen=True)
class Readings:
    """What only the person can know about a log.

    By app: `units` where its files state none; `date_orders`, `time_zones` (IANA names) and `zeros`, how to
    read dates of either order, times in UTC, and a side of nothing but zeros; `people`, whose rows are meant
    where a file names several; `efforts`, how hard sets were where no effort was logged. By app and logged
    name: `exercises`, the exercise it means, overriding the reviewed list; `reps` and `loads`, what its
    numbers count; `sides`, the rule for the sides that its rows do not say. By header
    (`table_mapping.header_key`): `tables`, what the columns of a table hold. `new_to_me` are the exercises,
    each with its variant, that the person was still learning when they first logged them.
    """

    units: Mapping[str, Unit] = field(default_factory=dict)
    exercises: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    date_orders: Mapping[str, DateOrder] = field(default_factory=dict)
    time_zones: Mapping[str, str] = field(default_factory=dict)
    zeros: Mapping[str, ZerosMean] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    efforts: Mapping[str, AssumedEffort] = field(default_factory=dict)
    reps: Mapping[str, Mapping[str, RepsMean]] = field(default_factory=dict)
    loads: Mapping[str, Mapping[str, LoadMeans]] = field(default_factory=dict)
    sides: Mapping[str, Mapping[str, SideRule]] = field(default_factory=dict)
    tables: Mapping[str, TableMapping] = field(default_factory=dict)
    new_to_me: frozenset[tuple[str, str]] = frozenset()

    def answered(self, app: str, question: str, answer: str) -> "Readings":
        """These readings with a `Question` of that name answered. Raises `ValueError` for an unknown one."""
        if question == "unit":
            return replace(self, units={**self.units, app: Unit(answer)})
        if question == "date_order":
            return replace(self, date_orders={**self.date_orders, app: DateOrder(answer)})
        if question == "time_zone":
            time_zone(answer)  # raises for one that there is not
            return replace(self, time_zones={**self.time_zones, app: answer})
        if question in ("left_zeros", "right_zeros"):
            return replace(self, zeros={**self.zeros, app: ZerosMean(answer)})
        if question == "person":
            return replace(self, people={**self.people, app: answer})
        if question == "effort":
            return replace(self, efforts={**self.efforts, app: AssumedEffort(answer)})
        raise ValueError(f"There is no question {question!r}")
