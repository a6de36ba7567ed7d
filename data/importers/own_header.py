"""The columns of a table of one's own by side and field, and what keeps them from being a training log."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from data.importers.columns import Column, one_of
from data.importers.text_table import TextTable
from data.sets import Side
from data.table_mapping import IGNORED, PERSON, Meaning, TableMapping

Columns = Mapping[str, Column]
"""Columns by field; `load_unit` and `hold_unit` hold what the headers of `load` and `hold_s` say."""

_NEEDED = {
    "dates": {"date"},
    "the names of exercises": {"exercise_raw"},
    "repetitions, hold times or distances": {"reps", "hold_s", "distance"},
}
ONE_ONLY = {
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
    "warmup",
}
"""Fields that cannot have two columns, because it would not be clear which one counts."""

_UNIT_FIELD = {"load": "load_unit", "hold_s": "hold_unit", "distance": "distance_unit"}


@dataclass(frozen=True)
class OwnHeader:
    """Columns by side, those that both sides share under None; and what is to be said about the others."""

    by_side: Mapping[Side | None, Columns]
    notices: tuple[str, ...]


def missing(meanings: Iterable[Meaning]) -> tuple[str, ...]:
    """What a training log needs that no column holds, each in words."""
    fields = {meaning.field for meaning in meanings}
    return tuple(what for what, any_of in _NEEDED.items() if not fields & any_of)


def doubled(names: Sequence[str], meanings: Sequence[Meaning]) -> tuple[str, ...]:
    """The names of columns that say the same where only one may; none for a table without such columns."""
    found: dict[tuple[Side | None, str], list[int]] = {}
    for place, meaning in enumerate(meanings):
        found.setdefault((meaning.side, meaning.field), []).append(place)
    for (_, field), places in found.items():
        in_two_units = {meanings[place].unit for place in places} == {"kg", "lb"} and len(places) == 2
        if field in ONE_ONLY and len(places) > 1 and not in_two_units:
            return tuple(names[place] for place in places)
    return ()


def own_header(table: TextTable, mapping: TableMapping) -> OwnHeader:
    """The table's columns by side and field; no two may be `doubled`."""
    found: dict[tuple[Side | None, str], list[tuple[Column, Meaning]]] = {}
    meanings = mapping.meanings(table.header.names)
    for column, meaning in zip(table.columns, meanings, strict=True):
        found.setdefault((meaning.side, meaning.field), []).append((column, meaning))
    unread = [column.name for column, _ in found.pop((None, IGNORED), ())]
    found.pop((None, PERSON.field), None)  # whose a row is was found out before
    by_side: dict[Side | None, dict[str, Column]] = {}
    for (side, field), columns in found.items():
        by_side.setdefault(side, {}).update(_with_unit(field, columns))
        unread += [column.name for column, _ in columns[1:] if field not in ONE_ONLY]
    named = [name for name in unread if name]
    return OwnHeader(by_side, (f"These columns were not read: {', '.join(named)}.",) if named else ())


def _with_unit(field: str, columns: Sequence[tuple[Column, Meaning]]) -> dict[str, Column]:
    """The column of a field, and one with the unit that its name states."""
    if len(columns) == 2 and {meaning.unit for _, meaning in columns} == {"kg", "lb"}:
        return _kilograms_before_pounds(columns)
    column, meaning = columns[0]
    if not meaning.unit:
        return {field: column}
    return {field: column, _UNIT_FIELD[field]: Column.repeated(column.name, meaning.unit, len(column.codes))}


def _kilograms_before_pounds(columns: Sequence[tuple[Column, Meaning]]) -> dict[str, Column]:
    """Of two columns of weights the one in kilograms, where it says something."""
    kg, lb = sorted(columns, key=lambda found: found[1].unit)
    pounds = np.where(kg[0].is_nothing() & ~lb[0].is_nothing(), 1, 0)
    units = [Column.repeated("", meaning.unit, len(pounds)) for _, meaning in (kg, lb)]
    return {"load": one_of([kg[0], lb[0]], pounds), "load_unit": one_of(units, pounds)}
