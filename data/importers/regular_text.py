"""The fast way through a table whose quoting and widths are flawless; any other goes the exact way.

A text is regular where every quotation mark opens a cell, closes one, or is one of two inside a quoted cell:
then there is only one way to read it. The marks are checked here, byte by byte, and so are the lines on
which records begin; Arrow cuts the cells and finds each column's distinct texts.
"""

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pyarrow import csv as arrow_csv

from data.importers.columns import Column, Records
from data.importers.table_bounds import check_rows
from data.importers.table_header import Header

_Chars = npt.NDArray[np.uint8]
_Places = npt.NDArray[np.intp]
_QUOTE, _LINE_FEED = ord('"'), ord("\n")
_BLOCK = 4 * 1024 * 1024  # larger than any record; blocks are cut in parallel


def regular_records(body: bytes, header: Header) -> Records | None:
    """All records below the header, or None where the text is not regular.

    Raises `RefusedFile` beyond the bounds.
    """
    below = memoryview(body)[header.records_start :]
    chars = np.frombuffer(below, dtype=np.uint8)
    quotes = np.flatnonzero(chars == _QUOTE)
    if len(chars) == 0 or not _quotes_are_regular(chars, quotes, ord(header.delimiter)):
        return None
    lines = _record_lines(chars, quotes) + header.records_line
    check_rows(len(lines))
    table = _cut(below, header)
    if table is None or table.num_rows != len(lines):
        return None
    columns = (_column(name, cells) for name, cells in zip(header.names, table.columns, strict=True))
    return Records(lines, tuple(columns))


def _quotes_are_regular(chars: _Chars, quotes: _Places, delimiter: int) -> bool:
    """Whether marks take turns in opening and closing, each beside a delimiter, a line end or its double."""
    if len(quotes) % 2:
        return False
    edges = np.zeros(256, dtype=bool)
    edges[[delimiter, _LINE_FEED, _QUOTE]] = True
    opening, closing = quotes[0::2], quotes[1::2]
    before = chars[opening[opening > 0] - 1]
    after = chars[closing[closing < len(chars) - 1] + 1]
    return bool(edges[before].all() and edges[after].all())


def _record_lines(chars: _Chars, quotes: _Places) -> npt.NDArray[np.int64]:
    """The line of each record, from 0: lines that are blank or go on inside a quoted cell have none."""
    ends = np.flatnonzero(chars == _LINE_FEED)
    starts = np.concatenate(([0], ends + 1))
    inside = np.searchsorted(quotes, starts) % 2 == 1
    blank = starts == np.concatenate((ends, [len(chars)]))
    return np.flatnonzero(~inside & ~blank)


def _cut(below: memoryview, header: Header) -> pa.Table | None:
    names = [str(number) for number in range(len(header.names))]
    text = pa.dictionary(pa.int32(), pa.string())
    reading = arrow_csv.ReadOptions(block_size=_BLOCK, column_names=names)
    parsing = arrow_csv.ParseOptions(delimiter=header.delimiter, newlines_in_values=True)
    as_text = arrow_csv.ConvertOptions(column_types=dict.fromkeys(names, text), strings_can_be_null=False)
    try:
        return arrow_csv.read_csv(pa.py_buffer(below), reading, parsing, as_text).unify_dictionaries()
    except pa.ArrowInvalid:  # some record has more or fewer cells
        return None


def _column(name: str, cells: pa.ChunkedArray) -> Column:
    whole = cells.combine_chunks()
    return Column.encoded(name, whole.dictionary.to_pylist(), whole.indices.to_numpy())
