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
from data.importers.importer import Importer, Layout, layout_words
from data.importers.set_cells import distance_in_metres, metres_of, set_cells, unit
from data.importers.table_header import Header
from data.importers.text_table import TableText, same_name
from data.readings import Readings
from data.sets import Unit

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
_MOST_LINES = 100  # of a comment
_BEGINS = re.compile(r"\d{4}-\d{2}-\d{2}.", re.ASCII)


def _layout(text: TableText) -> str | None:
    """Only the listed layouts, in their order: names with a comma are put together by position."""
    names = [same_name(name) for name in text.header.names]
    in_order = any(names == [same_name(name) for name in layout.names] for layout in LAYOUTS)
    return layout_words(text, LAYOUTS, is_of_app=False) if in_order else None


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table(split=_records)
    weight = next((name for name in _UNIT_IN_THE_NAME if same_name(name) in text.same_names), "Weight")
    columns = {meaning: table.column(name) for meaning, name in {**_MEANINGS, "load": weight}.items()}
    cells = set_cells(columns, len(table))
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
        notices=(*_repaired(columns["exercise_raw"], text.header.delimiter), *lengths),
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
    return [cells[0], _unquoted(delimiter.join(cells[1 : 2 + surplus])), *cells[2 + surplus :]]


def _unquoted(name: str) -> str:
    """A name without the quotation marks that a spreadsheet program put around it."""
    inner = name[1:-1].replace('""', "")
    if len(name) > 1 and name[0] == name[-1] == '"' and '"' not in inner:
        return name[1:-1].replace('""', '"')
    return name


def _repaired(exercise: Column, delimiter: str) -> tuple[str, ...]:
    names = [name for name in exercise.texts if delimiter in name]
    if not names:
        return ()
    return (f"Names with a comma were put together again; please check them: {'; '.join(names)}.",)


IMPORTER = Importer(app="fitnotes", title="FitNotes", layout=_layout, entries=_entries)
