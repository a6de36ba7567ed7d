"""The counts of a file, which add up: before it is imported, and after."""

from data.importers.export import Counts
from pages.elements import formatting
from pages.elements.markup import counts

_OTHER = "rest timers, notes, skipped rows"


def added_up(read: Counts, known: int, besides: str) -> None:
    """The rows of a file, and below them what they are; `known` of its sets the log has already.

    `besides` says what the rows without a set are, where that is known (`besides_sets`).
    """
    what = f" ({besides or _OTHER})" if read.not_sets else ""
    counts(
        [
            _row(read.rows_read, "row in the file, of which", "rows in the file, of which"),
            _row(read.sets - known, "new set", "new sets"),
            _row(known, "set that your log already had", "sets that your log already had"),
            _row(read.not_sets, f"row without a set{what}", f"rows without a set{what}"),
            _row(read.set_aside, "row set aside, with its reason", "rows set aside, each with its reason"),
        ]
    )


def read_so_far(read: Counts, rows: str) -> None:
    """The same before the log is looked at; `rows` says what is counted."""
    counts(
        [
            (formatting.whole(read.rows_read), rows),
            _row(read.sets, "set", "sets"),
            _row(read.not_sets, "row without a set", "rows without a set"),
            _row(read.set_aside, "row set aside, with its reason", "rows set aside, each with its reason"),
        ]
    )


def besides_sets(strength_tests: int, weigh_ins: int) -> str:
    """What the rows of a file are that are no sets; empty where it has none of these."""
    if strength_tests:
        return "strength tests"
    return "weigh-ins and the like" if weigh_ins else ""


def _row(count: int, one: str, many: str) -> tuple[str, str]:
    return formatting.whole(count), one if count == 1 else many
