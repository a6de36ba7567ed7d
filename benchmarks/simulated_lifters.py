"""Made-up lifters whose true difference between the legs is known: design S of the balance calibration.

Arrays have the axes session, lifter and, for single sets, set and side (left first). Strength is the
logarithm of a capacity [kg], so that progress, gaps and noise simply add.
"""

from dataclasses import dataclass

import numpy as np

from analytics.quantities import Flags, Floats

LOAD_STEP_KG = 2.0
FELT_RIR = 1.0
JUDGEMENT = 0.7  # reps by which reps in reserve are misjudged
PROGRESS = 0.06  # of strength, by the last session, in log time
SHARED_NOISE, SIDE_NOISE, FATIGUE = 0.03, 0.02, 0.025
LASTING = 0.5  # how much of an effect on a side is left at the next session
MEDIAN_STRENGTH_KG, STRENGTH_SPREAD = 27.0, 0.2


@dataclass(frozen=True)
class Design:
    """One cell of the simulation: many lifters of one kind. Shares are 0-1, noise in log units.

    `gap` is what the left leg lacks, `gap_after` what it lacks from the session `change_at` on; with
    `recovers_in` sessions the gap closes evenly instead. Effects that last from session to session have an
    autocorrelation of 0.5: `soreness` comes on top of the left leg's daily noise, `lasting_noise` takes the
    place of the daily noise of each leg. `second_side` is what the right leg lacks for always coming second.
    `missing` sessions are skipped. In sessions that are not `honest_every`-th the stronger leg copies the
    weaker one's reps (0: never). `event` enters a marker on the day before the change. Loads aim at
    `wanted_reps`: half a rep of the 7 is lost to whole numbers, so that 6 or 7 are done. With `rounded_once`
    what is felt to be in reserve is no whole number and may be less than none. What the app keeps out can be
    let in: `typos_kept` pairs that look like typing mistakes, `long_sets_kept` those of more than
    20 reps to failure.
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
    lasting_noise: float = 0.0
    second_side: float = 0.0
    missing: float = 0.0
    honest_every: int = 0
    gap_after: float | None = None
    change_at: int = 12
    recovers_in: int = 0
    event: bool = False
    wanted_reps: float = 7.0
    rounded_once: bool = False
    typos_kept: bool = False
    long_sets_kept: bool = False

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


def simulated(design: Design, lifters: int, chance: np.random.Generator) -> Logs:
    """The logs of so many lifters."""
    expected = _expected_strength(design, lifters, chance)
    constant = np.maximum(
        10, design.constant + design.constant_spread * chance.standard_normal((lifters, 1, 1))
    )
    load = _loads(design, expected, constant)
    to_failure = constant * np.expm1(_strength(design, expected, chance) - np.log(load))
    reps = _reps(design, to_failure, chance)
    matching = _matching(design)
    reps[matching] = reps[matching].min(axis=-1, keepdims=True)
    skipped = chance.random((design.sessions, lifters)) < design.missing
    return Logs(
        load_kg=np.broadcast_to(load, reps.shape), reps=np.where(skipped[:, :, None, None], np.nan, reps)
    )


def _reps(design: Design, to_failure: Floats, chance: np.random.Generator) -> Floats:
    """What is done of the reps that are in each set: at least one, and those in reserve are left out."""
    felt = FELT_RIR + JUDGEMENT * chance.standard_normal(to_failure.shape)
    if design.rounded_once:
        return np.maximum(1, np.floor(to_failure - felt))
    return np.maximum(1, np.floor(to_failure) - np.maximum(0, np.round(felt)))


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
    wanted = np.exp(expected) / (1 + (design.wanted_reps + FELT_RIR) / constant)
    ideal = wanted if design.own_loads else wanted.min(axis=-1, keepdims=True)
    return LOAD_STEP_KG * np.maximum(1, np.round(ideal / LOAD_STEP_KG))


def _strength(design: Design, expected: Floats, chance: np.random.Generator) -> Floats:
    """What each leg could do in each set."""
    sessions, lifters, _, sides = expected.shape
    day = SHARED_NOISE * chance.standard_normal((sessions, lifters, 1, 1))
    of_side = _of_side(design, (lifters, 1, sides), chance)
    of_set = design.set_noise * chance.standard_normal((sessions, lifters, design.sets, sides))
    tired = FATIGUE * np.arange(design.sets)[:, None]
    second = design.second_side * np.array([0, 1])
    sore = design.soreness * _lasting((sessions, lifters, 1), chance)
    return expected + day + of_side + of_set - tired - second + _on_the_left(sore)


def _of_side(design: Design, of_session: tuple[int, ...], chance: np.random.Generator) -> Floats:
    """Each leg's own noise of the day: new every day, or what is left of it from session to session."""
    shape = (design.sessions, *of_session)
    if design.lasting_noise:
        return design.lasting_noise * _lasting(shape, chance)
    return SIDE_NOISE * chance.standard_normal(shape)


def _lasting(shape: tuple[int, ...], chance: np.random.Generator) -> Floats:
    """What is left of the last session's effect and what is new; the spread is always 1."""
    effect = chance.standard_normal(shape)
    for session in range(1, len(effect)):
        effect[session] = LASTING * effect[session - 1] + np.sqrt(1 - LASTING**2) * effect[session]
    return effect


def _on_the_left(effect: Floats) -> Floats:
    """The same effect for every set of the left leg, none for the right."""
    return np.stack([effect, np.zeros_like(effect)], axis=-1)


def _matching(design: Design) -> Flags:
    """The sessions in which the stronger leg copies the weaker one."""
    if not design.honest_every:
        return np.zeros(design.sessions, dtype=bool)
    return (np.arange(design.sessions) + 1) % design.honest_every != 0
