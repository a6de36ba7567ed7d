"""What must hold for everything said about the balance of any log, whatever was lifted."""

import re
from datetime import date
from typing import Any

import pandas as pd
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from analytics.balance import balance
from analytics.balance_sessions import balance_sessions
from analytics.balance_states import State
from analytics.level_line import level_line
from analytics.pairing import each_leg
from data.sets import KG_PER_LB, as_sets
from pages.elements.balance import sentences as told
from pages.elements.balance.change_sentences import change_told, in_one_sentence, legs_told
from pages.elements.balance.facts import facts
from pages.elements.balance.headline import headline
from pages.elements.balance.log import movements
from pages.elements.balance.standing import Movements, Standing
from pages.elements.balance.texts import session_texts, standings
from tests.banned_words import banned_words

TODAY = date(2026, 6, 15)
INJURY = date(2026, 2, 20)
SWAPPED = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
NUMBER = re.compile(r"\d%")

habits = st.fixed_dictionaries(
    {
        "weeks": st.integers(1, 20),
        "left": st.integers(5, 8),
        "right": st.integers(5, 12),
        "rir": st.sampled_from([1.0, 1.0, 1.0, None]),
        "closes": st.booleans(),
        "assumed": st.booleans(),
        "wobble": st.lists(st.integers(-1, 1), min_size=1, max_size=7),
    }
)
few_examples = settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def _sets(habit: dict[str, Any], legs: tuple[str, ...] = ("left", "right")) -> pd.DataFrame:
    """A session of two sets a leg every week; the right leg's reps wobble and may come closer."""
    rows = [
        {
            "session_start": pd.Timestamp("2026-01-05 18:00") + pd.Timedelta(weeks=week),
            "exercise": "single-leg-rdl",
            "side": leg,
            "load_kg": 20.0,
            "reps": float(_reps(habit, leg, week, place)),
            "rir": habit["rir"],
            "effort_source": "assumed" if habit["assumed"] else "unknown",
            "set_order": place,
        }
        for week in range(habit["weeks"])
        for place in (1, 2)
        for leg in legs
    ]
    return as_sets(pd.DataFrame(rows))


def _reps(habit: dict[str, Any], leg: str, week: int, place: int) -> int:
    if leg == "left":
        return habit["left"]
    gap = habit["right"] - habit["left"]
    closed = gap * week // 20 if habit["closes"] else 0
    return habit["right"] - closed + habit["wobble"][(week + place) % len(habit["wobble"])]


def _swapped(sets: pd.DataFrame) -> pd.DataFrame:
    return as_sets(sets.assign(side=sets["side"].astype(str).map(SWAPPED)))


def _told(sets: pd.DataFrame, today: date = TODAY) -> list[str]:
    """All that a page says of this log on that day."""
    sessions, lines = balance_sessions(sets, [INJURY]), level_line(each_leg(sets))
    moved = movements(sessions[sessions["date"] <= pd.Timestamp(today)], lines)
    every = standings(balance(sets, [INJURY], today))
    return [
        headline([("curl", one) for one in every]),
        *(text for one in every for text in _sentences(one, moved, today)),
    ]


def _sentences(one: Standing, moved: Movements, today: date) -> list[str]:
    parts = [(fact.question, fact.answer, fact.evidence, fact.mark) for fact in facts(one, moved)]
    return [
        told.label(one),
        told.short_label(one),
        told.state_told(one),
        told.support(one),
        told.too_little(one),
        told.what_helps(one),
        told.assumed_told(one),
        told.matched_told(one),
        told.stands_at(one, today),
        in_one_sentence(one, moved),
        change_told(one.change, moved),
        legs_told(moved),
        *(text for part in parts for text in part),
    ]


def _other_leg(sentence: str) -> str:
    return re.sub(r"\b(left|right|Left|Right)\b(?! out)", lambda word: SWAPPED[word[0]], sentence)


def _parts(sentences: list[str]) -> list[list[str]]:
    """Each sentence as its parts in alphabetical order: left is named before right, whichever is meant."""
    plain = (sentence.lower().replace(" level", "").rstrip(".") for sentence in sentences)
    return [sorted(re.split(r"\. | to |\(| and |, |; |from |between |\)", sentence)) for sentence in plain]


@few_examples
@given(habits)
def test_swapping_the_legs_swaps_every_word(habit: dict[str, Any]) -> None:
    sets = _sets(habit)

    swapped = [_other_leg(sentence) for sentence in _told(_swapped(sets))]

    assert _parts(swapped) == _parts(_told(sets))


@few_examples
@given(habits)
def test_pounds_change_no_sentence(habit: dict[str, Any]) -> None:
    sets = _sets(habit)

    assert _told(sets.assign(load_kg=sets["load_kg"] * KG_PER_LB)) == _told(sets)


@few_examples
@given(habits, st.integers(0, 1000))
def test_neither_the_order_of_rows_nor_sets_without_a_side_change_a_sentence(
    habit: dict[str, Any], seed: int
) -> None:
    sets = _sets(habit)
    others = [sets.assign(**said) for said in ({"set_type": "warmup"}, {"side": "both"}, {"side": "unknown"})]

    mixed = as_sets(
        pd.concat([others[0], sets, *others[1:]], ignore_index=True).sample(frac=1, random_state=seed)
    )

    assert _told(mixed) == _told(sets)


@few_examples
@given(habits, st.integers(1, 19))
def test_what_is_logged_later_changes_nothing_that_was_said_before(habit: dict[str, Any], weeks: int) -> None:
    sets = _sets(habit)
    today = date(2026, 1, 4) + pd.Timedelta(weeks=weeks)
    known = sets[sets["session_start"] < pd.Timestamp(today) + pd.Timedelta(days=1)]

    assert _told(sets, today) == _told(known, today)


@few_examples
@given(habits, st.sampled_from(["left", "right"]))
def test_a_log_of_one_leg_is_told_without_a_percentage(habit: dict[str, Any], leg: str) -> None:
    sets = _sets(habit, legs=(leg,))
    summary = balance(sets, today=TODAY)

    assert summary["state"].to_list() == [State.TOO_FEW]
    assert not [sentence for sentence in _told(sets) if NUMBER.search(sentence)]


@few_examples
@given(habits)
def test_without_a_state_that_measures_no_percentage_is_told(habit: dict[str, Any]) -> None:
    sets = _sets(habit)
    (one,) = standings(balance(sets, [INJURY], TODAY))
    texts = session_texts(balance_sessions(sets, [INJURY]), measured=one.measured)

    shown = [told.label(one), told.state_told(one), *texts["level_text"], *texts["percent_text"]]

    assert one.measured or not [sentence for sentence in shown if NUMBER.search(sentence)]
    assert not [sentence for sentence in _told(sets) if banned_words(sentence) or " 0%" in sentence]
