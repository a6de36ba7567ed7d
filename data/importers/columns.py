"""A table as columns of text: each column keeps its distinct texts once, so that each is understood once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from data.importers.table_bounds import check_fields

BLANK = ""


@dataclass(frozen=True)
class Column:
    """One column: its distinct texts, trimmed, and which of them each row has."""

    name: str
    texts: tuple[str, ...]
    codes: npt.NDArray[np.int32]

    @classmethod
    def of(cls, name: str, texts: Sequence[str], codes: npt.NDArray[np.int32]) -> "Column":
        """The column with its texts trimmed; those that only differed in outer blanks become one.

        Raises `RefusedFile` where a cell is too long.
        """
        check_fields(max(map(len, texts), default=0))
        trimmed = [text.strip() for text in texts]
        distinct = {text: code for code, text in enumerate(dict.fromkeys(trimmed))}
        if len(distinct) == len(texts):
            return cls(name, tuple(trimmed), codes)
        again = np.array([distinct[text] for text in trimmed], dtype=np.int32)
        return cls(name, tuple(distinct), again[codes])

    @classmethod
    def encoded(cls, name: str, texts: Sequence[str], codes: npt.NDArray[np.int32]) -> "Column":
        """The column of texts that are known to be distinct; quicker where none has outer blanks.

        Raises `RefusedFile` where a cell is too long.
        """
        trimmed = [text.strip() for text in texts]
        if trimmed != list(texts):
            return cls.of(name, texts, codes)
        check_fields(max(map(len, texts), default=0))
        return cls(name, tuple(trimmed), codes)

    @classmethod
    def repeated(cls, name: str, text: str, rows: int) -> "Column":
        """The column with the same text in every row."""
        return cls(name, (text,), np.zeros(rows, dtype=np.int32))

    def take(self, rows: npt.NDArray[np.integer]) -> "Column":
        """The column with these rows only, in this order."""
        return replace(self, codes=self.codes[rows])

    def text(self, row: int) -> str:
        """The text of one row."""
        return self.texts[self.codes[row]]

    def by_row(self) -> list[str]:
        """The text of every row."""
        return [self.texts[code] for code in self.codes.tolist()]

    def where(self, holds: Callable[[str], bool]) -> npt.NDArray[np.bool_]:
        """Which rows have a text of which that holds."""
        return np.array([holds(text) for text in self.texts], dtype=bool)[self.codes]

    def is_blank(self) -> npt.NDArray[np.bool_]:
        """Which rows have no text."""
        return self.where(lambda text: text == BLANK)

    def is_nothing(self) -> npt.NDArray[np.bool_]:
        """Which rows have no text, or a zero: programs write either where there is no amount."""
        return self.where(lambda text: text.strip("0.,") == BLANK)


def one_of(columns: Sequence[Column], which: npt.NDArray[np.integer]) -> Column:
    """Of each row the text in that one of the columns which `which` gives."""
    name = " / ".join(dict.fromkeys(column.name for column in columns if column.name))
    chosen = [columns[place].texts for place in np.unique(which).tolist()]
    sources = list({id(texts): texts for texts in chosen}.values())  # columns often share theirs
    first_codes = dict(zip(map(id, sources), np.cumsum([0, *map(len, sources)]).tolist(), strict=False))
    first_code = np.array([first_codes.get(id(column.texts), 0) for column in columns])
    codes = np.stack([column.codes for column in columns])[which, np.arange(len(which))]
    if len(sources) == 1:
        return Column(name, sources[0], codes)
    texts = [text for source in sources for text in source]
    return Column.of(name, texts, (codes + first_code[which]).astype(np.int32))


def joined(first: Column, second: Column, between: str) -> Column:
    """Of each row both texts, with `between` between them where there are two."""
    pair = first.codes.astype(np.int64) * len(second.texts) + second.codes
    distinct, codes = np.unique(pair, return_inverse=True)
    pairs = (divmod(code, len(second.texts)) for code in distinct.tolist())
    texts = [between.join(filter(None, (first.texts[one], second.texts[other]))) for one, other in pairs]
    return Column.of(f"{first.name} / {second.name}", texts, codes.astype(np.int32))


@dataclass(frozen=True)
class Misfit:
    """A record that does not have as many cells as the header, so that no cell of it can be trusted."""

    line: int
    reason: str
    content: str


@dataclass(frozen=True)
class Records:
    """The records of a file: `lines` is where each starts in the file, from 1."""

    lines: npt.NDArray[np.int64]
    columns: tuple[Column, ...]
    misfits: tuple[Misfit, ...] = ()
