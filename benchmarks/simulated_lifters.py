"""Made-up lifters whose true difference between the legs is known: design S of the balance calibration.

Arrays have the axes session, lifter and, for single sets, set and side (left first). Strength is the
logarithm of a capacity [kg], so that progress, gaps and noise simply add.
"""

from dataclasses import dataclass

import numpy as np

from analytics.balance_filter import Course, filtered
from analytics.capacity import EPLEY_REPS, MOST_REPS_TO_FAILURE, TOLERANCE
from analytics.matched_sides import left_out, not_measurable
from analytics.pairs import FARTHEST_FROM_MEDIAN
from analytics.quantities import Flags, Floats, Whole

LOAD_STEP_KG = 2.0
WANTED_REPS, FELT_RIR = 7.0, 1.0  # half a rep of the 7 is lost to whole numbers: 6 or 7 are done
JUDGEMENT = 0.7  # reps by which reps in reserve are misjudged
PROGRESS = 0.06  # of strength, by the last session, in log time
SHARED_NOISE, SIDE_NOISE, FATIGUE = 0.03, 0.02, 0.025
LASTING = 0.5  # how much of an effect on a side is left at the next session
MEDIAN_STRENGTH_KG, STRENGTH_SPREAD = 27.0, 0.2


@dataclass(frozen=True)
class Design:
    """One cell of the simulation: many lifters of one kind. Shares are 0-1, noise in log units.

    `gap` is what the left leg lacks, `gap_after` what it lacks from the session `change_at` on; with
    `recovers_in` sessions the gap closes evenly instead. `soreness` is an effect on one side that lasts from
    session to session with an autocorrelation of 0.5. `second_side` is what the right leg lacks for always
    coming second. `missing` sessions are skipped. In sessions that are not `honest_every`-th the stronger leg
    copies the weaker one's reps (0: never). `event` enters a marker on the day before the change.
    """

    gap: float = 0.0
    set_noise: float = 0.05
    sessions: int = 24
    days_between: float = 7.0
    sets: int = 3
    constant: float = 30.0
    constant_spread: float = 4.0
    own_loads: bool = False
    soreness: float = 0.0
    second_side: float = 0.0
    missing: float = 0.0
    honest_every: int = 0
    gap_after: float | None = None
    change_at: int = 12
    recovers_in: int = 0
    event: bool = False

    @property
    def days(self) -> Floats:
        """The day of each session."""
        return np.floor(np.arange(self.sessions) * self.days_between)

    @property
    def gaps(self) -> Floats:
        """What the left leg lacks in each session."""
        session = np.arange(self.sessions)
        if self.recovers_in:
            return self.gap * np.clip(1 - session / self.recovers_in, 0, 1)
        after = self.gap if self.gap_after is None else self.gap_after
        return np.where(session < self.change_at, self.gap, after)

    @property
    def truth(self) -> Floats:
        """The true ln(left / right) of each session."""
        return np.log(1 - self.gaps)

    @property
    def event_days(self) -> list[float]:
        """The days that are marked as events."""
        return [float(self.days[self.change_at]) - 1] if self.event else []


@dataclass(frozen=True)
class Logs:
    """The sets of all lifters as logged: load [kg], reps (NaN if skipped), and one rep in reserve."""

    load_kg: Floats
    reps: Floats


@dataclass(frozen=True)
class Judged:
    """What the app makes of the logs: each session's difference, what is left out, the filter's course."""

    log_ratio: Floats
    best_ratio: Floats  # ln of the best left over the best right set
    left_out: Flags
    not_measurable: Flags
    course: Course


def simulated(design: Design, lifters: int, chance: np.random.Generator) -> Logs:
    """The logs of so many lifters."""
    expected = _expected_strength(design, lifters, chance)
    constant = np.maximum(
        10, design.constant + design.constant_spread * chance.standard_normal((lifters, 1, 1))
    )
    load = _loads(design, expected, constant)
    to_failure = constant * np.expm1(_strength(design, expected, chance) - np.log(load))
    left = np.round(FELT_RIR + JUDGEMENT * chance.standard_normal(to_failure.shape))
    reps = np.maximum(1, np.floor(to_failure) - np.maximum(0, left))
    matching = _matching(design)
    reps[matching] = reps[matching].min(axis=-1, keepdims=True)
    skipped = chance.random((design.sessions, lifters)) < design.missing
    return Logs(
        load_kg=np.broadcast_to(load, reps.shape), reps=np.where(skipped[:, :, None, None], np.nan, reps)
    )


def judged(design: Design, logs: Logs) -> Judged:
    """The logs as the app judges them after every session."""
    capacity = _log_capacity(logs)
    log_ratio = _log_ratio(capacity)
    pairs, matched = _matched(logs)
    # A skipped session counts as one that is not matched, which matters only if both are asked for.
    out = left_out((pairs > 0) & (matched == pairs))
    days = np.broadcast_to(design.days[:, None], log_ratio.shape)
    return Judged(
        log_ratio=log_ratio,
        best_ratio=_best_ratio(capacity),
        left_out=out,
        not_measurable=not_measurable(matched, pairs),
        course=filtered(days, np.where(out, np.nan, log_ratio), design.event_days),
    )


def _expected_strength(design: Design, lifters: int, chance: np.random.Generator) -> Floats:
    """What each leg could do on an average day: sessions x lifters x 1 x sides."""
    start = np.log(MEDIAN_STRENGTH_KG) + STRENGTH_SPREAD * chance.standard_normal((lifters, 1, 1))
    session = np.arange(design.sessions)
    progress = PROGRESS * np.log1p(session) / np.log(design.sessions)
    left = start + (progress + design.truth)[:, None, None, None]
    right = start + progress[:, None, None, None]
    return np.concatenate([left, right], axis=-1)


def _loads(design: Design, expected: Floats, constant: Floats) -> Floats:
    """The nearest load at which the weaker leg, or each leg, should do 6 or 7 reps [kg]."""
    wanted = np.exp(expected) / (1 + (WANTED_REPS + FELT_RIR) / constant)
    ideal = wanted if design.own_loads else wanted.min(axis=-1, keepdims=True)
    return LOAD_STEP_KG * np.maximum(1, np.round(ideal / LOAD_STEP_KG))


def _strength(design: Design, expected: Floats, chance: np.random.Generator) -> Floats:
    """What each leg could do in each set."""
    sessions, lifters, _, sides = expected.shape
    day = SHARED_NOISE * chance.standard_normal((sessions, lifters, 1, 1))
    of_side = SIDE_NOISE * chance.standard_normal((sessions, lifters, 1, sides))
    of_set = design.set_noise * chance.standard_normal((sessions, lifters, design.sets, sides))
    tired = FATIGUE * np.arange(design.sets)[:, None]
    second = design.second_side * np.array([0, 1])
    sore = np.stack([_soreness(design, lifters, chance), np.zeros((sessions, lifters))], axis=-1)
    return expected + day + of_side + of_set - tired - second + sore[:, :, None, :]


def _soreness(design: Design, lifters: int, chance: np.random.Generator) -> Floats:
    """What is left of the last session's effect and what is new, with a constant spread."""
    effect = np.empty((design.sessions, lifters))
    effect[0] = design.soreness * chance.standard_normal(lifters)
    for session in range(1, design.sessions):
        new = np.sqrt(1 - LASTING**2) * design.soreness * chance.standard_normal(lifters)
        effect[session] = LASTING * effect[session - 1] + new
    return effect


def _matching(design: Design) -> Flags:
    """The sessions in which the stronger leg copies the weaker one."""
    if not design.honest_every:
        return np.zeros(design.sessions, dtype=bool)
    return (np.arange(design.sessions) + 1) % design.honest_every != 0


def _log_capacity(logs: Logs) -> Floats:
    to_failure = logs.reps + FELT_RIR
    valid = (logs.reps >= 1) & (to_failure <= MOST_REPS_TO_FAILURE)
    return np.where(valid, np.log(logs.load_kg) + np.log1p(to_failure / EPLEY_REPS), np.nan)


def _log_ratio(capacity: Floats) -> Floats:
    """The mean over pairs that do not look like typing mistakes; NaN without any."""
    pairs = capacity[..., 0] - capacity[..., 1]
    ranked = np.sort(pairs, axis=-1)  # NaN comes last
    known = np.isfinite(pairs).sum(axis=-1, keepdims=True)
    # The appended NaN is what a session without any pair finds.
    ranked = np.append(ranked, np.full((*ranked.shape[:-1], 1), np.nan), axis=-1)
    halves = (np.maximum(known - 1, 0) // 2, known // 2)
    median = sum(np.take_along_axis(ranked, half, axis=-1) for half in halves) / 2
    used = np.abs(pairs - median) <= FARTHEST_FROM_MEDIAN + TOLERANCE
    number = used.sum(axis=-1)
    return np.where(used, pairs, 0).sum(axis=-1) / np.where(number > 0, number, np.nan)


def _best_ratio(capacity: Floats) -> Floats:
    best = np.where(np.isnan(capacity), -np.inf, capacity).max(axis=2)
    both = np.isfinite(best).all(axis=-1)
    return np.where(both, np.subtract(*np.where(both[..., None], best, 0).transpose(2, 0, 1)), np.nan)


def _matched(logs: Logs) -> tuple[Whole, Whole]:
    """Numbers of pairs with load and reps, and of those with the same reps at the same load."""
    left, right = logs.reps[..., 0], logs.reps[..., 1]
    pairs = (left >= 1) & (right >= 1)
    same = (left == right) & (logs.load_kg[..., 0] == logs.load_kg[..., 1])
    return pairs.sum(axis=-1), (pairs & same).sum(axis=-1)
