"""What makes a module of this folder an importer: its app, the layouts it knows, and its translation."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from data.importers.entries import Entries
from data.importers.text_table import TableText, same_name
from data.readings import Readings

UNLISTED = "not seen before"
_DELIMITER_WORDS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


@dataclass(frozen=True)
class Importer:
    """One app's exports. A module is an importer where it has one of these as `IMPORTER`.

    `layout` names the layout of a file of this app, None for any other file. `entries` translates a file
    of that app. `by_meaning` is for tables of no app, whose columns are understood one by one: such an
    importer comes last, and its `layout` raises `RefusedFile` where it cannot read a table.
    """

    app: str
    title: str
    layout: Callable[[TableText], str | None]
    entries: Callable[[TableText, Readings], Entries]
    by_meaning: bool = False


@dataclass(frozen=True)
class Layout:
    """The columns of one header line, and what sets it apart where their number does not.

    `header` has commas between the names, whichever delimiter the app writes.
    """

    header: str
    apart: str = ""

    @property
    def names(self) -> list[str]:
        """The names of its columns."""
        return self.header.split(",")

    def is_of(self, text: TableText) -> bool:
        """Whether the file has exactly these columns, in any order and with any delimiter."""
        names = self.names
        return len(names) == len(text.header.names) and text.same_names == {same_name(name) for name in names}


def layout_words(text: TableText, layouts: Iterable[Layout], *, is_of_app: bool) -> str | None:
    """The file's layout in words, such as "semicolon 14 columns"; None where it is not the app's.

    `is_of_app` says whether a layout that is not listed is the app's all the same: apps add columns.
    """
    known = next((layout for layout in layouts if layout.is_of(text)), None)
    if known is not None:
        return described(text, known.apart)
    return described(text, UNLISTED) if is_of_app else None


def described(text: TableText, apart: str = "") -> str:
    """The file's shape in words, such as "semicolon 14 columns", and what sets it apart."""
    columns = f"{_DELIMITER_WORDS[text.header.delimiter]} {len(text.header.names)} columns"
    return f"{columns}, {apart}" if apart else columns


def unread_columns(text: TableText, layouts: Iterable[Layout], read: Iterable[str]) -> tuple[str, ...]:
    """A notice naming the columns that are not read, where the layout is not listed."""
    if any(layout.is_of(text) for layout in layouts):
        return ()
    known = {same_name(name) for layout in layouts for name in layout.names} | {
        same_name(name) for name in read
    }
    unread = [name for name in text.header.names if name and same_name(name) not in known]
    if not unread:
        return ()
    return (f"These columns are new to Evenstride and were not read: {', '.join(unread)}.",)
