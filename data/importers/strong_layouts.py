"""The layouts of Strong's export, and those whose columns are not called as one of them.

One file came without its header line. In the languages of phones that no real export was seen in, the
columns are in the same order under other names.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.importers.importer import Layout, described
from data.importers.text_table import TableText, same_name

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

_HEADERLESS = tuple(_WITH_UNITS.split(","))
_TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}", re.ASCII)
_DURATION = re.compile(r"(?:\d{1,3} ?[^\W\d_]{1,7}\.? ?){1,3}")  # 1h 2m, 38min
_NUMBER = re.compile(r"(?:\d+(?:\.\d+)?)?", re.ASCII)
_TRANSLATED = [layout.names for layout in LAYOUTS if layout.header.startswith(f"{_WITH_DURATION},")]
_FIRST_BYTES = 4096


@dataclass(frozen=True)
class Renamed:
    """A file under the names that its columns have in English, and its layout in words."""

    text: TableText
    layout: str


def in_english(text: TableText) -> Renamed | None:
    """The file with its columns under their English names, where it has them under none that is known."""
    if _is_headerless(text):
        return Renamed(text.without_header(_HEADERLESS), "semicolon 13 columns, no header line")
    names = None if text.same_names >= _names_in_english() else _translated(text)
    if names is None:
        return None
    renamed = replace(text, header=replace(text.header, names=tuple(names)))
    return Renamed(renamed, described(text, "in another language"))


def _names_in_english() -> frozenset[str]:
    return frozenset({same_name("Exercise Name"), same_name("Set Order")})


def _is_headerless(text: TableText) -> bool:
    """Whether the first line is a set: seen once, without the header of its layout."""
    first = text.header.names
    return (
        text.header.delimiter == ";"
        and len(first) == len(_HEADERLESS)
        and _TIMESTAMP.fullmatch(first[0]) is not None
    )


def _translated(text: TableText) -> Sequence[str] | None:
    """The English names where the first record is that of a layout with a duration; None for any other."""
    if any(layout.is_of(text) for layout in LAYOUTS):
        return None
    first = _first_record(text)
    of_width = (names for names in _TRANSLATED if len(names) == len(text.header.names) == len(first))
    return next((names for names in of_width if _fits(first, names)), None)


def _fits(cells: Sequence[str], names: Sequence[str]) -> bool:
    """Whether the cells of a record are what the layout has under these names."""
    said = dict(zip(names, cells, strict=True))
    amounts = (said[name] for name in ("Weight", "Reps", "Distance", "Seconds", "RPE"))
    return (
        _TIMESTAMP.fullmatch(said["Date"]) is not None
        and _DURATION.fullmatch(said["Duration"]) is not None
        and said["Exercise Name"] != ""
        and all(_NUMBER.fullmatch(amount) for amount in amounts)
    )


def _first_record(text: TableText) -> Sequence[str]:
    """The cells of the first record; none where it cannot be cut."""
    start = text.header.records_start
    lines = text.source.body[start : start + _FIRST_BYTES].decode(errors="ignore").lstrip("\n").split("\n")
    try:
        cells = next(csv.reader((f"{line}\n" for line in lines), delimiter=text.header.delimiter), [])
    except csv.Error:
        return []
    return [cell.strip() for cell in cells]
