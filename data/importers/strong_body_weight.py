"""Strong's list of body weights: one row a weigh-in, and no sets."""

from dataclasses import replace

from data.importers.besides import no_sets
from data.importers.cells import as_moments, same
from data.importers.dates import moment
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words
from data.importers.text_table import TableText, same_name
from data.importers.weigh_ins import weigh_ins
from data.readings import Readings
from data.sets import Unit

_UNITS = {"Weight (kg)": Unit.KG, "Weight (lb)": Unit.LB, "Weight (lbs)": Unit.LB}
LAYOUTS = tuple(Layout(f"Date,{weight}", apart=f"body weight, {unit}") for weight, unit in _UNITS.items())


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=False)


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table()
    name, stated = next(each for each in _UNITS.items() if same_name(each[0]) in text.same_names)
    times = as_moments(table.column("Date"), moment)
    body_mass, faults = weigh_ins(table.lines, times, table.column(name), same(stated, len(table)))
    return replace(no_sets(table, faults, readings), body_mass=body_mass)


IMPORTER = Importer(app="strong", title="Strong", layout=_layout, entries=_entries)
