"""Text → table of text: columns by name, every record with its line in the file. Nothing is converted."""

import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from data.importers.columns import BLANK, Column, Misfit, Records
from data.importers.exact_text import Mend, Split, exact_records, padded_from
from data.importers.export import RefusedFile
from data.importers.regular_text import regular_records
from data.importers.source_text import SourceText
from data.importers.table_bounds import check_lines
from data.importers.table_header import Header, read_header


@dataclass(frozen=True)
class TextTable:
    """Records under their header."""

    header: Header
    lines: npt.NDArray[np.int64]
    columns: tuple[Column, ...]
    misfits: tuple[Misfit, ...] = ()

    def __len__(self) -> int:
        """How many records there are, misfits not counted."""
        return len(self.lines)

    def take(self, rows: npt.NDArray[np.integer]) -> "TextTable":
        """The table with these rows only, in this order."""
        columns = tuple(column.take(rows) for column in self.columns)
        return replace(self, columns=columns, lines=self.lines[rows])

    def column(self, name: str) -> Column:
        """The column of that name, as `same_name` compares; a blank one where there is none or no name.

        Raises `RefusedFile` where two have that name.
        """
        found = [column for column in self.columns if name and same_name(column.name) == same_name(name)]
        if len(found) > 1:
            raise RefusedFile(
                f"There are two columns “{name}”, and it is not clear which one counts. "
                "Please remove or rename one of them, and choose the file again."
            )
        return found[0] if found else Column.repeated(name, BLANK, len(self))

    def contents(self, rows: npt.NDArray[np.integer]) -> list[str]:
        """The cells of each of these rows, for a person to recognise it."""
        cells = ([column.texts[code] for code in column.codes[rows].tolist()] for column in self.columns)
        return [self.header.delimiter.join(row) for row in zip(*cells, strict=True)]


@dataclass(frozen=True)
class TableText:
    """A file whose header is read and whose records are not yet."""

    source: SourceText
    header: Header

    @classmethod
    def of(cls, source: SourceText) -> "TableText":
        """The file with its header read. Raises `RefusedFile` where its shape is that of no table."""
        check_lines(source.body)
        return cls(source, read_header(source.body))

    @cached_property
    def same_names(self) -> frozenset[str]:
        """The header's names as names are compared."""
        return frozenset(same_name(name) for name in self.header.names)

    def without_header(self, names: tuple[str, ...]) -> "TableText":
        """The same file, with its first line as the first record under these names."""
        return replace(self, header=self.header.as_first_record(names))

    def table_from(self, *needed: str) -> TextTable:
        """All records, the short ones filled up where they reach the columns of these names.

        Spreadsheet programs leave out empty cells at the end of a row.
        """
        return self.table(mend=padded_from(self.places(*needed)))

    def places(self, *names: str) -> list[int]:
        """Where the columns of these names stand, from 0, as far as there are any."""
        known = [same_name(name) for name in self.header.names]
        return [known.index(same_name(name)) for name in names if same_name(name) in known]

    def table(self, split: Split | None = None, mend: Mend | None = None) -> TextTable:
        """All records. Raises `RefusedFile` where there are none, or more than the bounds allow.

        `split` replaces the ordinary rules of quoting; `mend` may put a misfit right.
        """
        body = self.source.body
        records = None if split else regular_records(body, self.header)
        records = _without_blank_rows(records or exact_records(body, self.header, split, mend))
        if len(records.lines) == 0 and not records.misfits:
            raise RefusedFile(
                "This file has a header line and no rows below it. "
                "Please export your workouts again, and choose the new file."
            )
        return TextTable(self.header, records.lines, records.columns, records.misfits)


def same_name(name: str) -> str:
    """A column's name as names are compared: composed, no case, single blanks, straight apostrophes."""
    composed = unicodedata.normalize("NFC", name).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(composed.split()).casefold()


def _without_blank_rows(records: Records) -> Records:
    blank = np.ones(len(records.lines), dtype=bool)
    for column in records.columns:
        blank &= column.is_blank()
        if not blank.any():
            return records
    rows = np.flatnonzero(~blank)
    return replace(
        records, lines=records.lines[rows], columns=tuple(column.take(rows) for column in records.columns)
    )
