"""The strength chart of one exercise and set-up in a period, with its key, its axes and its table."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from data.sets import Unit
from pages.elements.drawing import axis_span
from pages.elements.figure import Table
from pages.elements.period import Period
from pages.elements.strength import rows as strength_rows
from pages.elements.strength.dots import best_row
from pages.elements.strength.scale import COUNTED, WORDS, Scale
from pages.elements.strength.sentences import thinned_told
from pages.elements.strength.texts import dot_texts, line_texts
from pages.elements.view import View

_LEAST_AXIS = timedelta(days=28)  # so that a single session does not stand between hours
_CAPACITIES = "first three sets of a session"
_LEGS = {"left": "Left", "right": "Right", "other": "Both legs, or side not stated"}


@dataclass(frozen=True)
class Picture:
    """What is drawn: `every` session of the period in words, `dots` those with a mark, and the level line."""

    scale: Scale
    unit: Unit
    period: Period
    every: pd.DataFrame
    dots: pd.DataFrame
    line: pd.DataFrame

    @classmethod
    def of(
        cls, view: View, scale: Scale, sessions: pd.DataFrame, line: pd.DataFrame, period: Period
    ) -> "Picture | None":
        """The picture of `strength_dots.dots` and their line; None where the period holds no session."""
        shown, drawn = period.of(sessions), period.of(line)
        if shown.empty:
            return None
        worded = dot_texts(shown, drawn, scale, view.unit)
        is_best = worded.index == best_row(scale, shown).name
        named = worded.assign(label=worded["value_text"].where(is_best, ""))
        thinned = strength_rows.thinned(named, less_is_more=scale is Scale.ASSISTANCE)
        return cls(scale, view.unit, period, named, thinned, line_texts(drawn, view.unit))

    @property
    def sided(self) -> bool:
        """Whether there is a left or a right session."""
        return bool(self.dots["series"].isin(["left", "right"]).any())

    def table(self) -> Table:
        """Every session of the period, latest first."""
        marked = self.every.assign(record_text=self.every["record"].map({True: "record", False: ""}))
        columns = {
            "date": "Date",
            "leg_text": "Leg",
            "set_text": "Best set",
            "value_text": WORDS[self.scale].title,
            "confidence_text": "How sure",
            "level_text": "Level after it (90% range)",
            "record_text": "Record",
        }
        without = {"leg_text": not self.sided, "level_text": self.line.empty}
        chosen = {name: title for name, title in columns.items() if not without.get(name, False)}
        return Table.of(marked.iloc[::-1], chosen, alt=f"{WORDS[self.scale].title} of each session")

    def thinned_told(self) -> str:
        """That older sessions share dots; empty where none do."""
        all_of = self.dots["date"].iloc[-(strength_rows.MOST_DOTS // 2) :].min().date()
        return thinned_told(len(self.dots), len(self.every), all_of)

    def days(self) -> dict[str, date]:
        """The ends of the time axis, `since` and `until`."""
        axis = self.period.axis(self.dots["date"])
        return {**axis, "since": min(axis["since"], axis["until"] - _LEAST_AXIS)}

    def heights(self) -> dict[str, float]:
        """The ends of the other axis, `low` and `high`, turned round where less is more."""
        drawn = pd.concat([self.dots["value"], self.line["lower"], self.line["upper"]])
        span = axis_span(drawn, below=0.97, above=1.04)
        if self.scale in COUNTED:
            return {"low": max(0.0, span["low"] - 1), "high": span["high"] + 1}
        return {"low": span["high"], "high": span["low"]} if self.scale is Scale.ASSISTANCE else span

    def key(self) -> tuple[tuple[str, str], ...]:
        """What its marks mean."""
        level = [] if self.line.empty else [("range", "level, with its 90% range")]
        unknown = [] if self.dots["known"].all() else [("open", "at least: effort was not logged")]
        ringed = [("ring", "a record on its day")] if self.dots["record"].any() else []
        return (*self._sessions_key(), *level, *unknown, *ringed)

    def _sessions_key(self) -> list[tuple[str, str]]:
        present = set(self.dots["series"])
        if present != {"other"}:
            marks = [mark for mark in _LEGS if mark in present]
            return [("grey" if mark == "other" else mark, _LEGS[mark]) for mark in marks]
        if not self.dots["known"].any():
            return []
        return [("other", _CAPACITIES if self.scale is Scale.CAPACITY else "best set of a session")]
