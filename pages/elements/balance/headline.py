"""The headline of the balance page: it counts directions among what can be measured, and never pools."""

from collections.abc import Sequence

from analytics.balance_states import State
from analytics.reasons import Reason
from data.sets import Side
from pages.elements import formatting
from pages.elements.balance.sentences import NO_EFFORT, of_five
from pages.elements.balance.standing import Standing

_SUREST = [State.CLEAR, State.LEANING, State.BALANCED, State.UNCLEAR, State.TOO_FEW, State.NOT_MEASURABLE]


def headline(standings: Sequence[tuple[str, Standing]]) -> str:
    """The page's sentence, from the names of exercises and where each stands; it counts, and never pools."""
    measured = [(name, one) for name, one in standings if one.measured]
    if not measured:
        return _nothing_measured([one for _, one in standings])
    clear = [(name, one) for name, one in measured if one.state is State.CLEAR]
    if clear:
        return formatting.capitalised(_directions(clear, "clearly weaker", len(measured)))
    leaning = [(name, one) for name, one in measured if one.state is State.LEANING]
    if leaning:
        return f"Leaning: {_directions(leaning, 'weaker', len(measured))}"
    balanced = [name for name, one in measured if one.state is State.BALANCED]
    if balanced:
        return f"No meaningful difference{_on(balanced, len(measured))}"
    return "Cannot tell yet which leg is weaker"


def leading(standings: Sequence[tuple[str, Standing]]) -> tuple[str, Standing]:
    """The exercise that a headline's supporting sentence is about: the surest state, then the widest gap."""
    return min(standings, key=lambda named: (_SUREST.index(named[1].state), *_size(named[1])))


def _directions(found: list[tuple[str, Standing]], words: str, measured: int) -> str:
    """Which leg, and on how many: right weaker on 2 of 3 exercises, left on 1."""
    by_side = {side: [name for name, one in found if one.weaker is side] for side in (Side.RIGHT, Side.LEFT)}
    first, second = sorted(by_side, key=lambda side: -len(by_side[side]))
    told = f"{first} {words}{_on(by_side[first], measured)}"
    return f"{told}, {second} on {len(by_side[second])}" if by_side[second] else told


def _on(names: list[str], measured: int) -> str:
    if measured == 1:
        return f" on the {names[0]}" if names[0] else ""
    return f" on {len(names)} of {measured} exercises"


def _nothing_measured(standings: list[Standing]) -> str:
    few = [one for one in standings if one.state is State.TOO_FEW]
    if not few:
        return "Cannot be measured: you match the sides"
    most = max(one.sessions for one in few)
    if most == 0 and any(one.reason is Reason.EFFORT_UNKNOWN for one in few):
        return NO_EFFORT.removesuffix(".")
    return f"Too early to tell: {of_five(most)}"


def _size(standing: Standing) -> tuple[float, int]:
    return (-abs(standing.percent) if standing.measured else 0.0, -standing.sessions)
