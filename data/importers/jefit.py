"""JEFIT's backup: several tables in one file, of which only those with sets and the unit are read.

`EXERCISE LOGS` lists each exercise's sets as weight x repetitions. `EXERCISE SET LOGS`, in exports since the
end of 2024, has a row for each of them, with what they were for and how long they took.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.importers.cells import as_words, numbers_of
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.exact_text import column_of
from data.importers.export import RefusedFile
from data.importers.importer import Importer
from data.importers.jefit_tables import optional_table, sections, table_text
from data.importers.session_starts import asked_moments
from data.importers.set_cells import METRES, distance_in_metres, set_cells, set_types, unit
from data.importers.table_bounds import check_rows
from data.importers.table_header import SECTION
from data.importers.text_table import TableText, TextTable
from data.readings import Readings
from data.sets import SetType

APP = "jefit"

_LOGS, _SET_LOGS, _SETTING = "EXERCISE LOGS", "EXERCISE SET LOGS", "SETTING"
_NEEDED = ("_id", "mydate", "ename", "logs")
_SET_TYPES = {"": SetType.WORKING, "default": SetType.WORKING, "warm-up": SetType.WARMUP}


Details = dict[str, dict[int, int]]
"""The row of each set among the set logs, by its exercise and its place there, from 0."""


@dataclass(frozen=True)
class _Set:
    """A set: the row of its exercise, its number there, its amounts, and its row among the set logs or -1."""

    row: int
    number: int
    load: str
    reps: str
    detail: int


def _layout(text: TableText) -> str | None:
    """Raises `RefusedFile` for a JEFIT export that does not hold the sets."""
    if not text.header.names[0].startswith(SECTION) or _SETTING not in text.header.names[0]:
        return None
    tables = sections(text.source.body)
    if _LOGS in tables and table_text(text.source.body, _LOGS).same_names.issuperset(_NEEDED):
        return f"{len(tables)} tables"
    raise RefusedFile(
        "This is a JEFIT export without the table of your sets, EXERCISE LOGS. "
        "Please export your data from JEFIT again, and choose the new file."
    )


def _entries(text: TableText, readings: Readings) -> Entries:
    body = text.source.body
    logs, set_logs = table_text(body, _LOGS).table(), optional_table(body, _SET_LOGS)
    known = _details(set_logs)
    sets = list(_sets(logs, set_logs, known))
    rows = np.array([each.row for each in sets], dtype=np.intp)
    details = np.array([each.detail for each in sets], dtype=np.intp)
    columns = {
        "session_start": logs.column("mydate").take(rows),
        "exercise_raw": logs.column("ename").take(rows),
        "load": column_of("weight", [each.load for each in sets]),
        "reps": column_of("reps", [each.reps for each in sets]),
        "hold_s": _detail(set_logs, "duration", details),
        "distance": _detail(set_logs, "distance_mi", details),
    }
    times, questions, readings = asked_moments(APP, columns["session_start"], readings)
    cells = set_cells(columns, len(sets), {"session_start": times})
    distance, _ = distance_in_metres(cells["distance"], METRES["mi"])
    besides = (numbers_of(cells["hold_s"]) > 0) | (numbers_of(distance) > 0)
    return Entries(
        lines=logs.lines[rows],
        contents=_contents(columns),
        cells={
            **cells,
            "unit": as_words(Column.repeated("mass", _mass(body), len(sets)), unit),
            "distance_m": distance,
            "set_type": set_types(_detail(set_logs, "set_type", details), _SET_TYPES),
        },
        not_sets=_is_0x0(sets) & ~besides,
        misfits=(*logs.misfits, *(() if set_logs is None else set_logs.misfits)),
        number=np.array([each.number for each in sets], dtype=np.float64),
        questions=questions,
        notices=_orphans(logs, known),
        readings=readings,
    )


def _mass(body: bytes) -> str:
    """The unit of weight; empty where the settings do not tell."""
    setting = optional_table(body, _SETTING)
    return setting.column("mass").text(0) if setting is not None and len(setting) else ""


def _sets(logs: TextTable, set_logs: TextTable | None, details: Details) -> Iterator[_Set]:
    """The sets that an exercise lists, and those behind them that only the set logs have.

    An exercise without any is one entry, which says nothing. Raises `RefusedFile` beyond the bounds.
    """
    logged, made = _logged(set_logs), 0
    listed_sets, log_ids = logs.column("logs").by_row(), logs.column("_id").by_row()
    for row, (listed_set, log_id) in enumerate(zip(listed_sets, log_ids, strict=True)):
        listed = [text for text in listed_set.split(",") if text.strip()]
        own = details.get(log_id, {})
        places = sorted({*range(len(listed) or 1), *own})
        made += len(places)
        check_rows(made)
        for place in places:
            detail = own.get(place, -1)
            load, reps = _amounts(listed[place]) if place < len(listed) else logged(detail)
            yield _Set(row, place + 1, load, reps, detail)


def _amounts(listed: str) -> tuple[str, str]:
    """Weight and repetitions of `20.0x12`."""
    load, _, reps = listed.strip().partition("x")
    return load, reps


def _logged(set_logs: TextTable | None) -> Callable[[int], tuple[str, str]]:
    """Weight and repetitions of a row of the set logs; nothing for -1."""
    if set_logs is None:
        return lambda _: ("", "")
    load, reps = (set_logs.column(name).by_row() for name in ("weight_lbs", "reps"))
    return lambda detail: (load[detail], reps[detail]) if detail >= 0 else ("", "")


def _details(set_logs: TextTable | None) -> Details:
    found: Details = {}
    if set_logs is None:
        return found
    log_ids, places = (set_logs.column(name).by_row() for name in ("exercise_log_id", "set_index"))
    for row, (log_id, place) in enumerate(zip(log_ids, places, strict=True)):
        own = found.setdefault(log_id, {})
        own[int(place) if place.isdecimal() and len(place) < 4 else len(own)] = row
    return found


def _detail(set_logs: TextTable | None, name: str, details: npt.NDArray[np.intp]) -> Column:
    """What the set logs say of each set; blank where they do not have it."""
    texts = [""] * len(details)
    if set_logs is not None:
        logged = set_logs.column(name).by_row()
        texts = [logged[detail] if detail >= 0 else "" for detail in details.tolist()]
    return column_of(name, texts)


def _is_0x0(sets: list[_Set]) -> npt.NDArray[np.bool_]:
    return np.array([_is_zero(each.load) and _is_zero(each.reps) for each in sets], dtype=bool)


def _is_zero(text: str) -> bool:
    return re.fullmatch(r"0+(?:\.0*)?", text) is not None


def _contents(columns: dict[str, Column]) -> Callable[[npt.NDArray[np.intp]], list[str]]:
    """Of each entry its day, exercise, weight and repetitions."""
    shown = [columns[name] for name in ("session_start", "exercise_raw", "load", "reps")]
    return lambda entries: [", ".join(column.text(row) for column in shown) for row in entries.tolist()]


def _orphans(logs: TextTable, details: Details) -> tuple[str, ...]:
    """A notice where set logs belong to no exercise."""
    known = set(logs.column("_id").texts)
    count = sum(len(own) for log_id, own in details.items() if log_id not in known)
    if not count:
        return ()
    return (f"Rows of the table {_SET_LOGS} that belong to no exercise were not read: {count:,}.",)


IMPORTER = Importer(app=APP, title="JEFIT", layout=_layout, entries=_entries)
