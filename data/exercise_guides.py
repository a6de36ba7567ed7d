"""The exercise guides: one Markdown file each in `data/guides/`, its facts in TOML front matter.

Adding `<slug>.md` adds the exercise, its page, its place in the navigation and its tests.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from data.guide_files import GuideError, as_record, front_matter, read_text, sections
from data.poses import Pose, Scene
from data.sets import OneSided

__all__ = ["ExerciseGuide", "GuideError", "GuidesPreface", "load_guides", "load_preface"]

GUIDES_FOLDER = Path(__file__).with_name("guides")
PREFACE_FILE = Path(__file__).with_name("guides_preface.md")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MAY_BE_EMPTY = ("easier", "harder")
_GUIDE_SECTIONS = {
    "How to do it": "steps",
    "Common faults": "faults",
    "Tip": "tip",
    "What it is for": "about",
}
_PREFACE_SECTIONS = {"About the hamstrings": "about_hamstrings", "On leg day": "leg_day"}


@dataclass(frozen=True, kw_only=True)
class ExerciseGuide:
    """One exercise: how it is done, how much of it, and what the app must know about it.

    `slug` is the file's name and the exercise's identity in log and URL. `easier` and `harder` are the
    slugs of the step before and after, or empty. `body_mass_share` is the share of body mass that the feet
    carry (metrics.md 2.9), None where the load is external. `place` says in words where in a session it
    belongs and `session_place` orders the guides by it, 1 first; `demanding` ones belong before the others.
    `start_rir` is how many reps to keep in reserve while it is new, None where only its first week is easier.
    `equipment` reads as one phrase when joined.
    `start_caption` stands below the drawing of the start, `start_alt` says what it shows to who cannot see
    it. `steps`, `faults`, `tip` and `about` are Markdown.
    """

    slug: str
    order: int
    name: str
    short_name: str
    summary: str
    one_sided: OneSided
    sets_low: int
    sets_high: int
    reps_low: int
    reps_high: int
    place: str
    session_place: int
    demanding: bool
    equipment: tuple[str, ...]
    left_means: str
    easier: str
    harder: str
    start_caption: str
    start_alt: str
    end_caption: str
    end_alt: str
    source_title: str
    source_url: str
    source_people: str
    scene: Scene
    start: Pose
    end: Pose
    steps: str
    faults: str
    tip: str
    about: str
    body_mass_share: float | None = None
    start_rir: float | None = None


@dataclass(frozen=True)
class GuidesPreface:
    """What is said once for all guides: Markdown."""

    about_hamstrings: str
    leg_day: str


@cache
def load_guides(folder: Path = GUIDES_FOLDER) -> Mapping[str, ExerciseGuide]:
    """Every guide of the folder by its slug, in their `order`.

    Raises `GuideError`, naming file and key, where a key or section is missing, unknown or wrong.
    """
    guides = sorted((_read(path) for path in folder.glob("*.md")), key=lambda guide: guide.order)
    for key in ("order", "name", "short_name"):
        _check_unique(guides, key)
    by_slug = {guide.slug: guide for guide in guides}
    for guide in guides:
        _check_steps(guide, by_slug)
    return MappingProxyType(by_slug)


@cache
def load_preface(path: Path = PREFACE_FILE) -> GuidesPreface:
    """What is said once for all guides. Raises `GuideError` where a section is missing or unknown."""
    return as_record(GuidesPreface, sections(read_text(path), _PREFACE_SECTIONS, path.name), path.name)


def _read(path: Path) -> ExerciseGuide:
    facts, markdown = front_matter(read_text(path), path.name)
    for written_elsewhere in ("slug", *_GUIDE_SECTIONS.values()):
        if written_elsewhere in facts:
            raise GuideError(f"{path.name}: '{written_elsewhere}' does not belong into the front matter")
    texts = sections(markdown, _GUIDE_SECTIONS, path.name)
    guide = as_record(ExerciseGuide, {"slug": path.stem, **facts, **texts}, path.name)
    _check_values(guide, path.name)
    return guide


def _check_values(guide: ExerciseGuide, file: str) -> None:
    if not _SLUG.fullmatch(guide.slug):
        raise GuideError(
            f"{file}: name a guide's file in small letters and hyphens, like hamstring-bridge.md"
        )
    for key, value in vars(guide).items():
        if value == "" and key not in _MAY_BE_EMPTY:
            raise GuideError(f"{file}: '{key}' is empty")
    if not 1 <= guide.sets_low <= guide.sets_high:
        raise GuideError(f"{file}: 'sets_low' must be at least 1 and not above 'sets_high'")
    if not 1 <= guide.reps_low <= guide.reps_high:
        raise GuideError(f"{file}: 'reps_low' must be at least 1 and not above 'reps_high'")
    if guide.session_place < 1:
        raise GuideError(f"{file}: 'session_place' counts from 1")
    if guide.start_rir is not None and not 0 <= guide.start_rir <= 10:
        raise GuideError(f"{file}: 'start_rir' must lie between 0 and 10")
    if guide.body_mass_share is not None and not 0 < guide.body_mass_share < 1:
        raise GuideError(f"{file}: 'body_mass_share' must lie between 0 and 1")
    if not guide.source_url.startswith("https://"):
        raise GuideError(f"{file}: 'source_url' must start with https://")


def _check_unique(guides: Iterable[ExerciseGuide], key: str) -> None:
    taken: dict[object, str] = {}
    for guide in guides:
        value = getattr(guide, key)
        if value in taken:
            raise GuideError(f"{guide.slug}.md: '{key}' is {value!r}, as in {taken[value]}.md")
        taken[value] = guide.slug


def _check_steps(guide: ExerciseGuide, known: Mapping[str, ExerciseGuide]) -> None:
    for key, slug in (("easier", guide.easier), ("harder", guide.harder)):
        if slug and (slug == guide.slug or slug not in known):
            raise GuideError(f"{guide.slug}.md: '{key}' is '{slug}', which is no other guide")
