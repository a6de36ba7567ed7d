"""The last sessions of a guide's exercise against its plan: the picture, its sentences, the sets."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analytics.prescription_fit import fit_summary, inside_by_side, prescription_fit
from data.exercise_guides import ExerciseGuide
from pages.elements import formatting
from pages.elements.guide.sentences import change_told, fit_told, legs_told
from pages.elements.kept import kept, sets_of
from pages.elements.plans import plans
from pages.elements.set_texts import series, set_text, sets_text
from pages.elements.view import View

_LISTED = 4
_KEY = {"left": "Left", "right": "Right", "other": "Both legs, or side not stated"}
_LEGS = {"left": ", left leg", "right": ", right leg", "other": ""}


@dataclass(frozen=True, eq=False)
class Fitted:
    """How the sets fit the plan: sentences, the chart's rows, bounds and key, and a table of sessions.

    `rows` have the chart's `SET_COLUMNS`; they and `sessions` are empty where no set has reps.
    """

    told: str
    change: str
    rows: pd.DataFrame
    bounds: Mapping[str, float]
    marks: tuple[tuple[str, str], ...]
    sessions: pd.DataFrame


def fitted(view: View, guide: ExerciseGuide) -> Fitted:
    """The person's last eight sessions of the guide's exercise, whatever their set-up."""
    return kept(view, _fitted, guide.slug)


def _fitted(view: View, slug: str) -> Fitted:
    plan = plans(view)[slug]
    fit = prescription_fit(sets_of(view, slug), plan)
    shown = fit.assign(series=series(fit["side"])).sort_values(["session", "series", "place"], kind="stable")
    summary, shares = fit_summary(fit, plan), inside_by_side(fit)
    told = f"{fit_told(summary, plan)} {legs_told(shares)}".strip()
    each_leg = bool(fit["side"].isin(["left", "right"]).any())
    return Fitted(
        told=told,
        change=change_told(summary, plan, each_leg=each_leg),
        rows=_rows(view, shown),
        bounds={
            "low": min(shown["reps"].min(), plan.reps_low) - 2,
            "high": max(shown["reps"].max(), plan.reps_high) + 2,
        },
        marks=tuple((mark, text) for mark, text in _KEY.items() if (shown["series"] == mark).any()),
        sessions=_sessions_table(view, shown),
    )


def _rows(view: View, shown: pd.DataFrame) -> pd.DataFrame:
    """The rows of the chart: at most a few sets of eight sessions."""
    loads = {session: _loads_told(view, day) for session, day in shown.groupby("session")}
    first = ~shown.duplicated("session")
    days = _column_names(shown["date"])
    sets = zip(shown["load_kg"], shown["reps"], shown["rir"], shown["series"], strict=True)
    return pd.DataFrame(
        {
            "session": days,
            "slot": shown.groupby("session").cumcount(),
            "series": shown["series"],
            "reps": shown["reps"],
            "load_text": shown["session"].map(loads).where(first, ""),
            "set_text": [
                f"{set_text(view, kg, reps)}{_reserve(rir)}{_LEGS[leg]}" for kg, reps, rir, leg in sets
            ],
        }
    )


def _column_names(dates: pd.Series) -> list[str]:
    """The day of each set, with its year where two sessions would otherwise share a column."""
    short = dates.dt.strftime("%m-%d")
    same = short.nunique() < dates.nunique()
    return [formatting.day(when) if same else formatting.short_day(when) for when in dates]


def _loads_told(view: View, day: pd.DataFrame) -> str:
    """The heaviest load of a session: 24 kg; of each leg where they differ: 24 / 22; empty without one."""
    heaviest = day.groupby("series")["load_kg"].max()
    heaviest = heaviest[heaviest > 0]
    if heaviest.empty:
        return ""
    if len(set(heaviest)) == 1:
        return formatting.load(heaviest.iloc[0], view.unit)
    return " / ".join(formatting.shortest(formatting.in_unit(kg, view.unit), 1) for kg in heaviest)


def _reserve(rir: float) -> str:
    return "" if pd.isna(rir) else f", {formatting.shortest(rir, 1)} in reserve"


def _sessions_table(view: View, shown: pd.DataFrame) -> pd.DataFrame:
    """The last four sessions, newest first, a column a side: 24 kg × 11, 11, 10."""
    if shown.empty:
        return pd.DataFrame()
    latest = shown[shown["session"] > shown["session"].max() - _LISTED]
    texts = latest.groupby(["date", "series"])[["load_kg", "reps"]].apply(
        lambda group: sets_text(view, group)
    )
    wide = texts.unstack(fill_value=formatting.NOT_KNOWN).sort_index(ascending=False)
    named = wide.rename(columns={"left": "Left", "right": "Right", "other": "Sets"})
    named.insert(0, "Session", [_day(when, view) for when in named.index])
    return named


def _day(when: pd.Timestamp, view: View) -> str:
    return formatting.short_day(when) if when.year == view.today.year else formatting.day(when)
