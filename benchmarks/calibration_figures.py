"""What the balance filter says about simulated lifters, and how often that is right."""

import numpy as np

from analytics.balance_change import SPAN, Claim, claim_places
from analytics.balance_states import (
    LEAST_SESSIONS,
    WIDEST_BALANCE,
    State,
    state_place,
)
from analytics.quantities import Flags, Floats, Whole
from benchmarks.calibration_judgement import Judged, judged
from benchmarks.simulated_lifters import Design, simulated

SEED = 20261123
GAPS = (0.0, 0.05, 0.10, 0.15)


class Cell:
    """Lifters of one design, simulated and judged. Rows are sessions from 1, columns lifters."""

    def __init__(self, design: Design, lifters: int, seed: int = SEED) -> None:
        self.design = design
        self.judged: Judged = judged(design, simulated(design, lifters, np.random.default_rng(seed)))
        self.beliefs = self.judged.course.beliefs

    def says(self, *states: State) -> Flags:
        """Where the state is one of these."""
        return np.isin(self.beliefs.state, [state_place(state) for state in states])

    @property
    def leaning(self) -> Flags:
        """Where a side is called weaker at all: LEANING or CLEAR."""
        return self.says(State.LEANING, State.CLEAR)

    @property
    def clear(self) -> Flags:
        """Where a side is called clearly weaker."""
        return self.says(State.CLEAR)

    @property
    def within_balance(self) -> Flags:
        """Where the 90 % interval lies within 10 % of even, whatever else is said."""
        far = np.abs(self.beliefs.level) + self.beliefs.half_width >= WIDEST_BALANCE
        return ~far & (self.beliefs.sessions >= LEAST_SESSIONS)

    @property
    def covered(self) -> Floats:
        """Whether the 90 % interval holds the truth; NaN before the first paired session."""
        truth = self.design.truth[:, None]
        inside = (self.beliefs.lower <= truth) & (truth <= self.beliefs.upper)
        return np.where(self.beliefs.sessions > 0, inside, np.nan)

    @property
    def reading(self) -> float:
        """The median level after the last session [%], positive where left is weaker."""
        return float(100 * -np.expm1(np.median(self.beliefs.level[-1])))

    @property
    def wrong_side(self) -> float:
        """Share of lifters for whom the right leg was called weaker at some time."""
        return ever(self.leaning & (self.beliefs.level > 0))

    def claims(self, sessions: int) -> Whole:
        """What is claimed about change after so many sessions, as places in `Claim`."""
        return claim_places(self.judged.log_ratio[:sessions])

    @property
    def claims_change(self) -> float:
        """Share of lifters with any claim of change at a checkpoint of these sessions."""
        checkpoints = range(2 * SPAN, self.design.sessions + 1, SPAN)
        return ever(np.stack([self.claims(sessions) != _NO_CLAIM for sessions in checkpoints]))


_NO_CLAIM = list(Claim).index(Claim.NONE)


def ever(flags: Flags) -> float:
    """Share of lifters for whom it holds after at least one session."""
    return float(flags.any(axis=0).mean())


def after(flags: Flags | Floats, session: int) -> float:
    """Share of lifters for whom it holds after that session, counted from 1."""
    return float(np.nanmean(flags[session - 1]))


def pooled_coverage(cells: list[Cell], session: int) -> float:
    """Coverage of the 90 % interval after a session, over all cells."""
    return float(np.mean([after(cell.covered, session) for cell in cells]))


def median_half_width(cells: list[Cell], session: int) -> float:
    """Median half-width of the 90 % interval after a session over all cells [points]."""
    widths = [cell.beliefs.half_width[session - 1] for cell in cells]
    return float(100 * np.nanmedian(np.concatenate(widths)))


def first_session(flags: Flags, share: float = 0.5) -> float:
    """The session by which that share of the lifters has been flagged; NaN if fewer ever are."""
    by_then = np.maximum.accumulate(flags, axis=0).mean(axis=1) >= share
    return float(np.argmax(by_then) + 1) if by_then.any() else np.nan


def first_reading(cell: Cell) -> float:
    """The mean level when LEANING first shows [%]."""
    flagged = cell.leaning[:, cell.leaning.any(axis=0)]
    levels = cell.beliefs.level[:, cell.leaning.any(axis=0)]
    first = np.argmax(flagged, axis=0)
    return float(100 * -np.expm1(-np.abs(levels[first, np.arange(len(first))])).mean())
