"""How well the balance filter does what it says: writes docs/balance_calibration.md.

Run it as `python -m benchmarks.balance_calibration [LIFTERS]` (4,000 a cell unless told).
"""

import sys
from functools import cache
from pathlib import Path

from benchmarks.calibration_design_s import design_s
from benchmarks.calibration_figures import SEED, Cell
from benchmarks.calibration_limits import limits
from benchmarks.calibration_readings import readings
from benchmarks.calibration_rules import naive_rules, other_habits, rules_for_leaning
from benchmarks.calibration_table import Table
from benchmarks.simulated_lifters import Design

REPORT = Path(__file__).parents[1] / "docs" / "balance_calibration.md"
NOTES = Path(__file__).with_name("balance_calibration_notes.md")
LIFTERS = 4_000


def tables(lifters: int) -> list[Table]:
    """Every table of the report."""

    @cache
    def cells(design: Design) -> Cell:
        return Cell(design, lifters)

    return [
        design_s(cells, lifters),
        limits(cells),
        readings(cells, lifters),
        other_habits(cells),
        naive_rules(cells),
        rules_for_leaning(cells),
    ]


def report(found: list[Table], lifters: int) -> str:
    """The tables between what was simulated and what follows from it."""
    introduction, conclusions = NOTES.read_text(encoding="utf-8").split("\n<!-- tables -->\n")
    run = f"{lifters:,} simulated lifters a cell, seed {SEED}."
    return "\n\n".join([introduction.strip(), run, *map(str, found), conclusions.strip()]) + "\n"


def main(arguments: list[str]) -> None:
    """Simulate, print the tables and write the report."""
    lifters = int(arguments[0]) if arguments else LIFTERS
    text = report(tables(lifters), lifters)
    print(text)
    REPORT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
