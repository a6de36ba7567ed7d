"""StrengthLog's export: one row a set, its times in milliseconds since 1970, and no unit of weight stated.

Known at second hand, not from a real file. A weight that helps has a column of its own; such a set is put
aside, because its load is that of the body less the help. `time` is taken as seconds.
"""

import math
from functools import partial

import numpy as np
import pandas as pd

from data.importers.cells import CellFault, Cells, as_moments, as_numbers, numbers_of, same
from data.importers.columns import Column, one_of
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.numbers import MISSING, amount
from data.importers.set_cells import METRES, set_cells
from data.importers.text_table import TableText, TextTable
from data.importers.utc_times import moment_of_milliseconds, own_zone
from data.readings import Readings
from data.sets import SetType

APP = "strengthlog"

LAYOUTS = (
    Layout(
        "workout,start,end,exercise,weight,bodyweight,extraWeight,assistingWeight,distanceKM,distanceM,reps,"
        "rpm,time-per-500,calories,time,warmup,max,fail,checked,setComment,workoutComment,form,sleep,"
        "calories,stress"
    ),
)
_NEEDED = ("workout", "start", "exercise", "weight", "extraweight", "assistingweight", "reps")
_MEANINGS = {
    "session_start": "start",
    "session_title": "workout",
    "exercise_raw": "exercise",
    "reps": "reps",
    "hold_s": "time",
    "note": "setComment",
}
_YES = {"true", "yes", "1"}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from("weight", "extraWeight", "assistingWeight", "reps")
    columns = {meaning: table.column(name) for meaning, name in _MEANINGS.items()}
    zone, questions, readings = own_zone(APP, readings)
    times = partial(as_moments, moment=lambda text: moment_of_milliseconds(text, zone))
    cells = set_cells({**columns, "load": _load(table)}, len(table), {"session_start": times})
    distance, helps = _distance(table), as_numbers(table.column("assistingWeight"), _no_help)
    load, reps, hold = (numbers_of(cells[name]) for name in ("load", "reps", "hold_s"))
    besides = np.nan_to_num(load) + np.nan_to_num(hold) + np.nan_to_num(numbers_of(distance))
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "load": Cells(load, {**cells["load"].faults, **helps.faults}),
            "distance": distance,
            "distance_m": distance,
            "unit": same("", len(table)),
            "set_type": _set_types(table.column("warmup"), table.column("fail")),
        },
        not_sets=(reps == 0) & (besides == 0),  # 0 x 0 is how the app writes a set that was not done
        misfits=table.misfits,
        questions=questions,
        notices=unread_columns(text, LAYOUTS, _MEANINGS.values()),
        readings=readings,
    )


def _load(table: TextTable) -> Column:
    """The weight, or where there is none the one on top of the body's."""
    weight, extra = table.column("weight"), table.column("extraWeight")
    return one_of([weight, extra], weight.is_nothing().astype(np.intp))


def _no_help(text: str) -> float:
    """Raises `CellFault` for a weight that helps."""
    help_ = amount(text)
    if not math.isnan(help_) and help_ > 0:
        raise CellFault("takes weight off the body, which Evenstride does not read from this file")
    return MISSING


def _distance(table: TextTable) -> Cells:
    """Metres, from kilometres and metres in two columns [m]."""
    kilometres, metres = (as_numbers(table.column(name), amount) for name in ("distanceKM", "distanceM"))
    total = np.nan_to_num(numbers_of(kilometres)) * METRES["km"] + np.nan_to_num(numbers_of(metres))
    return Cells(np.where(total > 0, total, np.nan), {**kilometres.faults, **metres.faults})


def _set_types(warmup: Column, fail: Column) -> Cells:
    kinds = [SetType.WARMUP, SetType.FAILURE]
    holds = [column.where(lambda text: text.casefold() in _YES) for column in (warmup, fail)]
    return Cells(pd.Categorical(np.select(holds, [str(kind) for kind in kinds], str(SetType.WORKING))))


IMPORTER = Importer(app=APP, title="StrengthLog", layout=_layout, entries=_entries)
