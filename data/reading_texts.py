"""Readings as texts, as the log keeps them: one answer a row."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from data.readings import AssumedEffort, LoadMeans, Readings, RepsMean
from data.sets import Unit
from data.side_rule import SideRule
from data.table_mapping import TableMapping

_YES = "yes"
_BETWEEN = "\t"  # an exercise and its variant; importers leave no tab in a name


@dataclass(frozen=True)
class Answer:
    """One reading: `kind` says what was answered (`KINDS`), about which `app` and `subject`, and `value` how.

    `app` is empty where no single app is concerned. `subject` is the logged name, the key of a table's
    header, or an exercise with its variant (`variant_of`); empty where the answer holds for all of an app.
    """

    kind: str
    app: str
    subject: str
    value: str

    @property
    def about(self) -> tuple[str, str, str]:
        """The question: its kind, app and subject. A log has one answer to it."""
        return self.kind, self.app, self.subject

    @property
    def is_readable(self) -> bool:
        """Whether this Evenstride understands the answer; one that it does not understand has no effect."""
        return self.kind in _KINDS and _KINDS[self.kind].read(self.value) is not None


def answers(readings: Readings) -> Iterator[Answer]:
    """The readings that hold for a whole log; how to read dates, times or zeros is asked for each file."""
    for name, kind in _KINDS.items():
        for keys, value in _leaves(kind.unpack(getattr(readings, kind.field)), len(kind.keys)):
            place = {"app": "", "subject": "", **dict(zip(kind.keys, keys, strict=True))}
            yield Answer(name, place["app"], place["subject"], kind.text(value))


def as_readings(told: Iterable[Answer]) -> Readings:
    """The readings of which these are the answers; those that cannot be read are passed over."""
    values: dict[str, dict[str, Any]] = {name: {} for name in _KINDS}
    for answer in told:
        if answer.is_readable:
            kind, place = _KINDS[answer.kind], values[answer.kind]
            *outer, last = (getattr(answer, key) for key in kind.keys)
            for key in outer:
                place = place.setdefault(key, {})
            place[last] = kind.read(answer.value)
    return Readings(**{kind.field: kind.pack(values[name]) for name, kind in _KINDS.items()})


def variant_of(subject: str) -> tuple[str, str]:
    """The exercise and the variant that the subject of a "new" answer names."""
    exercise, _, variant = subject.partition(_BETWEEN)
    return exercise, variant


@dataclass(frozen=True)
class _Kind:
    """How one field of `Readings`, a mapping by these keys in their order, is told in texts."""

    field: str
    keys: tuple[str, ...]
    value: Callable[[str], Any]
    text: Callable[[Any], str] = str
    unpack: Callable[[Any], Mapping[str, Any]] = dict
    pack: Callable[[Mapping[str, Any]], Any] = dict

    def read(self, text: str) -> Any | None:  # noqa: ANN401  each kind has values of its own type
        """The value of a text; None where it has none."""
        try:
            return self.value(text)
        except ValueError:
            return None


def _leaves(values: Mapping[str, Any], depth: int) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in values.items():
        if depth == 1:
            yield (key,), value
        else:
            yield from (((key, *keys), leaf) for keys, leaf in _leaves(value, depth - 1))


def _yes(text: str) -> str:
    if text != _YES:
        raise ValueError(f"{text!r} should be {_YES!r}")
    return text


_APP, _NAME, _SUBJECT = ("app",), ("app", "subject"), ("subject",)
_KINDS: Mapping[str, _Kind] = {
    "unit": _Kind("units", _APP, Unit),
    "effort": _Kind("efforts", _APP, AssumedEffort),
    "exercise": _Kind("exercises", _NAME, str),
    "reps": _Kind("reps", _NAME, RepsMean),
    "load": _Kind("loads", _NAME, LoadMeans),
    "side": _Kind("sides", _NAME, SideRule.parse),
    "table": _Kind("tables", _SUBJECT, TableMapping.from_text, TableMapping.to_text),
    "new": _Kind(
        "new_to_me",
        _SUBJECT,
        _yes,
        unpack=lambda variants: dict.fromkeys(map(_BETWEEN.join, sorted(variants)), _YES),
        pack=lambda subjects: frozenset(map(variant_of, subjects)),
    ),
}
KINDS = tuple(_KINDS)
"""What a reading may be about."""
