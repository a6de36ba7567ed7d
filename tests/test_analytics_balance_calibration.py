"""The balance filter on made-up lifters whose truth is known, with fixed seeds.

The whole of it is docs/balance_calibration.md. The bounds are those for 250 lifters a cell: wide enough for
chance, too tight for a broken filter.
"""

import numpy as np
import pandas as pd
import pytest

from analytics.balance_sessions import balance_sessions
from analytics.balance_states import State
from benchmarks.calibration_figures import GAPS, SEED, Cell, after, ever, pooled_coverage
from benchmarks.calibration_flags import last_session_rule
from benchmarks.calibration_judgement import judged
from benchmarks.simulated_lifters import FELT_RIR, Design, Logs, simulated
from data.sets import as_sets

LIFTERS = 250
NOISES = (0.03, 0.05, 0.08)
COVERAGE = {0.03: (0.98, 0.97, 0.94), 0.05: (0.96, 0.95, 0.94), 0.08: (0.90, 0.93, 0.94)}
ALL_MATCHED = 1000


@pytest.fixture(scope="module")
def cells() -> dict[tuple[float, float], Cell]:
    """The twelve cells of design S: 3,000 lifters."""
    return {(noise, gap): Cell(Design(gap=gap, set_noise=noise), LIFTERS) for noise in NOISES for gap in GAPS}


@pytest.mark.parametrize("noise", NOISES)
def test_even_legs_are_never_called_clearly_uneven(
    cells: dict[tuple[float, float], Cell], noise: float
) -> None:
    assert ever(cells[noise, 0].clear) == 0


@pytest.mark.parametrize(("noise", "most"), [(0.03, 0.02), (0.05, 0.07), (0.08, 0.18)])
def test_even_legs_are_rarely_called_leaning(
    cells: dict[tuple[float, float], Cell], noise: float, most: float
) -> None:
    assert ever(cells[noise, 0].leaning) < most


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("gap", GAPS[1:])
def test_the_wrong_side_is_not_named(
    cells: dict[tuple[float, float], Cell], noise: float, gap: float
) -> None:
    assert cells[noise, gap].wrong_side < 0.005


@pytest.mark.parametrize("noise", NOISES)
def test_a_true_ten_percent_is_seen_by_the_twelfth_session(
    cells: dict[tuple[float, float], Cell], noise: float
) -> None:
    assert after(cells[noise, 0.10].leaning, 12) > 0.93


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize(("place", "session"), list(enumerate((5, 12, 24))))
def test_the_interval_covers_the_truth_as_often_as_it_should(
    cells: dict[tuple[float, float], Cell], noise: float, place: int, session: int
) -> None:
    of_noise = [cells[noise, gap] for gap in GAPS]

    assert pooled_coverage(of_noise, session) == pytest.approx(COVERAGE[noise][place], abs=0.04)


@pytest.mark.parametrize(("noise", "share"), [(0.03, 0.65), (0.05, 0.93), (0.08, 1.0)])
def test_the_lifters_are_as_noisy_as_those_of_the_definition(
    cells: dict[tuple[float, float], Cell], noise: float, share: float
) -> None:
    flagged = last_session_rule(0.10)(cells[noise, 0])

    assert ever(flagged) == pytest.approx(share, abs=0.08)


def test_who_always_matches_the_sides_cannot_be_measured() -> None:
    cell = Cell(Design(gap=0.10, honest_every=ALL_MATCHED), LIFTERS)

    assert cell.judged.not_measurable[4:].all()
    assert not cell.judged.not_measurable[:4].any()
    assert not cell.leaning.any()


def test_one_honest_session_in_three_is_enough_to_see_ten_percent() -> None:
    cell = Cell(Design(gap=0.10, honest_every=3), LIFTERS)

    assert after(cell.says(State.BALANCED), 24) <= 0.04
    assert cell.reading == pytest.approx(10, abs=1)


def test_an_event_brings_the_interval_back_to_the_truth() -> None:
    injured = Design(gap_after=0.20, own_loads=True, constant_spread=0)

    marked, unmarked = (
        Cell(design, LIFTERS) for design in (Design(**{**vars(injured), "event": True}), injured)
    )

    assert after(marked.covered, injured.change_at + 4) > 0.88
    assert after(unmarked.covered, injured.change_at + 4) < 0.6


def test_a_gap_that_closes_is_followed_neither_too_fast_nor_too_slowly() -> None:
    closing = Cell(Design(gap=0.15, recovers_in=16), LIFTERS)

    lowest = min(after(closing.covered, session) for session in range(6, 18))

    assert 0.5 < lowest < 0.75
    assert after(closing.covered, 20) > 0.82


def test_one_session_gone_wrong_moves_the_level_little() -> None:
    design, gone_wrong = Design(), 14
    logs = simulated(design, LIFTERS, np.random.default_rng(SEED))
    of_one_session = np.where(np.arange(design.sessions) == gone_wrong, 0.5, 1)[:, None, None]
    lefts = logs.load_kg[..., 0] * of_one_session

    level = judged(
        design, Logs(np.stack([lefts, logs.load_kg[..., 1]], axis=-1), logs.reps)
    ).course.beliefs.level

    assert np.abs(level[gone_wrong]).max() < 0.12


def _as_sets(logs: Logs, design: Design) -> pd.DataFrame:
    """Simulated logs as the sets of a real one, an exercise a lifter."""
    session, lifter, place, side = np.indices(logs.reps.shape).reshape(4, -1)
    start = pd.Timestamp("2026-01-05 18:00") + pd.to_timedelta(design.days[session], unit="D")
    frame = pd.DataFrame(
        {
            "session_start": start,
            "exercise": [f"lifter {number:03}" for number in lifter],
            "side": np.where(side == 0, "left", "right"),
            "set_order": 2 * place + side,
            "load_kg": logs.load_kg.ravel(),
            "reps": logs.reps.ravel(),
            "rir": FELT_RIR,
        }
    )
    return as_sets(frame[frame["reps"].notna()])


@pytest.mark.parametrize(
    "design", [Design(gap=0.10, set_noise=0.08), Design(gap=0.05, honest_every=3, sets=2)]
)
def test_the_simulation_judges_its_logs_as_the_app_does(design: Design) -> None:
    logs = simulated(design, 20, np.random.default_rng(1))
    course = judged(design, logs)

    sessions = balance_sessions(_as_sets(logs, design))

    of_app = sessions[sessions["paired"]].set_index(["date", "series"]).sort_index()
    read = np.argwhere(~np.isnan(course.course.gain))
    assert len(of_app) == len(read)
    beliefs = course.course.beliefs
    assert of_app["level"].to_numpy() == pytest.approx(beliefs.level[*read.T])
    assert of_app["lower"].to_numpy() == pytest.approx(beliefs.lower[*read.T])
    assert sessions["left_out"].sum() == course.left_out.sum()
