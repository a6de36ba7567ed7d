"""Reading files of training apps: from bytes to sets, counts, problems and questions."""

from dataclasses import replace
from datetime import date

from data.importers.assembly import Origin, as_export
from data.importers.export import Counts, Export, Question, RefusedFile
from data.importers.mapped_refusal import UnknownTable, unknown_table
from data.importers.own_table import mapping_by_words
from data.importers.recognise import app_title, recognised
from data.importers.source_text import source_text
from data.importers.text_table import TableText
from data.importers.title_lines import below_title
from data.readings import Readings
from data.table_mapping import TableMapping, header_key

__all__ = [
    "Counts",
    "Export",
    "Question",
    "Readings",
    "RefusedFile",
    "UnknownTable",
    "app_title",
    "described_table",
    "read_export",
]

_NONE_YET = Readings()


def read_export(
    content: bytes, file_name: str, readings: Readings = _NONE_YET, *, today: date | None = None
) -> Export:
    """The sets of a file, with counts that add up; nothing is stored.

    `readings` are the person's answers so far; what they leave open is asked in `Export.questions`, and read
    as proposed there. Dates after `today` (by default the computer's) are kept and listed for checking.
    Raises `RefusedFile`, and nothing else, whatever the bytes are; it is an `UnknownTable` where saying what
    the columns hold (`Readings.tables`) is all that is needed.
    """
    text = below_title(source_text(content))
    importer, layout = recognised(text, readings)
    entries = importer.entries(text, readings)
    origin = Origin(importer.app, layout, file_name, content, text.source.notices)
    export = as_export(entries, origin, today or date.today())  # noqa: DTZ011  the log is in wall-clock time
    return replace(export, mapping=_mapping(text, readings)) if importer.by_meaning else export


def described_table(content: bytes, mapping: TableMapping | None = None) -> UnknownTable:
    """What the columns of a table may hold, or what this mapping says; a refusal that need not be raised.

    Raises `RefusedFile` for a file that is no table, or has no rows.
    """
    return unknown_table(below_title(source_text(content)), mapping)


def _mapping(text: TableText, readings: Readings) -> TableMapping:
    """What the columns of a table were understood as."""
    names = text.header.names
    return readings.tables.get(header_key(names)) or mapping_by_words(names)
