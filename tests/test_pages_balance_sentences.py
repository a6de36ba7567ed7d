"""Every sentence about balance, made from states and numbers: both legs, one and many, rounding to 0."""

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from analytics.balance_change import Claim
from analytics.balance_states import State
from analytics.leg_movement import LegMovement, Movement
from analytics.reasons import Reason
from data.sets import Side
from pages.elements.balance import sentences as told
from pages.elements.balance.change_sentences import change_told, in_one_sentence, legs_told
from pages.elements.balance.facts import facts
from pages.elements.balance.headline import headline, leading
from pages.elements.balance.standing import Change, Movements, Standing

LONGEST = 140
BANNED = re.compile(
    r"risk|injury prediction|cause|imbalance|\bbad\b|poor|abnormal|congratulations|!|danger|deficit"
    r"|\bnormal\b(?! swing)|\bnan\b|none,|None|[{}]|\bTODO\b|  |\.\.|,,| ,|\(\)"
)
SIGNS = {Side.RIGHT: 1, Side.LEFT: -1}
SIZES = (0.3, 1.2, 8.2, 34.6)  # under 1, one, some, many percent


def clear(side: Side, percent: float = 8.2) -> Standing:
    return _sided(State.CLEAR, side, percent)


def _sided(state: State, side: Side, percent: float) -> Standing:
    sign = SIGNS[side]
    near, far = sorted((sign * percent * 0.75, sign * percent * 1.25))
    return Standing(
        state=state,
        weaker=side,
        percent=sign * percent,
        lower=near,
        upper=far,
        swing=percent / 2,
        sessions=24,
        recent=12,
        same_side=11,
        last=date(2026, 11, 19),
    )


def _cases(percent: float) -> list[Standing]:
    """The eight cases of state and side."""
    around = Standing(
        State.BALANCED,
        weaker=Side.RIGHT,
        percent=percent / 2,
        lower=-percent,
        upper=2 * percent,
        swing=percent,
        sessions=24,
        recent=12,
        same_side=7,
    )
    return [
        *(_sided(state, side, percent) for state in (State.CLEAR, State.LEANING) for side in SIGNS),
        around,
        replace(around, state=State.UNCLEAR),
        Standing(State.TOO_FEW, sessions=3),
        Standing(State.NOT_MEASURABLE, sessions=9),
    ]


def _outcomes(percent: float) -> list[Change | None]:
    """The five outcomes of change."""
    return [
        None,
        Change(Claim.NONE, 12, percent, percent, 0.1),
        Change(Claim.MORE_EVEN, 18, 2 * percent, percent, -percent),
        Change(Claim.LESS_EVEN, 18, -percent, -2 * percent, -percent),
        Change(Claim.CHANGED_SIDES, 24, -percent, percent, 2 * percent),
    ]


def _movements(percent: float) -> list[Movements]:
    """The nine movements of two legs' levels."""
    legs = {
        Movement.ROSE: LegMovement(percent, Movement.ROSE),
        Movement.FELL: LegMovement(-percent, Movement.FELL),
        Movement.STAYED: LegMovement(0.4, Movement.STAYED),
    }
    return [Movements(left, right) for left, right in product(legs.values(), repeat=2)]


EVERY = [
    (replace(case, change=outcome), moved)
    for percent in SIZES
    for case, outcome, moved in product(_cases(percent), _outcomes(percent), _movements(percent))
]


def test_there_are_360_sentences_of_each_size() -> None:
    assert len(EVERY) == 360 * len(SIZES)


@pytest.mark.parametrize("size", SIZES)
def test_cases_that_differ_are_told_differently(size: float) -> None:
    cases = product(_cases(size)[:6], _outcomes(size), _movements(size))
    sentences = [in_one_sentence(replace(case, change=outcome), moved) for case, outcome, moved in cases]

    assert len(set(sentences)) == 6 * 5 * 9


def test_every_sentence_is_short_and_holds_no_word_that_alarms() -> None:
    for standing, moved in EVERY:
        for sentence in _sentences(standing, moved):
            assert len(sentence) < LONGEST, sentence
            assert not BANNED.search(sentence), sentence
            assert sentence == sentence.strip()


def test_every_whole_sentence_begins_large_and_ends() -> None:
    for standing, moved in EVERY:
        for sentence in (
            in_one_sentence(standing, moved),
            told.state_told(standing),
            told.support(standing),
            change_told(standing.change, moved),
        ):
            assert sentence.endswith("."), sentence
            assert sentence[0] == sentence[0].upper(), sentence


def _sentences(standing: Standing, moved: Movements) -> list[str]:
    parts = [(fact.question, fact.answer, fact.evidence) for fact in facts(standing, moved)]
    return [
        in_one_sentence(standing, moved),
        told.label(standing),
        told.short_label(standing),
        told.state_told(standing),
        told.support(standing),
        headline([("single-leg RDL", standing), ("seated curl", standing)]),
        change_told(standing.change, moved),
        legs_told(moved),
        *(text for fact in parts for text in fact),
    ]


def test_swapping_the_legs_swaps_every_word() -> None:
    swapped = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
    fall, rise = LegMovement(-4, Movement.FELL), LegMovement(9, Movement.ROSE)

    one = in_one_sentence(clear(Side.LEFT), Movements(fall, LegMovement(0, Movement.STAYED)))
    other = in_one_sentence(clear(Side.RIGHT), Movements(LegMovement(0, Movement.STAYED), fall))

    assert re.sub("|".join(swapped), lambda word: swapped[word[0]], one) == other
    assert legs_told(Movements(fall, rise)) == "left level fell 4%, right rose 9%"


@pytest.mark.parametrize(
    ("standing", "label", "short"),
    [
        (clear(Side.RIGHT), "Right clearly weaker, 8% (6–10)", "Right 8% weaker"),
        (
            _sided(State.LEANING, Side.LEFT, 7.1),
            "Leaning: left about 7% weaker (5–9)",
            "Leaning left, 7%",
        ),
        (_cases(3)[4], "No meaningful difference", "No difference"),
        (_cases(3)[5], "Cannot tell yet", "Cannot tell yet"),
        (Standing(State.TOO_FEW, sessions=3), "●●●○○ 3 of 5 sessions", "3 of 5 sessions"),
        (Standing(State.TOO_FEW), "○○○○○ 0 of 5 sessions", "0 of 5 sessions"),
        (Standing(State.NOT_MEASURABLE), "Cannot be measured: you match the sides", "Sides matched"),
    ],
)
def test_each_state_has_its_label(standing: Standing, label: str, short: str) -> None:
    assert told.label(standing) == label
    assert told.short_label(standing) == short


@pytest.mark.parametrize(
    ("standing", "sentence"),
    [
        (
            Standing(State.BALANCED, lower=-3.2, upper=6.4),
            "No meaningful difference (left 3% weaker to right 6% weaker).",
        ),
        (
            Standing(State.BALANCED, lower=1.2, upper=6.4),
            "No meaningful difference (right 1% weaker to right 6% weaker).",
        ),
        (
            Standing(State.UNCLEAR, lower=-2.1, upper=9.4),
            "Cannot tell yet: the range runs from left 2% weaker to right 9% weaker.",
        ),
        (
            Standing(State.UNCLEAR, lower=-0.3, upper=9.4),
            "Cannot tell yet: the range runs from left under 1% weaker to right 9% weaker.",
        ),
        (Standing(State.TOO_FEW, sessions=1), "1 of 5 sessions with both sides."),
        (
            Standing(State.TOO_FEW, reason=Reason.EFFORT_UNKNOWN),
            "Effort is not logged, so sides cannot be compared.",
        ),
        (Standing(State.NOT_MEASURABLE), "Cannot be measured: you match the sides."),
    ],
)
def test_each_state_has_its_sentence(standing: Standing, sentence: str) -> None:
    assert told.state_told(standing) == sentence


def test_the_supporting_sentence_counts_sessions_and_says_the_swing() -> None:
    assert told.support(clear(Side.RIGHT)) == (
        "The right leg was weaker in 11 of the last 12 sessions. Your normal swing in one session is ±4%."
    )
    assert told.support(Standing(State.TOO_FEW, sessions=4)).startswith("1 more session with")
    assert told.support(Standing(State.TOO_FEW, sessions=3)).startswith("2 more sessions with")


def test_a_range_that_has_widened_over_even_names_both_sides() -> None:
    late = Standing(State.CLEAR, Side.RIGHT, percent=8, lower=-2.4, upper=17)

    assert told.label(late) == "Right clearly weaker, 8% (left 2 to right 17)"


@pytest.mark.parametrize(
    ("states", "sentence"),
    [
        ([clear(Side.RIGHT)] * 2 + [_cases(3)[4]], "Right clearly weaker on 2 of 3 exercises"),
        ([clear(Side.RIGHT), Standing(State.TOO_FEW)], "Right clearly weaker on the curl"),
        (
            [clear(Side.LEFT), clear(Side.RIGHT), clear(Side.RIGHT)],
            "Right clearly weaker on 2 of 3 exercises, left on 1",
        ),
        (
            [clear(Side.LEFT), _sided(State.LEANING, Side.RIGHT, 6), Standing(State.NOT_MEASURABLE)],
            "Left clearly weaker on 1 of 2 exercises",
        ),
        ([_sided(State.LEANING, Side.LEFT, 6)], "Leaning: left weaker on the curl"),
        ([_cases(3)[4]], "No meaningful difference on the curl"),
        ([_cases(3)[4], _cases(3)[5]], "No meaningful difference on 1 of 2 exercises"),
        ([_cases(3)[5]], "Cannot tell yet which leg is weaker"),
        (
            [Standing(State.TOO_FEW, sessions=2), Standing(State.TOO_FEW)],
            "Too early to tell: 2 of 5 sessions",
        ),
        (
            [Standing(State.TOO_FEW, reason=Reason.EFFORT_UNKNOWN)],
            "Effort is not logged, so sides cannot be compared",
        ),
        ([Standing(State.NOT_MEASURABLE)], "Cannot be measured: you match the sides"),
    ],
)
def test_the_headline_counts_what_can_be_measured(states: list[Standing], sentence: str) -> None:
    assert headline([("curl", standing) for standing in states]) == sentence


def test_the_supporting_sentence_is_about_the_surest_and_widest() -> None:
    named = [
        ("a", _sided(State.LEANING, Side.LEFT, 20)),
        ("b", clear(Side.RIGHT, 8)),
        ("c", clear(Side.RIGHT, 12)),
    ]

    assert leading(named)[0] == "c"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (None, "Change can be told after 12 sessions."),
        (Change(Claim.NONE, 12, 9, 8, -1), "No change can be shown."),
        (Change(Claim.MORE_EVEN, 12, 10, 5, -5.2), "5 points smaller than in the first six sessions."),
        (Change(Claim.MORE_EVEN, 12, 2, 1, -1.1), "1 point smaller than in the first six sessions."),
        (Change(Claim.LESS_EVEN, 12, -1, -1.4, -0.4), "Under 1 point larger than in the first six sessions."),
        (
            Change(Claim.MORE_EVEN, 12, 10, -3, -13),
            "First six sessions right 10% weaker, last six left 3%.",
        ),
        (
            Change(Claim.CHANGED_SIDES, 12, -6, 7, 13),
            "First six sessions left 6% weaker, last six right 7%.",
        ),
        (Change(Claim.MORE_EVEN, 12, 8, 9, 1), "More even after 12 sessions, not in the latest six."),
    ],
)
def test_a_change_is_told_with_its_points(change: Change | None, sentence: str) -> None:
    assert change_told(change, Movements()) == sentence


def test_a_change_says_which_legs_level_moved() -> None:
    moved = Movements(LegMovement(1, Movement.STAYED), LegMovement(9.3, Movement.ROSE))

    assert change_told(Change(Claim.MORE_EVEN, 12, 13, 8, -5), moved) == (
        "5 points smaller than in the first six sessions; the right leg’s level rose 9%."
    )


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (0, ""),
        (0.002, "Effort is assumed in under 1% of the pairs compared."),
        (0.4, "Effort is assumed in 40% of the pairs compared."),
        (1, "Effort is assumed in all pairs compared."),
    ],
)
def test_assumed_effort_is_said(share: float, sentence: str) -> None:
    assert told.assumed_told(Standing(State.CLEAR, assumed_share=share)) == sentence


def test_a_state_says_its_day_and_more_when_that_is_long_ago() -> None:
    recent = told.stands_at(clear(Side.LEFT), date(2026, 11, 23))
    old = told.stands_at(clear(Side.LEFT), date(2027, 1, 14))

    assert recent == "As of 19 November 2026, the last session with both sides."
    assert old.startswith("As of 19 November 2026. The range has widened in the 8 weeks since")
    assert told.stands_at(Standing(State.TOO_FEW), date(2026, 11, 23)) == ""


@pytest.mark.parametrize(
    ("last", "eyebrow"),
    [
        (None, "Left and right"),
        (date(2026, 10, 26), "Left and right"),
        (date(2024, 11, 23), "Left and right, as of 23 November 2024"),
    ],
)
def test_a_headline_of_long_ago_carries_its_day(last: date | None, eyebrow: str) -> None:
    assert told.dated("Left and right", last, date(2026, 11, 23)) == eyebrow
