"""Fitbod's export: one row a set, always in kilograms and metres, and its times in UTC.

`multiplier` mixes "two dumbbells" with "two sides", so it is never read as a side.
"""

import numpy as np

from data.importers.cells import same
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.set_cells import METRES, distance_in_metres, set_cells, set_types
from data.importers.text_table import TableText
from data.importers.utc_times import own_times
from data.readings import Readings
from data.sets import SetType, Unit

APP = "fitbod"

LAYOUTS = (
    Layout(
        "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier"
    ),
)
_NEEDED = ("date", "exercise", "reps", "weight(kg)", "iswarmup")
_MEANINGS = {
    "session_start": "Date",
    "exercise_raw": "Exercise",
    "load": "Weight(kg)",
    "reps": "Reps",
    "hold_s": "Duration(s)",
    "distance": "Distance(m)",
    "note": "Note",
}
_SET_TYPES = {"": SetType.WORKING, "false": SetType.WORKING, "true": SetType.WARMUP}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table()
    columns = {meaning: table.column(name) for meaning, name in _MEANINGS.items()}
    times, questions, readings = own_times(APP, readings)
    cells = set_cells(columns, len(table), {"session_start": times})
    distance, _ = distance_in_metres(cells["distance"], METRES["m"])
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "unit": same(Unit.KG, len(table)),
            "distance_m": distance,
            "set_type": set_types(table.column("isWarmup"), _SET_TYPES),
        },
        not_sets=np.zeros(len(table), dtype=bool),
        misfits=table.misfits,
        questions=questions,
        notices=unread_columns(text, LAYOUTS, _MEANINGS.values()),
        readings=readings,
    )


IMPORTER = Importer(app=APP, title="Fitbod", layout=_layout, entries=_entries)
