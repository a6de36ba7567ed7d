"""What several tests share: a log for the pages, and sets written as a training diary would write them."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

from data.log_folder import LOG_VARIABLE
from data.sets import LoadKind, Side, as_sets

SIDES = {"L": Side.LEFT, "R": Side.RIGHT, "both": Side.BOTH, "?": Side.UNKNOWN}
SET = re.compile(
    r"(?:(?P<hold>[\d.]+)s"
    r"|(?P<kind>bw|assisted)?[+-]?(?P<load>[\d.]+|\?)?x(?P<reps>\d+))"
    r"(?:@(?:(?P<rir>[\d.]+)|rpe(?P<rpe>[\d.]+)|(?P<effort>fail|assumed)))?"
    r"(?::(?P<marks>[a-z,]+))?"
)


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the pages keep their log during the test; nothing is in it yet."""
    path = tmp_path / "log.duckdb"
    monkeypatch.setenv(LOG_VARIABLE, str(path))
    return path


@pytest.fixture
def sets_from() -> Callable[[str], pd.DataFrame]:
    """A training diary as sets, in the order in which it was written.

    A line with a date opens a session of an exercise (and /variant); a line with a side lists its sets::

        2026-04-07 single-leg-rdl/dumbbell
          L     16x8@2 16x8@1          16 kg, 8 reps, 2 in reserve
          R     16x8   16x7@rpe9       effort not logged; RPE 9
          both  bwx8@fail bw+10x6@1    body weight, to failure; 10 kg added
          ?     30s 16x8@1:pain,test   a hold; marks: warmup, pain, test

    `assisted-20x8` is helped by 20 kg, `?x8` has no known load, `@assumed` is failure by assumption.
    """
    return lambda diary: as_sets(pd.DataFrame(list(_diary_sets(diary))))


def _diary_sets(diary: str) -> Iterator[dict[str, object]]:
    session: dict[str, object] = {}
    lines = [line.split() for line in diary.splitlines() if line.strip()]
    for order, (first, *rest) in enumerate(lines, start=1):
        if first not in SIDES:
            exercise, _, variant = rest[0].partition("/")
            session = {
                "session_start": pd.Timestamp(f"{first} 18:00"),
                "exercise": exercise,
                "variant": variant,
            }
            continue
        for place, text in enumerate(rest):
            yield {**session, "side": SIDES[first], "set_order": 100 * order + place, **_diary_set(text)}


def _diary_set(text: str) -> dict[str, object]:
    found = SET.fullmatch(text)
    assert found, f"the diary says {text!r}"
    marks = (found["marks"] or "").split(",")
    return {
        "load_kg": float(found["load"]) if found["load"] not in (None, "?") else None,
        "load_kind": _load_kind(found),
        "reps": float(found["reps"]) if found["reps"] else None,
        "hold_s": float(found["hold"]) if found["hold"] else None,
        "rir": float(found["rir"]) if found["rir"] else None,
        "rpe": float(found["rpe"]) if found["rpe"] else None,
        "effort_source": {"fail": "failure", "assumed": "assumed"}.get(found["effort"], "unknown"),
        "set_type": "warmup" if "warmup" in marks else "working",
        "pain": "pain" in marks,
        "test": "test" in marks,
    }


def _load_kind(found: re.Match[str]) -> LoadKind:
    if found["kind"] == "assisted":
        return LoadKind.ASSISTED
    if found["kind"] == "bw":
        return LoadKind.BODYWEIGHT_PLUS if found["load"] else LoadKind.BODYWEIGHT
    return LoadKind.EXTERNAL
