"""FitNotes for iOS: one row a set with two columns of weight, and of its time only the day.

Known at second hand, not from a real file: sources disagree whether one or both weights are filled, so
kilograms count first, and pounds where there are none. `Kind` names what is measured, not what a set is for.
"""

import numpy as np

from data.importers.cells import Cells, as_words, same
from data.importers.columns import Column, one_of
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.set_cells import distance_in_metres, metres_of, set_cells, unit
from data.importers.text_table import TableText
from data.readings import Readings
from data.sets import SetType, Unit

_KILOGRAMS, _POUNDS = "Weight (kg)", "Weight (lbs)"
LAYOUTS = (
    Layout(
        f"Date,Exercise,Category,{_KILOGRAMS},{_POUNDS},Reps,Distance,Distance Unit,Time,Notes,Kind",
        apart="iOS",
    ),
)
_NEEDED = ("date", "exercise", "weight (kg)", "weight (lbs)", "reps", "kind")
_MEANINGS = {
    "session_start": "Date",
    "exercise_raw": "Exercise",
    "reps": "Reps",
    "distance": "Distance",
    "hold_s": "Time",
    "note": "Notes",
}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table()
    load, load_unit = _load(table.column(_KILOGRAMS), table.column(_POUNDS))
    columns = {meaning: table.column(name) for meaning, name in _MEANINGS.items()}
    cells = set_cells({**columns, "load": load}, len(table))
    distance, lengths = distance_in_metres(cells["distance"], metres_of(table.column("Distance Unit")))
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "unit": load_unit,
            "distance_m": distance,
            "set_type": same(SetType.WORKING, len(table)),
        },
        not_sets=np.zeros(len(table), dtype=bool),
        misfits=table.misfits,
        notices=(*unread_columns(text, LAYOUTS, _MEANINGS.values()), *lengths),
        readings=readings,
    )


def _load(kilograms: Column, pounds: Column) -> tuple[Column, Cells]:
    """The weight in kilograms where there is one, else that in pounds, and which of them it is."""
    in_pounds = (kilograms.is_blank() & ~pounds.is_blank()).astype(np.intp)
    rows = len(in_pounds)
    units = one_of([Column.repeated("unit", word, rows) for word in (Unit.KG, Unit.LB)], in_pounds)
    return one_of([kilograms, pounds], in_pounds), as_words(units, unit)


IMPORTER = Importer(app="fitnotes", title="FitNotes", layout=_layout, entries=_entries)
