"""Other habits, other tools' rules and other rules of our own, on the same simulated lifters."""

from dataclasses import replace

import numpy as np

from benchmarks.calibration_figures import GAPS, after, ever, first_session, pooled_coverage
from benchmarks.calibration_flags import (
    Rule,
    absolute_rule,
    either,
    held,
    last_session_rule,
    lean_rule,
    mean_rule,
)
from benchmarks.calibration_limits import SORE
from benchmarks.calibration_table import Cells, Row, Table, percent, percents, share
from benchmarks.simulated_lifters import Design

HABITS = {
    "once a week, three sets (design S)": Design(),
    "twice a week": Design(sessions=48, days_between=3.5),
    "one set a side": Design(sets=1),
    "one week in four missed": Design(missing=0.25),
    "own load for each leg": Design(own_loads=True),
    "one leg sore": Design(soreness=SORE),
    "each leg sore": Design(lasting_noise=SORE),
    "two of three sessions matched": Design(honest_every=3),
}
NAIVE: dict[str, Rule] = {
    "ours: LEANING or CLEAR": lambda cell: cell.leaning,
    "ours: CLEAR": lambda cell: cell.clear,
    "last session over 10 %": last_session_rule(0.10),
    "last session over 15 %": last_session_rule(0.15),
    "mean of the last three over 10 %": mean_rule(3, 0.10),
    "mean of the last six over 5 %": mean_rule(6, 0.05),
    "mean absolute difference so far over 5 %": absolute_rule(0.05),
}
ONE_AND_A_HALF, FIVE_AND_A_HALF, SIX, SIX_AND_A_HALF = (
    float(-np.log(1 - lead)) for lead in (0.015, 0.055, 0.06, 0.065)
)
LEANING: dict[str, Rule] = {
    "as defined: twice in a row, lead at least 5 %": lean_rule(),
    "three times in a row": lean_rule(times=3),
    "three of the last four": lean_rule(times=3, within=4),
    "four times in a row": lean_rule(times=4),
    "range 1.25 times as wide": lean_rule(width=1.25),
    "range at least 1.5 % off 0": lean_rule(margin=ONE_AND_A_HALF),
    "range at least 1.5 % off 0, or four times": either(lean_rule(margin=ONE_AND_A_HALF), lean_rule(times=4)),
    "lead at least 5.5 %, three times": lean_rule(times=3, lead=FIVE_AND_A_HALF),
    "lead at least 6 %": lean_rule(lead=SIX),
    "lead at least 6 %, then kept while the range is off 0": held(lean_rule(lead=SIX)),
    "lead at least 6.5 %, or four times": either(lean_rule(lead=SIX_AND_A_HALF), lean_rule(times=4)),
}


def other_habits(cells: Cells) -> Table:
    """People who train otherwise than design S."""
    return Table(
        title="Other habits",
        about="Set noise 5 %, the same 24 weeks. Coverage, after 24 weeks, pools gaps of 0, 5, 10 and 15 %.",
        columns=(
            "habit",
            "even: LEANING ever",
            "even: CLEAR ever",
            "10 %: LEANING after 12 weeks",
            "10 %: CLEAR after 24 weeks",
            "wrong side",
            "coverage",
        ),
        rows=tuple((name, *_habit(cells, design)) for name, design in HABITS.items()),
    )


def naive_rules(cells: Cells) -> Table:
    """What other tools do."""
    return Table(
        title="Naive rules on the same lifters",
        about="Best set against best set, set noise 5 %. “Half seen”: the session by which half of the\n"
        "lifters with a true 10 % have been flagged at least once.",
        columns=(
            "rule",
            "even: a session",
            "even: ever",
            "5 %: after 12",
            "10 %: after 12",
            "10 %: half seen",
        ),
        rows=tuple((name, *_naive(cells, rule)) for name, rule in NAIVE.items()),
    )


def rules_for_leaning(cells: Cells) -> Table:
    """The open question: can false LEANING be halved where noise is large or lasting."""
    return Table(
        title="Other rules for LEANING",
        about="CLEAR stays as it is. “Seen”: the session by which a half / nine in ten of the lifters with\n"
        "a true 10 % have been told so. “Sore”: one leg / each leg, set noise 5 %.",
        columns=(
            "rule",
            "even, 5 %: ever",
            "even, 8 %: ever",
            "even, sore: ever",
            "10 % at 5 %: seen",
            "10 % at 8 %: seen",
            "10 % at 8 %: after 12",
            "5 % at 5 %: ever",
        ),
        rows=tuple((name, *_leaning(cells, rule)) for name, rule in LEANING.items()),
    )


def _habit(cells: Cells, habit: Design) -> Row:
    even, five, ten, fifteen = four = [cells(replace(habit, gap=gap)) for gap in GAPS]
    return (
        percent(ever(even.leaning), 1),
        percent(ever(even.clear), 2),
        percent(after(ten.leaning, habit.sessions // 2)),
        percent(after(ten.clear, habit.sessions)),
        percent(max(cell.wrong_side for cell in (five, ten, fifteen)), 2),
        share(pooled_coverage(four, habit.sessions)),
    )


def _naive(cells: Cells, rule: Rule) -> Row:
    even, five, ten = (rule(cells(Design(gap=gap))) for gap in (0, 0.05, 0.10))
    return (
        percent(even.mean(), 1),
        percent(ever(even), 1),
        percent(after(five, 12)),
        percent(after(ten, 12)),
        f"{first_session(ten):.0f}",
    )


def _leaning(cells: Cells, rule: Rule) -> Row:
    even = [Design(), Design(set_noise=0.08)]
    sore = [ever(rule(cells(design))) for design in (Design(soreness=SORE), Design(lasting_noise=SORE))]
    ten = [rule(cells(Design(gap=0.10, set_noise=noise))) for noise in (0.05, 0.08)]
    return (
        *(percent(ever(rule(cells(design))), 1) for design in even),
        percents(*sore, digits=1),
        *(f"{first_session(flags):.0f} / {first_session(flags, 0.9):.0f}" for flags in ten),
        percent(after(ten[1], 12)),
        percent(ever(rule(cells(Design(gap=0.05))))),
    )
