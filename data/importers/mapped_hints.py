"""What keeps a table's values from being read, whatever its columns are called: said with what to do."""

import re
from collections.abc import Sequence

from data.importers.dates import has_no_year
from data.importers.mapped_looks import MOSTLY, is_product
from data.importers.mapped_proposals import ColumnProposal
from data.table_mapping import IGNORED

_SEVERAL = re.compile(
    r"\d{1,4} ?(?:[,;/+-] ?\d{1,4} ?)+|\d{1,3},\d{1,2}(?:,\d+)+|\d{1,3} (?:each|per|/) ?\D*"
)
_COUNTED = {IGNORED, "load", "reps", "set", "sets", "hold_s"}

_NO_YEAR = (
    "The dates in “{name}” have no year, such as “{value}”. "
    "Please write the year behind them in your spreadsheet, and choose the file again."
)
_AT_ONCE = (
    "The cells of “{name}” say several things at once, such as “{value}”. "
    "Please give each set a row of its own, with its weight and its reps in a column each."
)


def hint(columns: Sequence[ColumnProposal]) -> str:
    """What is to be changed in the table before its columns can be described; empty where nothing is."""
    dated = any(column.meaning.field == "date" and not lacks_year(column) for column in columns)
    yearless = None if dated else next((column for column in columns if lacks_year(column)), None)
    if yearless is not None:
        return _NO_YEAR.format(name=yearless.name, value=yearless.samples[0])
    packed = next((column for column in columns if _says_several_things(column)), None)
    return "" if packed is None else _AT_ONCE.format(name=packed.name, value=packed.samples[0])


def lacks_year(column: ColumnProposal) -> bool:
    """Whether the first values of a column are days without a year, such as `Mon 3 Nov` or `3/11`."""
    return column.meaning.field in ("date", IGNORED) and _share(
        [has_no_year(text) and not _is_decimal(text) for text in column.samples]
    )


def _says_several_things(column: ColumnProposal) -> bool:
    return column.meaning.field in _COUNTED and _share(
        [is_product(text) or _SEVERAL.fullmatch(text) is not None for text in column.samples]
    )


def _is_decimal(text: str) -> bool:
    return re.fullmatch(r"\d+[.,]\d+", text) is not None


def _share(holds: Sequence[bool]) -> bool:
    return bool(holds) and sum(holds) >= MOSTLY * len(holds)
