"""FitNotes for Android: one row a set, and of its time only the day.

Only comments are quoted: a comma in the name of an exercise shifts the cells behind it.
"""

import re
from collections.abc import Sequence

import numpy as np

from data.importers.cells import as_words, same
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.exact_text import Cut
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.session_starts import asked_moments
from data.importers.set_cells import distance_in_metres, metres_of, set_cells, unit
from data.importers.table_header import Header
from data.importers.text_table import TableText, same_name
from data.readings import Readings
from data.sets import Unit

APP = "fitnotes"

_UNIT_IN_THE_NAME = {"Weight (kgs)": Unit.KG, "Weight (lbs)": Unit.LB}
_START, _END = "Date,Exercise,Category", "Reps,Distance,Distance Unit,Time"
LAYOUTS = (
    Layout(f"{_START},Weight (kgs),{_END}", apart="kg"),
    Layout(f"{_START},Weight (lbs),{_END}", apart="lbs"),
    Layout(f"{_START},Weight,Weight Unit,{_END}"),
    Layout(f"{_START},Weight,Weight Unit,{_END},Comment"),
)
_MEANINGS = {
    "session_start": "Date",
    "exercise_raw": "Exercise",
    "reps": "Reps",
    "distance": "Distance",
    "hold_s": "Time",
    "note": "Comment",
}
_FIRST = ["date", "exercise", "category"]
_NEEDED = ("reps", "distance", "distance unit", "time")
_WEIGHTS = ("weight", "weight (kgs)", "weight (lbs)")
_OF_IOS = ("weight (kg)", "weight (lbs)")  # two columns of weight
_MOST_LINES = 100  # of a comment
_BEGINS = re.compile(r"\d{4}-\d{2}-\d{2}.", re.ASCII)


def _layout(text: TableText) -> str | None:
    """Also layouts with columns behind those that are known: names with a comma are put together by place."""
    names = [same_name(name) for name in text.header.names]
    in_order = names[: len(_FIRST)] == _FIRST and text.same_names.issuperset(_NEEDED)
    has_weight = not text.same_names.isdisjoint(_WEIGHTS) and not text.same_names.issuperset(_OF_IOS)
    return layout_words(text, LAYOUTS, is_of_app=True) if in_order and has_weight else None


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table(split=_records)
    weight = next((name for name in _UNIT_IN_THE_NAME if same_name(name) in text.same_names), "Weight")
    columns = {meaning: table.column(name) for meaning, name in {**_MEANINGS, "load": weight}.items()}
    times, questions, readings = asked_moments(APP, columns["session_start"], readings)
    cells = set_cells(columns, len(table), {"session_start": times})
    distance, lengths = distance_in_metres(cells["distance"], metres_of(table.column("Distance Unit")))
    stated = _UNIT_IN_THE_NAME.get(weight)
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "unit": as_words(table.column("Weight Unit"), unit)
            if stated is None
            else same(stated, len(table)),
            "distance_m": distance,
            "set_type": same("working", len(table)),
        },
        not_sets=np.zeros(len(table), dtype=bool),
        misfits=table.misfits,
        questions=questions,
        notices=(
            *_repaired(columns["exercise_raw"], text.header.delimiter),
            *unread_columns(text, LAYOUTS, _MEANINGS.values()),
            *lengths,
        ),
        readings=readings,
    )


def _records(lines: Sequence[str], header: Header) -> Cut:
    """Records cut at every delimiter but those in a quoted comment, which may go on over several lines."""
    at = 0
    while at < len(lines):
        taken = _lines_of_record(lines[at : at + _MOST_LINES], header)
        yield taken, _cells("\n".join(lines[at : at + taken]), header)
        at += taken


def _lines_of_record(lines: Sequence[str], header: Header) -> int:
    """How many of these lines the first record takes: more than one where a comment goes on."""
    record = lines[0]
    for taken in range(1, len(lines)):
        if not _is_open(_comment(record, header)):
            return taken
        if _BEGINS.match(lines[taken]):
            return 1
        record = f"{record}\n{lines[taken]}"
    return 1 if _is_open(_comment(record, header)) else len(lines)


def _comment(record: str, header: Header) -> re.Match[str] | None:
    """The quoted comment at the end of a record: its text, and the closing mark where it has one."""
    found = re.search(rf'{re.escape(header.delimiter)}"(?P<text>(?:[^"]|"")*)(?P<end>"?)$', record)
    if found is None or same_name(header.names[-1]) != "comment":
        return None
    before = record.count(header.delimiter, 0, found.start())
    return found if before >= len(header.names) - 2 else None


def _is_open(comment: re.Match[str] | None) -> bool:
    return comment is not None and comment["end"] == ""


def _cells(record: str, header: Header) -> list[str]:
    """The cells of a record; surplus ones are put together as the name of the exercise."""
    delimiter, comment = header.delimiter, _comment(record, header)
    if comment is None:
        cells = record.split(delimiter)
    else:
        cells = [*record[: comment.start()].split(delimiter), comment["text"].replace('""', '"')]
    surplus = len(cells) - len(header.names)
    if surplus < 0:
        return cells
    whole = [cells[0], delimiter.join(cells[1 : 2 + surplus]), *cells[2 + surplus :]]
    last = [whole.pop()] if comment is not None else []  # its marks are off already
    return [*map(_unquoted, whole), *last]


def _unquoted(cell: str) -> str:
    """A cell without the quotation marks that a spreadsheet program put around it."""
    if not cell.startswith('"'):
        return cell
    inner = cell[1:-1].replace('""', "")
    if len(cell) > 1 and cell[-1] == '"' and '"' not in inner:
        return cell[1:-1].replace('""', '"')
    return cell


def _repaired(exercise: Column, delimiter: str) -> tuple[str, ...]:
    names = [name for name in exercise.texts if delimiter in name]
    if not names:
        return ()
    return (f"Names with a comma were put together again; please check them: {'; '.join(names)}.",)


IMPORTER = Importer(app=APP, title="FitNotes", layout=_layout, entries=_entries)
