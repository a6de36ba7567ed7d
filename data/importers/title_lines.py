"""Lines above a header: spreadsheets often begin with a title, such as "My training 2030"."""

import re
from collections.abc import Sequence

from data.importers.export import RefusedFile
from data.importers.source_text import SourceText
from data.importers.table_header import DELIMITERS, SECTION
from data.importers.text_table import TableText

_QUOTED = re.compile(r'"[^"]+"')
_SEARCHED_LINES = 10
_SEARCHED_BYTES = 16 * 1024
_FEWEST_NAMES = 3  # a training log has at least a date, an exercise and repetitions


def below_title(source: SourceText) -> TableText:
    """The file with its header read, where it stands below a title too; lines keep their numbers.

    Raises `RefusedFile` where its shape is that of no table.
    """
    lines = source.body[:_SEARCHED_BYTES].decode(errors="ignore").split("\n")[:_SEARCHED_LINES]
    title = _title(lines)
    if title == 0:
        return TableText.of(source)
    above = sum(len(line.encode()) + 1 for line in lines[:title])
    below = SourceText(b"\n" * title + source.body[above:], source.notices)
    try:
        return TableText.of(below)
    except RefusedFile:
        return TableText.of(source)


def _title(lines: Sequence[str]) -> int:
    """How many lines stand above the header; 0 where the first one that says something has several names."""
    said = [number for number, line in enumerate(lines) if line.strip()]
    if not said or _names(lines[said[0]]) > 1 or lines[said[0]].startswith(SECTION):
        return 0
    return next((number for number in said if _names(lines[number]) >= _FEWEST_NAMES), 0)


def _names(line: str) -> int:
    """How many cells of the line say something."""
    outside = _QUOTED.sub("x", line)
    delimiter = max(DELIMITERS, key=outside.count)
    return sum(bool(cell.strip()) for cell in outside.split(delimiter))
