"""Which importer reads a file: an app's by its header, else by what columns mean; or none, and why."""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path

from data.importers.export import RefusedFile
from data.importers.importer import Importer
from data.importers.mapped_table import TITLE, mapped_importer
from data.importers.other_files import refuse_other_files
from data.importers.text_table import TableText
from data.readings import Readings
from data.table_mapping import TABLE


def recognised(text: TableText, readings: Readings) -> tuple[Importer, str]:
    """The importer of a file, and its layout in words. Raises `RefusedFile` where none can read it.

    What the person said about the columns of a table counts before what they are called.
    """
    found = _first(text, by_meaning=False)
    if found is not None:
        return found
    refuse_other_files(text)
    mapped = mapped_importer(text, readings)
    found = _first(text, by_meaning=True) if mapped is None else (mapped, mapped.layout(text) or "")
    if found is None:
        raise RefusedFile("This table is of no kind that Evenstride reads. Please use the template instead.")
    return found


def app_title(app: str) -> str:
    """The name of an app as people know it, such as "FitNotes"; the app itself where no importer has it.

    A described table has the first digits of its key, because a person may have several.
    """
    if app.startswith(TABLE):
        return f"{TITLE} {app.removeprefix(TABLE)[:4]}"
    return next((importer.title for importer in importers() if importer.app == app), app)


@cache
def importers() -> tuple[Importer, ...]:
    """Every module of this folder that has an `IMPORTER`: adding the file adds the format."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = [import_module(f"data.importers.{name}") for name in names if not name.startswith("__")]
    return tuple(module.IMPORTER for module in modules if hasattr(module, "IMPORTER"))


def _first(text: TableText, *, by_meaning: bool) -> tuple[Importer, str] | None:
    layouts = (
        (importer, importer.layout(text)) for importer in importers() if importer.by_meaning == by_meaning
    )
    return next(((importer, layout) for importer, layout in layouts if layout is not None), None)
