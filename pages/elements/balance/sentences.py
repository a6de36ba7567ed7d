"""Every sentence about where the balance of the legs stands: labels, sentences, support.

No verdict is made here. The sentences about change are in `balance_change_sentences`, the four facts in
`balance_facts`, the page's headline in `balance_headline`. What may be said and what not: docs/metrics.md,
"What is said about balance".
"""

from datetime import date

from analytics.balance_states import LEAST_SESSIONS, State
from analytics.reasons import Reason
from pages.elements import formatting
from pages.elements.balance.standing import Standing
from pages.elements.balance.words import amount, either_side, in_sessions, long_range, short_range, weaker_by

TEST_SESSION = "Every 2–4 weeks, do a test session: same load, each side to one rep in reserve."
TEST_DETAILS = "At least two sets a side, the other leg first each time, marked as a test."
NO_LEVELS = (
    "No level can be worked out for these sets: that takes a load and the effort of each set. Log reps in "
    "reserve or RPE."
)
NO_DIFFERENCES = "No session in this period says anything about a difference. The table says why."
NO_EFFORT = "Effort is not logged, so sides cannot be compared."
_OLD_DAYS = 28  # without a paired session: its date is then said with the state


def label(standing: Standing) -> str:
    """The verdict in one line, for a row as wide as the page."""
    number = amount(standing.percent) if standing.measured else ""
    within = short_range(standing.lower, standing.upper) if standing.measured else ""
    match standing.state:
        case State.CLEAR:
            return f"{_leg(standing).capitalize()} clearly weaker, {number} ({within})"
        case State.LEANING:
            return f"Leaning: {_leg(standing)} about {number} weaker ({within})"
        case State.BALANCED:
            return "No meaningful difference"
        case State.UNCLEAR:
            return "Cannot tell yet"
        case State.TOO_FEW:
            return f"{dots(standing.sessions)} {of_five(standing.sessions)}"
        case State.NOT_MEASURABLE:
            return "Cannot be measured: you match the sides"


def short_label(standing: Standing) -> str:
    """The verdict in a few words, for a narrow row."""
    number = amount(standing.percent) if standing.measured else ""
    match standing.state:
        case State.CLEAR:
            return f"{_leg(standing).capitalize()} {number} weaker"
        case State.LEANING:
            return f"Leaning {_leg(standing)}, {number}"
        case State.BALANCED:
            return "No difference"
        case State.UNCLEAR:
            return "Cannot tell yet"
        case State.TOO_FEW:
            return of_five(standing.sessions)
        case State.NOT_MEASURABLE:
            return "Sides matched"


def state_told(standing: Standing) -> str:
    """The verdict as a sentence."""
    match standing.state:
        case State.CLEAR | State.LEANING:
            return f"{label(standing)}."
        case State.BALANCED:
            return f"No meaningful difference ({either_side(standing.lower, standing.upper)})."
        case State.UNCLEAR:
            return f"Cannot tell yet: the range runs from {either_side(standing.lower, standing.upper)}."
        case State.TOO_FEW if standing.sessions == 0 and standing.reason is Reason.EFFORT_UNKNOWN:
            return NO_EFFORT
        case State.TOO_FEW:
            return f"{of_five(standing.sessions)} with both sides."
        case State.NOT_MEASURABLE:
            return f"{label(standing)}."


def support(standing: Standing) -> str:
    """What stands behind the verdict: how often that leg was the weaker one, and one session's swing."""
    match standing.state:
        case State.TOO_FEW if standing.sessions == 0 and standing.reason is Reason.EFFORT_UNKNOWN:
            return "Log reps in reserve or RPE with each set, on both legs."
        case State.TOO_FEW:
            return _more_sessions(standing.missing_sessions)
        case State.NOT_MEASURABLE:
            return TEST_SESSION
        case State.BALANCED:
            return f"{_range_told(standing)} {swing_told(standing)}"
        case _:
            return f"{_often_told(standing)} {swing_told(standing)}"


def too_little(standing: Standing) -> str:
    """Why nothing can be said yet, with a dot for each session there is."""
    told = state_told(standing)
    counts = standing.state is State.TOO_FEW and told != NO_EFFORT
    return f"{dots(standing.sessions)} {told}" if counts else told


def what_helps(standing: Standing) -> str:
    """What to do so that something can be said."""
    helps = support(standing)
    return f"{helps} {TEST_DETAILS}" if standing.state is State.NOT_MEASURABLE else helps


def swing_told(standing: Standing) -> str:
    """How far one session may lie off; a session inside it says nothing by itself."""
    return f"Your normal swing in one session is ±{amount(standing.swing)}."


def assumed_told(standing: Standing) -> str:
    """That effort was assumed, and in how many of the pairs compared; empty where it was not."""
    share = standing.assumed_share
    if share == 0:
        return ""
    return f"Effort is assumed in {'all' if share == 1 else amount(share * 100) + ' of the'} pairs compared."


def matched_told(standing: Standing) -> str:
    """How many sessions say nothing because the sides are matched; empty where none does."""
    if standing.state is State.NOT_MEASURABLE:
        share = amount(standing.matched_share * 100)
        return f"In your latest sessions, {share} of the pairs of sets are the same on both sides."
    if standing.left_out == 0:
        return ""
    verb = "is" if standing.left_out == 1 else "are"
    sessions = formatting.counted(standing.left_out, "session")
    return f"{sessions} with matched sides {verb} left out: matching hides a difference."


def stands_at(standing: Standing, today: date) -> str:
    """Which day a state belongs to; more where that is long ago, empty where there is none."""
    if standing.last is None:
        return ""
    day = formatting.long_day(standing.last)
    weeks = (today - standing.last).days // 7
    if (today - standing.last).days <= _OLD_DAYS:
        return f"As of {day}, the last session with both sides."
    return f"As of {day}. The range has widened in the {weeks} weeks since the last session with both sides."


def dated(eyebrow: str, last: date | None, today: date) -> str:
    """The line above a headline: with its day where the last session with both sides is long ago."""
    if last is None or (today - last).days <= _OLD_DAYS:
        return eyebrow
    return f"{eyebrow}, as of {formatting.long_day(last)}"


def dots(sessions: int) -> str:
    """Sessions had and sessions missing, as dots: ●●●○○."""
    had = min(sessions, LEAST_SESSIONS)
    return "●" * had + "○" * (LEAST_SESSIONS - had)


def _often_told(standing: Standing) -> str:
    if standing.weaker is None:
        return "Neither leg was ahead."
    often = in_sessions(standing.same_side, standing.recent)
    return f"The {standing.weaker} leg was weaker {often}."


def _range_told(standing: Standing) -> str:
    return f"It is likely {long_range(standing.lower, standing.upper)}."


def _more_sessions(missing: int) -> str:
    more = formatting.counted(missing, "more session")
    return f"{more} with load, reps and effort on both legs, and this page can tell."


def of_five(sessions: int) -> str:
    """Sessions had, of those it takes: 3 of 5 sessions."""
    return f"{sessions} of {LEAST_SESSIONS} sessions"


def _leg(standing: Standing) -> str:
    return str(standing.weaker) if standing.weaker else weaker_by(standing.percent)
