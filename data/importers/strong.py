"""Strong's export: one row a set or rest timer, in many layouts; most do not state the unit of weight."""

import re
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from data.importers.cells import CellFault, Cells, as_numbers, as_words, numbers_of, same
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.exact_text import Mend, padded_from, quoted
from data.importers.importer import Importer, layout_words, unread_columns
from data.importers.numbers import number
from data.importers.session_starts import asked_moments
from data.importers.set_cells import METRES, distance_in_metres, metres_of, set_cells, unit
from data.importers.strong_layouts import LAYOUTS, in_english
from data.importers.table_header import Header
from data.importers.text_table import TableText, same_name
from data.readings import Readings
from data.sets import SetType, Unit

APP = "strong"

_MEANINGS: dict[str, tuple[str, ...]] = {
    "session_start": ("Date", "Datum", "日期"),
    "session_title": ("Workout Name", "Workout-Name", "Nom de l'entraînement", "锻炼名称"),
    "exercise_raw": ("Exercise Name", "Name der Übung", "Nom de l'exercice", "运动名称"),
    "order": ("Set Order", "Reihenfolge festlegen", "Ordre de la série", "设置顺序"),
    "load": (
        "Weight",
        "Weight (kg)",
        "Weight (lb)",
        "Weight (lbs)",
        "kg",
        "lb",
        "lbs",
        "Gewicht",
        "Poids",
        "重量",
    ),
    "unit": ("Weight Unit",),
    "reps": ("Reps", "Wiederh.", "Réps", "次"),
    "rpe": ("RPE",),
    "distance": ("Distance", "Distance (meters)", "km", "mi", "Entfernung", "距离"),
    "distance_unit": ("Distance Unit",),
    "hold_s": ("Seconds", "Sekunden", "Secondes", "秒"),
    "note": ("Notes", "Notizen", "备注"),
}
_NEEDED = ("session_start", "exercise_raw", "order", "load", "reps")
_UNIT_IN_THE_NAME = {
    **dict.fromkeys(("kg", "weight (kg)"), Unit.KG),
    **dict.fromkeys(("lb", "lbs", "weight (lb)", "weight (lbs)"), Unit.LB),
}
_LENGTH_IN_THE_NAME = {"km": METRES["km"], "mi": METRES["mi"], "distance (meters)": METRES["m"]}

_SET_TYPES = {"": SetType.WORKING, "w": SetType.WARMUP, "d": SetType.DROP, "f": SetType.FAILURE}
_NUMBERED = re.compile(r"(?P<kind>[wdf])\d{1,2}")  # some programs number them
_NOT_SETS = {"rest timer", "ruhezeit", "note"}
_WORD = re.compile(r"[^\W\d_]{3}.*")


def _layout(text: TableText) -> str | None:
    renamed = in_english(text)
    if renamed is not None:
        return renamed.layout
    has_needed = all(_name(text, meaning) for meaning in _NEEDED)
    return layout_words(text, LAYOUTS, is_of_app=has_needed)


def _entries(text: TableText, readings: Readings) -> Entries:
    renamed = in_english(text)
    text = text if renamed is None else renamed.text
    names = {meaning: _name(text, meaning) for meaning in _MEANINGS}
    table = text.table(mend=_mend(text, names))
    columns = {meaning: table.column(name) for meaning, name in names.items()}
    times, questions, readings = asked_moments(APP, columns["session_start"], readings)
    cells = set_cells(columns, len(table), {"session_start": times})
    distance, lengths = distance_in_metres(cells["distance"], _metres(columns))
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "unit": _units(columns),
            "distance_m": distance,
            "set_type": as_words(columns["order"], _set_type),
            "note": as_words(columns["note"], lambda note: note.removesuffix('""')),
        },
        not_sets=_not_sets(columns),
        misfits=table.misfits,
        number=_numbers_from_1(columns["order"]),
        questions=questions,
        notices=(*unread_columns(text, LAYOUTS, names.values()), *lengths),
        readings=readings,
    )


def _name(text: TableText, meaning: str) -> str:
    """What the file calls the column of that meaning; empty where it has none."""
    return next((name for name in _MEANINGS[meaning] if same_name(name) in text.same_names), "")


def _units(columns: Mapping[str, Column]) -> Cells:
    in_the_name = _UNIT_IN_THE_NAME.get(same_name(columns["load"].name))
    return (
        as_words(columns["unit"], unit)
        if in_the_name is None
        else same(in_the_name, len(columns["load"].codes))
    )


def _metres(columns: Mapping[str, Column]) -> float | npt.NDArray[np.float64]:
    in_the_name = _LENGTH_IN_THE_NAME.get(same_name(columns["distance"].name))
    return metres_of(columns["distance_unit"]) if in_the_name is None else in_the_name


def _not_sets(columns: Mapping[str, Column]) -> npt.NDArray[np.bool_]:
    """Rest timers and notes: by their word, and in a language whose word is not known by what they lack.

    Those have a whole word where a set has a number or a letter, and neither load, reps nor distance.
    """
    order = columns["order"]
    lack = [columns[name].is_nothing() for name in ("load", "reps", "distance")]
    silent = order.where(lambda text: _WORD.fullmatch(text) is not None) & np.logical_and.reduce(lack)
    return silent | order.where(lambda text: text.casefold() in _NOT_SETS)


def _set_type(order: str) -> str:
    """What stands instead of the number; a number is a working set. Raises `CellFault`."""
    if order.casefold() in _NOT_SETS:
        return SetType.WORKING
    if order.casefold() in _SET_TYPES:
        return _SET_TYPES[order.casefold()]
    if order.replace(".", "", 1).isdecimal():
        return SetType.WORKING
    if numbered := _NUMBERED.fullmatch(order.casefold()):
        return _SET_TYPES[numbered["kind"]]
    raise CellFault("is neither the number of a set nor a kind of set that Evenstride knows")


def _numbers_from_1(order: Column) -> npt.NDArray[np.float64]:
    numbers = numbers_of(as_numbers(order, number))
    return numbers + 1 if (numbers == 0).any() else numbers  # files of 2017 count from 0


def _mend(text: TableText, names: Mapping[str, str]) -> Mend:
    """Puts notes between doubled quotation marks right, and fills up rows that a spreadsheet cut short."""
    padded = padded_from(text.places(names["load"], names["reps"]))

    def mend(cells: list[str], content: str, header: Header) -> list[str] | None:
        if '""' in content:
            cells = _with_single_quotes(content, header) or cells
        return padded(cells, content, header)

    return mend


def _with_single_quotes(content: str, header: Header) -> list[str] | None:
    """A record with notes between doubled quotation marks, read as if these were single ones."""
    between = re.escape(header.delimiter)
    cell = re.compile(rf'(?<={between})""(?=[^"{between}])(.+?)""(?={between}|$)', re.DOTALL)
    mended = cell.sub(lambda found: '"' + found[1].replace('"', '""') + '"', content)
    records = [cells for _, cells in quoted(mended.split("\n"), header)]
    return records[0] if len(records) == 1 else None


IMPORTER = Importer(app=APP, title="Strong", layout=_layout, entries=_entries)
