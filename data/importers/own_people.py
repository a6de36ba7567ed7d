"""Whose rows a table of one's own has: a coach's or a physio's spreadsheet holds several people's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.importers.cells import Cells, same
from data.importers.columns import BLANK, Column, joined
from data.importers.export import Question
from data.importers.own_blocks import Blocks
from data.importers.own_columns import meanings_of
from data.importers.own_counted_sets import one_entry_a_set
from data.importers.own_header import own_header
from data.importers.own_sides import one_entry_a_side
from data.importers.people import NOBODY, person_of
from data.importers.text_table import same_name
from data.readings import Readings
from data.table_mapping import NOTHING, PERSON, Meaning, TableMapping


@dataclass(frozen=True)
class OnePersonsBlocks:
    """A table of which only one person's rows say something; the rows of others are no sets.

    Rows that name nobody, among others that do, stay as they are, and so keep their place: `is_nobodys`.
    """

    blocks: Blocks
    is_nobodys: npt.NDArray[np.bool_]
    questions: tuple[Question, ...]
    notices: tuple[str, ...]
    readings: Readings

    def athletes(self, rows: npt.NDArray[np.intp]) -> dict[str, Cells]:
        """Whose each of these rows of the table is: the log's own person's, and at fault where nobody's."""
        nobodys = np.flatnonzero(self.is_nobodys[rows]).tolist()
        return {"athlete": replace(same("me", len(rows)), faults=dict.fromkeys(nobodys, NOBODY))}


def one_persons(blocks: Blocks, mapping: TableMapping, readings: Readings) -> OnePersonsBlocks:
    """The rows of the person that is answered, or proposed; all rows where the table names one or none.

    What one person's rows give is the same whether or not other people's rows are there: not even the order
    of dates is taken from these. Raises `RefusedFile` where there are too many people.
    """
    columns = _columns_of(PERSON, blocks, mapping)
    if not columns:
        nobodys = np.zeros(len(blocks.table), dtype=bool)
        return OnePersonsBlocks(blocks, nobodys, (), _not_used(blocks, mapping), readings)
    names = _only(reduce(partial(joined, between=" "), columns), ~blocks.no_sets)
    counts = partial(_sets_of_rows, blocks, mapping)
    person = person_of(mapping.app, names, readings, things="sets", counts=counts)
    others = ~person.is_theirs & ~person.is_nobodys
    theirs = tuple(_only(column, ~others) for column in blocks.table.columns) if others.any() else None
    only = replace(
        blocks,
        table=blocks.table if theirs is None else replace(blocks.table, columns=theirs),
        no_sets=blocks.no_sets | others,
    )
    questions = tuple(_with_column(question, columns) for question in person.questions)
    return OnePersonsBlocks(only, person.is_nobodys, questions, person.notices, person.readings)


def _columns_of(meaning: Meaning, blocks: Blocks, mapping: TableMapping) -> list[Column]:
    meanings = mapping.meanings(blocks.table.header.names)
    return [column for column, its in zip(blocks.table.columns, meanings, strict=True) if its == meaning]


def _only(column: Column, rows: npt.NDArray[np.bool_]) -> Column:
    """The column with the texts of these rows alone, in the order they come in; the others are blank."""
    codes, used = pd.factorize(np.where(rows, column.codes, -1))
    texts = [BLANK if code < 0 else column.texts[code] for code in used.tolist()]
    return Column.of(column.name, texts, codes.astype(np.int32))


def _sets_of_rows(blocks: Blocks, mapping: TableMapping) -> npt.NDArray[np.intp]:
    """How many sets each row stands for."""
    by_side = own_header(blocks.table, mapping).by_side
    long = one_entry_a_side(by_side, len(blocks.table), None).without(blocks.no_sets)
    counted = one_entry_a_set(long).table
    return np.bincount(counted.rows[~counted.not_sets], minlength=len(blocks.table))


def _with_column(question: Question, columns: Sequence[Column]) -> Question:
    """The question, saying where the names stand: they may be something else than people."""
    where = " and ".join(f"“{column.name}”" for column in columns)
    return replace(question, evidence=f"{question.evidence} The names are in the column {where}.")


def _not_used(blocks: Blocks, mapping: TableMapping) -> tuple[str, ...]:
    """A notice for a column that is not used although it seems to name several people."""
    by_name = meanings_of(blocks.table.header.names)
    unused = _columns_of(NOTHING, blocks, mapping)
    people = [column.name for column, its in zip(blocks.table.columns, by_name, strict=True) if its == PERSON]
    several = [column.name for column in unused if column.name in people and _names_several(column)]
    return tuple(
        f"The column “{name}” seems to name several people and is not used: all rows come in as those of one "
        "person. If they are not, please change what the columns hold."
        for name in several
    )


def _names_several(column: Column) -> bool:
    return len({same_name(text) for text in column.texts} - {BLANK}) > 1
