"""What the columns of a VALD NordBord export measure, however they are spelled.

`L Max Force (N)`, `leftMaxForce` and `L PeakForce (N)` are one measure, and so are `(Ns)` and `(N⋅s)`.
"""

import re

from data.importers.text_table import TableText, TextTable, same_name
from data.strength_tests import STRENGTH_TEST

_NAME = re.compile(r"(?P<words>[^(\[]*)(?:[(\[](?P<unit>[^)\]]*)[)\]])?\s*")
_MEASURE = re.compile(
    r"(?P<side>left|right|l|r)(?P<which>max|peak|avg|average|mean)?"
    r"(?P<what>force|torque|impulse|reps|repetitions)"
)
_SIDES = {"l": "left", "r": "right"}
_UNITS = {"force": "n", "torque": "nm", "impulse": "ns"}
_AVERAGES = {"avg", "average", "mean"}
_OF_OTHER_DEVICES = {"position", "direction", "movement", "body region", "testpositionname"}

MEANINGS = {
    "person": ("Athlete", "Name", "profileId"),
    "date": ("Date UTC", "Date", "testDate"),
    "time": ("Time UTC", "Time"),
    "test": ("Test", "testTypeName"),
    "device": ("Device",),
    "note": ("Notes",),
}
"""What the other columns are called, by what they mean."""


def is_nordbord(text: TableText) -> bool:
    """Whether the file has force and torque of both legs, and nothing that only VALD's other devices have."""
    found = set(measures(text.header.names))
    needed = {f"{side}_{unit}" for side in ("left", "right") for unit in ("n", "torque_nm")}
    has_date = any(same_name(name) in text.same_names for name in MEANINGS["date"])
    return has_date and found >= needed and not text.same_names & _OF_OTHER_DEVICES


def measures(names: tuple[str, ...]) -> dict[str, str]:
    """The name of the column of each measure that the file has, by the words of `STRENGTH_TEST`."""
    found = ((_measure(name), name) for name in names)
    return {measure: name for measure, name in reversed(list(found)) if measure}


def names_of(table: TextTable) -> dict[str, str]:
    """What the file calls the columns of `MEANINGS`; empty where it has none."""
    known = {same_name(column.name) for column in table.columns}
    return {
        meaning: next((name for name in names if same_name(name) in known), "")
        for meaning, names in MEANINGS.items()
    }


def _measure(name: str) -> str:
    """The measure of a column; empty where it is none, or in a unit that is not the newton's."""
    shape = _NAME.fullmatch(name)
    found = _MEASURE.fullmatch(_letters(shape["words"])) if shape else None
    if shape is None or found is None:
        return ""
    side = _SIDES.get(found["side"], found["side"])
    if found["what"].startswith("rep"):
        return f"{side}_reps"
    unit = _UNITS[found["what"]]
    kind = "avg" if found["which"] in _AVERAGES else found["what"].replace("force", "")
    measure = "_".join(filter(None, (side, kind, unit)))
    return measure if measure in STRENGTH_TEST and _letters(shape["unit"] or unit) == unit else ""


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())
