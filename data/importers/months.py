"""The names of months in the languages of phones, short and in full: a table of our own (`months.tsv`).

A language whose short names mean another month elsewhere is left out, as Croatian is ("lip", "srp"), so that
no word has two meanings.
"""

import csv
import re
from functools import cache
from pathlib import Path

MONTHS_FILE = Path(__file__).with_name("months.tsv")

_NUMBERED = re.compile(r"(?P<number>\d{1,2})[月월]")  # Chinese and Japanese, Korean


def month_number(name: str) -> int | None:
    """The month of a number, of a name without case, or of a number and the word for month; else None."""
    if name.isdecimal():
        return int(name)
    numbered = _NUMBERED.fullmatch(name)
    return int(numbered["number"]) if numbered else _months().get(name)


@cache
def _months() -> dict[str, int]:
    with MONTHS_FILE.open(encoding="utf-8", newline="") as file:
        rows = [row["names"].split(" ") for row in csv.DictReader(file, delimiter="\t")]
    return {name: number for names in rows for number, name in enumerate(names, start=1)}
