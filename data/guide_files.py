"""A guide file taken apart: TOML front matter and Markdown sections, every fault named with file and key."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Record = TypeVar("Record")

_FILE = re.compile(r"\A\+\+\+\n(?P<toml>.*?)^\+\+\+\n(?P<markdown>.*)\Z", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


class GuideError(ValueError):
    """A guide file that cannot be used; names the file and the key."""


def front_matter(text: str, file: str) -> tuple[dict[str, Any], str]:
    """The table between the two `+++` lines, and the Markdown below them. Raises `GuideError`."""
    parts = _FILE.match(text)
    if parts is None:
        raise GuideError(f"{file} has no front matter between two +++ lines at its start")
    try:
        return tomllib.loads(parts["toml"]), parts["markdown"]
    except tomllib.TOMLDecodeError as error:
        raise GuideError(f"{file}: its front matter is not TOML: {error}") from None


def sections(markdown: str, titles: Mapping[str, str], file: str) -> dict[str, str]:
    """The text below each `## Title`, under the key `titles` gives it. Raises `GuideError`."""
    before, *found = _HEADING.split(markdown)
    texts = {title.strip(): text.strip() for title, text in zip(found[::2], found[1::2], strict=True)}
    if before.strip() or len(texts) * 2 != len(found):
        raise GuideError(f"{file}: text must stand below a '## ' heading, and each heading once")
    _same_keys(texts, titles, titles, file)
    for title, text in texts.items():
        if not text:
            raise GuideError(f"{file}: '{title}' is empty")
    return {titles[title]: text for title, text in texts.items()}


def as_record(record: type[Record], table: Mapping[str, object], file: str, inside: str = "") -> Record:
    """The table as that dataclass: each key of its field's type, none missing, none unknown.

    A field with a default may be left out. Raises `GuideError`.
    """
    types = get_type_hints(record)
    if not is_dataclass(record):
        raise TypeError(f"{record} is no dataclass")
    known = {field.name: types[field.name] for field in fields(record)}
    needed = [field.name for field in fields(record) if field.default is MISSING]
    _same_keys(table, known, needed, file, inside)
    values = {key: _as(known[key], value, file, f"{inside}{key}") for key, value in table.items()}
    return record(**values)


def read_text(path: Path) -> str:
    """The file's text, with plain line ends. Raises `GuideError` where it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise GuideError(f"{path.name} is not UTF-8 text") from None


def _same_keys(
    got: Mapping[str, object],
    known: Mapping[str, object],
    needed: Sequence[str] | Mapping[str, object],
    file: str,
    inside: str = "",
) -> None:
    for key in needed:
        if key not in got:
            raise GuideError(f"{file} lacks '{inside}{key}'")
    for key in got:
        if key not in known:
            raise GuideError(f"{file}: unknown key '{inside}{key}'; known are {', '.join(known)}")


def _as(wanted: object, value: object, file: str, key: str) -> object:
    if get_origin(wanted) is UnionType:  # `float | None`: left out, or a number
        return _as(get_args(wanted)[0], value, file, key)
    if isinstance(wanted, type) and is_dataclass(wanted):
        return as_record(wanted, _table(value, file, key), file, f"{key}.")
    try:
        return _reader(wanted)(value)
    except (TypeError, ValueError) as error:
        raise GuideError(f"{file}: '{key}' must be {error}; got {value!r}") from None


def _table(value: object, file: str, key: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise GuideError(f"{file}: '{key}' must be a table; got {value!r}")
    return value


def _reader(wanted: object) -> Callable[[object], object]:
    if get_origin(wanted) is tuple:
        kind, *others = get_args(wanted)
        return partial(_many, _reader(kind), None if Ellipsis in others else 1 + len(others))
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return partial(_word, wanted)
    return {str: _text, int: _whole, float: _number, bool: _truth}[wanted]  # type: ignore[index]  # our dataclasses hold no others


def _many(reader: Callable[[object], object], count: int | None, value: object) -> tuple[object, ...]:
    if not isinstance(value, list) or not value or count not in (None, len(value)):
        raise TypeError(f"a list of {count or 'at least one'}")
    return tuple(reader(one) for one in value)


def _word(words: type[StrEnum], value: object) -> StrEnum:
    if value not in list(words):
        raise ValueError("one of " + ", ".join(words))
    return words(str(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a whole number")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError("a number")
    return float(value)
