"""How a person wants to see and use Evenstride. None of it changes what a logged set means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from data.sets import KG_PER_LB, Unit
from data.time_zones import time_zone

_POUND_STEP_KG = 5 * KG_PER_LB


class SetCounting(StrEnum):
    """What counts as one set of an exercise done one leg at a time."""

    EACH_LEG = "each_leg"
    EACH_ROW = "each_row"


@dataclass(frozen=True)
class Preferences:
    """A person's choices; empty or none where they have not chosen.

    `unit` is the one shown everywhere, none for the one of most of their sets. `dumbbell_step_kg` and
    `plate_step_kg` [kg] say which loads are there to go on to: by how much the dumbbells of their gym grow,
    and twice the smallest plate. `time_zone` is an IANA name. Weeks begin on Monday (ISO 8601), always.
    """

    unit: Unit | None = None
    dumbbell_step_kg: float = 2.0
    plate_step_kg: float = 2.5
    time_zone: str = ""
    set_counting: SetCounting = SetCounting.EACH_LEG

    def chosen(self, name: str, value: str) -> "Preferences":
        """These preferences with one of them read from its text. Raises `ValueError` for what cannot be."""
        if name not in _READ:
            raise ValueError(f"There is no preference {name!r}; there are {', '.join(_READ)}")
        return replace(self, **{name: _READ[name](value)})

    def in_use(self, unit: Unit) -> "Preferences":
        """With the steps that count where loads are in this unit: 5 lb in a gym of pounds, unless chosen.

        Dumbbells of pounds never grow by 2 kg, and no pair of their plates weighs 2.5 kg.
        """
        if unit is not Unit.LB:
            return self
        usual = Preferences()
        dumbbells, plates = self.dumbbell_step_kg, self.plate_step_kg
        return replace(
            self,
            dumbbell_step_kg=_POUND_STEP_KG if dumbbells == usual.dumbbell_step_kg else dumbbells,
            plate_step_kg=_POUND_STEP_KG if plates == usual.plate_step_kg else plates,
        )

    def texts(self) -> Mapping[str, str]:
        """Each preference as text; `chosen` reads it back."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: "" if value is None else str(value) for name, value in values.items()}


def _unit(text: str) -> Unit | None:
    return Unit(text) if text else None


def _step_kg(text: str) -> float:
    step = float(text)
    if not 0 < step <= 50:
        raise ValueError(f"Loads grow by 0 to 50 kg, not by {text}")
    return step


def _zone(text: str) -> str:
    if text:
        time_zone(text)  # raises for one that there is not
    return text


_READ: Mapping[str, Callable[[str], Any]] = {
    "unit": _unit,
    "dumbbell_step_kg": _step_kg,
    "plate_step_kg": _step_kg,
    "time_zone": _zone,
    "set_counting": SetCounting,
}
