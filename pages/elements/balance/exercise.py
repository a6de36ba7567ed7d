"""One exercise and set-up in depth: all that a page says of it in a period, and the rows its charts draw."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

import pandas as pd

from pages.elements import formatting
from pages.elements.balance.change_sentences import in_one_sentence, legs_told
from pages.elements.balance.chart_sentences import thinned_told
from pages.elements.balance.events import Injury, best_before_told, labelled, latest_injury
from pages.elements.balance.facts import Fact, facts
from pages.elements.balance.log import balances, events_of, legs_of, lines_of, movements, sessions_of
from pages.elements.balance.sentences import assumed_told, matched_told, stands_at
from pages.elements.balance.standing import Movements, Standing, standing
from pages.elements.balance.texts import gaps_told, line_texts, measure_of, session_texts
from pages.elements.balance.thinning import Thinning
from pages.elements.figure import Table
from pages.elements.period import Period
from pages.elements.view import View

_OLD_DAYS = 28


@dataclass(frozen=True)
class Exercise:
    """What is known of an exercise and set-up, and the rows of a period.

    `row` is its row of `balances`. `sessions` and `lines` have their texts and lie in the period; `history`
    are the sessions of the whole log. `best_before` is a sentence after an injury, `gaps` one about sessions
    without a level; both may be empty. `last` is the day of the last session.
    """

    row: pd.Series
    standing: Standing
    moved: Movements
    history: pd.DataFrame
    sessions: pd.DataFrame
    lines: pd.DataFrame
    events: pd.DataFrame
    injury: Injury | None
    best_before: str
    gaps: str
    last: date

    @property
    def facts(self) -> list[Fact]:
        """The four facts; none where nothing can be measured."""
        return facts(self.standing, self.moved, self.injury)

    @property
    def name(self) -> str:
        """The exercise as the log names it."""
        return str(self.row["exercise"])

    @property
    def measure(self) -> str:
        """What the lines measure, in words."""
        return measure_of(self.lines)

    @cached_property
    def thinning(self) -> Thinning:
        """Which sessions of the period have a dot, on both charts alike."""
        return Thinning.of(pd.concat([self.sessions["date"], self.lines["date"]]))

    @property
    def thinned_told(self) -> str:
        """Which older sessions have no dot; empty where all have one."""
        since = self.thinning.since
        return "" if since is None else thinned_told(since.date(), self.thinning.weeks)

    @property
    def in_one_sentence(self) -> str:
        """The finding, for who cannot see the chart."""
        return in_one_sentence(self.standing, self.moved)

    def notes(self, today: date) -> str:
        """What stands below the facts: their day, assumed effort, matched sides, the leg's best before."""
        one = self.standing
        told = (stands_at(one, today), assumed_told(one), matched_told(one), self.best_before)
        return " ".join(sentence for sentence in told if sentence)

    def leg_marks(self) -> tuple[tuple[str, str], ...]:
        """The key of both legs: each with its level now, and which is the injured one."""
        latest = self.lines.sort_values("date").drop_duplicates("side", keep="last").sort_values("side")
        rows = zip(latest["side"].astype(str), latest["level_text"], latest["date"], strict=True)
        return tuple((side, f"{self._leg(side)} {text}{self._when(day)}") for side, text, day in rows)

    def legs_alt(self) -> str:
        """What the lines of both legs show."""
        legs = legs_told(self.moved)
        levels = ", ".join(words for _, words in self.leg_marks())
        return f"Level of each leg, {self.measure}: {levels}{f'; {legs}' if legs else ''}."

    @cached_property
    def legs_table(self) -> Table:
        """The numbers of both legs\u2019 lines, latest first."""
        latest_first = self.lines.sort_values(["date", "side"], ascending=[False, True])
        columns = {
            "date": "Date",
            "side": "Leg",
            "value_text": "First three sets",
            "level_text": "Level after it",
            "sets": "Sets averaged",
        }
        return Table.of(latest_first, columns, alt=f"Each leg\u2019s {self.measure} by session")

    @cached_property
    def sessions_table(self) -> Table:
        """The difference of each session, or why it has none, latest first."""
        columns = {
            "date": "Date",
            "percent_text": "Difference",
            "level_text": "Estimate after it",
            "used": "Pairs used",
            "matched": "Pairs matched",
            "note_text": "Note",
        }
        shown = columns if self.standing.measured else _without_percentages(columns)
        return Table.of(self.sessions.iloc[::-1], shown, alt="The difference of each session")

    def _when(self, day: datetime) -> str:
        """The day of a level that is older than the other leg\u2019s latest."""
        late = (self.lines["date"].max() - day).days > _OLD_DAYS
        return f" on {formatting.day(day)}" if late else ""

    def _leg(self, side: str) -> str:
        which = f", {self.injury.leg(side)}" if self.injury else ""
        return f"{side.capitalize()}{which}"


def exercise_of(view: View, exercise: str, variant: str, period: Period) -> Exercise:
    """The exercise and set-up, as one row of `balances` has it."""
    summary = balances(view)
    row = summary[(summary["exercise"] == exercise) & (summary["variant"] == variant)].iloc[0]
    sessions, lines = sessions_of(view, exercise, variant), lines_of(view, exercise, variant)
    events = events_of(view)
    injury = latest_injury(events)
    return Exercise(
        row=row,
        standing=standing(row),
        moved=movements(sessions, lines),
        history=sessions,
        sessions=session_texts(period.of(sessions), measured=standing(row).measured),
        lines=line_texts(view, period.of(lines)),
        events=labelled(events),
        injury=injury,
        best_before=best_before_told(injury, lines, view.unit) if injury else "",
        gaps=gaps_told(period.of(legs_of(view, exercise, variant))),
        last=sessions["date"].max().date(),
    )


def _without_percentages(columns: dict[str, str]) -> dict[str, str]:
    return {name: title for name, title in columns.items() if name not in {"percent_text", "level_text"}}
