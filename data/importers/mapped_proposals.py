"""What the columns of a table nobody described may hold, proposed from their names and their values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from data.importers.mapped_fits import BY_VALUES, CHECKED, agrees, contradicts, in_words
from data.importers.mapped_looks import Look
from data.importers.own_columns import likely_meaning_of, lone_side_of, meaning_of, meanings_of
from data.importers.own_header import ONE_ONLY
from data.importers.text_table import TextTable
from data.table_mapping import IGNORED, NOTHING, PERSON, Meaning

_MOST_VALUES = 20_000  # of the whole table; each column gives its share
_FEWEST, _MOST = 40, 400  # values of a column


@dataclass(frozen=True)
class ColumnProposal:
    """A column of a file: its name, its first values, what it may hold, and what speaks for that."""

    name: str
    samples: tuple[str, ...]
    meaning: Meaning
    evidence: str


@dataclass(frozen=True)
class _Found:
    """What one column may hold so far; `named` is what its name says, among those of the others."""

    name: str
    look: Look
    named: Meaning | None
    meaning: Meaning | None = None
    evidence: str = ""


_ALIKE = {"time": "hold_s", "set": "sets", "sets": "set"}
_Step = Callable[[_Found], tuple[Meaning, str] | None]


def proposals(table: TextTable) -> tuple[ColumnProposal, ...]:
    """A proposal for each column of a table, in their order.

    A name that says it counts before one that only may, and both before the values alone.
    """
    most = _most_values(table)
    found = [
        _Found(column.name, Look.of(column, most), named)
        for column, named in zip(table.columns, _named(table), strict=True)
    ]
    for step in (_by_name, _by_other_meaning, _by_likely_name, _by_lone_side):
        found = _claimed(found, step)
    found = _claimed(_best(found, "date"), _by_name_alone)
    for field in BY_VALUES:
        found = _best(found, field)
    return tuple(_proposal(column) for column in found)


def contradicted(table: TextTable) -> bool:
    """Whether the values of some column cannot be what its name says."""
    most = _most_values(table)
    return any(
        _misleads(column.name, Look.of(column, most), meaning)
        for column, meaning in zip(table.columns, _named(table), strict=True)
        if meaning is not None and meaning.field in CHECKED
    )


def _named(table: TextTable) -> tuple[Meaning | None, ...]:
    """What the columns hold as far as their names say it."""
    return meanings_of([column.name for column in table.columns])


def _most_values(table: TextTable) -> int:
    return max(_FEWEST, min(_MOST, _MOST_VALUES // len(table.columns)))


def _claimed(found: Sequence[_Found], step: _Step) -> list[_Found]:
    """The columns with what a step says of those that had no meaning yet."""
    now = list(found)
    for place, column in enumerate(found):
        said = step(column) if column.meaning is None else None
        if said is not None:
            now[place] = _with(column, *said, others=[other.meaning for other in now if other.meaning])
    return now


def _with(column: _Found, meaning: Meaning, evidence: str, others: Sequence[Meaning]) -> _Found:
    """The column with that meaning, unless another column has it already and only one may."""
    same = [other for other in others if (other.field, other.side) == (meaning.field, meaning.side)]
    in_two_units = len(same) == 1 and {meaning.unit, same[0].unit} == {"kg", "lb"}
    if same and meaning.field in ONE_ONLY and not in_two_units:
        return replace(column, meaning=NOTHING, evidence="Another column seems to say the same.")
    return replace(column, meaning=meaning, evidence=evidence)


def _misleads(name: str, look: Look, meaning: Meaning) -> bool:
    """Whether the values cannot be what the name says; people may be numbers only where it is certain."""
    is_number = meaning == PERSON and look.is_numeric and meaning_of(name) is None
    return is_number or contradicts(look, meaning.field)


def _by_name(column: _Found) -> tuple[Meaning, str] | None:
    meaning = column.named
    if meaning is None or _misleads(column.name, column.look, meaning):
        return None
    return meaning, "Its name says so."


def _by_name_alone(column: _Found) -> tuple[Meaning, str] | None:
    meaning = meaning_of(column.name)
    return (
        None if meaning is None else (meaning, "Its name says so, but its values look like something else.")
    )


def _by_other_meaning(column: _Found) -> tuple[Meaning, str] | None:
    """What the values say of a column whose name promises something else that is written alike."""
    named = column.named
    other = None if named is None or named.side else _ALIKE.get(named.field)
    if named is None or other is None or not contradicts(column.look, named.field):
        return None
    return Meaning(other), f"Its values are {in_words(column.look, other)}."


def _by_likely_name(column: _Found) -> tuple[Meaning, str] | None:
    meaning = likely_meaning_of(column.name)
    if meaning is None or not agrees(column.look, meaning.field):
        return None
    if meaning.field == IGNORED:
        return meaning, "By its name it is not about a single set."
    return meaning, f"By its name, and its values are {in_words(column.look, meaning.field)}."


def _by_lone_side(column: _Found) -> tuple[Meaning, str] | None:
    """A column called "Left" counts repetitions, or, where it cannot, gives the load of that side."""
    side = lone_side_of(column.name)
    if side is None or not column.look.is_numeric:
        return None
    field = "reps" if column.look.is_count else "load"
    return Meaning(field, side), f"Its name is a side, and its values are {in_words(column.look, field)}."


def _best(found: Sequence[_Found], field: str) -> list[_Found]:
    """The columns with that field for the one whose values fit it best, where no column has it."""
    scores = [BY_VALUES[field](column.look) if column.meaning is None else 0.0 for column in found]
    now = list(found)
    if max(scores, default=0) > 0 and not any(
        column.meaning and column.meaning.field == field for column in found
    ):
        best = scores.index(max(scores))
        evidence = f"Its values are {in_words(found[best].look, field)}."
        now[best] = replace(found[best], meaning=Meaning(field), evidence=evidence)
    return now


def _proposal(column: _Found) -> ColumnProposal:
    evidence = column.evidence
    if not column.look.texts:
        evidence = "It is empty."
    elif column.meaning is None:
        evidence = "Neither its name nor its values tell what it holds."
    return ColumnProposal(column.name, column.look.samples, column.meaning or NOTHING, evidence)
