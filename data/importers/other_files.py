"""Files that are known and not read: `other_files.tsv` says how to tell them, and what to do instead."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from data.importers.export import RefusedFile
from data.importers.text_table import TableText, same_name

OTHER_FILES = Path(__file__).with_name("other_files.tsv")

_NOT_YET = "This version of Evenstride does not read it yet."
_USE_THE_TEMPLATE = (
    "Until it does, please put your sets into the template, one row a set, and import that table."
)
_SEARCHED_LINES = 30  # some files begin with lines about a session or a person


@dataclass(frozen=True)
class OtherFile:
    """A file's name, the columns that give it away, and whether it has no others."""

    file: str
    columns: frozenset[str]
    no_others: bool
    why: str
    instead: str

    def is_header(self, names: frozenset[str]) -> bool:
        """Whether a line with these names is this file's header."""
        return names == self.columns if self.no_others else names >= self.columns


def refuse_other_files(text: TableText) -> None:
    """Raises `RefusedFile` naming a file that is known and not read."""
    for names in (text.same_names, *_first_lines(text)):
        for other in _other_files():
            if other.is_header(names):
                raise RefusedFile(f"This is {other.file}. {other.why} {other.instead}")


def _first_lines(text: TableText) -> Iterator[frozenset[str]]:
    body = text.source.body[text.header.records_start :][:1_000_000]
    for line in islice(body.decode(errors="replace").split("\n"), _SEARCHED_LINES):
        yield frozenset(same_name(name.strip(' "')) for name in line.split(text.header.delimiter))


@cache
def _other_files() -> tuple[OtherFile, ...]:
    with OTHER_FILES.open(encoding="utf-8", newline="") as file:
        return tuple(
            OtherFile(
                row["file"],
                frozenset(same_name(name) for name in row["columns"].split(" | ")),
                row["no_others"] == "yes",
                row["why"] or _NOT_YET,
                row["instead"] or _USE_THE_TEMPLATE,
            )
            for row in csv.DictReader(file, delimiter="\t")
        )
