"""The words of the balance charts and their tables: names, verdicts, tooltips, what each picture shows."""

from collections.abc import Iterable

import pandas as pd

from analytics.balance_states import State
from analytics.measures import Measure
from analytics.pairing import percent
from analytics.reasons import Reason
from pages.elements import formatting
from pages.elements.balance.sentences import label, short_label
from pages.elements.balance.standing import Standing, standing
from pages.elements.balance.words import amount, range_told, weaker_by
from pages.elements.figure import Table
from pages.elements.sentences import reason_told
from pages.elements.view import View

MEASURES = {
    Measure.ONE_REP_MAX: "estimated one-rep max",
    Measure.TWELVE_REP_MAX: "estimated twelve-rep max",
    Measure.CAPACITY: "capacity",
}

_LEVEL_REASONS = {
    Reason.TOO_MANY_REPS: "the reps to failure are too many for an estimate: add load",
    Reason.ENTER_BODY_MASS: "body mass is not known",
    Reason.EFFORT_UNKNOWN: "effort is not logged",
}


def names_of(view: View, summary: pd.DataFrame, *, short: bool = False) -> list[str]:
    """The name of each row of a summary; with its set-up where the exercise has several."""
    several = summary["exercise"].duplicated(keep=False)
    rows = zip(summary["exercise"], summary["variant"], several, strict=True)
    return [
        _name(view, exercise, short=short) + (f", {variant or 'set-up not stated'}" if more else "")
        for exercise, variant, more in rows
    ]


def spoken_names(view: View, summary: pd.DataFrame) -> list[str]:
    """The short names as a sentence takes them: single-leg RDL. Names from a log stay as they are."""
    short = zip(summary["exercise"], names_of(view, summary, short=True), strict=True)
    return [name[:1].lower() + name[1:] if exercise in view.guides else name for exercise, name in short]


def standings(summary: pd.DataFrame) -> list[Standing]:
    """Where each row of a summary stands."""
    return [standing(row) for _, row in summary.iterrows()]


def beam_texts(view: View, summary: pd.DataFrame) -> pd.DataFrame:
    """The words of the beam, a row for each of the summary: its columns `beam_rows.TEXT_COLUMNS`."""
    every = standings(summary)
    return pd.DataFrame(
        {
            "name": names_of(view, summary),
            "short_name": names_of(view, summary, short=True),
            "label": [label(one) for one in every],
            "short_label": [short_label(one) for one in every],
            "range_text": [
                range_told(one.lower, one.upper) if one.measured else formatting.NOT_KNOWN for one in every
            ],
            "before_text": [
                formatting.NOT_KNOWN if pd.isna(before) or not one.measured else weaker_by(before)
                for one, before in zip(every, summary["before_percent"], strict=True)
            ],
            "swing_text": [
                f"±{amount(one.swing)}" if one.measured else formatting.NOT_KNOWN for one in every
            ],
            "sessions_text": [_sessions_text(one) for one in every],
        }
    )


def beam_told(names: Iterable[str], every: Iterable[Standing]) -> str:
    """What the beam shows, for who cannot see it."""
    return " ".join(f"{name}: {label(one)}." for name, one in zip(names, every, strict=True))


def beam_table(texts: pd.DataFrame) -> Table:
    """The numbers of the beam, from its words."""
    columns = {
        "name": "Exercise",
        "label": "Now",
        "range_text": "90% range",
        "before_text": "12 weeks ago",
        "swing_text": "Normal swing",
        "sessions_text": "From",
    }
    return Table.of(texts, columns, alt="How far each exercise is from even")


def session_texts(sessions: pd.DataFrame, *, measured: bool) -> pd.DataFrame:
    """The sessions of one exercise with `percent_text`, `pairs_text`, `level_text` and `note_text`.

    Where the exercise cannot be `measured`, no session has a percentage either.
    """
    signed, level = percent(sessions["log_ratio"]), percent(sessions["level"])
    told = ~sessions["state"].isin([State.TOO_FEW, State.NOT_MEASURABLE]) & sessions["paired"]
    return sessions.assign(
        percent_text=[
            weaker_by(one) if measured and pd.notna(one) else formatting.NOT_KNOWN for one in signed
        ],
        pairs_text=[
            formatting.counted(int(used), "pair of sets", "pairs of sets")
            + (", effort assumed" if assumed else "")
            for used, assumed in zip(sessions["used"], sessions["assumed"], strict=True)
        ],
        level_text=[
            weaker_by(one) if said else formatting.NOT_KNOWN for one, said in zip(level, told, strict=True)
        ],
        note_text=_notes(sessions),
    )


def line_texts(view: View, lines: pd.DataFrame) -> pd.DataFrame:
    """Level lines in the person's unit, with `value_text` and `level_text`."""
    return lines.assign(
        value=[formatting.in_unit(kg, view.unit) for kg in lines["value"]],
        level=[formatting.in_unit(kg, view.unit) for kg in lines["level"]],
        value_text=[formatting.load(kg, view.unit) for kg in lines["value"]],
        level_text=[formatting.load(kg, view.unit) for kg in lines["level"]],
    )


def gaps_told(legs: pd.DataFrame) -> str:
    """Which leg has sessions without a level, and what most of them lack; empty where none has.

    `legs` are rows of `each_leg`.
    """
    without = legs[legs["value"].isna()]
    if without.empty:
        return ""
    counts = without["side"].astype(str).value_counts(sort=False).sort_index()
    counts = counts[counts > 0]
    sessions = formatting.listed(
        f"{side} in {formatting.counted(count, 'session')}" for side, count in counts.items()
    )
    most = without["reason"].astype(object).mode().iloc[0]
    return f"Without a level: {sessions}, mostly because {_LEVEL_REASONS.get(most) or reason_told(most)}."


def measure_of(lines: pd.DataFrame) -> str:
    """What the lines measure, in words."""
    return MEASURES[Measure(lines["measure"].iloc[0])]


def _notes(sessions: pd.DataFrame) -> list[str]:
    columns = (
        sessions["left_out"],
        sessions["learning"],
        sessions["dropped"],
        sessions["reason"].astype(object),
    )
    return [_note(*row) for row in zip(*columns, strict=True)]


def _note(left_out: bool, learning: bool, dropped: int, reason: str | float) -> str:  # noqa: FBT001 - a row
    if left_out:
        return "left out: the sides are matched"
    if learning:
        return "left out: still learning it"
    if dropped:
        return "a pair is far off: check the entry"
    return reason_told(reason)


def _sessions_text(one: Standing) -> str:
    sessions = formatting.counted(one.sessions, "session")
    return f"{sessions}, the last on {formatting.day(one.last)}" if one.last else sessions


def _name(view: View, exercise: str, *, short: bool) -> str:
    guide = view.guides.get(exercise)
    return guide.short_name if short and guide else view.exercise_name(exercise)
