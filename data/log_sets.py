"""Reading sets and exercises from the log, as the person's readings understand them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from data.exercise_names import understood_names
from data.log_left_out import read_left_out, without_left_out
from data.log_queries import query
from data.log_separate_sets import names_with_doubles, without_doubled
from data.readings import Readings
from data.sets import UNDERSTOOD, OneSided, Unit, as_sets, closed_type
from data.understanding import as_understood

Name = tuple[str, str]  # the app and the exercise as logged

_ONE_SET = as_sets(pd.DataFrame(index=range(1)))  # every column with its type
_COUNTED = ["exercise", "variant", "one_sided", "side"]


@dataclass(frozen=True)
class Selection:
    """Which of an athlete's sets: of these exercises, from the first day to the last; None leaves it open."""

    exercises: Iterable[str] | None = None
    since: date | None = None
    until: date | None = None


_EVERY_DAY = Selection()


def read_sets(
    cursor: duckdb.DuckDBPyConnection, athlete: str, readings: Readings, selection: Selection
) -> pd.DataFrame:
    """The selected sets that count, with the columns of `data.sets`, in the order in which they were done."""
    names = read_names(cursor, athlete)
    wanted = None if selection.exercises is None else _of_exercises(names, readings, selection.exercises)
    logged = read_logged(cursor, athlete, wanted, selection)
    counting = without_left_out(as_understood(logged, readings, names), read_left_out(cursor, athlete))
    return without_doubled(cursor, athlete, counting)


def read_logged(
    cursor: duckdb.DuckDBPyConnection,
    athlete: str,
    names: list[Name] | None = None,
    selection: Selection = _EVERY_DAY,
) -> pd.DataFrame:
    """The sets of these logged names (None: of all) and the selected days as the log has them.

    Those left out are among them. What readings would make of them has its neutral value.
    """
    parameters = {
        "athlete": athlete,
        "since": selection.since or date.min,
        "until": selection.until or date.max,
        "every_name": names is None,
        **_apps_and_names(names or []),
    }
    logged = _frame(cursor, "sets", parameters)
    understood = _ONE_SET[list(UNDERSTOOD)].take([0] * len(logged)).set_axis(logged.index)
    return pd.concat([logged, understood], axis="columns")


def read_exercises(
    cursor: duckdb.DuckDBPyConnection, athlete: str, readings: Readings, until: date | None = None
) -> pd.DataFrame:
    """What the athlete trains up to that day, a row an exercise and variant, the most trained first.

    Sets are counted where they lie, by what their names mean, but for those names of which not every set is
    alike: whose sides go by a rule, or of which some sets are left out or logged here as well.
    """
    left_out = read_left_out(cursor, athlete)
    unlike = _names_of_unlike_sets(readings, left_out)
    names = list(dict.fromkeys([*unlike, *names_with_doubles(cursor, athlete)]))
    by_name = _by_name(cursor, athlete, readings)
    one_by_one = _one_by_one(cursor, athlete, readings, names, left_out, Selection(until=until))
    cursor.register("understood", pa.Table.from_pandas(by_name, preserve_index=False))
    cursor.register("one_by_one", pa.Table.from_pandas(one_by_one, preserve_index=False))
    parameters = {"athlete": athlete, "until": until or date.max, **_apps_and_names(names)}
    counted = _frame(cursor, "exercises", parameters)
    return counted.astype({"one_sided": closed_type(OneSided)})


def read_usual_unit(cursor: duckdb.DuckDBPyConnection, athlete: str, readings: Readings) -> Unit:
    """The unit in which most loads were logged; kilograms where nothing tells."""
    sets_in = dict.fromkeys(Unit, 0)
    for app, stated, sets in cursor.execute(query("units"), {"athlete": athlete}).fetchall():
        unit = stated or readings.units.get(app)
        if unit is not None:
            sets_in[Unit(unit)] += sets
    return max(Unit, key=lambda unit: sets_in[unit])


def read_names(cursor: duckdb.DuckDBPyConnection, athlete: str) -> dict[str, list[str]]:
    """Every logged name, by app."""
    names: dict[str, list[str]] = {}
    for app, name in cursor.execute(query("names"), {"athlete": athlete}).fetchall():
        names.setdefault(app, []).append(name)
    return names


def _of_exercises(names: dict[str, list[str]], readings: Readings, exercises: Iterable[str]) -> list[Name]:
    """The names that mean one of these exercises."""
    wanted = set(exercises)
    return [
        (app, name)
        for app, its_names in names.items()
        if wanted
        for name, said in understood_names(app, its_names, readings.exercises.get(app)).items()
        if said.exercise in wanted
    ]


def _names_of_unlike_sets(readings: Readings, left_out: pd.DataFrame) -> list[Name]:
    ruled = [(app, name) for app, rules in readings.sides.items() for name in rules]
    return list(dict.fromkeys([*ruled, *zip(left_out["app"], left_out["exercise_raw"], strict=True)]))


def _by_name(cursor: duckdb.DuckDBPyConnection, athlete: str, readings: Readings) -> pd.DataFrame:
    """What names mean, a row for every combination that the meaning of a set depends on, except its load."""
    settings = _frame(cursor, "settings", {"athlete": athlete})
    one_of_each = _ONE_SET.take([0] * len(settings)).set_axis(settings.index).assign(**settings)
    understood = as_understood(one_of_each, replace(readings, sides={}))
    return understood[list(dict.fromkeys([*settings, *_COUNTED]))].assign(
        logged_side=settings["side"], logged_side_source=settings["side_source"]
    )


def _one_by_one(  # noqa: PLR0913, PLR0917 - the log, what is told of it, and which of its sets
    cursor: duckdb.DuckDBPyConnection,
    athlete: str,
    readings: Readings,
    names: list[Name],
    left_out: pd.DataFrame,
    selection: Selection,
) -> pd.DataFrame:
    """What is counted of each set of these names."""
    if not names:
        return _ONE_SET.head(0)[["session_start", *_COUNTED]]
    logged = read_logged(cursor, athlete, names, selection)
    understood = as_understood(logged, readings, read_names(cursor, athlete))
    counting = without_left_out(understood, left_out)
    return without_doubled(cursor, athlete, counting)[["session_start", *_COUNTED]]


def _apps_and_names(names: list[Name]) -> dict[str, list[str]]:
    return {"apps": [app for app, _ in names], "names": [name for _, name in names]}


def _frame(cursor: duckdb.DuckDBPyConnection, name: str, parameters: dict[str, Any]) -> pd.DataFrame:
    """What a query gives; texts become categories on the way, because as Python objects they take long."""
    arrow = cursor.sql(query(name), params=parameters).to_arrow_table()
    return arrow.to_pandas(strings_to_categorical=True)
