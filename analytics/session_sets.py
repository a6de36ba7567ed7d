"""The sets of one exercise in one session, as far as the next session depends on them."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from analytics.capacity import MOST_REPS_TO_FAILURE, TOLERANCE, capacity
from analytics.columns import Columns
from analytics.quantities import Flags, Floats, Whole
from analytics.sessions import SIDES, LiftedSets
from data.sets import Side

LEGS = (Side.LEFT, Side.RIGHT)


@dataclass(frozen=True)
class SessionSets(Columns):
    """Sets without warm-ups in the order of time; failed ones have 0 reps.

    `side` is a place in `SIDES`; `added_kg` the load as logged, `system_kg` with the part of the body that
    it lifts; `rir` NaN where it is not known.
    """

    side: Whole
    added_kg: Floats
    system_kg: Floats
    reps: Floats
    rir: Floats
    hold: Flags
    pain: Flags
    assisted: Flags

    @classmethod
    def of(cls, lifted: LiftedSets) -> "SessionSets":
        """These sets; all of one exercise, variant and date."""
        return cls(
            side=lifted.side,
            added_kg=lifted.load.added_kg,
            system_kg=lifted.load.moved_kg,
            reps=np.nan_to_num(lifted.reps),
            rir=lifted.known_rir,
            hold=lifted.hold,
            pain=lifted.pain,
            assisted=lifted.load.assisted,
        )

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.side)

    @property
    def one_sided(self) -> bool:
        """Whether a set states its leg."""
        return bool(self._on(*LEGS).any())

    def all_on(self, side: Side) -> bool:
        """Whether every set has that side."""
        return bool(self._on(side).all())

    def of_leg(self, leg: Side) -> "SessionSets":
        """Those of one leg."""
        return self.take(self._on(leg))

    def comparable(self) -> "SessionSets":
        """Those of a single leg where there are any, else all: a load on one leg is none on two."""
        return self.take(self._on(*LEGS)) if self.one_sided else self

    def load_kg(self) -> float:
        """The heaviest load, as logged; of two legs the lighter one's, because one load serves both."""
        if not self.number:
            return np.nan
        legs = [self.of_leg(leg) for leg in LEGS]
        return float(min([leg.added_kg.max() for leg in legs if leg.number] or [self.added_kg.max()]))

    def body_kg(self) -> float:
        """The part of the body in the load [kg]: 0 for an external load, NaN where it is not known."""
        body_kg = self.system_kg - self.added_kg
        known = body_kg[~np.isnan(body_kg)]  # a set with an unknown load does not hide what the others say
        return float(known[0]) if known.size else np.nan

    def capacity_kg(self) -> float:
        """The smallest capacity among the sets of known effort; NaN where there is none.

        Sets with more than 20 reps to failure count as 20: at least that much was there.
        """
        rir = np.minimum(self.rir, MOST_REPS_TO_FAILURE - self.reps)
        reps = np.where(rir < 0, MOST_REPS_TO_FAILURE, self.reps)
        rir = np.where(rir < 0, 0.0, rir)
        known = capacity(self.system_kg, reps, rir)
        return float(np.nanmin(known)) if not np.isnan(known).all() else np.nan

    def per_leg(self, leg: Side | None = None) -> int:
        """Working sets of that leg; of the leg with more, where none is named."""
        working = self.take(self.reps >= 1).comparable()
        legs = LEGS if leg is None else (leg,)
        return max(working.of_leg(each).number for each in legs) if working.one_sided else working.number

    def all_below(self, reps: int) -> bool:
        """Whether there are working sets and every one has fewer reps."""
        done = self.reps[self.reps >= 1]
        return bool(done.size and (done < reps).all())

    def all_reach(self, reps: int) -> bool:
        """Whether every set has these reps; a failed one has not."""
        return bool((self.reps >= reps - TOLERANCE).all())

    def _on(self, *sides: Side) -> Flags:
        return np.isin(self.side, [SIDES.index(side) for side in sides])


@dataclass(frozen=True)
class DatedSets:
    """The sets of one exercise in one session, with its day."""

    date: date
    sets: SessionSets
