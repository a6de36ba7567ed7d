"""The small words of balance: how a percentage, a range and a leg are said."""

from data.sets import Side
from pages.elements import formatting


def amount(percent: float) -> str:
    """A percentage without its side: 8%, under 1%."""
    return f"{_number(percent)}%"


def points(percent: float) -> str:
    """A difference of percentages: 1 point, 5 points, under 1 point."""
    number = _number(percent)
    return f"{number} {'point' if number in {'1', 'under 1'} else 'points'}"


def weaker_by(percent: float) -> str:
    """A signed difference in words: right 8% weaker, even."""
    return "even" if percent == 0 else f"{weaker_side(percent)} {amount(percent)} weaker"


def weaker_side(percent: float) -> Side:
    """The weaker leg of a signed difference that is not 0."""
    return Side.RIGHT if percent > 0 else Side.LEFT


def either_side(lower: float, upper: float) -> str:
    """A range with a side at either end: left 3% weaker to right 6% weaker."""
    return f"{weaker_by(lower)} to {weaker_by(upper)}"


def range_told(lower: float, upper: float) -> str:
    """A range in a table: right 4% to 11% weaker, or left 3% weaker to right 6% weaker."""
    if crosses_even(lower, upper):
        return either_side(lower, upper)
    near, far = (amount(end) for end in sorted((abs(lower), abs(upper))))
    return f"{weaker_side(lower)} {near} to {far} weaker"


def crosses_even(lower: float, upper: float) -> bool:
    """Whether the range leaves open which leg is weaker."""
    return lower <= 0 <= upper


def short_range(lower: float, upper: float) -> str:
    """The range in brackets: 6–10, or left 1 to right 15 where it holds both sides."""
    if crosses_even(lower, upper):
        return f"left {_number(lower)} to right {_number(upper)}"
    near, far = sorted((abs(lower), abs(upper)))
    numbers = list(dict.fromkeys([_number(near), _number(far)]))
    return "–".join(numbers)


def long_range(lower: float, upper: float) -> str:
    """The range in a sentence: between 6% and 10%, or between left 1% weaker and right 15% weaker."""
    if crosses_even(lower, upper):
        return f"between {weaker_by(lower)} and {weaker_by(upper)}"
    near, far = (amount(end) for end in sorted((abs(lower), abs(upper))))
    return f"around {near}" if near == far else f"between {near} and {far}"


def in_sessions(count: int, recent: int) -> str:
    """In how many of the last sessions: in 11 of the last 12 sessions, in all of the last 5 sessions."""
    of = "all" if count == recent else "none" if count == 0 else formatting.whole(count)
    return f"in {of} of the last {formatting.counted(recent, 'session')}"


def _number(percent: float) -> str:
    number = formatting.rounded(abs(percent))
    return "under 1" if number == "0" else number
