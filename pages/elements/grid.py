"""A table of our own: rows of words, numbers, marks and small pictures, a note below a row. As HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from pages.elements.text import escaped


@dataclass(frozen=True)
class Cell:
    """What stands in a place of the table.

    `lines` are pairs of mark (one of the `es-m` classes, or empty) and words, one below the other; `below`
    is a small line under them. `tone` colours the words: up, left, right or empty. `href` is a page of ours;
    `image` the source of a picture, which `alt` says in words.
    """

    lines: tuple[tuple[str, str], ...] = ()
    below: str = ""
    tone: str = ""
    href: str = ""
    image: str = ""
    alt: str = ""

    @classmethod
    def of(cls, words: str, below: str = "", *, tone: str = "", href: str = "") -> "Cell":
        """Words, and a small line under them."""
        return cls((("", words),), below, tone, href)


@dataclass(frozen=True)
class Column:
    """A column's heading; `number` aligns it right, `wide` leaves it out on small screens."""

    title: str
    number: bool = False
    wide: bool = False

    @property
    def classes(self) -> str:
        """Its classes in the stylesheet."""
        return " ".join(name for name, has in (("es-number", self.number), ("es-wide", self.wide)) if has)


@dataclass(frozen=True)
class Row:
    """Cells, the first of which names the row, and notes that stand below them over the whole width."""

    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()


def grid_html(columns: Sequence[Column], rows: Sequence[Row], label: str) -> str:
    """The table; `label` names it for who cannot see it. Everything in it is escaped."""
    heads = "".join(
        f'<th scope="col"{_class(column.classes)}>{escaped(column.title)}</th>' for column in columns
    )
    body = "".join(_row(row, columns) for row in rows)
    head = f"<thead><tr>{heads}</tr></thead>"
    return f'<table class="es-grid" aria-label="{escaped(label)}">{head}<tbody>{body}</tbody></table>'


def link(page: str, **query: str) -> str:
    """The address of a page of ours, relative to Today's, with what to choose on it."""
    return f"{page}?{urlencode(query)}" if query else page


def _row(row: Row, columns: Sequence[Column]) -> str:
    name, *others = [
        _cell(cell, column, first=place == 0)
        for place, (cell, column) in enumerate(zip(row.cells, columns, strict=True))
    ]
    notes = "".join(
        f'<tr class="es-note"><td colspan="{len(columns)}">{escaped(note)}</td></tr>' for note in row.notes
    )
    return f"<tr>{name}{''.join(others)}</tr>{notes}"


def _cell(cell: Cell, column: Column, *, first: bool) -> str:
    tag = 'th scope="row"' if first else "td"
    return f"<{tag}{_class(column.classes)}>{_content(cell)}</{'th' if first else 'td'}>"


def _content(cell: Cell) -> str:
    words = "".join(_line(mark, text, cell.tone) for mark, text in cell.lines)
    linked = f'<a href="{escaped(cell.href)}" target="_self">{words}</a>' if cell.href and words else words
    picture = f'<img src="{escaped(cell.image)}" alt="{escaped(cell.alt)}">' if cell.image else ""
    below = f'<span class="es-below">{escaped(cell.below)}</span>' if cell.below else ""
    return f"{picture}{linked}{below}"


def _line(mark: str, text: str, tone: str) -> str:
    sign = f'<i aria-hidden="true" class="es-m {escaped(mark)}"></i>' if mark else ""
    classes = f"es-line es-{tone}" if tone else "es-line"
    return f'<span class="{classes}">{sign}<span>{escaped(text)}</span></span>'


def _class(classes: str) -> str:
    return f' class="{classes}"' if classes else ""
