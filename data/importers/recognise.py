"""Which importer reads a file: an app's by its header, else by what columns mean; or none, and why."""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path

from data.importers.export import RefusedFile
from data.importers.importer import Importer
from data.importers.other_files import refuse_other_files
from data.importers.text_table import TableText


def recognised(text: TableText) -> tuple[Importer, str]:
    """The importer of a file, and its layout in words. Raises `RefusedFile` where none can read it."""
    found = _first(text, by_meaning=False)
    if found is None:
        refuse_other_files(text)
        found = _first(text, by_meaning=True)
    if found is None:
        raise RefusedFile("This table is of no kind that Evenstride reads. Please use the template instead.")
    return found


def app_title(app: str) -> str:
    """The name of an app as people know it, such as "FitNotes"; the app itself where no importer has it."""
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
