"""How this person's balance was worked out, checked against the worked example of the method."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from analytics.balance import balance
from analytics.balance_sessions import balance_sessions
from analytics.balance_states import State
from pages.elements.balance.worked import worked_out

MATCHED = "L 20x8@1 20x8@1\nR 20x8@1 20x8@1"
LEFT_AHEAD = "L 20x10@1 20x10@1\nR 20x5@1 20x5@1"
SetsFrom = Callable[[str], pd.DataFrame]


def _worked(sets: pd.DataFrame) -> str:
    row = balance(sets, today=date(2026, 3, 2)).iloc[0]
    return worked_out(row, balance_sessions(sets))


def _weekly(session: str, sessions: int) -> str:
    mondays = pd.date_range("2026-01-05", periods=sessions, freq="7D")
    return "\n".join(f"{day:%Y-%m-%d} single-leg-rdl\n{session}" for day in mondays)


def test_the_numbers_are_this_persons(sets_from: SetsFrom) -> None:
    worked = _worked(sets_from(_weekly(LEFT_AHEAD, 8)))

    assert "| Paired sessions, n | 8 |" in worked
    assert "| Last paired session | 23 Feb 2026, 2 pairs |" in worked
    assert "| Its difference, d = ln(left / right) | 0.1301: right 12% weaker |" in worked
    assert "| Level, m | 0.129" in worked
    assert "**Clear, because** the whole range was more than 5% to one side" in worked


def test_a_change_is_there_from_the_twelfth_session(sets_from: SetsFrom) -> None:
    sets = sets_from(_weekly(LEFT_AHEAD, 12))
    row = balance(sets, today=date(2026, 4, 2)).iloc[0]

    worked = worked_out(row, balance_sessions(sets))

    assert "| First six and last six sessions | right 12% weaker, then right 12% weaker |" in worked
    assert "| Change last judged after | 12 sessions |" in worked


@pytest.mark.parametrize(
    ("session", "sessions", "state"), [(LEFT_AHEAD, 3, "Too few"), (MATCHED, 6, "Not measurable")]
)
def test_without_a_verdict_there_is_no_level(
    sets_from: SetsFrom, session: str, sessions: int, state: str
) -> None:
    worked = _worked(sets_from(_weekly(session, sessions)))

    assert f"**{state}, because**" in worked
    assert "Level, m" not in worked
    assert "weaker" not in worked


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_its_rule(state: State, sets_from: SetsFrom) -> None:
    sets = sets_from(_weekly(LEFT_AHEAD, 8))
    row = balance(sets, today=date(2026, 3, 2)).iloc[0].copy()
    row["state"] = state

    assert worked_out(row, balance_sessions(sets)).endswith(".")
