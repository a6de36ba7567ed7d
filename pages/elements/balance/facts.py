"""The four facts of one exercise: which leg, by how much, how sure, is it changing."""

from dataclasses import dataclass

from analytics.balance_change import Claim
from analytics.balance_states import State
from pages.elements.balance.change_sentences import change_told, claim_told, legs_told
from pages.elements.balance.events import Injury
from pages.elements.balance.standing import Movements, Standing
from pages.elements.balance.words import amount, in_sessions, long_range, range_told
from pages.elements.formatting import counted

_SURE = {
    State.CLEAR: "Clear",
    State.LEANING: "Leaning",
    State.BALANCED: "Settled",
    State.UNCLEAR: "Not yet",
}


@dataclass(frozen=True)
class Fact:
    """One fact: its question, the answer in a word or two, and what stands behind it.

    `mark` is the mark of a chart's key that the answer is drawn with, or empty.
    """

    question: str
    answer: str
    evidence: str
    mark: str = ""


def facts(standing: Standing, moved: Movements, injury: Injury | None = None) -> list[Fact]:
    """The facts of an exercise that can be measured; none for one that cannot."""
    if not standing.measured:
        return []
    return [
        _weaker(standing, injury),
        _how_much(standing),
        Fact("How sure", _SURE[standing.state], _sure(standing)),
        Fact("Is it changing", claim_told(standing.change), _changing(standing, moved)),
    ]


def _weaker(standing: Standing, injury: Injury | None) -> Fact:
    question = "Weaker here"
    often = in_sessions(standing.same_side, standing.recent)
    if standing.named:
        side = str(standing.weaker)
        evidence = f"the {injury.leg(side)}, {often}" if injury else often
        return Fact(question, side.capitalize(), evidence, mark=side)
    answer = "Neither" if standing.state is State.BALANCED else "Cannot tell yet"
    return Fact(question, answer, f"{standing.weaker} {often}" if standing.weaker else "no leg is ahead")


def _how_much(standing: Standing) -> Fact:
    question, lower, upper = "By how much", standing.lower, standing.upper
    if standing.state is State.UNCLEAR:
        return Fact(question, "Still open", range_told(lower, upper))
    likely = f"likely {long_range(lower, upper)}"
    if standing.state is State.BALANCED:
        return Fact(question, "No meaningful difference", likely)
    about = "about " if standing.state is State.LEANING else ""
    return Fact(question, f"{about}{amount(standing.percent)}".capitalize(), likely)


def _sure(standing: Standing) -> str:
    swing = f"one session can swing ±{amount(standing.swing)}"
    return f"{swing}; effort partly assumed" if standing.assumed_share else swing


def _changing(standing: Standing, moved: Movements) -> str:
    if standing.change is None:
        return f"{counted(standing.sessions, 'session')} with both sides so far"
    if standing.change.claim is Claim.NONE:
        return legs_told(moved) or "between the first six and the last six sessions"
    return change_told(standing.change, moved).removesuffix(".")
