"""FitNotes' body tracker: one row a measurement. Body weights come in; the others are left where they are."""

from dataclasses import replace

import numpy as np

from data.importers.besides import no_sets
from data.importers.cells import as_words
from data.importers.entries import Entries
from data.importers.export import RefusedFile
from data.importers.importer import Importer, described
from data.importers.session_starts import starts
from data.importers.set_cells import unit
from data.importers.text_table import TableText
from data.importers.weigh_ins import weigh_ins
from data.readings import Readings

_NEEDED = ("date", "time", "measurement", "value", "unit")
_WEIGHTS = {"bodyweight", "body weight", "weight"}


def _layout(text: TableText) -> str | None:
    return described(text, "body tracker") if text.same_names.issuperset(_NEEDED) else None


def _entries(text: TableText, readings: Readings) -> Entries:
    """Raises `RefusedFile` where there is no body weight among the measurements."""
    table = text.table()
    rows = np.flatnonzero(table.column("Measurement").where(lambda name: name.casefold() in _WEIGHTS))
    if len(rows) == 0:
        raise RefusedFile(
            "This is a FitNotes body tracker without body weights. It holds measurements and no sets. "
            "In FitNotes, please export the workouts: Settings, then Spreadsheet Export."
        )
    own = table.take(rows)
    times = starts(own.column("Date"), own.column("Time"))
    units = as_words(own.column("Unit"), unit)
    body_mass, faults = weigh_ins(own.lines, times, own.column("Value"), units)
    own_faults = {int(rows[row]): reason for row, reason in faults.items()}
    return replace(no_sets(table, own_faults, readings), body_mass=body_mass)


IMPORTER = Importer(app="fitnotes", title="FitNotes", layout=_layout, entries=_entries)
