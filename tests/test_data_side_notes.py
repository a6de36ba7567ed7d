"""What notes say about sides, and what they suggest. All notes are made up."""

import csv

import pytest

from data.note_words import as_words, clauses
from data.sets import Side
from data.side_notes import EVIDENCE_COLUMNS, NoteSuggestion, note_suggestions
from data.side_phrases import PHRASES_FILE, Meaning, said_by
from data.side_rule import RuleKind, SideRule
from data.side_rules import with_side_rules
from tests.side_diary import NAME, letters, session, training


def told(note: str) -> tuple[str, str | None] | None:
    """What the note means and the side it names."""
    said = said_by(note)
    return None if said is None else (str(said.meaning), said.side and str(said.side))


def suggested(*sessions: object) -> dict[str, NoteSuggestion]:
    """What the notes of these sessions suggest, by the rule's text."""
    return {str(each.rule): each for each in note_suggestions(training(*sessions))}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("note", "side"),
    [
        ("left first", "left"),
        ("Right leg first, slow tempo", "right"),
        ("slow. Started with the left today", "left"),
        ("L then R", "left"),
        ("R first", "right"),
        ("links zuerst", "left"),
        ("Heute mit rechts begonnen", "right"),
        ("Erst links, dann rechts", "left"),
        ("linkes Bein zuerst", "left"),
        ("izquierda primero", "left"),
        ("Empiezo con la derecha", "right"),
        ("pierna izquierda primero", "left"),
        ("gauche d'abord", "left"),
        ("Gauche d\N{RIGHT SINGLE QUOTATION MARK}abord", "left"),
        ("jambe droite en premier", "right"),
        ("esquerda primeiro", "left"),
        ("comecei pela direita", "right"),
        ("prima sinistra", "left"),
        ("Prima la gamba destra, poi la sinistra", "right"),
        ("sx poi dx", "left"),
        ("önce sol", "left"),
        ("ÖNCE SAĞ", "right"),
        ("O\N{COMBINING DIAERESIS}nce sol", "left"),
        ("soldan başla", "left"),
        ("İLK SAĞ", "right"),
    ],
)
def test_a_note_says_which_leg_begins(note: str, side: str) -> None:
    assert told(note) == ("first", side)


@pytest.mark.parametrize(
    ("note", "side"),
    [
        ("R only", "right"),
        ("Left leg only", "left"),
        ("only the left", "left"),
        ("knee sore; right side only today", "right"),
        ("nur links", "left"),
        ("Nur rechtes Bein", "right"),
        ("solo izquierda", "left"),
        ("Sólo pierna derecha", "right"),
        ("jambe gauche seulement", "left"),
        ("uniquement à droite", "right"),
        ("uniquement droite", "right"),
        ("só esquerda", "left"),
        ("apenas a perna direita", "right"),
        ("solo dx", "right"),
        ("soltanto la gamba sinistra", "left"),
        ("sadece sol bacak", "left"),
        ("YALNIZ SAĞ", "right"),
    ],
)
def test_a_note_says_which_leg_a_set_was(note: str, side: str) -> None:
    assert told(note) == ("only", side)


@pytest.mark.parametrize(
    ("note", "side"),
    [
        ("left", "left"),
        ("Right leg", "right"),
        ("linkes Bein", "left"),
        ("derecha", "right"),
        ("sx", "left"),
        ("L", "left"),
        ("(R)", "right"),
        ("L2", "left"),
        ("right 3", "right"),
        ("Sağ bacak", "right"),
    ],
)
def test_a_note_may_be_a_side_and_nothing_else(note: str, side: str) -> None:
    assert told(note) == ("label", side)


@pytest.mark.parametrize(
    "note",
    [
        "20L 22R",
        "L20/R22",
        "20 left, 22 right",
        "20 links / 22 rechts",
        "links 20, rechts 22",
        "izq 20 der 22",
        "20 izquierda y 22 derecha",
        "20G 22D",
        "gauche 20, droite 22",
        "esq 20, dir 22",
        "sx 20 dx 22",
        "20 sol 22 sağ",
        "Sol bacak 20, sağ bacak 22",
        "12 reps left leg, 10 reps right leg",
        "li. 20, re. 22",
        "20L 22R\\nslow",
    ],
)
def test_a_note_counts_the_reps_of_each_leg(note: str) -> None:
    assert told(note) == ("count", None)


@pytest.mark.parametrize(
    "note",
    [
        "each leg",
        "12 per side",
        "12 reps each leg, slow",
        "je Bein",
        "12 pro Seite",
        "cada pierna",
        "12 par jambe",
        "por perna",
        "ogni gamba",
        "her bacak",
    ],
)
def test_a_note_says_that_a_row_is_both_legs(note: str) -> None:
    assert told(note) == ("each", None)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "left 2 in the tank",
        "left only 2 in the tank",
        "only left 2 in the tank",
        "3 left in reserve",
        "2 left",
        "one rep left",
        "right after squats",
        "right first time I tried",
        "right first set was bad",
        "all right",
        "Right, that was heavy",
        "felt right",
        "just right",
        "right this time",
        "left knee hurt",
        "left hamstring tight, right fine",
        "right weaker",
        "left the gym early",
        "L-sit",
        "hanging leg raise L",
        "L sit 20 s",
        "bright, upright, leftovers",
        "20 left to go, right?",
        "20 kg left, 22 kg right",
        "left 2 right 3 in reserve",
        "solid",
        "solo",
        "sol y calor",
        "bajo el sol",
        "insole in the left shoe",
        "sag a little at the bottom",
        "mensaje, pasado",
        "rechts war schwer",
        "links liegen gelassen",
        "alles rechtens",
        "derecho como una vela",
        "tout droit devant",
        "droites bien tendues",
        "maldestra",
        "sinistra debole",
        "sağlam",
        "solunum önce",
        "left and right",
        "left then rest",
        "primero",
        "each set harder",
        "felt each leg shake",
        "a side stitch",
        "left first. right first",
        "left only, right only",
    ],
)
def test_a_false_friend_says_nothing(note: str) -> None:
    assert told(note) is None


def test_every_phrase_of_the_file_is_found_with_its_side() -> None:
    with PHRASES_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    sides = {
        "en": "left",
        "de": "links",
        "es": "izquierda",
        "fr": "gauche",
        "pt": "esquerda",
        "it": "sinistra",
    }
    others = {"en": "right", "de": "rechts", "es": "derecha", "fr": "droite", "pt": "direita", "it": "destra"}

    for row in rows:
        if row["meaning"] in {"first", "only"}:
            side, other = (
                words.get(row["language"], own) for words, own in ((sides, "sol"), (others, "sağ"))
            )
            note = row["words"].replace("{side}", side).replace("{other}", other)
            assert told(note) == (row["meaning"], "left"), note


def test_the_file_lists_each_phrase_once() -> None:
    lines = PHRASES_FILE.read_text(encoding="utf-8").splitlines()

    assert len(lines) == len(set(lines))
    assert {line.split("\t")[0] for line in lines[1:]} == {"en", "de", "es", "fr", "pt", "it", "tr"}


def test_clauses_are_words_between_punctuation() -> None:
    assert clauses("Left first - slow (2.5 s down)\\nL-sit") == ("left first", "slow", "2 5 s down", "l sit")


@pytest.mark.parametrize("text", ["", "a, b", "!"])
def test_a_phrase_is_one_clause(text: str) -> None:
    with pytest.raises(ValueError, match="not one word or phrase"):
        as_words(text)


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


def test_a_long_note_is_read_quickly_because_no_pattern_looks_back() -> None:
    assert told("\n" * 50_000 + " " * 50_000 + "20L 22R") == ("count", None)
    assert told("-" * 50_000 + " 1" * 50_000) is None


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
