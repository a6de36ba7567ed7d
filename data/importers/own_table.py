"""A table of one's own, or the template: its columns are understood by what they are called."""

from collections.abc import Sequence

from data.importers.entries import Entries
from data.importers.importer import Importer
from data.importers.mapped_refusal import names_mislead, strange_table, unknown_table, what_is_wrong
from data.importers.mapped_table import TITLE, mapped_entries, mapped_layout
from data.importers.own_columns import meanings_of
from data.importers.text_table import TableText
from data.readings import Readings
from data.table_mapping import NOTHING, OWN_TABLE, TableMapping


def mapping_by_words(names: Sequence[str]) -> TableMapping:
    """What columns of these names hold, as far as the names say."""
    return TableMapping.of(OWN_TABLE, names, [meaning or NOTHING for meaning in meanings_of(names)])


def _layout(text: TableText) -> str:
    """Raises `UnknownTable` or `RefusedFile` where the names alone do not make a training log, or mislead."""
    mapping = mapping_by_words(text.header.names)
    if what_is_wrong(text.header.names, mapping.meanings(text.header.names)):
        raise strange_table(text)
    if names_mislead(text):
        raise unknown_table(text)
    return mapped_layout(text, mapping)


def _entries(text: TableText, readings: Readings) -> Entries:
    return mapped_entries(text, readings, mapping_by_words(text.header.names))


IMPORTER = Importer(app=OWN_TABLE, title=TITLE, layout=_layout, entries=_entries, by_meaning=True)
