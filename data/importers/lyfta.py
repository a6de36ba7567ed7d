"""Lyfta's export: one row a set, no unit stated, and a set type that may name the side.

`LEFT_SET` and `RIGHT_SET` are known from the app's own words, not from a real file, so the words left and
right are looked for in the cell. What its library's names have in brackets labels an animation, no side.
"""

import re

import numpy as np

from data.importers.cells import Cells, as_words, same
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.session_starts import asked_moments
from data.importers.set_cells import distance_in_metres, set_cells, set_types
from data.importers.text_table import TableText
from data.readings import Readings
from data.sets import SetType, Side, SideSource

APP = "lyfta"

LAYOUTS = (Layout("Title,Date,Duration,Exercise,Superset id,Weight,Reps,Distance,Time,Set Type"),)
_NEEDED = ("title", "date", "exercise", "superset id", "weight", "reps", "set type")
_MEANINGS = {
    "session_start": "Date",
    "session_title": "Title",
    "exercise_raw": "Exercise",
    "load": "Weight",
    "reps": "Reps",
    "distance": "Distance",
    "hold_s": "Time",
    "rpe": "RPE",
    "rir": "RIR",
    "superset": "Superset id",
}
_SET_TYPES = {
    "": SetType.WORKING,
    "normal": SetType.WORKING,
    "warmup": SetType.WARMUP,
    "warm up": SetType.WARMUP,
    "drop": SetType.DROP,
    "failure": SetType.FAILURE,
}
_SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from("Weight", "Reps")
    columns = {meaning: table.column(name) for meaning, name in _MEANINGS.items()}
    times, questions, readings = asked_moments(APP, columns["session_start"], readings)
    cells = set_cells(columns, len(table), {"session_start": times})
    distance, lengths = distance_in_metres(cells["distance"], np.full(len(table), np.nan))
    types = table.column("Set Type")
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "unit": same("", len(table)),
            "distance_m": distance,
            "set_type": _set_types(types),
            **_sides(types),
        },
        not_sets=np.zeros(len(table), dtype=bool),
        misfits=table.misfits,
        questions=questions,
        notices=(*unread_columns(text, LAYOUTS, _MEANINGS.values()), *lengths),
        readings=readings,
    )


def _set_types(column: Column) -> Cells:
    known = {text.casefold(): kind for text in column.texts if (kind := _SET_TYPES.get(_kind(text)))}
    return set_types(column, known)


def _kind(text: str) -> str:
    """The words of a set type that tell its kind: "normal" of `NORMAL_SET`, none of `LEFT_SET`."""
    return " ".join(word for word in _words(text) if word != "set" and word not in _SIDES)


def _sides(column: Column) -> dict[str, Cells]:
    return {
        "side": as_words(column, _side),
        "side_source": as_words(
            column, lambda text: SideSource.NONE if _side(text) == Side.UNKNOWN else SideSource.SET_TYPE
        ),
    }


def _side(text: str) -> Side:
    named = {_SIDES[word] for word in _words(text) if word in _SIDES}
    return named.pop() if len(named) == 1 else Side.UNKNOWN


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


IMPORTER = Importer(app=APP, title="Lyfta", layout=_layout, entries=_entries)
