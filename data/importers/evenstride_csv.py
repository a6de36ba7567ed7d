"""Evenstride's own CSV (`data.own_layout`): sets where they stood, and what the person told beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.body_mass import as_body_mass
from data.importers.cells import Cells, same
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.evenstride_cells import cells_of
from data.importers.evenstride_records import FRAMES, Told, told
from data.importers.export import RefusedFile
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.text_table import TableText, TextTable
from data.log_left_out import PLACE
from data.own_layout import COLUMNS, FORMAT, SET_COLUMNS, YES, Record
from data.own_records import RECORDS, OwnRecords, as_records
from data.reading_texts import Answer, answers, as_readings
from data.readings import Readings
from data.sets import CLOSED, LOGGED
from data.strength_tests import as_strength_tests

APP = "evenstride"
LAYOUTS = (Layout(",".join(COLUMNS)),)

_NEEDED = frozenset(("record", *SET_COLUMNS))
_TWICE = "The same set, of that exercise, session and place, stands further up in this file"
_MAY_BE_EMPTY = ("unit",)
_TOLD = {"set_at": "told_at"}
_KINDS = {"reason": "text", "set_at": "time"}


@dataclass(frozen=True)
class OwnEntries(Entries):
    """Entries whose sets need no working out: they stand where the file says, and say what it says."""

    def rows(self, app: str) -> pd.DataFrame:  # noqa: ARG002  the file names the app of each set
        """All entries with the columns and types of sets."""
        rows = pd.DataFrame({name: cells.by_row for name, cells in self.cells.items()})
        return rows.assign(source_line=self.lines, says_something=True)


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names >= _NEEDED)


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table()
    record = table.column("record")
    rows = {kind: np.flatnonzero(record.where(kind.__eq__)) for kind in Record}
    _check_format(table, rows[Record.FORMAT])
    besides = {kind: told(kind, table, rows[kind]) for kind in FRAMES}
    sets = {name: _set_cells(table, name) for name in SET_COLUMNS}
    faults = _faults(record, besides.values(), _twice(sets, rows[Record.SET]))
    records = _records(table, rows[Record.SET], besides)
    return OwnEntries(
        lines=table.lines,
        contents=table.contents,
        cells={"athlete": replace(same("me", len(table)), faults=faults), "app": sets["app"], **sets},
        not_sets=_not_sets(len(table), rows[Record.SET], faults),
        misfits=table.misfits,
        notices=unread_columns(text, LAYOUTS, COLUMNS),
        readings=_together(records, readings),
        body_mass=as_body_mass(_with_lines(records.body_mass, table, besides[Record.BODY_MASS])),
        strength_tests=as_strength_tests(
            _with_lines(records.strength_tests, table, besides[Record.STRENGTH_TEST])
        ),
        own_records=records,
    )


def _faults(record: Column, besides: Iterable[Told], twice: Iterable[int]) -> dict[int, str]:
    """Why a row is set aside, besides what single cells of a set tell."""
    strange = np.flatnonzero(~record.where(_is_known)).tolist()
    return {
        **dict.fromkeys(strange, "It does not say what this row is"),
        **{row: fault for part in besides for row, fault in part.faults.items()},
        **dict.fromkeys(twice, _TWICE),
    }


def _is_known(word: str) -> bool:
    return word in list(Record)


def _check_format(table: TextTable, rows: npt.NDArray[np.intp]) -> None:
    """Raises `RefusedFile` where a newer Evenstride is needed."""
    for row in rows.tolist():
        if table.column("value").text(row) != FORMAT:
            raise RefusedFile(
                "This file was written by a newer Evenstride. Please install the newest one, and choose the "
                "file again."
            )


def _set_cells(table: TextTable, name: str) -> Cells:
    words = [str(word) for word in CLOSED.get(name, ())]
    may_be = [*words, ""] if name in _MAY_BE_EMPTY else words
    return cells_of(table.column(name), LOGGED[name], may_be)


def _twice(sets: Mapping[str, Cells], rows: npt.NDArray[np.intp]) -> list[int]:
    """Rows of sets that stand where another one stands already."""
    nowhere = {row for name in PLACE for row in sets[name].faults}
    places = pd.DataFrame({name: sets[name].by_row for name in PLACE}).iloc[rows]
    return [row for row in places.index[places.duplicated()].tolist() if row not in nowhere]


def _not_sets(count: int, sets: npt.NDArray[np.intp], faults: Mapping[int, str]) -> npt.NDArray[np.bool_]:
    not_sets = np.ones(count, dtype=bool)
    not_sets[sets] = False
    not_sets[list(faults)] = False  # what could not be read is set aside, with its reason
    return not_sets


def _records(table: TextTable, sets: npt.NDArray[np.intp], besides: Mapping[Record, Told]) -> OwnRecords:
    frames = {name: besides[kind].rows.reset_index(drop=True) for kind, name in FRAMES.items()}
    for mark in ("left_out", "separate"):
        frames[mark] = _marked(table, sets, mark)
    return OwnRecords(**frames)


def _marked(table: TextTable, sets: npt.NDArray[np.intp], mark: str) -> pd.DataFrame:
    """The sets with this mark; one whose place or time cannot be read has none."""
    part = table.take(sets[table.column(mark).where(lambda word: word == YES)[sets]])
    cells = {
        name: cells_of(part.column(_TOLD.get(name, name)), LOGGED.get(name) or _KINDS[name])
        for name in RECORDS[mark]
    }
    faulty = {row for column in cells.values() for row in column.faults}
    rows = pd.DataFrame({name: column.by_row for name, column in cells.items()}).drop(index=list(faulty))
    return as_records(mark, rows)


def _together(records: OwnRecords, readings: Readings) -> Readings:
    """The person's readings, and those of the file where they say nothing."""
    rows: Any = records.answers[["kind", "app", "subject", "value"]].itertuples(index=False, name=None)
    merged = as_readings([*(Answer(*row) for row in rows), *answers(readings)])
    for_files = ("date_orders", "time_zones", "zeros", "people")
    return replace(merged, **{name: getattr(readings, name) for name in for_files})


def _with_lines(rows: pd.DataFrame, table: TextTable, told_so: Told) -> pd.DataFrame:
    """The rows with the lines on which they stand."""
    return rows.assign(source_line=table.lines[told_so.rows.index.to_numpy(dtype=np.intp)])


IMPORTER = Importer(app=APP, title="Evenstride", layout=_layout, entries=_entries)
