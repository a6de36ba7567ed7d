"""Fitbod's export: one row a set, always in kilograms and metres, and its times in UTC.

`multiplier` mixes "two dumbbells" with "two sides", so it is never read as a side.
"""

import numpy as np

from data.importers.cells import same
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.set_cells import METRES, distance_in_metres, set_cells, set_types
from data.importers.text_table import TableText, same_name
from data.importers.utc_times import own_times
from data.readings import Readings
from data.sets import SetType, Unit

APP = "fitbod"

LAYOUTS = (
    Layout(
        "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier"
    ),
)
_UNITS = {"Weight(kg)": Unit.KG, "Weight(lb)": Unit.LB, "Weight(lbs)": Unit.LB}  # only the first was seen
_NEEDED = ("date", "exercise", "reps", "iswarmup")
_MEANINGS = {
    "session_start": "Date",
    "exercise_raw": "Exercise",
    "reps": "Reps",
    "hold_s": "Duration(s)",
    "distance": "Distance(m)",
    "note": "Note",
}
_SET_TYPES = {"": SetType.WORKING, "false": SetType.WORKING, "true": SetType.WARMUP}


def _layout(text: TableText) -> str | None:
    is_of_app = text.same_names.issuperset(_NEEDED) and bool(_weight(text))
    return layout_words(text, LAYOUTS, is_of_app=is_of_app)


def _weight(text: TableText) -> str:
    """What the column of weights is called; empty where there is none that states its unit."""
    return next((name for name in _UNITS if same_name(name) in text.same_names), "")


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from("Reps", _weight(text))
    names = {**_MEANINGS, "load": _weight(text)}
    columns = {meaning: table.column(name) for meaning, name in names.items()}
    times, questions, readings = own_times(APP, readings)
    cells = set_cells(columns, len(table), {"session_start": times})
    distance, _ = distance_in_metres(cells["distance"], METRES["m"])
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "unit": same(_UNITS[names["load"]], len(table)),
            "distance_m": distance,
            "set_type": set_types(table.column("isWarmup"), _SET_TYPES),
        },
        not_sets=np.zeros(len(table), dtype=bool),
        misfits=table.misfits,
        questions=questions,
        notices=unread_columns(text, LAYOUTS, names.values()),
        readings=readings,
    )


IMPORTER = Importer(app=APP, title="Fitbod", layout=_layout, entries=_entries)
