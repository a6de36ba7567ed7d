"""What an exercise's strength is told in: kilograms where they mean something, else reps, seconds or help."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from analytics.measures import Measure
from data.sets import Unit


class Scale(StrEnum):
    """What the strength chart of an exercise and set-up draws."""

    ONE_REP_MAX = "e1rm"
    TWELVE_REP_MAX = "e12rm"
    CAPACITY = "capacity"
    REPS = "reps"
    SECONDS = "seconds"
    ASSISTANCE = "assistance"


@dataclass(frozen=True)
class ScaleWords:
    """What the chart of a scale answers, what it draws, its name in a sentence, and where it is defined.

    `title` names the quantity, `below` says what of each session is drawn.
    """

    question: str
    title: str
    below: str
    spoken: str
    definitions: tuple[str, ...]


_STRONGER = "Are you getting stronger?"
_OF_EFFORT = ("Level line", "Trend", "Reps in reserve", "Records", "Relative strength")
_COUNTED = ("Most reps and longest hold", "Records")
WORDS = {
    Scale.ONE_REP_MAX: ScaleWords(
        _STRONGER,
        "Estimated one-rep max",
        "the best set of each session, as the load you could lift once",
        "estimated one-rep max",
        ("Estimated one-rep max", *_OF_EFFORT),
    ),
    Scale.TWELVE_REP_MAX: ScaleWords(
        _STRONGER,
        "Estimated twelve-rep max",
        "the best set of each session, as the load you could lift twelve times",
        "estimated twelve-rep max",
        ("Estimated twelve-rep max", *_OF_EFFORT[:-1]),
    ),
    Scale.CAPACITY: ScaleWords(
        _STRONGER,
        "Capacity of a leg, with your body\u2019s share",
        "the load on a leg, part of your body weight and what you add, and how often you moved it",
        "capacity",
        ("Capacity", "Bridges and body mass", *_OF_EFFORT[:-1]),
    ),
    Scale.REPS: ScaleWords(
        "Are you doing more reps?",
        "Most reps in a set",
        "the most of each session, at its heaviest load",
        "most reps",
        _COUNTED,
    ),
    Scale.SECONDS: ScaleWords(
        "Are you holding for longer?",
        "Longest hold",
        "the longest of each session",
        "longest hold",
        _COUNTED,
    ),
    Scale.ASSISTANCE: ScaleWords(
        "Are you needing less help?",
        "Least assistance",
        "the help of each session\u2019s hardest set. Less is more: up is stronger",
        "least assistance",
        _COUNTED,
    ),
}
COUNTED = (Scale.REPS, Scale.SECONDS)


def scale_of(bests: pd.DataFrame, levels: pd.DataFrame) -> Scale | None:
    """The scale of one exercise and set-up, from its `session_bests` and `session_levels`.

    The measure of most sessions; of repetitions with body weight the capacity where it is known, and with
    help the help. None where no session has a value.
    """
    valued = bests[bests["value"].notna()]
    if valued.empty:
        return None
    most = valued["measure"].astype(object).value_counts(sort=True).index[0]
    if most != Measure.REPS:
        return Scale(str(most))
    if (levels["value"].notna() & (levels["measure"] == Measure.CAPACITY)).any():
        return Scale.CAPACITY
    helped = valued["assisted"] & (valued["load_kg"] > 0)
    return Scale.ASSISTANCE if helped.mean() > 0.5 else Scale.REPS


def unit_of(scale: Scale, unit: Unit) -> str:
    """The unit beside the scale's numbers."""
    return {Scale.REPS: "reps", Scale.SECONDS: "s"}.get(scale, str(unit))


def measure_told(scale: Scale, unit: Unit) -> str:
    """What the chart of the scale draws, and in which unit."""
    words = WORDS[scale]
    of_unit = {Scale.REPS: "", Scale.SECONDS: ", in seconds"}.get(scale, f", in {unit}")
    return f"{words.title}{of_unit}: {words.below}."
