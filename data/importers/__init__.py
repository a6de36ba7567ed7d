"""Reading files of training apps: from bytes to sets, counts, problems and questions."""

from datetime import date

from data.importers.assembly import Origin, as_export
from data.importers.export import Counts, Export, Question, RefusedFile
from data.importers.recognise import app_title, recognised
from data.importers.source_text import source_text
from data.importers.text_table import TableText
from data.readings import Readings

__all__ = ["Counts", "Export", "Question", "Readings", "RefusedFile", "app_title", "read_export"]

_NONE_YET = Readings()


def read_export(
    content: bytes, file_name: str, readings: Readings = _NONE_YET, *, today: date | None = None
) -> Export:
    """The sets of a file, with counts that add up; nothing is stored.

    `readings` are the person's answers so far; what they leave open is asked in `Export.questions`, and read
    as proposed there. Dates after `today` (by default the computer's) are kept and listed for checking.
    Raises `RefusedFile`, and nothing else, whatever the bytes are.
    """
    text = TableText.of(source_text(content))
    importer, layout = recognised(text)
    entries = importer.entries(text, readings)
    origin = Origin(importer.app, layout, file_name, content, text.source.notices)
    return as_export(entries, origin, today or date.today())  # noqa: DTZ011  the log is in wall-clock time
