"""When the bridge on both legs is strong enough for that on one, which loads a leg almost twice as much.

Source: docs/metrics.md, "From two legs to one".
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import nan

import numpy as np
import pandas as pd

from analytics.capacity import TOLERANCE
from analytics.columns import numbered
from analytics.loads import BodyMass, Shares
from analytics.session_sets import SessionSets
from analytics.sessions import LiftedSets, lifted_sets, session_key

GATE_SETS = 3
GATE_REPS = 8
GATE_RIR = 2
GATE_LOAD_SHARE = 0.5  # added load, of the part of the body that the feet carry
SESSIONS_LOOKED_AT = 3


class GateStanding(StrEnum):
    """Whether the gate is open; if not, what is missing first."""

    OPEN = "open"
    NO_SETS = "no sets"
    PAIN = "pain"
    ENTER_BODY_MASS = "enter body mass"
    LOAD = "load"
    REPS = "reps"
    LOG_RIR = "log RIR"
    RESERVE = "reserve"


@dataclass(frozen=True)
class Gate:
    """Where a person stands at the gate; `day` of the session that it was read from.

    `needed_kg` is the added load asked for, NaN without body mass; `sets_done` how many of the three sets of
    that session have load, reps and reserve.
    """

    standing: GateStanding
    day: date | None = None
    needed_kg: float = nan
    sets_done: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the harder exercise may be tried."""
        return self.standing is GateStanding.OPEN


def bridge_gate(sets: pd.DataFrame, body_mass_kg: BodyMass = None, body_mass_shares: Shares = None) -> Gate:
    """The gate after the bridge on both legs, from the last three sessions of `sets`, which are all its sets.

    Open with a session of 3 x 8 with at least two reps in reserve and half the part of the body that the feet
    carry as added load, and none of the three marked with pain. Cramps are not in the log: ask.
    """
    lifted = lifted_sets(sets, body_mass_kg, body_mass_shares)
    _, first = numbered(session_key(lifted))
    days = np.unique(lifted.date[first])[-SESSIONS_LOOKED_AT:]
    if days.size == 0:
        return Gate(GateStanding.NO_SETS)
    gates = [_gate_on(lifted, day) for day in days[::-1]]
    hurt = next((gate for gate in gates if gate.standing is GateStanding.PAIN), None)
    return hurt or next((gate for gate in gates if gate.is_open), gates[0])


def _gate_on(lifted: LiftedSets, day: np.datetime64) -> Gate:
    sets = SessionSets.of(lifted.take(lifted.date == day))
    needed = GATE_LOAD_SHARE * sets.body_kg()
    loaded = sets.added_kg >= needed - TOLERANCE
    repeated = loaded & (sets.reps >= GATE_REPS)
    known = repeated & ~np.isnan(sets.rir)
    done = known & (sets.rir >= GATE_RIR - TOLERANCE)
    checks = [
        (not sets.pain.any(), GateStanding.PAIN),
        (not np.isnan(needed), GateStanding.ENTER_BODY_MASS),
        (loaded.sum() >= GATE_SETS, GateStanding.LOAD),
        (repeated.sum() >= GATE_SETS, GateStanding.REPS),
        (known.sum() >= GATE_SETS, GateStanding.LOG_RIR),
        (done.sum() >= GATE_SETS, GateStanding.RESERVE),
    ]
    standing = next((missing for met, missing in checks if not met), GateStanding.OPEN)
    when = pd.Timestamp(day).date()
    return Gate(standing, when, needed, int(done.sum()))
