"""Hevy's `workouts.csv`: one row a set, units in the header, dates in the language of the phone."""

import numpy as np

from data.importers.cells import Cells, as_numbers, as_words, numbers_of, same
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.numbers import number
from data.importers.session_starts import asked_moments
from data.importers.set_cells import METRES, distance_in_metres, load_in_either, set_cells, set_types
from data.importers.text_table import TableText, TextTable
from data.readings import Readings
from data.sets import SetType, Unit

APP = "hevy"

_UNITS = {"weight_kg": Unit.KG, "weight_lbs": Unit.LB}
_LENGTHS = {"km": METRES["km"], "miles": METRES["mi"]}
_HEADER = (
    "title,start_time,end_time,description,exercise_title,{superset}exercise_notes,set_index,set_type,"
    "{weight},reps,distance_{distance},duration_seconds,rpe"
)
LAYOUTS = tuple(
    Layout(
        _HEADER.format(superset=superset, weight=weight, distance=distance),
        apart=f"{weight.removeprefix('weight_')} and {distance}",
    )
    for superset in ("superset_id,", "")  # the schema of 2023 has none
    for weight in _UNITS
    for distance in _LENGTHS
)
_NEEDED = ("start_time", "exercise_title", "set_index", "reps")
_MEANINGS = {
    "session_start": "start_time",
    "session_title": "title",
    "exercise_raw": "exercise_title",
    "reps": "reps",
    "hold_s": "duration_seconds",
    "rpe": "rpe",
    "superset": "superset_id",
    "note": "exercise_notes",
}
_SET_TYPES = {
    "": SetType.WORKING,
    "normal": SetType.WORKING,
    "warmup": SetType.WARMUP,
    "failure": SetType.FAILURE,
    "dropset": SetType.DROP,
}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from("set_type", "reps")
    length = next((word for word in _LENGTHS if f"distance_{word}" in text.same_names), "km")
    names = {**_MEANINGS, "distance": f"distance_{length}"}
    columns = {meaning: table.column(name) for meaning, name in names.items()}
    load, load_unit = _load(text, table)
    times, questions, readings = asked_moments(APP, columns["session_start"], readings)
    cells = set_cells({**columns, "load": load}, len(table), {"session_start": times})
    distance, lengths = distance_in_metres(cells["distance"], _LENGTHS[length])
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "unit": load_unit,
            "distance_m": distance,
            "set_type": set_types(table.column("set_type"), _SET_TYPES),
            # Line breaks in notes are real in some files and written out in others.
            "note": as_words(columns["note"], lambda note: note.replace("\\n", "\n")),
        },
        not_sets=np.zeros(len(table), dtype=bool),
        misfits=table.misfits,
        number=numbers_of(as_numbers(table.column("set_index"), number)) + 1,
        questions=questions,
        notices=(*unread_columns(text, LAYOUTS, names.values()), *lengths),
        readings=readings,
    )


def _load(text: TableText, table: TextTable) -> tuple[Column, Cells]:
    """The weight and its unit, which the name of its column states; some programs write one in each unit."""
    known = [name for name in _UNITS if name in text.same_names]
    if len(known) > 1:
        return load_in_either(*map(table.column, _UNITS))
    name = next(iter(known or _UNITS))
    return table.column(name), same(_UNITS[name], len(table))


IMPORTER = Importer(app=APP, title="Hevy", layout=_layout, entries=_entries)
