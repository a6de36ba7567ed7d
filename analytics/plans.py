"""What is planned for an exercise: the guide's numbers, as far as a prescription needs them."""

from collections.abc import Mapping
from dataclasses import dataclass

LAST_PLACE = 99


@dataclass(frozen=True)
class Plan:
    """The plan of one exercise; sets and reps are those of each leg.

    `target_rir` is how many reps the sets should leave in reserve; `start_rir` the same while the exercise is
    being introduced, none where only the first week is easier. `place` orders exercises within a session,
    1 first. `demanding` ones belong before the others.
    """

    reps_low: int
    reps_high: int
    sets_low: int
    sets_high: int
    place: int = LAST_PLACE
    target_rir: float = 1
    start_rir: float | None = None
    demanding: bool = False

    def __post_init__(self) -> None:
        """Raises `ValueError` for ranges that are none."""
        if not 1 <= self.reps_low <= self.reps_high or not 1 <= self.sets_low <= self.sets_high:
            raise ValueError(f"A plan's ranges go from 1 or more upwards; got {self}")


Plans = Mapping[str, Plan]
"""Plans by exercise. Other exercises of a log have none, and then nothing is suggested for them."""
