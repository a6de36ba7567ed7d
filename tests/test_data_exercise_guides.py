"""The guides as files: what they must hold, and how a faulty one is refused."""

import re
from pathlib import Path

import pytest

from data.exercise_guides import GUIDES_FOLDER, ExerciseGuide, GuideError, load_guides, load_preface
from data.sets import OneSided

GUIDES = list(load_guides().values())
BANNED = (
    "risk|injury|injuries|injure|prediction|caused?|causes|imbalance|bad|poor|abnormal|normal|congratulations"
    "|dangerous|deficit|tempo|seconds?"
)
A_GUIDE = (GUIDES_FOLDER / "hamstring-bridge.md").read_text(encoding="utf-8")
NEXT_GUIDE = (GUIDES_FOLDER / "single-leg-hamstring-bridge.md").read_text(encoding="utf-8")

every_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.slug)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two of our guides, to spoil."""
    (tmp_path / "hamstring-bridge.md").write_text(A_GUIDE, encoding="utf-8")
    (tmp_path / "single-leg-hamstring-bridge.md").write_text(NEXT_GUIDE, encoding="utf-8")
    return tmp_path


def spoil(folder: Path, line: str, by: str) -> None:
    """Replace one line of the bridge's guide."""
    assert A_GUIDE.count(line) == 1
    (folder / "hamstring-bridge.md").write_text(A_GUIDE.replace(line, by), encoding="utf-8")


def test_the_five_guides_come_in_their_order() -> None:
    assert list(load_guides()) == [
        "romanian-deadlift",
        "single-leg-romanian-deadlift",
        "seated-hamstring-curl",
        "hamstring-bridge",
        "single-leg-hamstring-bridge",
    ]


@pytest.mark.parametrize(
    ("slug", "sets", "reps", "one_sided", "place"),
    [
        ("romanian-deadlift", (3, 4), (5, 8), OneSided.NO, "early"),
        ("single-leg-romanian-deadlift", (3, 4), (5, 8), OneSided.YES, "early"),
        ("seated-hamstring-curl", (3, 3), (12, 15), OneSided.UNKNOWN, "end"),
        ("hamstring-bridge", (3, 3), (6, 8), OneSided.NO, "middle"),
        ("single-leg-hamstring-bridge", (3, 3), (6, 8), OneSided.YES, "middle"),
    ],
)
def test_prescribes_what_its_source_says(
    slug: str, sets: tuple[int, int], reps: tuple[int, int], one_sided: OneSided, place: str
) -> None:
    guide = load_guides()[slug]

    assert (guide.sets_low, guide.sets_high) == sets
    assert (guide.reps_low, guide.reps_high) == reps
    assert guide.one_sided is one_sided
    assert place in guide.place.lower()


def test_sessions_go_from_hinges_over_bridges_to_the_curl() -> None:
    in_session = sorted(load_guides().values(), key=lambda guide: guide.session_place)

    assert [guide.slug for guide in in_session] == [
        "romanian-deadlift",
        "single-leg-romanian-deadlift",
        "single-leg-hamstring-bridge",
        "hamstring-bridge",
        "seated-hamstring-curl",
    ]
    assert [guide.demanding for guide in in_session] == [True, True, False, False, False]


def test_only_the_single_leg_deadlift_begins_with_more_in_reserve() -> None:
    begun = {slug: guide.start_rir for slug, guide in load_guides().items() if guide.start_rir is not None}

    assert begun == {"single-leg-romanian-deadlift": 3}


def test_the_feet_carry_part_of_the_body_in_bridges_only() -> None:
    shares = {slug: guide.body_mass_share for slug, guide in load_guides().items()}

    assert shares == dict.fromkeys(shares) | {"hamstring-bridge": 0.31, "single-leg-hamstring-bridge": 0.31}


def test_the_bridges_lead_to_each_other() -> None:
    guides = load_guides()

    assert guides["hamstring-bridge"].harder == "single-leg-hamstring-bridge"
    assert guides["single-leg-hamstring-bridge"].easier == "hamstring-bridge"


@every_guide
def test_names_and_links_its_source(guide: ExerciseGuide) -> None:
    assert guide.source_title == "The 5 Best Exercises for the Backs of Your Thighs"
    assert guide.source_url.startswith("https://www.wellandgood.com/")
    assert "Shawn Collins, PT, DPT, CSCS" in guide.source_people


@every_guide
def test_says_what_left_means_on_it(guide: ExerciseGuide) -> None:
    expected = "no left or right" if guide.one_sided is OneSided.NO else "Left is the leg"

    assert expected in guide.left_means


@every_guide
def test_steps_are_one_numbered_list(guide: ExerciseGuide) -> None:
    numbers = re.findall(r"^(\d+)\. [A-Z].*", guide.steps, re.MULTILINE)

    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(numbers) >= 4


@every_guide
def test_speaks_without_alarm(guide: ExerciseGuide) -> None:
    texts = [value for value in vars(guide).values() if isinstance(value, str)]

    assert not re.findall(rf"\b({BANNED})\b|!", " ".join(texts), re.IGNORECASE)


def test_the_preface_speaks_without_alarm() -> None:
    preface = load_preface()

    assert not re.findall(
        rf"\b({BANNED})\b|!", f"{preface.about_hamstrings} {preface.leg_day}", re.IGNORECASE
    )
    assert "one or two" in preface.leg_day


@pytest.mark.parametrize(
    ("line", "by", "complaint"),
    [
        ('name = "Hamstring bridge"', "", "lacks 'name'"),
        ("reps_low = 6", "rep_low = 6", "lacks 'reps_low'"),
        ("reps_low = 6", "reps_low = 6\nrest = 90", "unknown key 'rest'"),
        ("reps_low = 6", "reps_low = '6'", "'reps_low' must be a whole number"),
        ("reps_low = 6", "reps_low = 6.0", "'reps_low' must be a whole number"),
        ("reps_low = 6", "reps_low = true", "'reps_low' must be a whole number"),
        ("reps_low = 6", "reps_low = 9", "'reps_low' must be at least 1 and not above 'reps_high'"),
        ("sets_low = 3", "sets_low = 0", "'sets_low' must be at least 1"),
        ('one_sided = "no"', 'one_sided = "maybe"', "'one_sided' must be one of yes, no, unknown"),
        ('one_sided = "no"', "one_sided = false", "'one_sided' must be one of yes, no, unknown"),
        (
            'equipment = ["A sturdy couch, chair or bench"]',
            'equipment = "A bench"',
            "'equipment' must be a list",
        ),
        ('easier = ""', 'easier = "planche"', "'easier' is 'planche', which is no other guide"),
        ('harder = "single-leg-hamstring-bridge"', 'harder = "hamstring-bridge"', "no other guide"),
        ('place = "Middle of the workout"', 'place = ""', "'place' is empty"),
        ("demanding = false", "demanding = 'no'", "'demanding' must be true or false"),
        ("session_place = 4", "session_place = 0", "'session_place' counts from 1"),
        ("session_place = 4", "session_place = 4\nstart_rir = 11", "'start_rir' must lie between 0 and 10"),
        ("body_mass_share = 0.31", "body_mass_share = 31", "'body_mass_share' must lie between 0 and 1"),
        ("order = 4", "order = 5", "'order' is 5, as in"),
        (
            'source_url = "https://www.wellandgood.com/"',
            'source_url = "wellandgood"',
            "'source_url' must start",
        ),
        ("bench = [158, 147]", "bench = [158]", "'scene.bench' must be a list of 2"),
        ("lean = -90", "tilt = -90", "lacks 'start.lean'"),
        ("lean = -90", "lean = 'flat'", "'start.lean' must be a number"),
        ("leg = { hip = 59.9, knee = 63.3, ankle = -10 }", "leg = { hip = 59.9 }", "lacks 'start.leg.knee'"),
        ("leg = { hip = 59.9, knee = 63.3, ankle = -10 }", "leg = 60", "'start.leg' must be a table"),
        ("## Tip", "## Hint", "lacks 'Tip'"),
        ("## Tip", "## Tip\n\n## Faults", "unknown key 'Faults'"),
        ("## Tip", "## Tip\n\n## Tip", "each heading once"),
        ("order = 4", "order =", "front matter is not TOML"),
        ("order = 4", "steps = 'none'\norder = 4", "'steps' does not belong into the front matter"),
    ],
)
def test_a_fault_is_refused_by_file_and_key(folder: Path, line: str, by: str, complaint: str) -> None:
    spoil(folder, line, by)

    with pytest.raises(GuideError, match=re.escape(complaint)) as refused:
        load_guides(folder)

    assert ".md" in str(refused.value)


def test_an_empty_section_is_refused(folder: Path) -> None:
    start = A_GUIDE.index("## Tip") + len("## Tip")
    spoil(folder, A_GUIDE[start : A_GUIDE.index("## What it is for")], "\n\n")

    with pytest.raises(GuideError, match=r"hamstring-bridge\.md: 'Tip' is empty"):
        load_guides(folder)


def test_text_without_front_matter_is_refused(folder: Path) -> None:
    (folder / "hamstring-bridge.md").write_text("## Tip\n\nLift.", encoding="utf-8")

    with pytest.raises(GuideError, match=r"hamstring-bridge\.md has no front matter"):
        load_guides(folder)


def test_a_file_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "hamstring-bridge.md").write_text(A_GUIDE, encoding="utf-16")

    with pytest.raises(GuideError, match=r"hamstring-bridge\.md is not UTF-8"):
        load_guides(folder)


def test_a_file_name_that_is_no_address_is_refused(folder: Path) -> None:
    (folder / "hamstring-bridge.md").rename(folder / "Hamstring Bridge.md")

    with pytest.raises(GuideError, match="small letters and hyphens"):
        load_guides(folder)


def test_a_new_file_is_a_new_guide(folder: Path) -> None:
    text = A_GUIDE.replace("order = 4", "order = 9").replace(
        'name = "Hamstring bridge"', 'name = "Nordic curl"'
    )
    (folder / "nordic-curl.md").write_text(text.replace('"Bridge"', '"Nordic"'), encoding="utf-8")

    assert list(load_guides(folder)) == ["hamstring-bridge", "single-leg-hamstring-bridge", "nordic-curl"]


def test_windows_line_ends_are_read_alike(folder: Path) -> None:
    (folder / "hamstring-bridge.md").write_bytes(A_GUIDE.replace("\n", "\r\n").encode())

    assert load_guides(folder)["hamstring-bridge"] == load_guides()["hamstring-bridge"]


def test_guides_cannot_be_changed_by_whoever_reads_them() -> None:
    with pytest.raises(TypeError):
        load_guides()["planche"] = GUIDES[0]  # type: ignore[index]  # that it cannot be done is the promise
