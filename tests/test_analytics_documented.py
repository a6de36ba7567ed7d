"""docs/metrics.md says what the code does."""

import re
from pathlib import Path

import numpy as np
import pytest

from analytics import (
    balance_belief,
    balance_change,
    balance_states,
    capacity,
    level_line,
    levels,
    local_level,
    matched_sides,
    pairs,
    pauses,
    relative_strength,
    trend,
    volume,
)
from analytics.balance_states import State
from analytics.reasons import Reason
from data.sets import KG_PER_LB

ROOT = Path(__file__).parents[1]
METRICS = (ROOT / "docs" / "metrics.md").read_text(encoding="utf-8")

CONSTANTS = {
    "reps by which one more rep counts, 1/…": capacity.EPLEY_REPS,
    "most reps to failure for capacity": capacity.MOST_REPS_TO_FAILURE,
    "most reps to failure for an estimate": capacity.MOST_HEADLINE_REPS,
    "most reps to failure for low confidence": capacity.MOST_ESTIMATED_REPS,
    "most reps in reserve that are known": capacity.MOST_KNOWN_RIR,
    "most reps in reserve of a hard set": volume.MOST_HARD_RIR,
    "sets in a session's point of each leg": levels.FIRST_SETS,
    "farthest factor from the middle pair": float(np.exp(pairs.FARTHEST_FROM_MEDIAN)),
    "share of body mass, feet flat": capacity.FEET_FLAT_SHARE,
    "share of body mass, heels raised": capacity.HEELS_RAISED_SHARE,
    "weeks compared with": volume.PRIOR_WEEKS,
    "drift of the true difference in a week": balance_belief.DRIFT,
    "noise of one session at first": balance_belief.FIRST_NOISE,
    "sessions that the first noise is worth": balance_belief.FIRST_DOF,
    "spread of the difference at first": balance_belief.FIRST_SPREAD,
    "standard errors beyond which a lone session is cut": local_level.MOST_SURPRISE,
    "paired sessions for a state": balance_states.LEAST_SESSIONS,
    "lead that counts as one, ln": balance_states.LEAST_LEAD,
    "widest range of balanced legs, ln": balance_states.WIDEST_BALANCE,
    "two-sided sessions looked back on": matched_sides.WINDOW,
    "share of matched pairs that hides everything": matched_sides.MOST_MATCHED_SHARE,
    "paired sessions at either end of a change": balance_change.SPAN,
    "paired sessions for a slope": balance_change.LEAST_FOR_SLOPE,
    "drift of a level in a week": level_line.LEVEL_DRIFT,
    "noise of one session's level at first": level_line.LEVEL_NOISE,
    "sessions that this first noise is worth": level_line.LEVEL_DOF,
    "longest wait that never breaks a line, days": pauses.LEAST_PAUSE_DAYS,
    "usual waits that a pause is longer than": pauses.USUAL_WAITS,
    "weeks of a trend": trend.WINDOW_WEEKS,
    "sessions for a trend": trend.LEAST_SESSIONS,
    "sessions for a plateau": trend.PLATEAU_SESSIONS,
    "weeks for a plateau": trend.PLATEAU_WEEKS,
    "slope below which a plateau lies, % a week": trend.PLATEAU_SLOPE,
    "oldest weigh-in for relative strength, days": relative_strength.OLDEST_WEIGH_IN_DAYS,
    "kilograms in a pound": KG_PER_LB,
}


def _section(heading: str) -> str:
    return METRICS.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def test_the_constants_are_those_of_the_code() -> None:
    rows = re.findall(r"^\| ([^|]+?) \| ([\d.]+) \|", _section("Constants"), flags=re.MULTILINE)

    assert {name: float(value) for name, value in rows} == pytest.approx(CONSTANTS, rel=1e-5)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_explained(reason: Reason) -> None:
    assert f"\n| {reason} | " in _section("Difference between the legs")


@pytest.mark.parametrize("state", list(State))
def test_every_state_is_explained(state: State) -> None:
    assert f"\n| {state} | " in _section("Balance states")


def test_every_section_that_the_code_points_to_exists() -> None:
    sources = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "analytics").glob("*.py"))]

    named = [
        name
        for text in sources
        for line in re.findall(r"docs/metrics\.md, (.+)", text)
        for name in re.findall(r'"(.+?)"', line)
    ]

    assert named
    assert [name for name in named if f"\n## {name}\n" not in METRICS] == []
