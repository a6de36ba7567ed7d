"""The columns of a table of one's own by side and field; refused where they cannot be a training log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from data.importers.columns import Column, one_of
from data.importers.export import RefusedFile
from data.importers.own_columns import Meaning, meaning_of
from data.importers.text_table import TextTable
from data.sets import Side

Columns = Mapping[str, Column]
"""Columns by field; `load_unit` and `hold_unit` hold what the headers of `load` and `hold_s` say."""

_NEEDED = {
    "dates": {"date"},
    "the names of exercises": {"exercise_raw"},
    "repetitions, hold times or distances": {"reps", "hold_s", "distance"},
}
_ONE_ONLY = {
    "date",
    "time",
    "exercise_raw",
    "side",
    "load",
    "unit",
    "reps",
    "hold_s",
    "distance",
    "rir",
    "rpe",
}
_UNIT_FIELD = {"load": "load_unit", "hold_s": "hold_unit", "distance": "distance_unit"}
_TEMPLATE = "date, exercise, side, weight, unit, reps"
_SHOWN = 12


@dataclass(frozen=True)
class OwnHeader:
    """Columns by side, those that both sides share under None; and what is to be said about the others."""

    by_side: Mapping[Side | None, Columns]
    notices: tuple[str, ...]


def check_header(names: Sequence[str]) -> None:
    """Raises `RefusedFile` naming the columns, and what a training log needs that is not among them."""
    fields = {meaning.field for name in names if (meaning := meaning_of(name)) is not None}
    missing = [what for what, any_of in _NEEDED.items() if not fields & any_of]
    if not missing:
        return
    named = [name for name in names if name]
    shown = ", ".join(f"“{name[:30]}”" for name in named[:_SHOWN])
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    raise RefusedFile(
        f"Evenstride does not know this kind of file. Its columns are {shown}{more}. "
        f"There is no column with {' and none with '.join(missing)}. "
        f"Please rename your columns, or use the template, which shows what works: {_TEMPLATE}."
    )


def own_header(table: TextTable) -> OwnHeader:
    """The table's columns by side and field. Raises `RefusedFile` where two columns mean the same."""
    found: dict[tuple[Side | None, str], list[tuple[Column, Meaning]]] = {}
    unread = []
    for column in table.columns:
        meaning = meaning_of(column.name)
        if meaning is None:
            unread.append(column.name)
        else:
            found.setdefault((meaning.side, meaning.field), []).append((column, meaning))
    by_side: dict[Side | None, dict[str, Column]] = {}
    for (side, field), columns in found.items():
        by_side.setdefault(side, {}).update(_with_unit(field, columns))
        unread += [column.name for column, _ in columns[1:] if field not in _ONE_ONLY]
    named = [name for name in unread if name]
    return OwnHeader(by_side, (f"These columns were not read: {', '.join(named)}.",) if named else ())


def _with_unit(field: str, columns: Sequence[tuple[Column, Meaning]]) -> dict[str, Column]:
    """The column of a field, and one with the unit that its name states."""
    if len(columns) == 2 and {meaning.unit for _, meaning in columns} == {"kg", "lb"}:
        return _kilograms_before_pounds(columns)
    if len(columns) > 1 and field in _ONE_ONLY:
        names = " and ".join(f"“{column.name}”" for column, _ in columns)
        raise RefusedFile(
            f"The columns {names} seem to say the same, and it is not clear which one counts. "
            "Please remove or rename one of them, and choose the file again."
        )
    column, meaning = columns[0]
    if not meaning.unit:
        return {field: column}
    return {field: column, _UNIT_FIELD[field]: Column.repeated(column.name, meaning.unit, len(column.codes))}


def _kilograms_before_pounds(columns: Sequence[tuple[Column, Meaning]]) -> dict[str, Column]:
    """Of two columns of weights the one in kilograms, where it says something."""
    kg, lb = sorted(columns, key=lambda found: found[1].unit)
    pounds = np.where(kg[0].is_blank() & ~lb[0].is_blank(), 1, 0)
    units = [Column.repeated("", meaning.unit, len(pounds)) for _, meaning in (kg, lb)]
    return {"load": one_of([kg[0], lb[0]], pounds), "load_unit": one_of(units, pounds)}
