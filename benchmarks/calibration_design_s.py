"""Design S of the definition, figure by figure, for every set noise."""

from collections.abc import Callable

from analytics.balance_states import State
from benchmarks.calibration_figures import (
    GAPS,
    SEED,
    Cell,
    after,
    ever,
    median_half_width,
    pooled_coverage,
)
from benchmarks.calibration_flags import last_session_rule
from benchmarks.calibration_table import Cells, Row, Table, count, percent, percents, share
from benchmarks.simulated_lifters import Design

NOISES = (0.03, 0.05, 0.08)
MANY = 5  # times as many lifters where what is counted hardly ever happens
Figure = Callable[[list[Cell]], str]  # of the cells with the true gaps `GAPS`


def _intervals(four: list[Cell]) -> str:
    return " / ".join(share(pooled_coverage(four, session)) for session in (2, 5, 12, 24))


def _half_widths(four: list[Cell]) -> str:
    return " / ".join(f"{median_half_width(four, session):.1f}" for session in (5, 12, 24))


def _last_session(four: list[Cell]) -> str:
    flagged = last_session_rule(0.10)(four[0])
    return percents(flagged.mean(), ever(flagged))


FIGURES: dict[tuple[str, str], Figure] = {
    (
        "coverage after 2 / 5 / 12 / 24 sessions",
        ".99/.98/.97/.94 · .98/.96/.95/.94 · .92/.90/.93/.94",
    ): _intervals,
    (
        "median half-width after 5 / 12 / 24 [points]",
        "5.1/3.9/3.6 · 5.2/4.1/3.9 · 5.4/4.6/4.5",
    ): _half_widths,
    ("even: LEANING ever", "0.5 · 3.1 · 11.2 %"): lambda four: percent(ever(four[0].leaning), 1),
    ("even: BALANCED after 12", "100 · 100 · 99 %"): lambda four: percent(
        after(four[0].says(State.BALANCED), 12)
    ),
    ("5 %: LEANING ever / after 24", "91/38 · 90/39 · 86/35 %"): lambda four: percents(
        ever(four[1].leaning), after(four[1].leaning, 24)
    ),
    ("10 %: LEANING after 12", "100 · 99 · 97 %"): lambda four: percent(after(four[2].leaning, 12)),
    ("10 %: CLEAR after 12 / 24", "74/79 · 62/68 · 46/48 %"): lambda four: percents(
        after(four[2].clear, 12), after(four[2].clear, 24)
    ),
    ("10 %: range within 10 % of even after 24", "3 · 3 · 5 %"): lambda four: percent(
        after(four[2].within_balance, 24), 1
    ),
    ("10 %: BALANCED is said after 24", "–"): lambda four: percent(
        after(four[2].says(State.BALANCED), 24), 1
    ),
    ("15 %: CLEAR after 12", "100 · 100 · 99 %"): lambda four: percent(after(four[3].clear, 12)),
    ("5 % or more: wrong side named", "0.0 · 0.0 · 0.0 %"): lambda four: percent(
        max(cell.wrong_side for cell in four[1:]), 2
    ),
    ("even: last session over 10 %, per session / ever", "5/65 · 12/93 · 26/100 %"): _last_session,
    ("even: false claim of change", "5 · 9 · 13 %"): lambda four: percent(four[0].claims_change),
}


def design_s(cells: Cells, lifters: int) -> Table:
    """The operating characteristics; LEANING includes CLEAR."""
    grid = [[cells(Design(gap=gap, set_noise=noise)) for gap in GAPS] for noise in NOISES]
    rows = [(*names, *(figure(four) for four in grid)) for names, figure in FIGURES.items()]
    many = [Cell(Design(set_noise=noise), MANY * lifters, SEED + 1).clear for noise in NOISES]
    rare: Row = ("even: CLEAR ever", "0 · 0 · 5 of 20,000", *(count(clear) for clear in many))
    return Table(
        title="Design S",
        about="Coverage and half-widths pool true gaps of 0, 5, 10 and 15 %. The definition's figures\n"
        "are for a set noise of 3 · 5 · 8 %. LEANING includes CLEAR.",
        columns=("figure", "definition", *(f"ours, {percent(noise)}" for noise in NOISES)),
        rows=(*rows, rare),
    )
