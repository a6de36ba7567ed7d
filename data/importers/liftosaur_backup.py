"""Liftosaur's JSON backup as a table: the columns of its CSV export, and those that only the backup has.

A set that was done one side at a time has its right reps in `completedReps` and its left ones beside them: it
is two rows here. Where the left ones are missing, the app did not ask for sides yet, and the side stays open.
Source: the app's own types, which are public; no real backup was at hand.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

_OF_ENTRY = ("Workout DateTime", "Program", "Day Name", "Exercise", "Superset", "Notes")
_OF_SET = ("Is Warmup Set?", "Completed RPE", "Weight", "Weight Unit")
_OF_SIDE = ("Side", "Completed Reps", "Completed Seconds")
_OF_WEIGH_IN = ("Body Weight Value", "Body Weight Unit")
COLUMNS = (*_OF_ENTRY, *_OF_SET, *_OF_SIDE, *_OF_WEIGH_IN)
"""What a row says, in this order."""

Cells = tuple[str, ...]
_NO_WEIGH_IN = ("", "")
_NO_SET = ("",) * (len(COLUMNS) - 1 - len(_OF_WEIGH_IN))

_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OWN_NAMES = {
    "calfPressOnLegPress": "Calf Press on Leg Press",
    "calfPressOnSeatedLegPress": "Calf Press on Seated Leg Press",
    "chestSupportedRow": "Chest-Supported Row",
    "cleanandJerk": "Clean and Jerk",
    "isoLateralChestPress": "Iso-Lateral Chest Press",
    "isoLateralRow": "Iso-Lateral Row",
    "kneestoElbows": "Knees to Elbows",
    "singleLegGluteBridgeBench": "Single Leg Glute Bridge On Bench",
    "singleLegGluteBridgeStraight": "Single Leg Glute Bridge Straight Leg",
    "stepUp": "Step up",
}
"""Exercises whose name in the app is not their id in words."""
_EQUIPMENT = {
    "barbell": "Barbell",
    "cable": "Cable",
    "dumbbell": "Dumbbell",
    "smith": "Smith Machine",
    "band": "Band",
    "kettlebell": "Kettlebell",
    "bodyweight": "Bodyweight",
    "leverageMachine": "Leverage Machine",
    "medicineball": "Medicine Ball",
    "ezbar": "Ez Bar",
    "trapbar": "Trap Bar",
}


def backup_rows(document: object) -> Iterator[Cells]:
    """The cells of each set, or of each of its sides, and of each weigh-in, in the order of `COLUMNS`."""
    backup = _object(document)
    own_exercises = _object(_object(backup.get("settings")).get("exercises"))
    for record in map(_object, _list(backup.get("history"))):
        for entry in map(_object, _list(record.get("entries"))):
            shared = _of_entry(record, entry, own_exercises)
            for kind, is_warmup in (("warmupSets", "1"), ("sets", "0")):
                for logged in map(_object, _list(entry.get(kind))):
                    of_set = (*shared, is_warmup, *_of_set(logged))
                    yield from (of_set + of_side + _NO_WEIGH_IN for of_side in _sides(logged))
    for weighed in map(_object, _list(_object(_object(backup.get("stats")).get("weight")).get("weight"))):
        yield (_moment(weighed.get("timestamp")), *_NO_SET, *_weight(weighed.get("value")))


def _of_entry(record: dict[str, Any], entry: dict[str, Any], own_exercises: dict[str, Any]) -> Cells:
    return (
        _text(record.get("date")) or _moment(record.get("startTime")),
        _text(record.get("programName")),
        _text(record.get("dayName")),
        _exercise(_object(entry.get("exercise")), own_exercises),
        _text(entry.get("superset")),
        _text(entry.get("notes")),
    )


def _of_set(logged: dict[str, Any]) -> Cells:
    """Effort and weight; older backups have the completed weight in the place of the planned one."""
    return (
        _text(logged.get("completedRpe")),
        *_weight(logged.get("completedWeight") or logged.get("weight")),
    )


def _sides(logged: dict[str, Any]) -> Iterator[Cells]:
    """What was done, by side where that is logged."""
    right = (_text(logged.get("completedReps")), _text(logged.get("completedSetTimer")))
    left = (_text(logged.get("completedRepsLeft")), _text(logged.get("completedSetTimerLeft")))
    if logged.get("isUnilateral") is not True or not any(left):
        yield ("", *right)
        return
    yield ("left", *left)
    if any(right):
        yield ("right", *right)


def _exercise(exercise: dict[str, Any], own_exercises: dict[str, Any]) -> str:
    """The name with its equipment behind a comma, as the CSV export has it."""
    code = _text(exercise.get("id"))
    name = _text(_object(own_exercises.get(code)).get("name")) or _OWN_NAMES.get(code) or _in_words(code)
    equipment = _EQUIPMENT.get(_text(exercise.get("equipment")))
    return f"{name}, {equipment}" if name and equipment else name


def _in_words(code: str) -> str:
    words = _WORDS.sub(" ", code)
    return words[:1].upper() + words[1:]


def _weight(weight: object) -> tuple[str, str]:
    found = _object(weight)
    return _text(found.get("value")), _text(found.get("unit"))


def _moment(milliseconds: object) -> str:
    """The moment in UTC of a number of milliseconds; the text itself where it is none."""
    text = _text(milliseconds)
    if not re.fullmatch(r"\d{1,13}", text, re.ASCII):
        return text
    return datetime.fromtimestamp(int(text) // 1000, UTC).isoformat()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
