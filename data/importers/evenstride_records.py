"""What stands beside sets in our own CSV: preferences, readings, weigh-ins, events; and what is none."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.events import EventKind
from data.importers.evenstride_cells import cells_of
from data.importers.text_table import TextTable
from data.own_layout import COLUMN_OF, NUMBERS, Record
from data.own_records import RECORDS, as_records
from data.preferences import Preferences
from data.reading_texts import Answer, answers, as_readings
from data.sets import Side, Unit

FRAMES = {
    Record.PREFERENCE: "preferences",
    Record.READING: "answers",
    Record.BODY_MASS: "body_mass",
    Record.EVENT: "events",
    Record.STRENGTH_TEST: "strength_tests",
}
"""Which frame of `OwnRecords` each record belongs to."""

_KINDS = {
    **dict.fromkeys(NUMBERS, "number"),
    "day": "day",
    "set_at": "time",
    "tested_at": "time",
}
_WORDS: Mapping[tuple[Record, str], Collection[str]] = {
    (Record.EVENT, "kind"): [str(kind) for kind in EventKind],
    (Record.EVENT, "side"): [str(side) for side in Side],
    (Record.BODY_MASS, "unit"): [str(unit) for unit in Unit],
    (Record.READING, "source"): ["import", "person"],
}
_MOST_KG = 650.0  # beyond the heaviest person ever weighed


@dataclass(frozen=True)
class Told:
    """The rows of one record that could be read, with the columns of its frame, and why others could not.

    The index of `rows` and the keys of `faults` are rows of the table.
    """

    rows: pd.DataFrame
    faults: Mapping[int, str]


def told(record: Record, table: TextTable, rows: npt.NDArray[np.intp]) -> Told:
    """What these rows of the table say; all of them are of that record."""
    part = table.take(rows)
    values, faults = {}, {}
    for name in RECORDS[FRAMES[record]]:
        words = _WORDS.get((record, name), ())
        kind = "closed" if words else _KINDS.get(name, "text")
        cells = cells_of(part.column(COLUMN_OF[record][name]), kind, words)
        values[name] = pd.Series(cells.by_row)
        faults.update(dict(cells.faults))
    frame = pd.DataFrame(values).drop(index=list(faults))
    faults |= {row: fault for row, fault in _impossible(record, frame) if fault}
    kept = frame.drop(index=[row for row in faults if row in frame.index])
    typed = as_records(FRAMES[record], kept).set_axis(rows[kept.index.to_numpy(dtype=np.intp)])
    return Told(typed, {int(rows[row]): fault for row, fault in faults.items()})


def _impossible(record: Record, frame: pd.DataFrame) -> list[tuple[int, str]]:
    """Of each row why the log cannot take it; empty where it can."""
    if record == Record.READING:
        told_so = zip(frame["kind"], frame["app"], frame["subject"], frame["value"], strict=True)
        reasons = [_no_reading(Answer(*map(str, told))) for told in told_so]
    elif record == Record.PREFERENCE:
        reasons = [
            _no_preference(str(name), str(value)) for name, value in frame[["name", "value"]].to_numpy()
        ]
    elif record == Record.BODY_MASS:
        reasons = ["" if 0 < kg <= _MOST_KG else "Nobody weighs that" for kg in frame["kg"]]
    elif record == Record.STRENGTH_TEST:
        reasons = ["" if app else "It does not say which app it comes from" for app in frame["app"]]
    else:
        reasons = [""] * len(frame)
    return list(zip(frame.index.tolist(), reasons, strict=True))


def _no_reading(answer: Answer) -> str:
    if list(answers(as_readings([answer]))) == [answer]:
        return ""
    return f"“{answer.kind}: {answer.value}” is no reading that this Evenstride knows"


def _no_preference(name: str, value: str) -> str:
    try:
        Preferences().chosen(name, value)
    except ValueError as error:
        return str(error)
    return ""
