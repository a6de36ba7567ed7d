"""An exercise in a period with its figures, as the page and the report show it."""

from dataclasses import dataclass

from pages.elements.balance.exercise import Exercise
from pages.elements.figure import Figure


@dataclass(frozen=True)
class Picture:
    """An exercise in a period with its figures; None where there is nothing to draw."""

    found: Exercise
    legs: Figure | None
    difference: Figure | None
