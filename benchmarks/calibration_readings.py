"""What else the words of design S can mean, and which of the definition's figures each reading meets."""

from dataclasses import replace

from benchmarks.calibration_design_s import MANY
from benchmarks.calibration_figures import SEED, Cell, after, ever
from benchmarks.calibration_limits import SORE
from benchmarks.calibration_table import Cells, Row, Table, count, coverage, percent, percents
from benchmarks.simulated_lifters import Design

SIMPLER = Design(wanted_reps=6.5, rounded_once=True)
ALL = replace(SIMPLER, typos_kept=True, long_sets_kept=True)
READINGS = {
    "as above": Design(),
    "pairs far apart count": Design(typos_kept=True),
    "sets of more than 20 reps to failure count": Design(long_sets_kept=True),
    "loads for 6.5 reps before whole numbers": Design(wanted_reps=6.5),
    "whole numbers made once, at the end": Design(rounded_once=True),
    "the last two": SIMPLER,
    "all four": ALL,
}
DEFINITION: Row = (
    "definition",
    "11.2 %",
    "5 of 20,000",
    "97 %",
    "46 / 48 %",
    "99 %",
    "15 %",
    "0.86",
    "22.5 %",
)


def readings(cells: Cells, lifters: int) -> Table:
    """The figures that our reading does not meet, for each other reading."""
    return Table(
        title="Other readings of design S",
        about="The figures in which our simulation and the definition's differ. The first five\n"
        "are for a set noise of 8 %, the others for 5 %.",
        columns=(
            "reading",
            "even: LEANING ever",
            "even: CLEAR ever",
            "10 %: LEANING after 12",
            "10 %: CLEAR after 12 / 24",
            "15 %: CLEAR after 12",
            "right second: LEANING ever",
            "equal loads, 20 %: coverage after 12",
            "each leg sore: LEANING ever",
        ),
        rows=(DEFINITION, *((name, *_figures(cells, design, lifters)) for name, design in READINGS.items())),
    )


def _figures(cells: Cells, reading: Design, lifters: int) -> Row:
    even, ten, fifteen = (cells(replace(reading, gap=gap, set_noise=0.08)) for gap in (0, 0.10, 0.15))
    many = Cell(even.design, MANY * lifters, SEED + 1).clear
    return (
        percent(ever(even.leaning), 1),
        count(many),
        percent(after(ten.leaning, 12)),
        percents(after(ten.clear, 12), after(ten.clear, 24)),
        percent(after(fifteen.clear, 12)),
        percent(ever(cells(replace(reading, second_side=0.02)).leaning)),
        coverage(cells(replace(reading, gap=0.20)), 12),
        percent(ever(cells(replace(reading, lasting_noise=SORE)).leaning), 1),
    )
