"""The first line that says anything: which character separates cells, and what the columns are called."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data.importers.export import RefusedFile
from data.importers.table_bounds import check_columns

DELIMITERS = ",;\t|"
SECTION = "### "  # begins the line above each table in a file of several, such as JEFIT's

_QUOTED = re.compile(r'"[^"]*"')
_BLANKS = b" \t\n\v\f"


@dataclass(frozen=True)
class Header:
    """What the header line says, and where it and the first record begin: byte, and line from 1."""

    delimiter: str
    names: tuple[str, ...]
    start: int
    line: int
    records_start: int
    records_line: int

    def as_first_record(self, names: tuple[str, ...]) -> "Header":
        """These names instead, for a file without a header: its first line is a record."""
        return replace(self, names=names, records_start=self.start, records_line=self.line)


def read_header(body: bytes) -> Header:
    """The header of a text. Raises `RefusedFile` where it is that of no table."""
    said = len(body) - len(body.lstrip(_BLANKS))
    start = body.rfind(b"\n", 0, said) + 1
    line = body.count(b"\n", 0, start) + 1
    delimiter = _delimiter(next(_lines(body, start)))
    names, taken = _names(body, start, delimiter)
    check_columns(len(names))
    records_start = start
    for text in _first(taken, _lines(body, start)):
        records_start += len(text.encode())
    return Header(delimiter, names, start, line, records_start, line + taken)


def _lines(body: bytes, start: int) -> Iterator[str]:
    while start < len(body):
        end = body.find(b"\n", start) + 1 or len(body)
        yield body[start:end].decode()
        start = end


def _first(number: int, lines: Iterator[str]) -> Iterator[str]:
    return (line for _, line in zip(range(number), lines, strict=False))


def _delimiter(line: str) -> str:
    """The most frequent of `DELIMITERS` outside quotes; a comma in a file of several tables."""
    if line.startswith(SECTION):
        return ","
    outside = _QUOTED.sub("", line)
    delimiter = max(DELIMITERS, key=outside.count)
    if delimiter not in outside:
        raise RefusedFile(
            f"This file has only one column, “{_short(line)}”. A training log has several, separated by "
            "commas, semicolons or tabs. Please choose the CSV file that your training app exports."
        )
    return delimiter


def _names(body: bytes, start: int, delimiter: str) -> tuple[tuple[str, ...], int]:
    """The header's names, trimmed, and how many lines they take."""
    reader = csv.reader(_lines(body, start), delimiter=delimiter)
    try:
        names = next(reader)
    except csv.Error:
        raise RefusedFile(
            "The header of this file cannot be read: probably a quotation mark is missing. "
            "Please export your workouts again, and choose the new file."
        ) from None
    return tuple(name.strip() for name in names), reader.line_num


def _short(line: str, most: int = 60) -> str:
    line = " ".join(line.split())
    return line if len(line) <= most else f"{line[:most]}…"
