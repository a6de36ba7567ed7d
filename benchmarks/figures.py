"""What a benchmark finds: times beside the base they are measured over, and whether the goal is met."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

Measured = TypeVar("Measured")


@dataclass(frozen=True)
class Times:
    """The same thing, timed several times [ms]."""

    all_ms: tuple[float, ...]

    @property
    def median_ms(self) -> float:
        """The middle one [ms]."""
        return median(self.all_ms)

    def __str__(self) -> str:
        return f"{self.median_ms:,.0f} ({min(self.all_ms):,.0f}–{max(self.all_ms):,.0f})"


@dataclass(frozen=True)
class Comparison:
    """Something timed side by side with its base. The goal is a ratio; `made_of` says where the time goes."""

    what: str
    times: Times
    base: Times
    goal: float
    made_of: str = ""

    @property
    def ratio(self) -> float:
        """How many times the base it takes."""
        return self.times.median_ms / self.base.median_ms

    @property
    def is_met(self) -> bool:
        """Whether the ratio, as it is printed, is within the goal."""
        return round(self.ratio, 2) <= self.goal


@dataclass(frozen=True)
class Bound:
    """A size that must stay below a goal."""

    what: str
    size: float
    goal: float
    unit: str

    @property
    def is_met(self) -> bool:
        """Whether it does."""
        return self.size < self.goal


@dataclass(frozen=True)
class Findings:
    """All that one benchmark found. `how` says what was measured, `base` names what the ratios are over."""

    title: str
    how: str
    base: str
    comparisons: tuple[Comparison, ...]
    bounds: tuple[Bound, ...] = ()
    facts: tuple[str, ...] = ()


def in_turn(tasks: Mapping[str, Callable[[], Measured]], rounds: int) -> dict[str, list[Measured]]:
    """Every task once a round, one after the other: what else the computer does then slows all of them."""
    done: dict[str, list[Measured]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            done[name].append(task())
    return done


def times(values_ms: Iterable[float]) -> Times:
    """These times [ms]."""
    return Times(tuple(values_ms))
