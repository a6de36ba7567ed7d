"""The exact way through a table: record by record, keeping what does not fit with its line and content."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import pyarrow as pa

from data.importers.columns import Column, Misfit, Records
from data.importers.export import RefusedFile
from data.importers.table_bounds import check_rows
from data.importers.table_header import Header

Cut = Iterator[tuple[int, list[str]]]
"""Of each record, how many lines it takes, and its cells."""

Split = Callable[[Sequence[str], Header], Cut]
"""From the lines below a header to records."""

Mend = Callable[[list[str], str, Header], list[str] | None]
"""From a misfit's cells and its text to the cells it should have, or None where it stays a misfit."""


def exact_records(body: bytes, header: Header, split: Split | None, mend: Mend | None) -> Records:
    """All records below the header. Raises `RefusedFile` beyond the bounds."""
    lines: list[int] = []
    rows: list[list[str]] = []
    misfits: list[Misfit] = []
    for line, content, cells in _numbered(body, header, split or quoted):
        check_rows(len(lines) + len(misfits) + 1)
        fitting = _fitting(cells, content, header, mend)
        if fitting is None:
            misfits.append(Misfit(line, _misfit(len(cells), len(header.names)), content))
        else:
            lines.append(line)
            rows.append(fitting)
    by_column: Iterable[Sequence[str]] = zip(*rows, strict=True) if rows else [()] * len(header.names)
    columns = tuple(column_of(name, cells) for name, cells in zip(header.names, by_column, strict=True))
    return Records(np.array(lines, dtype=np.int64), columns, tuple(misfits))


def _numbered(body: bytes, header: Header, split: Split) -> Iterator[tuple[int, str, list[str]]]:
    """Of each record that says something its line in the file, its text and its cells."""
    lines = body[header.records_start :].decode().split("\n")
    at = 0
    for taken, cells in split(lines, header):
        if any(cell.strip() for cell in cells):
            yield header.records_line + at, "\n".join(lines[at : at + taken]), cells
        at += taken


def _fitting(cells: list[str], content: str, header: Header, mend: Mend | None) -> list[str] | None:
    """As many cells as the header has, None where the record has more or fewer and is not mended."""
    if len(cells) != len(header.names) and mend is not None:
        cells = mend(cells, content, header) or cells
    return cells if len(cells) == len(header.names) else None


def quoted(lines: Sequence[str], header: Header) -> Cut:
    """Records with ordinary quoting: quoted cells may hold delimiters, line ends and doubled quotes."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=header.delimiter)
    before = 0
    try:
        for cells in reader:
            yield reader.line_num - before, cells
            before = reader.line_num
    except csv.Error:
        raise RefusedFile(
            f"A cell near line {header.records_line + before} of this file never ends: probably a quotation "
            "mark is missing. Please export your workouts again, and choose the new file."
        ) from None


def padded(cells: list[str], _: str, header: Header) -> list[str] | None:
    """A short record with its empty cells at the end, which programs leave out: a `Mend`."""
    width = len(header.names)
    surplus = any(cell.strip() for cell in cells[width:])
    return None if surplus else (cells + [""] * width)[:width]


def padded_from(needed: Iterable[int]) -> Mend:
    """As `padded`, for records that reach all of these columns: a piece of a broken record stays a misfit."""
    last = max(needed, default=-1)

    def mend(cells: list[str], content: str, header: Header) -> list[str] | None:
        return padded(cells, content, header) if len(cells) > last else None

    return mend


def _misfit(cells: int, width: int) -> str:
    return f"This row has {cells} cells where the header has {width}, so it is not clear what they mean"


def column_of(name: str, cells: Sequence[str]) -> Column:
    """The column with these cells, a row each."""
    column = pa.array(cells, pa.string()).dictionary_encode()
    return Column.encoded(name, column.dictionary.to_pylist(), column.indices.to_numpy())
