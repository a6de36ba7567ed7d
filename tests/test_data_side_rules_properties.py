"""What holds for every side rule and every log; all training here is made up."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from data.sets import Side, as_sets
from data.side_rules import RuleKind, SideRule, with_side_rules
from tests.side_diary import NAME


def ruled(sets: pd.DataFrame, rule: SideRule) -> pd.DataFrame:
    return with_side_rules(sets, {"hevy": {NAME: rule}})


Row = tuple[int, int, str, str, str, int]
_WORDS = st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1, max_size=3)
_NOTES = st.sampled_from(
    ["", "left", "right only", "20L 22R", "left first", "right first", "left 2", "8L/8R"]
)
_LOGS = st.lists(
    st.tuples(
        st.integers(1, 3),  # the day
        st.integers(1, 2),  # the block
        st.sampled_from(["warmup", "working", "failure"]),
        st.sampled_from(["unknown", "unknown", "unknown", "left", "both"]),
        _NOTES,
        st.integers(0, 22),
    ),
    min_size=1,
    max_size=16,
)


@st.composite
def rules(draw: st.DrawFn) -> SideRule:
    kind = draw(st.sampled_from(list(RuleKind)))
    side = draw(st.sampled_from([Side.LEFT, Side.RIGHT, None]))
    left = tuple(draw(st.lists(st.sampled_from(["left", "l", "left first", "left only"]), max_size=2)))
    right = tuple(draw(st.lists(st.sampled_from(["right", "r", "right first", "right only"]), max_size=2)))
    if kind == RuleKind.BOTH_LEGS:
        return SideRule(kind)
    if kind == RuleKind.ONE_LEG:
        return SideRule(kind, side or Side.LEFT)
    if kind in (RuleKind.ROWS_ALTERNATE, RuleKind.HALVES) and (side or not left + right):
        return SideRule(kind, side or Side.LEFT)
    return SideRule(kind, None, left or ("l",), right or ("r",))


def log_of(rows: list[Row]) -> pd.DataFrame:
    columns = ["day", "block", "set_type", "side", "note", "reps"]
    written = pd.DataFrame(rows, columns=columns)
    place = np.arange(len(written))
    return as_sets(
        written.assign(
            app="hevy",
            exercise_raw=NAME,
            session_start=pd.Timestamp("2030-02-01 18:00") + pd.to_timedelta(written["day"], unit="D"),
            side_source=np.where(written["side"] == "unknown", "none", "column"),
            position=place,
            set_order=place,
            source_line=place,
        ).drop(columns="day")
    )


def as_read(sets: pd.DataFrame) -> list[tuple[object, ...]]:
    """Each row's line, side and reps, in the order of lines."""
    return sorted(zip(sets["source_line"], sets["side"], sets["reps"], strict=True))


@settings(deadline=None, max_examples=50)
@given(_LOGS, rules(), st.integers(0, 99))
def test_the_order_of_rows_does_not_matter(rows: list[Row], rule: SideRule, seed: int) -> None:
    sets = log_of(rows)
    shuffled = sets.sample(frac=1, random_state=seed)

    assert as_read(ruled(shuffled, rule)) == as_read(ruled(sets, rule))


@settings(deadline=None, max_examples=50)
@given(_LOGS, rules())
def test_only_unknown_sides_change(rows: list[Row], rule: SideRule) -> None:
    sets = log_of(rows)

    told = ruled(sets, rule)

    stated = sets[sets["side"] != Side.UNKNOWN]
    assert set(told["source_line"]) == set(sets["source_line"])
    kept = told[told["source_line"].isin(stated["source_line"])].reset_index(drop=True)
    pd.testing.assert_frame_equal(kept, stated.reset_index(drop=True))
    by_rule = told["side_source"] == "rule"
    assert ((told["side"] == Side.UNKNOWN) == (~by_rule & (told["side_source"] == "none"))).all()


@settings(deadline=None, max_examples=50)
@given(_LOGS, rules())
def test_exchanging_the_legs_in_the_rule_exchanges_them_in_the_sets(rows: list[Row], rule: SideRule) -> None:
    unstated = [(*row[:3], "unknown", *row[4:]) for row in rows]
    sets = log_of(unstated)
    exchanged = {Side.LEFT: "right", Side.RIGHT: "left"}

    told, swapped = ruled(sets, rule), ruled(sets, rule.swapped)

    assert [exchanged.get(side, side) for side in told["side"]] == swapped["side"].to_list()
    assert told["reps"].to_list() == swapped["reps"].to_list()


@settings(deadline=None, max_examples=50)
@given(_LOGS, rules())
def test_a_warm_up_never_shifts_the_working_sets(rows: list[Row], rule: SideRule) -> None:
    sets = log_of([(*row[:4], "", row[5]) for row in rows])  # the note of a warm-up may say who begins
    working = sets[sets["set_type"] != "warmup"]

    told = ruled(sets, rule)

    assert as_read(told[told["set_type"] != "warmup"]) == as_read(ruled(working, rule))


@given(rules())
def test_a_rule_comes_back_from_its_text(rule: SideRule) -> None:
    assert SideRule.parse(str(rule)) == rule


@given(_WORDS)
def test_words_of_any_script_and_case_come_back(words: list[str]) -> None:
    rule = SideRule(RuleKind.NOTE_HAS, None, tuple(words))

    assert SideRule.parse(str(rule)) == rule
