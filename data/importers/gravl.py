"""Gravl's export: one row a set, the unit in the header, and the time of day beside the date.

Known at second hand, not from a real file. The scale of `Effort` is not known: it is not read.
"""

from collections.abc import Iterable

import numpy as np

from data.importers.cells import as_numbers, numbers_of, same
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.numbers import number
from data.importers.session_starts import first_of_session, order_of_dates, starts
from data.importers.set_cells import METRES, distance_in_metres, set_cells, set_types
from data.importers.text_table import TableText, same_name
from data.readings import Readings
from data.sets import SetType, Unit

APP = "gravl"

_UNITS = {"kg": Unit.KG, "lb": Unit.LB, "lbs": Unit.LB}
_LENGTHS = {"km": METRES["km"], "mi": METRES["mi"], "miles": METRES["mi"]}
_HEADER = (
    "Date,Start Date,Workout,Source,Workout Duration (min),Energy,Exercise,Superset,Set,Set Type,Reps,"
    "Weight ({weight}),Distance ({distance}),Set Duration (sec),Incline,Steps,Effort,Workout Notes"
)
LAYOUTS = tuple(
    Layout(_HEADER.format(weight=weight, distance=distance), apart=f"{weight} and {distance}")
    for weight in _UNITS
    for distance in _LENGTHS
)
_NEEDED = ("date", "exercise", "set", "reps", "set duration (sec)")
_MEANINGS = {
    "session_title": "Workout",
    "exercise_raw": "Exercise",
    "reps": "Reps",
    "hold_s": "Set Duration (sec)",
    "superset": "Superset",
}
_SET_TYPES = {
    **dict.fromkeys(("", "normal", "working", "regular"), SetType.WORKING),
    **dict.fromkeys(("warmup", "warm-up", "warm up"), SetType.WARMUP),
    **dict.fromkeys(("drop", "dropset", "drop set"), SetType.DROP),
    **dict.fromkeys(("failure", "to failure"), SetType.FAILURE),
}


def _layout(text: TableText) -> str | None:
    return layout_words(
        text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED) and bool(_word(text, "Weight", _UNITS))
    )


def _word(text: TableText, name: str, words: Iterable[str]) -> str:
    """The unit in the name of a column, such as "kg" in `Weight (kg)`; empty where there is none."""
    return next((word for word in words if same_name(f"{name} ({word})") in text.same_names), "")


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from("Reps", "Set Type")
    weight, length = _word(text, "Weight", _UNITS), _word(text, "Distance", _LENGTHS)
    names = {**_MEANINGS, "load": f"Weight ({weight})", "distance": f"Distance ({length})"}
    columns = {meaning: table.column(name) for meaning, name in names.items()}
    order, questions, readings = order_of_dates(APP, table.column("Date"), readings)
    times = starts(table.column("Date"), table.column("Start Date"), order)
    cells = set_cells(columns, len(table))
    distance, lengths = distance_in_metres(cells["distance"], _LENGTHS.get(length, np.nan))
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "session_start": first_of_session(times, columns["session_title"]),
            "unit": same(_UNITS[weight], len(table)),
            "distance_m": distance,
            "set_type": set_types(table.column("Set Type"), _SET_TYPES),
        },
        not_sets=np.zeros(len(table), dtype=bool),
        misfits=table.misfits,
        number=numbers_of(as_numbers(table.column("Set"), number)),
        questions=questions,
        notices=(*unread_columns(text, LAYOUTS, names.values()), *lengths),
        readings=readings,
    )


IMPORTER = Importer(app=APP, title="Gravl", layout=_layout, entries=_entries)
