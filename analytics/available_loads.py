"""The loads a person can choose from: the dumbbells of a rack, or steps of a machine or of plates."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from math import floor, isfinite, nan

from analytics.capacity import TOLERANCE


@dataclass(frozen=True)
class AvailableLoads:
    """All loads there are [kg], or the step by which the load in use can grow and shrink.

    Loads are those a set is logged with: two dumbbells of 20 kg are 40 kg, so their step is twice that of
    one. A list ends where it ends; steps go down to 0 and up without end.
    Raises `ValueError` for a step that is not above 0.
    """

    step_kg: float = 2.5
    listed_kg: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        """Raises `ValueError`: a step of 0 would lead nowhere."""
        if not self.step_kg > 0:
            raise ValueError(f"Loads grow by more than 0 kg; got {self.step_kg}")

    @classmethod
    def listed(cls, loads_kg: Iterable[float]) -> "AvailableLoads":
        """Exactly these loads, in any order."""
        return cls(listed_kg=tuple(sorted(set(loads_kg))))

    @classmethod
    def of_plates(cls, bar_kg: float, pairs_kg: Iterable[float]) -> "AvailableLoads":
        """What a bar and pairs of plates add up to; each number is one plate of a pair, given once a pair."""
        pairs = tuple(pairs_kg)
        chosen = (of_them for number in range(len(pairs) + 1) for of_them in combinations(pairs, number))
        return cls.listed(round(bar_kg + 2 * sum(plates), 9) for plates in chosen)

    def above(self, load_kg: float) -> float:
        """The next heavier load; NaN where there is none."""
        if not self.listed_kg:
            return load_kg + self.step_kg
        place = bisect_right(self.listed_kg, load_kg + TOLERANCE)
        return self.listed_kg[place] if place < len(self.listed_kg) else nan

    def below(self, load_kg: float) -> float:
        """The next lighter load; NaN where there is none."""
        if not self.listed_kg:
            lighter = load_kg - self.step_kg
            return max(lighter, 0.0) if lighter >= -TOLERANCE else nan
        place = bisect_left(self.listed_kg, load_kg - TOLERANCE)
        return self.listed_kg[place - 1] if place else nan

    def at_most(self, load_kg: float, in_use_kg: float) -> float:
        """The heaviest load up to `load_kg`; NaN where there is none. Steps count from the load in use."""
        if not isfinite(load_kg):
            return nan
        if self.listed_kg:
            place = bisect_right(self.listed_kg, load_kg + TOLERANCE)
            return self.listed_kg[place - 1] if place else nan
        found = in_use_kg + floor((load_kg - in_use_kg) / self.step_kg + TOLERANCE) * self.step_kg
        return max(found, 0.0) if found >= -TOLERANCE else nan
