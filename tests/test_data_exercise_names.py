"""What logged names say: exercise, equipment, side."""

import csv

import pytest

from data.exercise_guides import load_guides
from data.exercise_names import NAMES_FILE, ExerciseName, understood_names
from data.name_sides import normalised
from data.sets import OneSided, Side


def said(name: str, *others: str, app: str = "hevy") -> ExerciseName:
    """What the name says in a log that holds the others too."""
    return understood_names(app, [name, *others])[name]


def reviewed() -> list[dict[str, str]]:
    with NAMES_FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_every_reviewed_exercise_is_a_guide() -> None:
    assert {row["exercise"] for row in reviewed() if row["exercise"]} <= set(load_guides())


def test_every_reviewed_name_is_found_as_it_is_reviewed() -> None:
    for row in reviewed():
        found = understood_names(row["app"], [row["name"]])[row["name"]]

        assert found.exercise == (row["exercise"] or row["name"])
        assert found.side == Side.UNKNOWN, "a reviewed name is a library's: it states no side"


@pytest.mark.parametrize("slug", load_guides())
def test_every_guide_is_found_by_its_own_names(slug: str) -> None:
    guide = load_guides()[slug]

    for name in (guide.slug, guide.name, guide.short_name, guide.name.upper()):
        assert understood_names("an app of tomorrow", [name])[name].exercise == slug


def test_names_are_compared_composed_without_case_and_outer_blanks() -> None:
    assert normalised("  Kniebeuge\tO\N{COMBINING DIAERESIS}sterreich ") == "kniebeuge österreich"
    assert said(" seated  LEG curl (machine) ").exercise == "seated-hamstring-curl"


def test_an_apps_own_row_counts_before_that_of_any_app() -> None:
    assert said("Romanian Deadlift", app="lyfta").equipment == "barbell"
    assert said("Romanian Deadlift", app="an app of tomorrow").equipment == ""


@pytest.mark.parametrize(
    "name",
    ["Hammer Curl", "Preacher Curl (Barbell)", "Hamstring Stretch", "Romanian Chair Sit Up", "Side Bridge"],
)
def test_substrings_match_nothing(name: str) -> None:
    assert said(name).exercise == name


def test_a_suggestion_is_offered_and_not_taken() -> None:
    glute_bridge = said("Glute Bridges", app="strong")

    assert glute_bridge.exercise == "Glute Bridges"
    assert glute_bridge.offer == "hamstring-bridge"


@pytest.mark.parametrize(
    ("name", "side", "bare"),
    [
        ("Split Squat (Left)", Side.LEFT, "Split Squat"),
        ("Split Squat (right leg)", Side.RIGHT, "Split Squat"),
        ("Split Squat [Left]", Side.LEFT, "Split Squat"),
        ("Split Squat - Left", Side.LEFT, "Split Squat"),
        ("Split Squat – RIGHT", Side.RIGHT, "Split Squat"),
        ("Split Squat, left", Side.LEFT, "Split Squat"),
        ("Split Squat: right", Side.RIGHT, "Split Squat"),
        ("Ausfallschritt (links)", Side.LEFT, "Ausfallschritt"),
        ("Fente (droite)", Side.RIGHT, "Fente"),
        ("Zancada - izquierda", Side.LEFT, "Zancada"),
        ("Affondo (dx)", Side.RIGHT, "Affondo"),
        ("Hamle (Sağ)", Side.RIGHT, "Hamle"),
        ("Hamle (Sag\N{COMBINING BREVE})", Side.RIGHT, "Hamle"),
        ("Beinbeuger (linkes Bein)", Side.LEFT, "Beinbeuger"),
        ("Beinbeuger - Rechtes Bein", Side.RIGHT, "Beinbeuger"),
        ("Zancada (pierna izquierda)", Side.LEFT, "Zancada"),
        ("Fente (jambe droite)", Side.RIGHT, "Fente"),
        ("Avanço (perna esquerda)", Side.LEFT, "Avanço"),
        ("Affondo (gamba destra)", Side.RIGHT, "Affondo"),
        ("Hamle (sol bacak)", Side.LEFT, "Hamle"),
        ("(Left) Split Squat", Side.LEFT, "Split Squat"),
        ("Right: Split Squat", Side.RIGHT, "Split Squat"),
        ("Links - Ausfallschritt", Side.LEFT, "Ausfallschritt"),
    ],
)
def test_a_side_set_apart_counts(name: str, side: Side, bare: str) -> None:
    found = said(name)

    assert (found.side, found.exercise, found.one_sided) == (side, bare, OneSided.YES)


@pytest.mark.parametrize(
    "name",
    [
        "L Sit",
        "Hanging Leg Raise L",
        "Left Right Hop",
        "Curl left",
        "Curl (L)",
        "Left Leg Curl",
        "Upright Row",
        "Left",
        "(L) Curl",
        "L - Curl",
        "Sol Plank",
        "Curl barre droite",
    ],
)
def test_what_only_looks_like_a_side_is_none(name: str) -> None:
    found = said(name)

    assert (found.side, found.exercise) == (Side.UNKNOWN, name)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        *(("Curl - L", "Curl - R"), ("Curl (L)", "Curl (R)"), ("Curl L", "curl r")),
        *(("Curl left", "Curl right"), ("Left Curl", "Right Curl"), ("L Curl", "R Curl")),
        ("(L) Curl", "(R) Curl"),
    ],
)
def test_a_lone_letter_is_no_side_without_its_twin(left: str, right: str) -> None:
    assert said(left).side == Side.UNKNOWN
    assert said(left, right).side == Side.LEFT
    assert said(right, left).side == Side.RIGHT
    assert {found.exercise for found in understood_names("hevy", [left, right]).values()} <= {"Curl", "curl"}


def test_a_name_without_its_side_is_looked_up() -> None:
    assert said("Seated Leg Curl (Machine) - Left").exercise == "seated-hamstring-curl"


def test_a_stated_side_makes_even_a_two_legged_name_one_sided() -> None:
    found = said("Romanian Deadlift (Left)")

    assert (found.exercise, found.side, found.one_sided) == ("romanian-deadlift", Side.LEFT, OneSided.YES)


def test_animation_labels_of_a_library_are_no_sides() -> None:
    name = "Single Straight Leg Bridge Hold (left) (female)"

    found = said(name, name.replace("left", "right"), app="lyfta")

    assert (found.side, found.exercise) == (Side.UNKNOWN, "Single Straight Leg Bridge Hold")
    assert said("Leg Curl (VERSION 2)", app="lyfta").exercise == said("Leg Curl", app="lyfta").exercise


@pytest.mark.parametrize(
    ("name", "one_sided"),
    [
        ("Single Leg Press", OneSided.YES),
        ("One-legged hop", OneSided.YES),
        ("1 arm row", OneSided.YES),
        ("Unilateral curl", OneSided.YES),
        ("Single Leg Romanian Deadlift", OneSided.YES),
        ("Romanian Deadlift", OneSided.NO),
        ("Leg Press", OneSided.UNKNOWN),
        ("Seated Leg Curl (Machine)", OneSided.UNKNOWN),
    ],
)
def test_whether_one_leg_works_at_a_time(name: str, one_sided: OneSided) -> None:
    assert said(name).one_sided == one_sided


@pytest.mark.parametrize(
    ("name", "equipment"),
    [
        ("Squat (Barbell)", "barbell"),
        ("Squat (Smith Machine)", "smith"),
        ("Row (Cable)", "cable"),
        ("Row", ""),
    ],
)
def test_equipment_between_brackets(name: str, equipment: str) -> None:
    assert said(name).equipment == equipment


def test_assisted_and_weighted_names() -> None:
    assert said("Pull Up (Assisted)").assisted
    assert not said("Unassisted Pull Up").assisted
    assert said("Dip (Weighted)").added_to_body
    assert said("Hamstring Bridge").added_to_body
    assert not said("Romanian Deadlift (Barbell)").added_to_body


def test_the_person_decides_before_the_list() -> None:
    names = understood_names("hevy", ["Good Morning"], {"Good Morning": "romanian-deadlift"})

    assert names["Good Morning"].exercise == "romanian-deadlift"
    assert names["Good Morning"].one_sided == OneSided.NO


def test_a_chosen_exercise_of_either_kind_keeps_what_the_name_tells() -> None:
    names = understood_names("hevy", ["Single leg machine"], {"Single leg machine": "seated-hamstring-curl"})

    assert names["Single leg machine"].one_sided == OneSided.YES


@pytest.mark.parametrize(
    ("name", "offer"),
    [
        ("RDLs", "romanian-deadlift"),
        ("Dumbbell RDL", "romanian-deadlift"),
        ("Romanian dead-lift (DB)", "romanian-deadlift"),
        ("1-leg RDL", "single-leg-romanian-deadlift"),
        ("Leg Curl (Seated)", "seated-hamstring-curl"),
        ("Hamstring Curls, seated", "seated-hamstring-curl"),
        ("Peso muerto rumano", "romanian-deadlift"),
        ("SL hamstring bridges", "single-leg-hamstring-bridge"),
    ],
)
def test_a_name_that_is_only_written_differently_is_offered_and_not_taken(name: str, offer: str) -> None:
    found = said(name, app="an app of tomorrow")

    assert (found.exercise, found.offer) == (name, offer)


@pytest.mark.parametrize(
    "name",
    [
        *("Lying Leg Curl", "Leg Curls", "Seated Dumbbell Curl", "B-Stance RDL", "Single Arm RDL"),
        *("Stiff Leg Deadlift", "Romanian Deadlift to Row", "Side Bridge", "Reverse Nordic Curl"),
    ],
)
def test_another_exercise_is_not_offered_for_words_that_are_alike(name: str) -> None:
    assert said(name, app="an app of tomorrow").offer == ""
