"""Strong's export: one row a set or rest timer, in many layouts; most do not state the unit of weight."""

import re
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from data.importers.cells import CellFault, Cells, as_numbers, as_words, numbers_of, same
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.exact_text import quoted
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.numbers import number
from data.importers.set_cells import METRES, distance_in_metres, metres_of, set_cells, unit
from data.importers.table_header import Header
from data.importers.text_table import TableText, same_name
from data.readings import Readings
from data.sets import SetType, Unit

_START = "Date,Workout Name,Exercise Name,Set Order"
_WITH_DURATION = "Date,Workout Name,Duration,Exercise Name,Set Order"
_AMOUNTS = "Weight,Reps,Distance,Seconds"
_WITH_UNITS = f"{_START},Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes"
LAYOUTS = (
    Layout(f"{_START},kg,Reps,km,Seconds,Notes"),
    Layout(f"{_START},{_AMOUNTS},Notes,Workout Notes"),
    Layout(f"{_START},{_AMOUNTS},Notes,Workout Notes,RPE"),
    Layout(f"{_WITH_DURATION},{_AMOUNTS},Notes,Workout Notes,RPE"),
    Layout(f"{_WITH_DURATION},{_AMOUNTS},RPE", apart="without notes"),
    Layout(_WITH_UNITS),
    Layout(f"{_WITH_UNITS},Workout Duration"),
    Layout(
        "Workout #,Date,Workout Name,Duration (sec),Exercise Name,Set Order,Weight (kg),Reps,RPE,"
        "Distance (meters),Seconds,Notes,Workout Notes",
        apart="kilograms and metres",
    ),
    Layout(
        f"{_START},Weight,Weight Unit,Reps,Distance,Distance Unit,Seconds,Notes,Workout Notes",
        apart="with units",
    ),
    Layout(
        "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,Entfernung,"
        "Sekunden,Notizen,Workout-Notizen,RPE",
        apart="German",
    ),
    Layout(
        "Date,Nom de l'entraînement,Durée,Nom de l'exercice,Ordre de la série,Poids,Réps,Distance,"
        "Secondes,Notes,Notes d'entraînement,RPE",
        apart="French",
    ),
    Layout("日期,锻炼名称,运动名称,设置顺序,重量,次,距离,秒,备注,锻炼备注", apart="Chinese"),
)

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
_NOT_SETS = {"rest timer", "ruhezeit", "note"}

_HEADERLESS = tuple(_WITH_UNITS.split(","))
_TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}", re.ASCII)


def _layout(text: TableText) -> str | None:
    if _is_headerless(text):
        return "semicolon 13 columns, no header line"
    has_needed = all(_name(text, meaning) for meaning in _NEEDED)
    return layout_words(text, LAYOUTS, is_of_app=has_needed)


def _entries(text: TableText, readings: Readings) -> Entries:
    text = text.without_header(_HEADERLESS) if _is_headerless(text) else text
    table = text.table(mend=_with_single_quotes)
    names = {meaning: _name(text, meaning) for meaning in _MEANINGS}
    columns = {meaning: table.column(name) for meaning, name in names.items()}
    cells = set_cells(columns, len(table))
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
        not_sets=columns["order"].where(lambda order: order.casefold() in _NOT_SETS),
        misfits=table.misfits,
        number=_numbers_from_1(columns["order"]),
        notices=(*unread_columns(text, LAYOUTS, names.values()), *lengths),
        readings=readings,
    )


def _is_headerless(text: TableText) -> bool:
    """Whether the first line is a set: seen once, without the header of its layout."""
    first = text.header.names
    return (
        text.header.delimiter == ";"
        and len(first) == len(_HEADERLESS)
        and _TIMESTAMP.fullmatch(first[0]) is not None
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


def _set_type(order: str) -> str:
    """What stands instead of the number; a number is a working set. Raises `CellFault`."""
    if order.casefold() in _NOT_SETS:
        return SetType.WORKING
    if order.casefold() in _SET_TYPES:
        return _SET_TYPES[order.casefold()]
    if order.replace(".", "", 1).isdecimal():
        return SetType.WORKING
    raise CellFault("is neither the number of a set nor a kind of set that Evenstride knows")


def _numbers_from_1(order: Column) -> npt.NDArray[np.float64]:
    numbers = numbers_of(as_numbers(order, number))
    return numbers + 1 if (numbers == 0).any() else numbers  # files of 2017 count from 0


def _with_single_quotes(_: list[str], content: str, header: Header) -> list[str] | None:
    """A record with notes between doubled quotation marks, read as if these were single ones."""
    between = re.escape(header.delimiter)
    cell = re.compile(rf'(?<={between})""(?=[^"{between}])(.+?)""(?={between}|$)', re.DOTALL)
    mended = cell.sub(lambda found: '"' + found[1].replace('"', '""') + '"', content)
    records = [cells for _, cells in quoted(mended.split("\n"), header)]
    return records[0] if len(records) == 1 else None


IMPORTER = Importer(app="strong", title="Strong", layout=_layout, entries=_entries)
