"""How the balance filter fails, and how far, at a set noise of 5 %."""

from dataclasses import replace

from analytics.balance_change import Claim
from benchmarks.calibration_figures import GAPS, Cell, after, ever, first_reading, pooled_coverage
from benchmarks.calibration_table import Cells, Row, Table, coverage, percent, percents, share
from benchmarks.simulated_lifters import Design

EXACT = Design(own_loads=True, constant_spread=0)
SORE = 0.03  # log units: spread of an effect on a leg that lasts from session to session
WHOLE_TIME = Design().sessions - 1  # a gap that is gone at the last session


def limits(cells: Cells) -> Table:
    """The honest limits of the definition beside ours."""
    groups = [_lasting, _formula, _sudden, _gradual, _few_sets, _small_gaps, _matched]
    return Table(
        title="Limits",
        about="Set noise 5 %. A marker stands on the day before a sudden change.",
        columns=("figure", "definition", "ours"),
        rows=tuple(row for group in groups for row in group(cells)),
    )


def _lasting(cells: Cells) -> list[Row]:
    second = [cells(Design(gap=gap, second_side=0.02)) for gap in (0, 0.10)]
    return [
        *_sore(cells, "each leg sore", Design(lasting_noise=SORE), ("22.5 %", "0.86–0.89", "26 %")),
        *_sore(cells, "one leg sore", Design(soreness=SORE), ("–", "–", "–")),
        ("right always second: even, LEANING ever", "15 %", percent(ever(second[0].leaning))),
        ("right always second: left 10 % weaker reads", "8.2 %", f"{second[1].reading:.1f} %"),
    ]


def _sore(cells: Cells, name: str, design: Design, definition: Row) -> list[Row]:
    sore = [cells(replace(design, gap=gap)) for gap in GAPS]
    covered = " / ".join(share(pooled_coverage(sore, session)) for session in (5, 12, 24))
    ours = (percent(ever(sore[0].leaning), 1), covered, percent(sore[0].claims_change))
    figures = ("even, LEANING ever", "coverage after 5 / 12 / 24", "false claim of change")
    return [
        (f"{name}: {figure}", of_definition, of_ours)
        for figure, of_definition, of_ours in zip(figures, definition, ours, strict=True)
    ]


def _formula(cells: Cells) -> list[Row]:
    low, high = (cells(Design(gap=0.10, constant=constant, constant_spread=0)) for constant in (22, 40))
    own = [cells(Design(gap=gap, own_loads=True)) for gap in (0.20, 0.30, 0.40)]
    return [
        ("true constant 22 / 40: 10 % reads", "8.1 / 12.2 %", f"{low.reading:.1f} / {high.reading:.1f} %"),
        (
            "true constant 22 / 40: coverage after 24",
            "0.84–0.87",
            f"{coverage(low, 24)} / {coverage(high, 24)}",
        ),
        ("equal loads, 20 %: coverage after 12", "0.86", coverage(cells(Design(gap=0.20)), 12)),
        (
            "own loads, 20 / 30 / 40 %: coverage after 12",
            "0.97",
            " / ".join(coverage(cell, 12) for cell in own),
        ),
    ]


def _sudden(cells: Cells) -> list[Row]:
    rows: list[Row] = []
    for gap, reference in ((0.10, "0.42 / 0.92"), (0.20, "0.33 / 0.36")):
        unmarked = cells(replace(EXACT, gap_after=gap))
        marked = cells(replace(EXACT, gap_after=gap, event=True))
        before = EXACT.change_at
        rows += [
            (
                f"sudden {percent(gap)}, no marker: coverage 4 / 8 sessions later",
                reference,
                coverage(unmarked, before + 4, before + 8),
            ),
            (
                f"sudden {percent(gap)}, marker: coverage at the first / fourth",
                "0.89–0.91 / ≥ 0.92",
                coverage(marked, before + 1, before + 4),
            ),
        ]
    return rows


def _gradual(cells: Cells) -> list[Row]:
    fifteen = cells(Design(gap=0.15, recovers_in=16))
    lowest = min(after(fifteen.covered, session) for session in range(6, 18))
    closing = [
        percents(*(_more_even(cells(Design(gap=gap, recovers_in=weeks))) for gap in (0.10, 0.15)))
        for weeks in (WHOLE_TIME, 16)
    ]
    return [
        (
            "15 % → 0 in 16 weeks: coverage, lowest / three weeks after",
            "0.58–0.70 / 0.9",
            f"{share(lowest)} / {coverage(fifteen, 20)}",
        ),
        ("10 % → 0 / 15 % → 0 at the last session: “more even” after 24", "69 / 97 %", closing[0]),
        ("10 % → 0 / 15 % → 0 in 16 weeks: “more even” after 24", "–", closing[1]),
    ]


def _few_sets(cells: Cells) -> list[Row]:
    one, two, three = (cells(Design(sets=sets)) for sets in (1, 2, 3))
    three_exercises = 1 - (1 - ever(three.leaning)) ** 3
    return [
        (
            "even: LEANING ever, one set a side / two",
            "19 / 7 %",
            percents(ever(one.leaning), ever(two.leaning)),
        ),
        ("three even exercises: LEANING ever", "8 %", percent(three_exercises)),
    ]


def _small_gaps(cells: Cells) -> list[Row]:
    three, five = (cells(Design(gap=gap)) for gap in (0.03, 0.05))
    return [
        ("5 %: reads when LEANING first shows", "6.4 %", f"{first_reading(five):.1f} %"),
        ("3 %: LEANING ever", "43 %", percent(ever(three.leaning))),
    ]


def _matched(cells: Cells) -> list[Row]:
    third, honest, one_set = (
        cells(design) for design in (Design(gap=0.10, honest_every=3), Design(), Design(sets=1))
    )
    within = percent(after(third.within_balance, 24), 1)
    left_out = percents(honest.judged.left_out.mean(), one_set.judged.left_out.mean(), digits=1)
    blind = percent(ever(honest.judged.not_measurable), 1)
    return [
        (
            "one honest session in three, 10 %: reads / coverage / range within 10 % after 24",
            "10.0 % / 0.96 / 2 %",
            f"{third.reading:.1f} % / {coverage(third, 24)} / {within}",
        ),
        ("honest and even: left out, three sets / one", "0.1 / at most 6 %", left_out),
        ("honest and even: NOT MEASURABLE ever", "≤ 0.1 %", blind),
    ]


def _more_even(cell: Cell) -> float:
    return float((cell.claims(cell.design.sessions) == list(Claim).index(Claim.MORE_EVEN)).mean())
