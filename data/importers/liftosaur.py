"""Liftosaur's CSV export: one row a planned set, its times in UTC, and the unit in every row.

A row without completed repetitions is a set that was not done. The equipment stands behind a comma in the
name of the exercise; it becomes the set-up, in the words that other apps have for it.
"""

from data.importers.cells import as_words
from data.importers.columns import Column, joined
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.set_cells import set_cells, set_types, unit
from data.importers.text_table import TableText
from data.importers.utc_times import own_times
from data.readings import Readings
from data.sets import SetType

APP = "liftosaur"

LAYOUTS = (
    Layout(
        "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,"
        "Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,"
        "Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,"
        "Synergist Muscles,Notes"
    ),
)
_NEEDED = ("workout datetime", "exercise", "completed reps", "completed weight value")
_MEANINGS = {
    "session_start": "Workout DateTime",
    "exercise_raw": "Exercise",
    "load": "Completed Weight Value",
    "reps": "Completed Reps",
    "rpe": "Completed RPE",
    "note": "Notes",
}
SET_TYPES = {
    **dict.fromkeys(("", "0", "false"), SetType.WORKING),
    **dict.fromkeys(("1", "true"), SetType.WARMUP),
}
_EQUIPMENT = {
    **{
        name: name
        for name in ("barbell", "dumbbell", "kettlebell", "cable", "band", "bodyweight", "medicine ball")
    },
    "leverage machine": "machine",
    "smith machine": "smith",
    "trap bar": "trap-bar",
    "ez bar": "ez-bar",
}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from("Completed Reps", "Completed Weight Value", "Completed Weight Unit")
    columns = {meaning: table.column(name) for meaning, name in _MEANINGS.items()}
    titles: dict[str, Column] = {
        "session_title": joined(table.column("Program"), table.column("Day Name"), ": ")
    }
    times, questions, readings = own_times(APP, readings)
    cells = set_cells({**columns, **titles}, len(table), {"session_start": times})
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "exercise_raw": as_words(columns["exercise_raw"], lambda name: split_name(name)[0]),
            "variant_raw": as_words(columns["exercise_raw"], lambda name: split_name(name)[1]),
            "unit": as_words(table.column("Completed Weight Unit"), unit),
            "distance_m": cells["distance"],
            "set_type": set_types(table.column("Is Warmup Set?"), SET_TYPES),
        },
        not_sets=columns["reps"].is_blank(),
        misfits=table.misfits,
        questions=questions,
        notices=unread_columns(text, LAYOUTS, _MEANINGS.values()),
        readings=readings,
    )


def split_name(name: str) -> tuple[str, str]:
    """The name without its equipment, and that; the whole name where no equipment that is known follows."""
    before, _, after = name.rpartition(",")
    equipment = _EQUIPMENT.get(after.strip().casefold())
    return (before.strip(), equipment) if equipment and before.strip() else (name, "")


IMPORTER = Importer(app=APP, title="Liftosaur", layout=_layout, entries=_entries)
