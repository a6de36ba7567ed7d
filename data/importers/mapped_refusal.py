"""The refusal of a table that only a word from the person can open, with what to propose to them."""

from collections.abc import Sequence
from dataclasses import replace

from data.importers.exact_text import padded
from data.importers.export import RefusedFile
from data.importers.mapped_growth import grown
from data.importers.mapped_hints import hint, lacks_year
from data.importers.mapped_proposals import ColumnProposal, contradicted, proposals
from data.importers.own_columns import likely_meaning_of, meaning_of, meanings_of
from data.importers.own_header import doubled, missing
from data.importers.source_text import SourceText
from data.importers.text_table import TableText, TextTable
from data.table_mapping import NOTHING, Meaning, TableMapping, table_app

_TEMPLATE = "date, exercise, side, weight, unit, reps"
_DESCRIBE = f"Please say what each column holds, or use the template, which shows what works: {_TEMPLATE}."
_WAY_OUT = (
    "Please choose the file that your app exports, or a table with the day of each set, as 2026-11-23, "
    f"and with these columns: {_TEMPLATE}."
)
_SHOWN = 12
_READ = 256 * 1024  # bytes below the header: enough to see what columns hold, and always quick


class UnknownTable(RefusedFile):
    """A table whose columns must be described before it can be read.

    `columns` say of each column its first values, what it may hold and why; `proposed` is the mapping that
    they make; `hint` what is to be changed in the table first, empty where nothing is. The message names the
    columns and what is missing.
    """

    def __init__(self, message: str, columns: tuple[ColumnProposal, ...], proposed: TableMapping) -> None:
        super().__init__(message)
        self.columns = columns
        self.proposed = proposed
        self.hint = hint(columns)


def unknown_table(text: TableText, mapping: TableMapping | None = None) -> UnknownTable:
    """The refusal of a table, with its columns as they are proposed, or as this mapping has them.

    Raises `RefusedFile` where the table has no rows.
    """
    names, columns = text.header.names, column_proposals(text)
    if mapping is not None:
        columns = _as_mapped(columns, mapping.meanings(names))
    meanings = [column.meaning for column in columns]
    why = what_is_wrong(names, meanings) or _same_by_name(names) or "What they hold is not certain."
    told = hint(columns)
    return UnknownTable(
        refusal_words(names, told or why, "" if told else _DESCRIBE),
        columns,
        mapping or TableMapping.of(table_app(names), names, meanings),
    )


def strange_table(text: TableText) -> RefusedFile:
    """The refusal of a table that nobody described: one to describe where it can be a training log at all.

    With no dates in it, and no name that a column of a log may have, asking would lead nowhere.
    Raises `RefusedFile` where the table has no rows.
    """
    unknown = unknown_table(text)
    dated = any(column.meaning.field == "date" or lacks_year(column) for column in unknown.columns)
    if dated or any(_is_named(column.name) for column in unknown.columns):
        return unknown
    names = [column.name for column in unknown.columns]
    return RefusedFile(
        refusal_words(names, "None of them holds dates, so this is no training log.", _WAY_OUT)
    )


def grown_table(text: TableText, earlier: TableMapping) -> UnknownTable:
    """The refusal of a table that has another header than the earlier one and is the same otherwise.

    Raises `RefusedFile` where it has no rows.
    """
    names, columns = text.header.names, column_proposals(text)
    meanings = grown(earlier, names, columns)
    return UnknownTable(
        refusal_words(names, "This is a table that you described before, with other columns beside."),
        _as_mapped(columns, meanings),
        replace(earlier, columns=TableMapping.of(earlier.app, names, meanings).columns),
    )


def column_proposals(text: TableText) -> tuple[ColumnProposal, ...]:
    """What each column of a file may hold, as its beginning shows. Raises `RefusedFile` without rows."""
    return proposals(_beginning(text))


def names_mislead(text: TableText) -> bool:
    """Whether the beginning of a file shows something else than the names of its columns say."""
    return contradicted(_beginning(text))


def _beginning(text: TableText) -> TextTable:
    body, start = text.source.body, text.header.records_start
    end = body.rfind(b"\n", start, start + _READ) if len(body) > start + _READ else len(body)
    beginning = replace(text, source=SourceText(body[: max(end, start)] if end > 0 else body))
    return beginning.table(mend=padded)


def refusal_words(names: Sequence[str], why: str, then: str = _DESCRIBE) -> str:
    """What a table's columns are, and why they are no training log."""
    named = [name for name in names if name]
    shown = ", ".join(f"“{name[:30]}”" for name in named[:_SHOWN])
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    return f"Evenstride does not know this kind of file. The columns are {shown}{more}. {why} {then}".strip()


def what_is_wrong(names: Sequence[str], meanings: Sequence[Meaning]) -> str:
    """What keeps columns of these meanings from being a training log; empty where nothing does."""
    lacking = missing(meanings)
    if lacking:
        return f"There is no column with {' and none with '.join(lacking)}."
    same = " and ".join(f"“{name}”" for name in doubled(names, meanings))
    return f"The columns {same} seem to say the same, and it is not clear which one counts." if same else ""


def _is_named(name: str) -> bool:
    """Whether a column's name is one that training logs have."""
    return (meaning_of(name) or likely_meaning_of(name)) is not None


def _same_by_name(names: Sequence[str]) -> str:
    meanings = [meaning or NOTHING for meaning in meanings_of(names)]
    return "" if missing(meanings) else what_is_wrong(names, meanings)


def _as_mapped(columns: Sequence[ColumnProposal], meanings: Sequence[Meaning]) -> tuple[ColumnProposal, ...]:
    """The columns with what the person said instead, and the evidence only where it is for that."""
    return tuple(
        column if column.meaning == meaning else replace(column, meaning=meaning, evidence="You said so.")
        for column, meaning in zip(columns, meanings, strict=True)
    )
