"""The sentences of Today, from numbers alone."""

from datetime import date
from math import nan

import pandas as pd
import pytest

from analytics.balance_change import Claim
from analytics.leg_movement import LegMovement, Movement
from analytics.records import RecordKind
from data.sets import Unit
from pages.elements.balance.standing import Change, Movements
from pages.elements.today.sentences import (
    change_title,
    first_session_lead,
    record_lead,
    record_title,
    rest_title,
    today_told,
    unknown_title,
    week_lead,
    week_title,
)
from pages.elements.volume.sentences import Weeks

TODAY = date(2026, 11, 23)
ROSE, STAYED = LegMovement(9, Movement.ROSE), LegMovement(1, Movement.STAYED)
FELL = LegMovement(-6, Movement.FELL)


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (date(2026, 11, 23), "Monday 23 November · last session today"),
        (date(2026, 11, 22), "Monday 23 November · last session yesterday"),
        (date(2026, 11, 19), "Monday 23 November · last session Thursday, 4 days ago"),
        (date(2026, 10, 1), "Monday 23 November · last session 1 October 2026, 53 days ago"),
        (date(2026, 11, 25), "Monday 23 November · last session Wednesday, in 2 days"),
    ],
)
def test_the_day_and_the_last_session_are_told(last: date, told: str) -> None:
    assert today_told(TODAY, last) == told


def change(claim: Claim, first: float = 12.0, last: float = 6.0) -> Change:
    return Change(claim, claimed_after=12, first=first, last=last, points=last - first)


@pytest.mark.parametrize(
    ("claimed", "moved", "title"),
    [
        (change(Claim.MORE_EVEN), Movements(STAYED, ROSE), "Your right leg is catching up"),
        (change(Claim.MORE_EVEN, -12, -6), Movements(ROSE, STAYED), "Your left leg is catching up"),
        (change(Claim.MORE_EVEN), Movements(FELL, STAYED), "Your legs are more even"),
        (change(Claim.MORE_EVEN), Movements(), "Your legs are more even"),
        (change(Claim.LESS_EVEN, 4, 11), Movements(ROSE, STAYED), "Your legs are further apart"),
        (change(Claim.CHANGED_SIDES, -8, 7), Movements(ROSE, ROSE), "The lead changed sides"),
    ],
)
def test_a_leg_catches_up_only_if_its_own_level_rose(claimed: Change, moved: Movements, title: str) -> None:
    assert change_title(claimed, moved) == title


def record(kind: RecordKind, value: float, previous: float, **known: object) -> pd.Series:
    usual = {
        "kind": kind,
        "value": value,
        "previous_value": previous,
        "date": pd.Timestamp("2026-11-19"),
        "side": "both",
        "confidence": "headline",
        "load_kg": 92.5,
        "reps": 9.0,
        "rir": 1.0,
        "hold_s": nan,
        "assisted": False,
    }
    return pd.Series(usual | known, dtype="object")


@pytest.mark.parametrize(
    ("row", "lead"),
    [
        (
            record(RecordKind.ONE_REP_MAX, 120.2, 116.6),
            "92.5 kg × 9 on 19 Nov: one-rep max 120.2 kg, +3.6 kg.",
        ),
        (
            record(RecordKind.TWELVE_REP_MAX, 83.0, 80.0, confidence="at least", side="left"),
            "92.5 kg × 9, left leg on 19 Nov: twelve-rep max at least 83 kg, +3 kg.",
        ),
        (record(RecordKind.LOAD, 92.5, 90.0), "92.5 kg × 9 on 19 Nov, +2.5 kg."),
        (record(RecordKind.REPS, 9.0, 8.0), "92.5 kg × 9 on 19 Nov, +1."),
        (record(RecordKind.SECONDS, 40.0, 32.0, reps=nan, hold_s=40.0), "40 s on 19 Nov, +8 s."),
        (
            record(RecordKind.ASSISTANCE, 15.0, 20.0, load_kg=15.0, reps=8.0, assisted=True),
            "8 reps with 15 kg of help on 19 Nov, \u22125 kg.",
        ),
    ],
)
def test_a_record_comes_with_its_set_its_day_and_its_gain(row: pd.Series, lead: str) -> None:
    assert record_lead(row, Unit.KG) == lead


@pytest.mark.parametrize("kind", list(RecordKind))
def test_every_kind_of_record_has_a_title(kind: RecordKind) -> None:
    assert record_title(kind, "Bridge").endswith(": Bridge")


@pytest.mark.parametrize(
    ("days", "hard", "title", "lead"),
    [
        (
            Weeks(2, (2, 2, 3, 3), nan),
            Weeks(11, (16, 18, 17, 17), nan),
            "2 sessions this week",
            "11 hard sets so far; the 4 weeks before had 17 hard sets in 2.5 sessions a week.",
        ),
        (
            Weeks(0, (2,), nan),
            Weeks(0, (12,), nan),
            "No session this week yet",
            "The week before had 12 hard sets in 2 sessions.",
        ),
        (Weeks(1, (), nan), Weeks(1, (), nan), "1 session this week", "1 hard set so far."),
    ],
)
def test_a_week_stands_beside_the_weeks_before(days: Weeks, hard: Weeks, title: str, lead: str) -> None:
    assert week_title(days) == title
    assert week_lead(days, hard) == lead


def test_counts_agree_with_their_nouns() -> None:
    assert unknown_title(1) == "1 one-sided set without a known side"
    assert unknown_title(323) == "323 one-sided sets without a known side"
    assert first_session_lead(1).startswith("1 hard set.")
    assert first_session_lead(0).startswith("Lines begin")
    assert rest_title(1434) == "Your last session was 1,434 days ago"
