"""The sets to do of an exercise, filled in: as many as suggested, with last time's loads and reps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

import pandas as pd

from data.set_entry import EnteredSession, SetEntry
from data.sets import Side
from pages.elements import formatting
from pages.elements.entry.suggestion import Series, last_sets, legs_of, suggested
from pages.elements.entry.weight_field import as_typed, hands
from pages.elements.view import View

_FIRST_SETS = 2  # of an exercise that was never done (docs/metrics.md, "New exercises")
_FIRST_REPS = 8  # something to change where nothing is known

Cells = dict[str, Any]


def planned_sets(
    view: View, chosen: Sequence[Series], first_place: int = 1, session: EnteredSession | None = None
) -> list[SetEntry]:
    """The planned sets of these exercises, in the order to do them; the first gets `first_place`.

    What was done before the session is what they go by. Reps in reserve stay open: only the person knows
    them, and only afterwards.
    """
    rows = {
        (str(row["exercise"]), str(row["variant"])): row
        for row in _records(suggested(view, tuple(chosen), session))
    }
    last = last_sets(view, session)
    in_order = [*rows, *(one for one in chosen if one not in rows)]
    return [
        entry
        for place, one in enumerate(in_order, start=first_place)
        for entry in _Plan(view, one, place, last_of(view, last, one), rows.get(one, {})).sets()
    ]


def planned_legs(
    view: View, one: Series, place: int, before: pd.DataFrame, legs: list[Side]
) -> list[SetEntry]:
    """Sets of an exercise for these legs, whatever last time's sets in `before` were done with."""
    return list(_Plan(view, one, place, before, {}).sets(legs))


def last_of(view: View, last: pd.DataFrame, one: Series) -> pd.DataFrame:
    """Last time's sets of one exercise and variant, their loads as they would be typed."""
    return as_typed(view, one[0], last[(last["exercise"] == one[0]) & (last["variant"] == one[1])])


@dataclass(frozen=True, eq=False)
class _Plan:
    """An exercise, last time's sets of it, and the row that suggests what is next, if there is one."""

    view: View
    one: Series
    place: int
    before: pd.DataFrame
    row: Cells

    def sets(self, legs: list[Side] | None = None) -> Iterator[SetEntry]:
        """Set by set, one leg after the other; the weaker leg begins."""
        sides = legs or legs_of(self.view, self.one, self.before)
        if self.row.get("first_side") == Side.RIGHT:
            sides = sides[::-1]
        numbers = {side: self._number(side) for side in sides}
        for number in range(max(numbers.values())):
            yield from (self._set(side, number) for side in sides if number < numbers[side])

    def _number(self, side: Side) -> int:
        """How many sets of a leg."""
        if self.row:
            return int(self.row["sets"]) + int(self.row["extra_set_side"] == side)
        return int((self.before["side"] == side).sum()) or len(self.before) or _FIRST_SETS

    def _set(self, side: Side, number: int) -> SetEntry:
        exercise, variant = self.one
        guide = self.view.guides.get(exercise)
        like = self._like(side, number)
        hold_s, reps = _known(like.get("hold_s")), _whole(_known(like.get("reps")))
        first = float(guide.reps_low if guide else _FIRST_REPS)
        return SetEntry(
            exercise=guide.name if guide else exercise,
            side=side,
            load=self._load(side, like),
            unit=self.view.unit,
            reps=first if reps is None and hold_s is None else reps,
            hold_s=hold_s,
            variant=variant,
            place=self.place,
            planned=True,
        )

    def _like(self, side: Side, number: int) -> Cells:
        """Last time's set that this one follows: of its side if there is one, at most the last."""
        of_side = self.before[self.before["side"] == side]
        sets = _records(self.before if of_side.empty else of_side)
        return sets[min(number, len(sets) - 1)] if sets else {}

    def _load(self, side: Side, like: Cells) -> float | None:
        """The suggested load, else last time's, in the person's unit."""
        suggestion = _known(self.row.get(f"load_{Side.RIGHT if side == Side.RIGHT else Side.LEFT}_kg"))
        typed_kg = None if suggestion is None else suggestion / hands(self.view, self.one[0])
        load_kg = _known(like.get("load_kg")) if typed_kg is None else typed_kg
        if load_kg is None:
            return None
        return round(formatting.in_unit(abs(load_kg), self.view.unit), 2)  # assistance is below zero


def _records(frame: pd.DataFrame) -> list[Cells]:
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def _whole(reps: float | None) -> float | None:
    """Reps to do: a leg's half of nine is nothing to repeat."""
    return None if reps is None else float(floor(reps + 0.5))


def _known(value: Any) -> float | None:  # noqa: ANN401  # a cell of a frame, or nothing
    return None if value is None or pd.isna(value) else float(value)
