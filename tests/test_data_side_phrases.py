"""What notes say about sides. All notes are made up."""

import csv

import pytest

from data.note_words import as_words, clauses
from data.side_phrases import PHRASES_FILE, said_by


def told(note: str) -> tuple[str, str | None] | None:
    """What the note means and the side it names."""
    said = said_by(note)
    return None if said is None else (str(said.meaning), said.side and str(said.side))


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


def test_a_long_note_is_read_quickly_because_no_pattern_looks_back() -> None:
    assert told("\n" * 50_000 + " " * 50_000 + "20L 22R") == ("count", None)
    assert told("-" * 50_000 + " 1" * 50_000) is None
