"""The person's readings of their log: what a logged set is understood to mean.

A reading is kept beside the log and applied whenever sets are read, so that changing one corrects the
whole history and importing twice is never needed. How dates are ordered, whose clock a file in UTC is read by
and what zeros stand for is read once, while a file is read: these readings apply to the next file.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.exercise_names import ExerciseName, understood_names
from data.sets import KG_PER_LB, LoadKind, OneSided, Side, SideSource, Unit, as_sets, closed_type
from data.time_zones import time_zone

_STATED = (SideSource.ENTERED, SideSource.COLUMN, SideSource.SET_TYPE)  # sides that no name overrules
_NEEDS_A_LOAD = {"machine", "barbell", "smith", "cable"}  # a 0 here is not a set without weight


class DateOrder(StrEnum):
    """What the first number of a date like 03/02/2030 is."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class ZerosMean(StrEnum):
    """What a column of zeros for one side stands for, beside filled cells for the other."""

    NOT_RECORDED = "not_recorded"
    FAILED_SETS = "failed_sets"


@dataclass(frozen=True)
class Readings:
    """What only the person can know about a log.

    `units` gives each app's unit where its files do not state one; `exercises` gives each app's names the
    exercise they mean, overriding the reviewed list; `date_orders`, `time_zones` (IANA names) and `zeros`
    say, by app, how to read dates of either order, times in UTC, and a side of nothing but zeros.
    """

    units: Mapping[str, Unit] = field(default_factory=dict)
    exercises: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    date_orders: Mapping[str, DateOrder] = field(default_factory=dict)
    time_zones: Mapping[str, str] = field(default_factory=dict)
    zeros: Mapping[str, ZerosMean] = field(default_factory=dict)

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
        raise ValueError(f"There is no question {question!r}")


def as_understood(
    logged: pd.DataFrame, readings: Readings, log_names: Mapping[str, Iterable[str]] | None = None
) -> pd.DataFrame:
    """Sets as logged, with `UNDERSTOOD` worked out anew from the readings; any old ones are ignored.

    A side that a column, a set type or the person stated stays. Without one, the name's side counts; a
    name reviewed as two-legged means both; everything else stays unknown. `load_kg` is 0 where the body is
    the only load, and missing where its kind or its unit is unknown; that of an assisted set helps.

    Where `logged` is only a part of a log, `log_names` gives each app's names in the whole of it: a bare
    letter is a side only beside its twin.
    """
    sets = as_sets(logged)
    names = _Names.of(sets, readings, log_names or {})
    side, side_source = _sides(sets, names)
    kind = _load_kind(sets, names)
    return sets.assign(
        side=side,
        side_source=side_source,
        exercise=names.words(lambda name: name.exercise),
        variant=_variant(sets, names),
        one_sided=names.words(lambda name: name.one_sided, closed_type(OneSided)),
        load_kg=_load_kg(sets, kind, readings),
        load_kind=kind,
    )


def in_kg(load: pd.Series, unit: pd.Series) -> pd.Series:
    """Loads in kilograms [kg]; missing where the unit is."""
    return load * _kg_per(unit.astype(closed_type(Unit)).cat.codes.to_numpy())


@dataclass(frozen=True)
class _Names:
    """What the names of a log say: each name once, and which of them each set has."""

    said: list[ExerciseName]
    of_set: npt.NDArray[np.intp]

    @classmethod
    def of(cls, sets: pd.DataFrame, readings: Readings, log_names: Mapping[str, Iterable[str]]) -> "_Names":
        app, name = sets["app"].cat, sets["exercise_raw"].cat
        pair = app.codes.to_numpy(np.int64) * len(name.categories) + name.codes.to_numpy()
        of_set, pairs = pd.factorize(pair)
        apps = app.categories[pairs // max(len(name.categories), 1)]
        names = name.categories[pairs % max(len(name.categories), 1)]
        said = {}
        for its_app in dict.fromkeys(apps):
            chosen = readings.exercises.get(its_app)
            its_names = [*names[apps == its_app], *log_names.get(its_app, ())]
            said[its_app] = understood_names(its_app, its_names, chosen)
        return cls([said[its_app][its_name] for its_app, its_name in zip(apps, names, strict=True)], of_set)

    def words(
        self, word: Callable[[ExerciseName], str], dtype: pd.CategoricalDtype | None = None
    ) -> pd.Categorical:
        """That word of each set's name."""
        return pd.Categorical(
            np.array([str(word(name)) for name in self.said], dtype=object), dtype=dtype
        ).take(self.of_set)

    def flags(self, flag: Callable[[ExerciseName], bool]) -> npt.NDArray[np.bool_]:
        """Whether each set's name has that property."""
        return np.array([flag(name) for name in self.said], dtype=bool)[self.of_set]


def _sides(sets: pd.DataFrame, names: _Names) -> tuple[pd.Categorical, pd.Categorical]:
    stated = np.isin(sets["side_source"].cat.codes, [_code(SideSource, source) for source in _STATED])
    sided = names.flags(lambda name: name.side != Side.UNKNOWN)
    two_legged = names.flags(lambda name: name.one_sided == OneSided.NO)
    side = np.select(
        [stated, sided, two_legged],
        [
            sets["side"].cat.codes,
            names.words(lambda name: name.side, closed_type(Side)).codes,
            _code(Side, Side.BOTH),
        ],
        _code(Side, Side.UNKNOWN),
    )
    source = np.select(
        [stated, sided | two_legged],
        [sets["side_source"].cat.codes, _code(SideSource, SideSource.NAME)],
        _code(SideSource, SideSource.NONE),
    )
    return _coded(side, Side), _coded(source, SideSource)


def _variant(sets: pd.DataFrame, names: _Names) -> pd.Series:
    """The set-up: as logged where the file has one, else the equipment of the name; assisted is its own."""
    told = names.words(lambda name: "assisted" if name.assisted else name.equipment)
    logged = np.asarray(sets["variant_raw"].astype(object))
    keeps = (logged != "") & ~names.flags(lambda name: name.assisted)
    if not keeps.any():
        return pd.Series(told, index=sets.index)
    return pd.Series(np.where(keeps, logged, np.asarray(told)), index=sets.index, dtype="category")


def _load_kind(sets: pd.DataFrame, names: _Names) -> pd.Categorical:
    """External, on top of the body, the body alone, or unknown: no load on a machine or barbell."""
    none = sets["load"].fillna(0).to_numpy() == 0
    kinds = np.select(
        [
            names.flags(lambda name: name.assisted),
            none & names.flags(lambda name: name.equipment in _NEEDS_A_LOAD),
            none,
            names.flags(lambda name: name.added_to_body),
        ],
        [
            _code(LoadKind, LoadKind.ASSISTED),
            _code(LoadKind, LoadKind.UNKNOWN),
            _code(LoadKind, LoadKind.BODYWEIGHT),
            _code(LoadKind, LoadKind.BODYWEIGHT_PLUS),
        ],
        _code(LoadKind, LoadKind.EXTERNAL),
    )
    return _coded(kinds, LoadKind)


def _load_kg(sets: pd.DataFrame, kind: pd.Categorical, readings: Readings) -> npt.NDArray[np.float64]:
    app = sets["app"].cat
    by_app = np.array([_code(Unit, readings.units.get(name)) for name in app.categories], dtype=np.intp)
    stated = sets["unit"].cat.codes.to_numpy()
    unit = np.where(stated >= 0, stated, by_app[app.codes]) if len(sets) else stated
    body, unknown = kind == LoadKind.BODYWEIGHT, kind == LoadKind.UNKNOWN
    return np.select([body, unknown], [0.0, np.nan], sets["load"].to_numpy() * _kg_per(unit))


def _kg_per(unit_codes: npt.NDArray[np.integer]) -> npt.NDArray[np.float64]:
    factors = {Unit.KG: 1.0, Unit.LB: KG_PER_LB}
    return np.array([*(factors[unit] for unit in Unit), np.nan])[unit_codes]  # -1, no unit, is the last


def _code(words: type[StrEnum], word: str | None) -> int:
    return -1 if word is None else list(words).index(words(word))


def _coded(codes: npt.NDArray[np.integer], words: type[StrEnum]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes, dtype=closed_type(words))
