"""What the balance charts ask, what they draw and in which unit, and which dots they leave out."""

from datetime import date

from data.sets import Unit
from pages.elements import formatting

HOW_FAR = "How far from even is each exercise?"
HOW_STRONG = "How strong is each leg?"
HOW_FAR_APART = "How far apart are the legs?"
DIFFERENCE_DRAWN = (
    "The difference, in percent: a dot a session with both sides, and the estimate through them."
)
PULLED = "The weaker leg pulls the mark to its side."
WHOLE_TABLE = "The table has every session."


def legs_drawn(measure: str, unit: Unit) -> str:
    """What the chart of both legs draws, and in which unit."""
    return f"{measure.capitalize()}, in {unit}: a dot a session."


def thinned_told(since: date, weeks: int) -> str:
    """Which sessions before a day have a dot: the last in so many weeks."""
    stretch = "each week" if weeks == 1 else f"every {weeks} weeks"
    day = formatting.long_day(since)
    return f"Before {day} only the last session of {stretch} has a dot. Lines and ranges use every session."
