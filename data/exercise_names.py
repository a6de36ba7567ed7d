"""From the name an app gives an exercise to ours, its equipment, and the side a name states.

Names match whole, never in part: "hammer curl" holds a ham, and "reverse nordic" is no nordic.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from data.exercise_guides import load_guides
from data.name_likeness import Key, likely_exercises, likeness
from data.name_sides import normalised, without_side
from data.sets import OneSided, Side

NAMES_FILE = Path(__file__).with_name("exercise_names.tsv")
ANY_APP = "any"

_APPS_WITH_LABELS = {"lyfta"}  # its library marks animations "(left)" and "(female)": labels, not sides
_LABEL = re.compile(r" *\((?:male|female|left|right|version \d+)\)", re.IGNORECASE)

_ONE_SIDED = re.compile(
    r"\b(?:single|one|1)[ -]?(?:leg|legged|arm|armed|side|sided)\b|\bunilateral\b", re.IGNORECASE
)
_ASSISTED = re.compile(r"\bassisted\b", re.IGNORECASE)
_EQUIPMENT = re.compile(
    r"\((barbell|dumbbell|kettlebell|machine|smith machine|cable|band|bodyweight)\)", re.IGNORECASE
)


@dataclass(frozen=True)
class ExerciseName:
    """What a logged name says.

    `exercise` is a guide's slug, or the name without its side where no guide matches. `equipment` is
    empty where the name does not tell. `offer` is a slug to suggest, never to assume. `assisted` loads
    carry part of the body (less is more); loads `added_to_body` come on top of it.
    """

    exercise: str
    equipment: str = ""
    one_sided: OneSided = OneSided.UNKNOWN
    side: Side = Side.UNKNOWN
    offer: str = ""
    assisted: bool = False
    added_to_body: bool = False


def understood_names(
    app: str, names: Iterable[str], chosen: Mapping[str, str] | None = None
) -> dict[str, ExerciseName]:
    """What each of an app's names says; `chosen` maps names to exercises where the person decided.

    All names of a log belong into one call: a bare letter ("Curl - L") is a side only beside its twin.
    """
    normal = {name: normalised(name) for name in names}
    known = set(normal.values())
    return {name: _understood(app, name, known, chosen or {}) for name in normal}


def bare_names(app: str, names: Iterable[str]) -> dict[str, str]:
    """Each of an app's names without the side it states: what to call an exercise that has no other name."""
    normal = {name: normalised(name) for name in names}
    known = set(normal.values())
    labels = app in _APPS_WITH_LABELS
    return {name: name if labels else without_side(name, known)[0] for name in normal}


def _understood(app: str, name: str, known: AbstractSet[str], chosen: Mapping[str, str]) -> ExerciseName:
    said = _said(app, name, known)
    exercise = chosen.get(name, said.exercise)
    guide = load_guides().get(exercise)
    guide_tells = guide is not None and guide.one_sided != OneSided.UNKNOWN and said.side == Side.UNKNOWN
    return replace(
        said,
        exercise=exercise,
        one_sided=guide.one_sided if guide is not None and guide_tells else said.one_sided,
        assisted=_ASSISTED.search(name) is not None,
        added_to_body="(weighted)" in normalised(name)
        or (guide is not None and guide.body_mass_share is not None),
    )


def _said(app: str, name: str, known: AbstractSet[str]) -> ExerciseName:
    """The reviewed entry of the name as it stands, else that of the name without its side or its labels."""
    reviewed = _reviewed(app, name)
    if reviewed is not None:
        return reviewed
    if app in _APPS_WITH_LABELS:
        bare, side = _LABEL.sub("", name), Side.UNKNOWN
    else:
        bare, side = without_side(name, known)
    said = _reviewed(app, bare) or _unreviewed(bare)
    return said if side == Side.UNKNOWN else replace(said, side=side, one_sided=OneSided.YES)


def _unreviewed(name: str) -> ExerciseName:
    equipment = _EQUIPMENT.search(name)
    return ExerciseName(
        exercise=name,
        equipment=equipment[1].casefold().removesuffix(" machine") if equipment else "",
        one_sided=OneSided.YES if _ONE_SIDED.search(name) else OneSided.UNKNOWN,
        offer=_likely_exercises().get(likeness(name), ""),
    )


def _reviewed(app: str, name: str) -> ExerciseName | None:
    """The reviewed entry of a name: the app's own first, then what any app may call it."""
    names = _reviewed_names()
    return names.get((app, normalised(name))) or names.get((ANY_APP, normalised(name)))


@cache
def _likely_exercises() -> dict[Key, str]:
    """The exercise of each way of writing a listed name; a guide's short name is too short to be likely."""
    guides = load_guides()
    short = {normalised(guide.short_name) for guide in guides.values()}
    return likely_exercises(
        (name, said.exercise if said.exercise in guides else said.offer)
        for (_, name), said in _reviewed_names().items()
        if name not in short
    )


@cache
def _reviewed_names() -> dict[tuple[str, str], ExerciseName]:
    names = {}
    for guide in load_guides().values():
        for name in (guide.slug, guide.name, guide.short_name):
            names[ANY_APP, normalised(name)] = ExerciseName(guide.slug, one_sided=guide.one_sided)
    with NAMES_FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            names[row["app"], normalised(row["name"])] = _entry(row)
    return names


def _entry(row: Mapping[str, str]) -> ExerciseName:
    offer = re.match(r"offer=([\w-]+)", row["note"])
    return ExerciseName(
        exercise=row["exercise"] or row["name"],
        equipment="" if row["equipment"] == "unknown" else row["equipment"],
        one_sided=OneSided(row["one_sided"]),
        offer=offer[1] if offer else "",
    )
