"""What notes about sides suggest. All notes are made up."""

import pytest

from data.sets import Side
from data.side_notes import EVIDENCE_COLUMNS, NoteSuggestion, note_suggestions
from data.side_phrases import Meaning, said_by
from data.side_rule import RuleKind, SideRule
from data.side_rules import with_side_rules
from tests.side_diary import NAME, letters, session, training


def suggested(*sessions: object) -> dict[str, NoteSuggestion]:
    """What the notes of these sessions suggest, by the rule's text."""
    return {str(each.rule): each for each in note_suggestions(training(*sessions))}  # type: ignore[arg-type]


def test_notes_that_name_the_leg_suggest_a_rule_of_just_these_notes() -> None:
    suggestions = suggested(
        session("2030-02-03", "20x8 20x8 20x8", note="Left leg only | R only | easy"),
        session("2030-02-05", "20x8", note="R only"),
    )

    (suggestion,) = suggestions.values()
    assert str(suggestion.rule) == "note is; left: left leg only; right: r only"
    assert (suggestion.app, suggestion.exercise_raw, suggestion.sets) == ("hevy", NAME, 3)


def test_the_evidence_is_the_notes_with_their_number_and_dates() -> None:
    suggestions = suggested(
        session("2030-02-03", "20x8 20x8", note="Left only | R only"),
        session("2030-02-05", "20x8", note="R only"),
    )

    (suggestion,) = suggestions.values()
    evidence = suggestion.evidence.assign(
        first_date=suggestion.evidence["first_date"].dt.strftime("%d.%m."),
        last_date=suggestion.evidence["last_date"].dt.strftime("%d.%m."),
    )
    assert list(evidence.columns) == EVIDENCE_COLUMNS
    assert evidence.to_numpy().tolist() == [
        ["R only", "only", "right", "en", 2, "03.02.", "05.02."],
        ["Left only", "only", "left", "en", 1, "03.02.", "03.02."],
    ]


def test_who_begins_suggests_both_ways_of_laying_out_rows() -> None:
    suggestions = suggested(
        session("2030-02-03", "20x8 20x8", note="links zuerst"),
        session("2030-02-05", "20x8 20x8", note="rechts zuerst"),
        session("2030-02-07", "20x8 20x8"),
    )

    words = "first by note; left: links zuerst; right: rechts zuerst"
    assert list(suggestions) == [f"one row per side, {words}", f"halves, {words}"]
    assert {each.sets for each in suggestions.values()} == {4}


def test_counts_suggest_a_rule_for_counts() -> None:
    (suggestion,) = suggested(session("2030-02-03", "20x20 20x18", note="20L 22R | 18L 19R")).values()

    assert suggestion.rule.kind == RuleKind.NOTE_COUNTS
    assert suggestion.sets == 2
    assert suggestion.evidence["meaning"].to_list() == [Meaning.COUNT, Meaning.COUNT]
    assert suggestion.evidence["side"].isna().all()


def test_reps_of_each_leg_suggest_that_rows_are_both_legs_where_most_rows_say_so() -> None:
    (suggestion,) = suggested(session("2030-02-03", "20x12 20x12", note="12 each leg | x")).values()
    few = suggested(session("2030-02-03", "20x12 20x12 20x12", note="12 each leg | x | x"))

    assert (suggestion.rule, suggestion.sets) == (SideRule(RuleKind.BOTH_LEGS), 2)
    assert few == {}


def test_a_suggestion_works_when_it_is_confirmed() -> None:
    sets = training(session("2030-02-03", "20x20 20x8", note="gauche 20, droite 22 | "))
    (suggestion,) = note_suggestions(sets)

    confirmed = with_side_rules(sets, {"hevy": {NAME: SideRule.parse(str(suggestion.rule))}})

    assert letters(confirmed) == "LR?"


@pytest.mark.parametrize(("notes", "sides"), [("L | L", 0), ("L | R", 2), ("sol | easy", 0), ("L1 | R1", 2)])
def test_a_bare_letter_needs_its_twin(notes: str, sides: int) -> None:
    suggestions = suggested(session("2030-02-03", "20x8 20x8", note=notes))

    assert sum(each.sets for each in suggestions.values()) == sides


def test_a_two_leg_name_done_on_one_leg_is_suggested_too() -> None:
    curl = session("2030-02-03", "20x8", name="Leg Curl", one_sided="unknown", note="left only")

    assert [each.exercise_raw for each in note_suggestions(training(curl))] == ["Leg Curl"]


def test_sets_whose_side_is_known_suggest_nothing() -> None:
    assert suggested(session("2030-02-03", "20x8", note="left only", side="right")) == {}


def test_counts_that_disagree_with_the_reps_suggest_nothing() -> None:
    assert suggested(session("2030-02-03", "20x8", note="20L 22R")) == {}


def test_a_log_without_notes_suggests_nothing() -> None:
    assert note_suggestions(training(session("2030-02-03", "20x8"))) == ()
    assert note_suggestions(training(session("2030-02-03", "20x8")).iloc[:0]) == ()


def test_the_most_sets_come_first_and_each_app_is_apart() -> None:
    suggestions = note_suggestions(
        training(
            session("2030-02-03", "20x8", note="left only"),
            session("2030-02-03", "20x8 20x8", note="left only", app="strong"),
        )
    )

    assert [(each.app, each.sets) for each in suggestions] == [("strong", 2), ("hevy", 1)]


def test_a_suggestion_names_a_side_only_for_the_legs_in_the_notes() -> None:
    (suggestion,) = suggested(session("2030-02-03", "20x8", note="right only")).values()

    assert suggestion.rule == SideRule(RuleKind.NOTE_IS, None, (), ("right only",))
    assert said_by("right only") is not None
    assert suggestion.evidence["side"].to_list() == [Side.RIGHT]
