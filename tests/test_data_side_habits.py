"""How rows without a leg seem to be logged, and which rules are offered. All training is made up."""

import numpy as np
import pandas as pd
import pytest

from data.sets import Side, as_sets
from data.side_habits import UNLABELLED, comes_in_pairs, no_information, seems_in_pairs, unlabelled
from data.side_offers import PREVIEW_COLUMNS, PREVIEW_SESSIONS, Offer, OfferReason, offers
from data.side_rule import RuleKind, SideRule
from tests.side_diary import NAME, letters, session, training

LIFTS = [f"Lift {number}" for number in range(12)]


def days(count: int) -> list[str]:
    return [f"2030-02-{day:02}" for day in range(1, count + 1)]


def two_leg_lifts(written: str = "60x5 60x5 60x5", app: str = "hevy") -> pd.DataFrame:
    return pd.concat(
        [session("2030-02-01", written, name=lift, one_sided="no", side="both", app=app) for lift in LIFTS]
    )


def told(*sessions: pd.DataFrame) -> dict[str, object]:
    """The one row of `unlabelled`."""
    (row,) = unlabelled(training(*sessions)).to_dict("records")
    return {str(name): value for name, value in row.items()}


def offered(*sessions: pd.DataFrame) -> dict[str, Offer]:
    return {str(offer.rule): offer for offer in offers(training(*sessions), "hevy", NAME)}


def test_one_leg_sets_without_a_side_are_counted() -> None:
    row = told(
        session("2030-02-01", "w10x8 20x8 20x8"),
        session("2030-02-03", "20x8 20x8 20x7"),
        session("2030-02-05", "20x8"),
        two_leg_lifts(),
    )

    assert (row["app"], row["exercise_raw"], row["exercise"]) == ("hevy", NAME, NAME)
    assert (row["sets"], row["sessions"], row["last_date"]) == (7, 3, pd.Timestamp("2030-02-05"))
    assert (row["sessions_of_two"], row["even_share"]) == (2, 0.5)
    assert (row["pairs"], row["identical_share"], row["no_information"]) == (1, 1.0, True)


def test_a_known_side_is_not_unlabelled() -> None:
    assert unlabelled(training(session("2030-02-01", "20x8", side="left"), two_leg_lifts())).empty


@pytest.mark.parametrize("one_sided", ["no", "unknown"])
def test_an_exercise_not_known_to_be_of_one_leg_is_not_listed(one_sided: str) -> None:
    assert unlabelled(training(session("2030-02-01", "20x8", one_sided=one_sided))).empty


@pytest.mark.parametrize(
    "sets", [as_sets(pd.DataFrame()), training(session("2030-02-01", "9x9", side="left"))]
)
def test_nothing_unlabelled_has_the_same_columns_and_types(sets: pd.DataFrame) -> None:
    none = unlabelled(sets)

    assert none.empty
    assert {str(name): str(dtype) for name, dtype in none.dtypes.items()} == UNLABELLED


def test_single_sets_have_no_shares() -> None:
    row = told(session("2030-02-01", "20x8"))

    assert row["sessions_of_two"] == 0
    assert np.isnan(row["even_share"])  # type: ignore[call-overload]
    assert (row["in_pairs"], row["no_information"]) == (False, False)


def test_the_exercise_with_most_sets_comes_first() -> None:
    names = unlabelled(
        training(session("2030-02-01", "20x8"), session("2030-02-01", "9x9 9x9", name="Lunge"))
    )

    assert names["exercise_raw"].to_list() == ["Lunge", NAME]


def test_notes_that_name_a_side_are_counted() -> None:
    assert told(session("2030-02-01", "20x8 20x8 20x8", note="left only | easy | R only"))["noted_sets"] == 2


def test_pairs_are_a_habit_where_two_leg_lifts_are_odd() -> None:
    even = [session(day, "20x8 20x8 20x8 20x8 20x8 20x8") for day in days(5)]

    assert told(*even, two_leg_lifts())["in_pairs"] is True


def test_an_even_plan_for_everything_is_no_habit_of_pairs() -> None:
    even = [session(day, "20x8 20x8 20x8 20x8") for day in days(20)]

    assert told(*even, two_leg_lifts("60x5 60x5 60x5 60x5"))["in_pairs"] is False


def test_a_plan_repeated_is_one_choice_however_often() -> None:
    lifts = [session("2030-02-01", "9x9 9x9", name=lift, one_sided="no", side="both") for lift in LIFTS[:5]]
    odd = [session("2030-02-01", "9x9 9x9 9x9", name=lift, one_sided="no", side="both") for lift in LIFTS[5:]]

    assert told(*[session(day, "20x8 20x8") for day in days(20)], *lifts, *odd)["in_pairs"] is False


def test_even_numbers_that_change_from_session_to_session_are_a_habit() -> None:
    lifts = [session("2030-02-01", "9x9 9x9", name=lift, one_sided="no", side="both") for lift in LIFTS[:5]]
    odd = [session("2030-02-01", "9x9 9x9 9x9", name=lift, one_sided="no", side="both") for lift in LIFTS[5:]]
    changing = [session(day, " ".join(["20x8"] * (4 + 2 * (place % 2)))) for place, day in enumerate(days(8))]

    assert told(*changing, *lifts, *odd)["in_pairs"] is True


def test_an_exercise_is_not_compared_with_itself() -> None:
    even = [session(day, "20x8 20x8", one_sided="unknown") for day in days(3)]

    assert not seems_in_pairs(training(*even), "hevy", NAME)
    assert seems_in_pairs(training(*even, two_leg_lifts()), "hevy", NAME)


def test_without_two_leg_lifts_in_the_same_app_there_is_no_comparison() -> None:
    even = [session(day, "20x8 20x8") for day in days(9)]

    assert told(*even)["in_pairs"] is False
    assert told(*even, two_leg_lifts(app="strong"))["in_pairs"] is False


@pytest.mark.parametrize(
    ("even", "of", "even_two_legged", "of_two_legged", "asks"),
    [
        (1, 1, 0, 9, True),  # one in ten by chance
        (1, 1, 0, 8, False),
        (5, 5, 42, 100, True),  # 0.42 ** 5 is 1.3 %
        (2, 2, 42, 100, False),
        (30, 60, 42, 100, False),  # the shares of all real logs together
        (0, 4, 4, 4, False),
        (0, 0, 4, 9, False),
        (4, 4, 0, 0, False),
    ],
)
def test_when_to_ask_about_pairs(
    even: int, of: int, even_two_legged: int, of_two_legged: int, asks: bool
) -> None:
    assert comes_in_pairs(even, of, even_two_legged, of_two_legged) is asks


@pytest.mark.parametrize(("share", "silent"), [(0.9, True), (0.89, False), (1.0, True), (np.nan, False)])
def test_from_nine_identical_pairs_in_ten_nothing_can_be_measured(share: float, silent: bool) -> None:
    assert no_information(share) is silent


def test_ramping_sets_are_no_identical_pairs() -> None:
    row = told(session("2030-02-01", "20x8 22x8 24x8 26x8"))

    assert (row["pairs"], row["identical_share"], row["no_information"]) == (2, 0.0, False)


def test_every_rule_that_would_decide_something_is_offered() -> None:
    rules = list(offered(session("2030-02-01", "20x8 20x8"), two_leg_lifts("9x9 9x9")))

    assert rules == [
        "one row per side, left first",
        "one row per side, right first",
        "halves, left first",
        "halves, right first",
        "both legs, same reps",
        "one leg, left",
        "one leg, right",
    ]


def test_halves_are_not_offered_where_no_session_is_even() -> None:
    assert not any(text.startswith("halves") for text in offered(session("2030-02-01", "20x8 20x8 20x8")))


def test_what_notes_suggest_is_offered_first() -> None:
    first, *_ = offered(session("2030-02-01", "20x8 20x8", note="left only | right only")).values()

    assert (first.reason, first.rule.kind) == (OfferReason.NOTES, RuleKind.NOTE_IS)


def test_pairs_and_blocks_are_reasons() -> None:
    pairs = offered(*[session(day, "20x8 20x8") for day in days(3)], two_leg_lifts())
    blocks = offered(*[session("2030-02-01", "20x8 20x8 20x8", block=block) for block in (1, 2)])

    assert pairs["one row per side, left first"].reason == OfferReason.IN_PAIRS
    assert pairs["halves, left first"].reason == OfferReason.IN_PAIRS
    assert pairs["both legs, same reps"].reason == OfferReason.POSSIBLE
    assert next(iter(blocks.values())).rule == SideRule(RuleKind.HALVES, Side.LEFT)
    assert blocks["halves, left first"].reason == OfferReason.TWO_BLOCKS
    assert blocks["one row per side, left first"].reason == OfferReason.POSSIBLE


def test_an_offer_counts_what_it_would_decide_and_what_stays() -> None:
    halves = offered(session("2030-02-01", "20x8 20x8"), session("2030-02-03", "20x8 20x8 20x8"))[
        "halves, left first"
    ]

    assert (halves.sets, halves.still_unknown) == (2, 3)


def test_an_offer_says_whether_its_pairs_would_be_identical() -> None:
    some = offered(session("2030-02-01", "20x8 20x8 18x8 18x8"))

    assert some["one row per side, left first"].no_information
    assert some["one row per side, left first"].identical_share == 1
    assert some["halves, left first"].identical_share == 0
    assert np.isnan(some["both legs, same reps"].identical_share)


def test_the_preview_shows_the_last_sessions_newest_first() -> None:
    many = [session(day, "w10x8 20x8 22x7", note="slow") for day in days(5)]

    preview = offered(*many)["one row per side, left first"].preview

    assert list(preview.columns) == PREVIEW_COLUMNS
    assert preview["date"].dt.day.to_list() == [5, 5, 5, 4, 4, 4, 3, 3, 3]
    assert len(preview) == 3 * PREVIEW_SESSIONS
    newest = preview.iloc[:3]
    assert newest["set"].to_list() == [1, 2, 3]
    assert newest["load"].to_list() == [10, 20, 22]
    assert newest["side_now"].to_list() == ["unknown"] * 3
    assert letters(newest.rename(columns={"side_then": "side"})) == "?LR"


def test_the_preview_shows_both_rows_of_a_set_that_counts_both_legs() -> None:
    counts = next(iter(offered(session("2030-02-01", "20x20 20x9", note="20L 22R | ")).values()))

    assert counts.preview[["set", "reps", "side_now", "side_then"]].to_numpy().tolist() == [
        [1, 20, "unknown", "left"],
        [1, 22, "unknown", "right"],
        [2, 9, "unknown", "unknown"],
    ]
    assert (counts.sets, counts.still_unknown) == (1, 1)


def test_the_preview_leaves_out_sessions_in_which_nothing_is_decided() -> None:
    noted = session("2030-02-01", "20x8 20x8", note="left only | x")
    later = [session(day, "20x8 20x8") for day in days(5)[1:]]

    preview = offered(noted, *later)["note is; left: left only"].preview

    assert preview["date"].dt.day.to_list() == [1, 1]
    assert preview["side_then"].to_list() == ["left", "unknown"]


def test_both_legs_is_offered_first_where_notes_say_each_leg() -> None:
    first, *others = offered(session("2030-02-01", "20x12 20x12", note="12 each leg")).values()

    assert (first.rule, first.reason) == (SideRule(RuleKind.BOTH_LEGS), OfferReason.NOTES)
    assert first.rule not in [offer.rule for offer in others]


def test_a_stated_side_is_shown_as_it_is() -> None:
    stated = session("2030-02-01", "20x8", side="left")
    unknown = session("2030-02-01", "20x8", block=2)

    preview = offered(stated, unknown)["one row per side, left first"].preview

    assert preview["side_now"].to_list() == ["left", "unknown"]
    assert preview["side_then"].to_list() == ["left", "right"]


def test_nothing_is_offered_for_an_exercise_whose_sides_are_known_or_that_is_not_there() -> None:
    assert offers(training(session("2030-02-01", "20x8", side="left")), "hevy", NAME) == ()
    assert offers(training(session("2030-02-01", "20x8")), "strong", NAME) == ()
