"""What the tests of sessions logged here share: made-up sets, an evening, and what counts afterwards."""

from dataclasses import replace
from datetime import datetime

from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog

EVENING = datetime(2026, 1, 5, 18, 30)  # noqa: DTZ001  a wall clock, as in every session
DEADLIFT = SetEntry("Romanian deadlift", Side.BOTH, 20.0, Unit.KG, 8.0)
LEFT = SetEntry("Single-leg Romanian deadlift", Side.LEFT, 16.0, Unit.KG, 8.0, 1.0, variant="dumbbell")
RIGHT = replace(LEFT, side=Side.RIGHT)


def session_with(log: TrainingLog, *entries: SetEntry, start: datetime = EVENING) -> list[int]:
    """A session of these sets; their numbers."""
    return log.entries.save_all(log.entries.start("me", start), entries)


def told(log: TrainingLog) -> list[tuple[str, float]]:
    """Side and reps of every set that counts, in order."""
    sets = log.sets()
    return list(zip(sets["side"].astype(str), sets["reps"], strict=True))
