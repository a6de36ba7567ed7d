"""A table of the balance calibration, and how its numbers are written."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from benchmarks.calibration_figures import Cell, after
from benchmarks.simulated_lifters import Design

Cells = Callable[[Design], Cell]
"""Gives the lifters of a design, simulated once however often they are asked for."""

Row = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table of the report, with a sentence above it."""

    title: str
    about: str
    columns: Row
    rows: tuple[Row, ...]

    def __str__(self) -> str:
        lines = [self.columns, tuple("---" for _ in self.columns), *self.rows]
        return "\n".join(
            [f"## {self.title}", "", self.about, "", *(f"| {' | '.join(row)} |" for row in lines)]
        )


def coverage(cell: Cell, *sessions: int) -> str:
    """Coverage of the 90 % interval after each of these sessions, counted from 1."""
    return " / ".join(share(after(cell.covered, session)) for session in sessions)


def share(part: float) -> str:
    """A share of 1 with two digits."""
    return f"{part:.2f}"


def percent(part: float, digits: int = 0) -> str:
    """A share of 1 in percent."""
    return f"{100 * part:.{digits}f} %"


def percents(*parts: float, digits: int = 0) -> str:
    """Several shares of 1 in percent."""
    return " / ".join(f"{100 * part:.{digits}f}" for part in parts) + " %"


def count(flagged: np.ndarray) -> str:
    """How many of how many lifters were flagged at some time."""
    lifters = flagged.any(axis=0)
    return f"{np.count_nonzero(lifters)} of {lifters.size:,}"
