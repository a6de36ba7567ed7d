"""JEFIT's file of several tables, each below a line with its name: `### EXERCISE LOGS ####`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from data.importers.export import RefusedFile
from data.importers.source_text import SourceText
from data.importers.text_table import TableText, TextTable

MAX_TABLES = 100
"""Seen in the one real export known: about twelve."""

_START = b"### "
_SECTION = re.compile(rb"### (?P<name>[^\n#]+?) #+[ \t,;]*$", re.MULTILINE)


def sections(body: bytes) -> dict[str, tuple[int, int]]:
    """Where each table is, by its name, from the line below that name.

    Raises `RefusedFile` where there are too many.
    """
    found = list(islice(_names(body), MAX_TABLES + 1))
    if len(found) > MAX_TABLES:
        raise RefusedFile(
            f"This file has more than {MAX_TABLES} tables, and a JEFIT export has about twelve. "
            "Please export your data from JEFIT again, and choose the new file."
        )
    ends = [section.start() for section in found[1:]] + [len(body)] * bool(found)
    places = zip(found, ends, strict=True)
    return {section["name"].decode(): (section.end(), end) for section, end in reversed(list(places))}


def _names(body: bytes) -> Iterator[re.Match[bytes]]:
    """The lines that name a table, without a close look at any other."""
    at = body.find(_START)
    while at >= 0:
        begins_a_line = at == 0 or body[at - 1 : at] == b"\n"
        if begins_a_line and (named := _SECTION.match(body, at)):
            yield named
        at = body.find(_START, at + 1)


def table_text(body: bytes, name: str) -> TableText:
    """One of the tables, with its lines counted from the start of the file. Raises `RefusedFile`."""
    start, end = sections(body)[name]
    if not body[start:end].strip():
        raise RefusedFile(f"The table {name} of this JEFIT export is empty. Please export your data again.")
    text = TableText.of(SourceText(body[start:end]))
    before = body.count(b"\n", 0, start)
    header = replace(
        text.header, line=text.header.line + before, records_line=text.header.records_line + before
    )
    return replace(text, header=header)


def optional_table(body: bytes, name: str) -> TextTable | None:
    """A table that some exports do not have, or have without rows. Raises `RefusedFile` where it is none."""
    start, end = sections(body).get(name, (0, 0))
    return table_text(body, name).table() if body[start:end].strip().count(b"\n") else None
