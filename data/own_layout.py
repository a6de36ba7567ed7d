"""The columns of our own CSV: one table, of which `record` says what each row is."""

from enum import StrEnum

from data.sets import LOGGED
from data.strength_tests import STRENGTH_TEST

FORMAT = "1"
"""Grows when a file needs a newer Evenstride to be read."""

YES = "yes"


class Record(StrEnum):
    """What a row of our own CSV is."""

    FORMAT = "format"
    SET = "set"
    EVENT = "event"
    BODY_MASS = "body mass"
    READING = "reading"
    PREFERENCE = "preference"
    STRENGTH_TEST = "strength test"


SET_COLUMNS = [name for name in LOGGED if name not in ("athlete", "source_line")]
"""Of a set all but whose it is, which the reader decides, and its line, which is its line in this file."""

MEASURES = [name for name, kind in STRENGTH_TEST.items() if kind == "number"]

COLUMN_OF: dict[Record, dict[str, str]] = {
    Record.EVENT: {"day": "day", "kind": "kind", "side": "side", "note": "note"},
    Record.BODY_MASS: {"day": "day", "kg": "kg", "unit": "unit", "raw": "value"},
    Record.READING: {
        "kind": "kind",
        "app": "app",
        "subject": "subject",
        "value": "value",
        "source": "source",
        "set_at": "told_at",
    },
    Record.PREFERENCE: {"name": "kind", "value": "value"},
    Record.STRENGTH_TEST: {
        "app": "app",
        "tested_at": "session_start",
        "test": "kind",
        "device": "device",
        **{name: name for name in MEASURES},
        "note": "note",
    },
}
"""Where each field of a record stands."""

COLUMNS = [
    "record",
    *SET_COLUMNS,
    "separate",
    "left_out",
    "reason",
    "told_at",
    "day",
    "kind",
    "subject",
    "value",
    "kg",
    "source",
    "device",
    *MEASURES,
]
NUMBERS = [name for name in COLUMNS if LOGGED.get(name) == "number" or name in ("kg", *MEASURES)]
WHOLES = [name for name in COLUMNS if LOGGED.get(name) == "whole"]
