"""Liftosaur's JSON backup, as the table that `liftosaur_backup` makes of it: reps by side, and weigh-ins.

It has no lines that could be named; a set's number in the file stands for its line.
"""

import numpy as np

from data.importers.cells import as_words
from data.importers.columns import joined
from data.importers.entries import Entries
from data.importers.importer import Importer
from data.importers.liftosaur import APP, SET_TYPES, split_name
from data.importers.liftosaur_backup import COLUMNS
from data.importers.set_cells import set_cells, set_types, unit
from data.importers.text_table import TableText
from data.importers.utc_times import own_times
from data.importers.weigh_ins import beside_sets
from data.readings import Readings
from data.sets import Side, SideSource

_MEANINGS = {
    "session_start": "Workout DateTime",
    "exercise_raw": "Exercise",
    "load": "Weight",
    "reps": "Completed Reps",
    "hold_s": "Completed Seconds",
    "rpe": "Completed RPE",
    "superset": "Superset",
    "note": "Notes",
}
_NOTICES = (
    "A backup has no lines: where one is named here, it is the number of the set in the file.",
    "Liftosaur's CSV export has the same sets without their sides. Please import one of the two, not both.",
)


def _layout(text: TableText) -> str | None:
    return "JSON backup" if text.header.names == COLUMNS else None


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table()
    columns = {meaning: table.column(name) for meaning, name in _MEANINGS.items()}
    titles = {"session_title": joined(table.column("Program"), table.column("Day Name"), ": ")}
    times, questions, readings = own_times(APP, readings)
    cells = set_cells({**columns, **titles}, len(table), {"session_start": times})
    numbers = np.arange(1, len(table) + 1)
    side = table.column("Side")
    weight, weight_unit = table.column("Body Weight Value"), table.column("Body Weight Unit")
    body_mass, unread = beside_sets(numbers, cells["session_start"], weight, as_words(weight_unit, unit))
    return Entries(
        lines=numbers,
        contents=table.contents,
        cells={
            **cells,
            "exercise_raw": as_words(columns["exercise_raw"], lambda name: split_name(name)[0]),
            "variant_raw": as_words(columns["exercise_raw"], lambda name: split_name(name)[1]),
            "unit": as_words(table.column("Weight Unit"), unit),
            "distance_m": cells["distance"],
            "set_type": set_types(table.column("Is Warmup Set?"), SET_TYPES),
            "side": as_words(side, lambda text: text or Side.UNKNOWN),
            "side_source": as_words(side, lambda text: SideSource.SET_TYPE if text else SideSource.NONE),
        },
        not_sets=columns["reps"].is_blank() & columns["hold_s"].is_blank(),
        misfits=table.misfits,
        questions=questions,
        notices=(*_NOTICES, *unread),
        readings=readings,
        body_mass=body_mass,
    )


IMPORTER = Importer(app=APP, title="Liftosaur", layout=_layout, entries=_entries)
