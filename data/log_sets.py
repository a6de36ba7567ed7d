"""Reading sets and exercises from the log, as the person's readings understand them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from data.exercise_names import understood_names
from data.log_queries import query
from data.readings import Readings, as_understood
from data.sets import UNDERSTOOD, OneSided, Unit, as_sets, closed_type

_ONE_SET = as_sets(pd.DataFrame(index=range(1)))  # every column with its type


@dataclass(frozen=True)
class Selection:
    """Which of an athlete's sets: of these exercises, from the first day to the last; None leaves it open."""

    exercises: Iterable[str] | None = None
    since: date | None = None
    until: date | None = None


def read_sets(
    cursor: duckdb.DuckDBPyConnection, athlete: str, readings: Readings, selection: Selection
) -> pd.DataFrame:
    """The selected sets with the columns of `data.sets`, in the order in which they were done."""
    names = _names(cursor, athlete)
    wanted = _of_exercises(names, readings, selection.exercises)
    parameters = {
        "athlete": athlete,
        "since": selection.since or date.min,
        "until": selection.until or date.max,
        "every_name": selection.exercises is None,
        "apps": [app for app, _ in wanted],
        "names": [name for _, name in wanted],
    }
    logged = _frame(cursor, "sets", parameters)
    understood = _ONE_SET[list(UNDERSTOOD)].take([0] * len(logged)).set_axis(logged.index)
    return as_understood(pd.concat([logged, understood], axis="columns"), readings, names)


def read_exercises(cursor: duckdb.DuckDBPyConnection, athlete: str, readings: Readings) -> pd.DataFrame:
    """What the athlete trains, a row an exercise and variant, the most trained first."""
    settings = _frame(cursor, "settings", {"athlete": athlete})
    one_of_each = _ONE_SET.take([0] * len(settings)).set_axis(settings.index).assign(**settings)
    understood = as_understood(one_of_each, readings)[[*settings, "exercise", "variant", "one_sided"]]
    understood = understood.assign(logged_side=settings["side"], logged_side_source=settings["side_source"])
    cursor.register("understood", pa.Table.from_pandas(understood, preserve_index=False))
    return _frame(cursor, "exercises", {"athlete": athlete}).astype({"one_sided": closed_type(OneSided)})


def read_usual_unit(cursor: duckdb.DuckDBPyConnection, athlete: str, readings: Readings) -> Unit:
    """The unit in which most loads were logged; kilograms where nothing tells."""
    sets_in = dict.fromkeys(Unit, 0)
    for app, stated, sets in cursor.execute(query("units"), {"athlete": athlete}).fetchall():
        unit = stated or readings.units.get(app)
        if unit is not None:
            sets_in[Unit(unit)] += sets
    return max(Unit, key=lambda unit: sets_in[unit])


def _names(cursor: duckdb.DuckDBPyConnection, athlete: str) -> dict[str, list[str]]:
    """Every logged name, by app."""
    names: dict[str, list[str]] = {}
    for app, name in cursor.execute(query("names"), {"athlete": athlete}).fetchall():
        names.setdefault(app, []).append(name)
    return names


def _of_exercises(
    names: dict[str, list[str]], readings: Readings, exercises: Iterable[str] | None
) -> list[tuple[str, str]]:
    """The (app, logged name) pairs that mean one of these exercises."""
    wanted = set(exercises or ())
    return [
        (app, name)
        for app, its_names in names.items()
        if wanted
        for name, said in understood_names(app, its_names, readings.exercises.get(app)).items()
        if said.exercise in wanted
    ]


def _frame(cursor: duckdb.DuckDBPyConnection, name: str, parameters: dict[str, Any]) -> pd.DataFrame:
    """What a query gives; texts become categories on the way, because as Python objects they take long."""
    arrow = cursor.sql(query(name), params=parameters).to_arrow_table()
    return arrow.to_pandas(strings_to_categorical=True)
