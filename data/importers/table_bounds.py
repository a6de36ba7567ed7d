"""How large a table may be. Seen in real exports: up to 31,427 rows, 181 columns, 964 characters a line."""

import numpy as np

from data.importers.export import RefusedFile

MAX_LINES = 1_000_000
MAX_LINE = 100_000
MAX_FIELD = 10_000
MAX_COLUMNS = 256
MAX_ROWS = 200_000
MAX_EXERCISES = 5_000

_NO_TRAINING_LOG = "That is no training log. Please choose the CSV file that your training app exports."


def check_lines(body: bytes) -> None:
    """Raises `RefusedFile` where there are too many lines, or one is too long."""
    ends = np.flatnonzero(np.frombuffer(body, dtype=np.uint8) == ord("\n"))
    if len(ends) > MAX_LINES:
        raise RefusedFile(f"This file has more than {MAX_LINES:,} lines. {_NO_TRAINING_LOG}")
    bounds = np.concatenate(([-1], ends, [len(body)]))
    for number in np.flatnonzero(np.diff(bounds) > MAX_LINE + 1):  # in bytes; characters may be fewer
        if len(body[bounds[number] + 1 : bounds[number + 1]].decode()) > MAX_LINE:
            raise RefusedFile(f"Line {number + 1} has more than {MAX_LINE:,} characters. {_NO_TRAINING_LOG}")


def check_columns(number: int) -> None:
    """Raises `RefusedFile` where there are too many columns."""
    if number > MAX_COLUMNS:
        raise RefusedFile(f"This file has {number:,} columns. {_NO_TRAINING_LOG}")


def check_rows(number: int) -> None:
    """Raises `RefusedFile` where there are too many rows."""
    if number > MAX_ROWS:
        raise RefusedFile(
            f"This file has more than {MAX_ROWS:,} rows. Please split it into smaller files, and import one "
            "after the other."
        )


def check_fields(longest: int) -> None:
    """Raises `RefusedFile` where a cell is too long, as it is where a quotation mark is missing."""
    if longest > MAX_FIELD:
        raise RefusedFile(
            f"A cell of this file has more than {MAX_FIELD:,} characters: probably a quotation mark is "
            "missing at the end of a note. Please export your workouts again, and choose the new file."
        )


def check_exercises(number: int) -> None:
    """Raises `RefusedFile` where there are too many names of exercises."""
    if number > MAX_EXERCISES:
        raise RefusedFile(f"This file names {number:,} different exercises. {_NO_TRAINING_LOG}")
