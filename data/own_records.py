"""What our own CSV holds beside sets: what an athlete told about their log and about themselves."""

from dataclasses import dataclass, field

import pandas as pd

from data.log_left_out import PLACE
from data.strength_tests import STRENGTH_TEST

RECORDS: dict[str, tuple[str, ...]] = {
    "answers": ("kind", "app", "subject", "value", "source", "set_at"),
    "events": ("day", "kind", "side", "note"),
    "body_mass": ("day", "kg", "unit", "raw"),
    "preferences": ("name", "value"),
    "strength_tests": tuple(name for name in STRENGTH_TEST if name not in ("athlete", "source_line")),
    "left_out": (*PLACE, "reason", "set_at"),
    "separate": tuple(PLACE),
}
"""The frames of `OwnRecords` with their columns."""

_TYPES = {
    "day": "datetime64[us]",
    "set_at": "datetime64[us]",
    "session_start": "datetime64[us]",
    "tested_at": "datetime64[us]",
    "kg": "float64",
    "block": "int64",
    "position": "int64",
    **{name: "float64" for name, kind in STRENGTH_TEST.items() if kind == "number"},
}


def as_records(name: str, frame: pd.DataFrame | None = None) -> pd.DataFrame:
    """A frame of `OwnRecords` with its columns and types, also when there is none."""
    columns = list(RECORDS[name])
    given = pd.DataFrame(columns=columns) if frame is None else frame[columns]
    return given.astype({column: _TYPES.get(column, "str") for column in columns}).reset_index(drop=True)


@dataclass(frozen=True)
class OwnRecords:
    """What an athlete told, a row each.

    `answers` are their readings as texts (`data.reading_texts`), with who gave them and when; `events`;
    `body_mass`, one weigh-in a day [kg], in `raw` and `unit` as it was entered; `preferences`;
    `strength_tests` as they were recorded; `left_out`, where the sets stand that do not count, with the
    person's reason; `separate`, where imported sets stand that look like ones logged here and are their own.
    """

    answers: pd.DataFrame = field(default_factory=lambda: as_records("answers"))
    events: pd.DataFrame = field(default_factory=lambda: as_records("events"))
    body_mass: pd.DataFrame = field(default_factory=lambda: as_records("body_mass"))
    preferences: pd.DataFrame = field(default_factory=lambda: as_records("preferences"))
    strength_tests: pd.DataFrame = field(default_factory=lambda: as_records("strength_tests"))
    left_out: pd.DataFrame = field(default_factory=lambda: as_records("left_out"))
    separate: pd.DataFrame = field(default_factory=lambda: as_records("separate"))


@dataclass(frozen=True)
class Everything:
    """All that is one athlete's.

    `logged` has the columns of `data.sets` in the order in which the sets were done, as the log has them:
    those that are left out are among them, and no reading is applied.
    """

    logged: pd.DataFrame
    records: OwnRecords
