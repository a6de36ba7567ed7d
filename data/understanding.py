"""What logged sets are understood to mean: the person's readings, applied whenever sets are read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.exercise_names import ExerciseName, understood_names
from data.readings import ASSUMED_RIR, LoadMeans, Readings, RepsMean
from data.sets import (
    KG_PER_LB,
    EffortSource,
    LoadKind,
    OneSided,
    SetType,
    Side,
    SideSource,
    Unit,
    as_sets,
    closed_type,
)
from data.side_rules import with_side_rules

_STATED = (SideSource.ENTERED, SideSource.COLUMN, SideSource.SET_TYPE)  # sides that no name overrules
_NEEDS_A_LOAD = {"machine", "barbell", "smith", "cable"}  # a 0 here is not a set without weight
_ASSISTED = "assisted"  # the set-up in which a load helps


def as_understood(
    logged: pd.DataFrame, readings: Readings, log_names: Mapping[str, Iterable[str]] | None = None
) -> pd.DataFrame:
    """Sets as logged, with `UNDERSTOOD` worked out anew from the readings; any old ones are ignored.

    A side that a column, a set type or the person stated stays. Without one, the name's side counts; a
    name reviewed as two-legged means both; everything else stays unknown. `load_kg` is 0 where the body is
    the only load, and missing where its kind or its unit is unknown; that of an assisted set helps.
    The person's rules for sides come after that (`data.side_rules`): a row whose note counts both legs
    becomes two, and the index is then counted anew. Where effort was not logged, working sets get the assumed
    `rir` of their app, marked as assumed. Rows without a side whose reps count both legs together are shared
    out, half each.

    Where `logged` is only a part of a log, `log_names` gives each app's names in the whole of it: a bare
    letter is a side only beside its twin.
    """
    sets = as_sets(logged)
    names = _Names.of(sets, readings, log_names or {})
    side, side_source = _sides(sets, names)
    kind = _load_kind(sets, names)
    understood = sets.assign(
        side=side,
        side_source=side_source,
        exercise=names.words(lambda name: name.exercise),
        variant=_variant(sets, names),
        one_sided=names.words(lambda name: name.one_sided, closed_type(OneSided)),
        load_kg=_load_kg(sets, kind, readings)
        * np.where(names.have(readings.loads, LoadMeans.EACH_HAND), 2, 1),
        load_kind=kind,
    )
    sided = with_side_rules(understood, readings.sides)
    return _with_assumed_effort(_with_reps_of_a_side(sided, readings), readings)


def in_kg(load: pd.Series, unit: pd.Series) -> pd.Series:
    """Loads in kilograms [kg]; missing where the unit is."""
    return load * _kg_per(unit.astype(closed_type(Unit)).cat.codes.to_numpy())


@dataclass(frozen=True)
class _Names:
    """What the names of a log say: each app's name once, and which of them each set has."""

    names: list[tuple[str, str]]
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
        named = list(zip(apps, names, strict=True))
        return cls(named, [said[its_app][its_name] for its_app, its_name in named], of_set)

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

    def have(self, readings: Mapping[str, Mapping[str, StrEnum]], meaning: StrEnum) -> npt.NDArray[np.bool_]:
        """Whether the person gave each set's name that meaning."""
        meant = [readings.get(app, {}).get(name) == meaning for app, name in self.names]
        return np.array(meant, dtype=bool)[self.of_set]


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
    told = names.words(lambda name: _ASSISTED if name.assisted else name.equipment)
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
            names.flags(lambda name: name.assisted) | (sets["variant_raw"] == _ASSISTED).to_numpy(),
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


def _with_reps_of_a_side(understood: pd.DataFrame, readings: Readings) -> pd.DataFrame:
    """Reps as one leg did them, where the person says that a row counts both."""
    if not readings.reps:
        return understood
    names = _Names.of(understood, readings, {})  # anew: a rule may have made two rows of one
    without_side = ~understood["side"].isin([Side.LEFT, Side.RIGHT])
    one_sided = understood["one_sided"] == OneSided.YES
    halved = names.have(readings.reps, RepsMean.TOTAL) & without_side & one_sided
    return understood.assign(reps=understood["reps"].mask(halved, understood["reps"] / 2))


def _with_assumed_effort(understood: pd.DataFrame, readings: Readings) -> pd.DataFrame:
    """The effort the person assumes for an app's working sets, where nothing of it was logged."""
    assumed = {app: ASSUMED_RIR[effort] for app, effort in readings.efforts.items() if effort in ASSUMED_RIR}
    if not assumed:
        return understood
    apps = understood["app"].cat
    rir = np.array([assumed.get(app, np.nan) for app in apps.categories])[apps.codes]
    unknown = (understood["effort_source"] == EffortSource.UNKNOWN).to_numpy()
    takes = unknown & ~np.isnan(rir) & (understood["set_type"] != SetType.WARMUP).to_numpy()
    return understood.assign(
        rir=np.where(takes, rir, understood["rir"]),
        effort_source=understood["effort_source"].mask(takes, str(EffortSource.ASSUMED)),
    )


def _kg_per(unit_codes: npt.NDArray[np.integer]) -> npt.NDArray[np.float64]:
    factors = {Unit.KG: 1.0, Unit.LB: KG_PER_LB}
    return np.array([*(factors[unit] for unit in Unit), np.nan])[unit_codes]  # -1, no unit, is the last


def _code(words: type[StrEnum], word: str | None) -> int:
    return -1 if word is None else list(words).index(words(word))


def _coded(codes: npt.NDArray[np.integer], words: type[StrEnum]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes, dtype=closed_type(words))
