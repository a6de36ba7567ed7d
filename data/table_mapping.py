"""What the columns of a person's own table hold, as they said it: kept for the next file with that header."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from data.sets import Side, Unit

IGNORED = "ignored"
AMOUNTS = ("load", "reps", "hold_s", "distance", "rir", "rpe")
"""Fields that may have a column for each side."""

UNITS: Mapping[str, tuple[str, ...]] = {
    "load": ("kg", "lb"),
    "hold_s": ("s", "min"),
    "distance": ("m", "km", "mi"),
}
"""Fields that may have a unit, and which."""

FIELDS = (
    IGNORED,
    "date",
    "time",
    "session_title",
    "person",
    "exercise_raw",
    "variant_raw",
    "set",
    "sets",
    "set_type",
    "warmup",
    "side",
    "load",
    "unit",
    "reps",
    "rir",
    "rpe",
    "hold_s",
    "distance",
    "distance_unit",
    "superset",
    "test",
    "pain",
    "note",
)
"""What a column may hold: columns of `data.sets` and what they are made of; a person tells whose a row is."""

OWN_TABLE = "own_table"
"""The app of tables whose header says everything: they are all one, as a spreadsheet changes over time."""

TABLE = "table-"
"""What the app of a table that the person described begins with."""

_APP = re.compile(rf"{OWN_TABLE}|{TABLE}[0-9a-f]{{8}}")
_SIDES = (Side.LEFT, Side.RIGHT)
_KEYS = {"app", "columns", "day_first", "decimal_comma", "unit"}


@dataclass(frozen=True)
class Meaning:
    """What a column holds: a field of `FIELDS`, for one side or for all, in a unit where that is known."""

    field: str
    side: Side | None = None
    unit: str = ""

    def __str__(self) -> str:
        """The meaning in words, such as "load left kg": what `meaning` reads."""
        return " ".join(filter(None, (self.field, self.side, self.unit)))

    @classmethod
    def of(cls, words: str) -> "Meaning":
        """The meaning of such words. Raises `ValueError` where there is no such meaning."""
        field, *rest = words.split() or [""]
        side = next((side for side in _SIDES if rest[:1] == [side]), None)
        unit = " ".join(rest[1:] if side else rest)
        sided = side is None or field in AMOUNTS
        if field not in FIELDS or not sided or unit not in ("", *UNITS.get(field, ())):
            raise ValueError(f"{words!r} is nothing that a column may hold")
        return cls(field, side, unit)


NOTHING = Meaning(IGNORED)
PERSON = Meaning("person")


@dataclass(frozen=True)
class TableMapping:
    """What each column of one table holds, and what its values leave open.

    `columns` are pairs of a column's key (`column_keys`) and its meaning, in the order of the keys, so that
    moving a column changes nothing; one that is not among them is not read. `day_first` says how to read
    dates like 03/02/2030, `decimal_comma` whether 1,250 is 1.25, `unit` what loads without one are in; None
    where the table shows it, or where it is asked. `app` is the key by which the log knows its sets.
    """

    app: str
    columns: tuple[tuple[str, Meaning], ...]
    day_first: bool | None = None
    decimal_comma: bool | None = None
    unit: Unit | None = None

    @classmethod
    def of(cls, app: str, names: Sequence[str], meanings: Iterable[Meaning]) -> "TableMapping":
        """The mapping of columns with these names, in their order."""
        return cls(app, tuple(sorted(zip(column_keys(names), meanings, strict=True))))

    def meanings(self, names: Sequence[str]) -> tuple[Meaning, ...]:
        """What each of a table's columns holds, in their order."""
        known = dict(self.columns)
        return tuple(known.get(key, NOTHING) for key in column_keys(names))

    @property
    def header(self) -> str:
        """The `header_key` of the table: by it the mapping is remembered."""
        return _key_of([key for key, _ in self.columns])

    def side_from(self) -> str:
        """Where sides are read: a "column", "pairs" of columns, or "names" of exercises."""
        meanings = [meaning for _, meaning in self.columns]
        if any(meaning.side for meaning in meanings):
            return "pairs"
        return "column" if any(meaning.field == "side" for meaning in meanings) else "names"

    def to_text(self) -> str:
        """The mapping as JSON, which `from_text` reads."""
        return json.dumps(
            {
                "app": self.app,
                "columns": {key: str(meaning) for key, meaning in self.columns},
                "day_first": self.day_first,
                "decimal_comma": self.decimal_comma,
                "unit": self.unit,
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_text(cls, text: str) -> "TableMapping":
        """The mapping that was written so. Raises `ValueError`, and nothing else, for any other text."""
        try:
            found = json.loads(text)
        except RecursionError:
            raise ValueError("This is not a mapping of columns: it is nested too deeply") from None
        if (
            not isinstance(found, dict)
            or not set(found) <= _KEYS
            or not isinstance(found.get("columns"), dict)
        ):
            raise ValueError(f"A mapping of columns is a JSON object with {', '.join(sorted(_KEYS))}")
        app = found.get("app")
        if not isinstance(app, str) or not _APP.fullmatch(app):
            raise ValueError(f"{app!r} is no key of a table, such as table-0123abcd")
        meanings = ((key, Meaning.of(_word(words))) for key, words in found["columns"].items())
        day_first, decimal_comma = (_flag(found, name) for name in ("day_first", "decimal_comma"))
        unit = found.get("unit")
        return cls(
            app,
            tuple(sorted(meanings)),
            day_first,
            decimal_comma,
            None if unit is None else Unit(_word(unit)),
        )


def header_key(names: Sequence[str]) -> str:
    """Sixteen hex digits for these column names, whatever their order, case, accents' form and blanks."""
    return _key_of(column_keys(names))


def table_app(names: Sequence[str]) -> str:
    """The key under which the sets of a table with this header are known: the same for the same header."""
    return f"{TABLE}{header_key(names)[:8]}"


def column_keys(names: Sequence[str]) -> tuple[str, ...]:
    """A key for each column: its name without case, composed; those of the same name are numbered."""
    return tuple(_numbered(_plain(name) for name in names))


def _key_of(column_keys: Iterable[str]) -> str:
    return sha256("\n".join(sorted(column_keys)).encode(errors="replace")).hexdigest()[:16]


def _numbered(names: Iterable[str]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}\t{seen[name]}"  # no name has a tab


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")  # noqa: TRY004  one kind of error for any wrong text
    return value


def _flag(found: Mapping[str, object], name: str) -> bool | None:
    value = found.get(name)
    if value is not None and not isinstance(value, bool):
        raise ValueError(f"{name} may be true, false or null; got {value!r}")
    return value
