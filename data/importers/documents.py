"""Files that are JSON and no tables. The one known kind is turned into the table it stands for.

JSON has no rows that could be counted before it is parsed, so its brackets and commas are: each is at most
one value that parsing makes.
"""

import csv
import json
from collections.abc import Iterable
from io import StringIO
from itertools import chain, islice

from data.importers.export import RefusedFile
from data.importers.liftosaur_backup import COLUMNS, Cells, backup_rows
from data.importers.table_bounds import MAX_ROWS, check_rows

MAX_VALUES = 2_000_000
MAX_NESTS = 250_000
"""Objects and lists; a set of a backup has about four, so that these are 60,000 sets."""

_CSV_INSTEAD = "Please export your workouts as CSV in your training app, and choose that file."
_TOO_MUCH = f"This JSON file holds more than any training log does. {_CSV_INSTEAD}"
_BROKEN = "This is a JSON file that cannot be read: it is damaged, or ends too early. Please export it again."
_UNKNOWN = f"This is a JSON file without workouts of Liftosaur, and Evenstride reads no other. {_CSV_INSTEAD}"
_BLANKS = b" \t\r\n"


def is_document(body: bytes) -> bool:
    """Whether the text is JSON, by how it begins."""
    return body[:4096].lstrip(_BLANKS).startswith((b"{", b"["))


def as_table(body: bytes) -> bytes:
    """The table that a document stands for, as CSV text. Raises `RefusedFile` where it stands for none.

    Numbers stay the texts they are, for the same rules to read them as in any table.
    """
    if body.count(b"{") + body.count(b"[") > MAX_NESTS or body.count(b",") > MAX_VALUES:
        raise RefusedFile(_TOO_MUCH)
    try:
        document = json.loads(body, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):  # no JSON, or nested deeper than any backup
        raise RefusedFile(_BROKEN) from None
    rows = list(islice(backup_rows(document), MAX_ROWS + 1))
    if not rows:
        raise RefusedFile(_UNKNOWN)
    check_rows(len(rows))
    return _as_csv(rows)


def _as_csv(rows: Iterable[Cells]) -> bytes:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(chain([COLUMNS], rows))
    return text.getvalue().encode(errors="replace")  # JSON may hold halves of characters
