"""A table whose columns are known: from its header's words, or because the person said what they hold."""

from collections.abc import Mapping
from functools import partial

from data.importers.entries import Entries
from data.importers.exact_text import padded
from data.importers.export import Question
from data.importers.importer import Importer, described
from data.importers.mapped_evidence import decided_by_values
from data.importers.mapped_growth import described_before
from data.importers.mapped_refusal import grown_table, unknown_table, what_is_wrong
from data.importers.own_blocks import in_every_row
from data.importers.own_counted_sets import one_entry_a_set
from data.importers.own_dates import own_dates
from data.importers.own_header import Columns, own_header
from data.importers.own_numbers import comma_is_decimal
from data.importers.own_people import one_persons
from data.importers.own_rows import read_cells
from data.importers.own_sides import one_entry_a_side, side_of_zeros, zeros_question
from data.importers.text_table import TableText
from data.readings import DateOrder, Readings, ZerosMean
from data.sets import Side
from data.table_mapping import AMOUNTS, TableMapping, header_key

TITLE = "Your own table"

_Questions = tuple[Question, ...]


def mapped_importer(text: TableText, readings: Readings) -> Importer | None:
    """The importer of a table that the person described; None for a table that they did not.

    Raises `UnknownTable` where what they said does not make a training log, and where a table that they
    described has a new column: read as another table, all its sets would come in twice.
    """
    names = text.header.names
    mapping = readings.tables.get(header_key(names))
    if mapping is None:
        earlier = described_before(names, readings.tables)
        if earlier is not None:
            raise grown_table(text, earlier)
        return None
    if what_is_wrong(names, mapping.meanings(names)):
        raise unknown_table(text, mapping)
    return Importer(
        app=mapping.app,
        title=TITLE,
        layout=partial(mapped_layout, mapping=mapping),
        entries=partial(mapped_entries, mapping=mapping),
        by_meaning=True,
    )


def mapped_layout(text: TableText, mapping: TableMapping) -> str:
    """The table's layout in words."""
    return described(text, "one column a side" if mapping.side_from() == "pairs" else "")


def mapped_entries(text: TableText, readings: Readings, mapping: TableMapping) -> Entries:
    """The entries of a table; rows with left and right columns become one a side."""
    table = text.table(mend=padded)
    readings = _as_said(readings, mapping)
    person = one_persons(in_every_row(table, mapping), mapping, readings)
    blocks, readings = person.blocks, person.readings
    header = own_header(blocks.table, mapping)
    unrecorded, about_zeros, readings = _unrecorded_side(mapping.app, header.by_side, readings)
    long = one_entry_a_side(header.by_side, len(table), unrecorded).without(blocks.no_sets)
    unread = () if mapping in readings.tables.values() else header.notices  # what they chose, they know
    counted = one_entry_a_set(long)
    long = counted.table
    read_dates, about_dates, readings = own_dates(mapping.app, long.columns, readings)
    cells, notices = read_cells(long.columns, len(long.rows), read_dates, comma=_comma(long.columns, mapping))
    return Entries(
        lines=table.lines[long.rows],
        contents=lambda entries: table.contents(long.rows[entries]),
        cells={**person.athletes(long.rows), **cells, **counted.cells},
        not_sets=long.not_sets,
        misfits=table.misfits,
        questions=(*person.questions, *about_zeros, *about_dates),
        notices=(
            *person.notices,
            *unread,
            *blocks.notices,
            *counted.notices,
            *decided_by_values(long.columns),
            *notices,
        ),
        readings=readings,
    )


def _as_said(readings: Readings, mapping: TableMapping) -> Readings:
    """The readings with what the mapping answers; a unit can be changed later, and then that counts."""
    if mapping.day_first is not None:
        order = DateOrder.DAY_FIRST if mapping.day_first else DateOrder.MONTH_FIRST
        readings = readings.answered(mapping.app, "date_order", order)
    if mapping.unit is not None and mapping.app not in readings.units:
        readings = readings.answered(mapping.app, "unit", mapping.unit)
    return readings


def _comma(columns: Columns, mapping: TableMapping) -> bool | None:
    """Whether a comma parts decimals: as the table's numbers show, else as the person said."""
    shown = comma_is_decimal(columns[field] for field in AMOUNTS if field in columns)
    return mapping.decimal_comma if shown is None else shown


def _unrecorded_side(
    app: str, by_side: Mapping[Side | None, Columns], readings: Readings
) -> tuple[Side | None, _Questions, Readings]:
    """The side whose zeros are no sets, as the person says or as is proposed."""
    zeros = side_of_zeros(by_side)
    if zeros is None:
        return None, (), readings
    if app in readings.zeros:
        return (zeros if readings.zeros[app] == ZerosMean.NOT_RECORDED else None), (), readings
    question = zeros_question(zeros)
    return zeros, (question,), readings.answered(app, question.name, question.proposed)
