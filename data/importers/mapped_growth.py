"""A described table to which a column was added: the same table still, so that no set comes in twice."""

from collections.abc import Mapping, Sequence

from data.importers.mapped_proposals import ColumnProposal
from data.importers.own_header import ONE_ONLY
from data.sets import Side
from data.table_mapping import NOTHING, Meaning, TableMapping, column_keys


def described_before(names: Sequence[str], tables: Mapping[str, TableMapping]) -> TableMapping | None:
    """The table with most columns in use of which all are among these names; None where there is none."""
    keys = set(column_keys(names))
    used = {header: _used(mapping) for header, mapping in tables.items()}
    known = [header for header in tables if used[header] and used[header] <= keys]
    return tables[max(known, key=lambda header: len(used[header]))] if known else None


def grown(
    earlier: TableMapping, names: Sequence[str], columns: Sequence[ColumnProposal]
) -> tuple[Meaning, ...]:
    """What the columns hold: as the person said of the earlier ones, as proposed of the new ones."""
    said = dict(earlier.columns)
    taken = {(meaning.field, meaning.side) for meaning in said.values()}
    return tuple(
        said[key] if key in said else _new(column.meaning, taken)
        for key, column in zip(column_keys(names), columns, strict=True)
    )


def _new(proposed: Meaning, taken: set[tuple[str, Side | None]]) -> Meaning:
    doubled = proposed.field in ONE_ONLY and (proposed.field, proposed.side) in taken
    return NOTHING if doubled else proposed


def _used(mapping: TableMapping) -> set[str]:
    return {key for key, meaning in mapping.columns if meaning != NOTHING}
