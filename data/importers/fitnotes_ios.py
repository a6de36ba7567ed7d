"""FitNotes for iOS: one row a set with two columns of weight, and of its time only the day.

Known at second hand, not from a real file: sources disagree whether one or both weights are filled, so
kilograms count first, and pounds where there are none. `Kind` names what is measured, not what a set is for.
"""

import numpy as np

from data.importers.cells import same
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.session_starts import asked_moments
from data.importers.set_cells import distance_in_metres, load_in_either, metres_of, set_cells
from data.importers.text_table import TableText, same_name
from data.readings import Readings
from data.sets import SetType

APP = "fitnotes"

_KILOGRAMS, _POUNDS = "Weight (kg)", "Weight (lbs)"
LAYOUTS = (
    Layout(
        f"Date,Exercise,Category,{_KILOGRAMS},{_POUNDS},Reps,Distance,Distance Unit,Time,Notes,Kind",
        apart="iOS",
    ),
)
_NEEDED = ("date", "exercise", "category", "weight (kg)", "weight (lbs)", "reps", "distance unit", "time")
_MEANINGS = {
    "session_start": "Date",
    "exercise_raw": "Exercise",
    "reps": "Reps",
    "distance": "Distance",
    "hold_s": "Time",
}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from("Reps", _KILOGRAMS, _POUNDS)
    load, load_unit = load_in_either(table.column(_KILOGRAMS), table.column(_POUNDS))
    note = next((name for name in ("Notes", "Comment") if same_name(name) in text.same_names), "Notes")
    meanings = {**_MEANINGS, "note": note}
    columns = {meaning: table.column(name) for meaning, name in meanings.items()}
    times, questions, readings = asked_moments(APP, columns["session_start"], readings)
    cells = set_cells({**columns, "load": load}, len(table), {"session_start": times})
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
        questions=questions,
        notices=(*unread_columns(text, LAYOUTS, meanings.values()), *lengths),
        readings=readings,
    )


IMPORTER = Importer(app=APP, title="FitNotes", layout=_layout, entries=_entries)
