"""A table of one's own, or the template: its columns are understood by what they are called."""

from collections.abc import Mapping

from data.importers.entries import Entries
from data.importers.exact_text import padded
from data.importers.export import Question, RefusedFile
from data.importers.importer import Importer, described
from data.importers.own_columns import meaning_of
from data.importers.own_header import Columns, check_header, own_header
from data.importers.own_rows import read_cells
from data.importers.own_sides import one_entry_a_side, side_of_zeros, zeros_question
from data.importers.session_starts import order_of_dates
from data.importers.text_table import TableText
from data.readings import Readings, ZerosMean
from data.sets import Side

APP = "own_table"

_Questions = tuple[Question, ...]


def _layout(text: TableText) -> str:
    """Raises `RefusedFile` where the columns are not those of a training log."""
    check_header(text.header.names)
    meanings = [meaning_of(name) for name in text.header.names]
    sided = any(meaning is not None and meaning.side is not None for meaning in meanings)
    return described(text, "one column a side" if sided else "")


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table(mend=padded)
    header = own_header(table)
    unrecorded, about_zeros, readings = _unrecorded_side(header.by_side, readings)
    long = one_entry_a_side(header.by_side, len(table), unrecorded)
    _refuse_counted_sets(long.columns)
    order, about_dates, readings = order_of_dates(APP, long.columns["date"], readings)
    cells, notices = read_cells(long.columns, len(long.rows), order)
    return Entries(
        lines=table.lines[long.rows],
        contents=lambda entries: table.contents(long.rows[entries]),
        cells=cells,
        not_sets=long.not_sets,
        misfits=table.misfits,
        questions=(*about_zeros, *about_dates),
        notices=(*header.notices, *notices),
        readings=readings,
    )


def _unrecorded_side(
    by_side: Mapping[Side | None, Columns], readings: Readings
) -> tuple[Side | None, _Questions, Readings]:
    """The side whose zeros are no sets, as the person says or as is proposed."""
    zeros = side_of_zeros(by_side)
    if zeros is None:
        return None, (), readings
    if APP in readings.zeros:
        return (zeros if readings.zeros[APP] == ZerosMean.NOT_RECORDED else None), (), readings
    question = zeros_question(zeros)
    return zeros, (question,), readings.answered(APP, question.name, question.proposed)


def _refuse_counted_sets(columns: Columns) -> None:
    counts = columns.get("sets")
    if counts is not None and any(text not in {"", "1", "1.0"} for text in counts.texts):
        raise RefusedFile(
            f"The column “{counts.name}” counts sets, so a row of this table is more than one set. "
            "Please write one row a set, as the template does, and choose the file again."
        )


IMPORTER = Importer(app=APP, title="Your own table", layout=_layout, entries=_entries, by_meaning=True)
