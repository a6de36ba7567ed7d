"""GymRun's export: one row a set, days before months, and no unit stated.

Known at second hand, not from a real file. What `Type` and the columns `Para6` to `Para10` hold is not
known: they are not read. A session begins with the first set of its routine that day.
"""

import numpy as np

from data.importers.cells import as_numbers, numbers_of, same
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.numbers import number
from data.importers.session_starts import first_of_session, order_of_dates, starts
from data.importers.set_cells import distance_in_metres, set_cells
from data.importers.text_table import TableText
from data.readings import Readings
from data.sets import SetType

APP = "gymrun"

LAYOUTS = (
    Layout(
        "Date,Time,Routine,Exercise,Set,Weight,Reps,Duration,Distance,Para6,Para7,Para8,Para9,Para10,Note,"
        "Type,Book,Version1"
    ),
)
_NEEDED = ("date", "time", "routine", "exercise", "set", "weight", "reps", "para6")
_MEANINGS = {
    "session_title": "Routine",
    "exercise_raw": "Exercise",
    "load": "Weight",
    "reps": "Reps",
    "hold_s": "Duration",
    "distance": "Distance",
    "note": "Note",
}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from("Weight", "Reps")
    columns = {meaning: table.column(name) for meaning, name in _MEANINGS.items()}
    order, questions, readings = order_of_dates(APP, table.column("Date"), readings)
    times = starts(table.column("Date"), table.column("Time"), order)
    cells = set_cells(columns, len(table))
    distance, lengths = distance_in_metres(cells["distance"], np.full(len(table), np.nan))
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "session_start": first_of_session(times, columns["session_title"]),
            "unit": same("", len(table)),
            "distance_m": distance,
            "set_type": same(SetType.WORKING, len(table)),
        },
        not_sets=np.zeros(len(table), dtype=bool),
        misfits=table.misfits,
        number=numbers_of(as_numbers(table.column("Set"), number)),
        questions=questions,
        notices=(*unread_columns(text, LAYOUTS, _MEANINGS.values()), *lengths),
        readings=readings,
    )


IMPORTER = Importer(app=APP, title="GymRun", layout=_layout, entries=_entries)
