"""What the files of an app leave open, asked app by app: effort where none was logged, and the unit."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.importers.recognise import app_title
from data.reading_texts import Answer
from data.readings import AssumedEffort
from data.sets import EffortSource, SetType, Unit
from pages.elements import formatting
from pages.elements.kept import kept
from pages.elements.readings.tell import tell
from pages.elements.readings.told import EFFORT_WORDS
from pages.elements.sides.names import sets_without_rules
from pages.elements.text import plain
from pages.elements.view import View

_EFFORTS = {str(effort): words for effort, words in EFFORT_WORDS.items()}
_UNITS = {"": "Not said yet", **{str(unit): str(unit) for unit in Unit}}


@dataclass(frozen=True)
class _OpenApp:
    """An app with how many of its working sets state no effort, and how many of its loads no unit."""

    app: str
    without_effort: int
    without_unit: int


def ask_apps(view: View, place: str) -> None:
    """The questions about every app of the log whose sets leave something open."""
    apps = [app for app in kept(view, _open_apps) if app.without_effort or app.without_unit]
    if not apps:
        st.markdown("Your files say the effort and the unit of every set.")
        return
    readings = view.log.readings(view.athlete)
    for app in apps:
        if app.without_effort:
            _effort(view, app, str(readings.efforts.get(app.app, AssumedEffort.UNKNOWN)), place)
        if app.without_unit:
            _unit(view, app, str(readings.units.get(app.app, "")), place)


def _effort(view: View, app: _OpenApp, now: str, place: str) -> None:
    sets = formatting.counted(app.without_effort, "set")
    have = "has" if app.without_effort == 1 else "have"
    chosen = st.selectbox(
        plain(f"{app_title(app.app)}: how hard were sets without reps in reserve or RPE?"),
        list(_EFFORTS),
        index=list(_EFFORTS).index(now),
        format_func=_EFFORTS.__getitem__,
        key=f"effort-{app.app}-{now}",  # after an undo it shows what holds again
    )
    st.caption(
        f"{sets} {have} none. The answer decides whether they can be used to compare your legs; they are "
        "then shown as assumed."
    )
    if chosen != now:
        tell(view, Answer("effort", app.app, "", chosen), place)


def _unit(view: View, app: _OpenApp, now: str, place: str) -> None:
    chosen = st.selectbox(
        plain(f"{app_title(app.app)}: which unit are weights in?"),
        [unit for unit in _UNITS if unit or not now],
        index=None if now not in _UNITS else [unit for unit in _UNITS if unit or not now].index(now),
        format_func=_UNITS.__getitem__,
        key=f"unit-{app.app}-{now}",
    )
    st.caption(f"{formatting.counted(app.without_unit, 'weight')} came without a unit.")
    if chosen != now:
        tell(view, Answer("unit", app.app, "", str(chosen)), place)


def _open_apps(view: View) -> list[_OpenApp]:
    sets = sets_without_rules(view)
    lifted = sets["set_type"] != SetType.WARMUP
    stated = sets["effort_source"].isin([EffortSource.LOGGED, EffortSource.FAILURE])
    told = pd.DataFrame(
        {
            "app": sets["app"].astype(object),
            "effort": lifted & ~stated,
            "unit": sets["unit"].isna() & (sets["load"] > 0),
        }
    )
    counts = told.groupby("app")[["effort", "unit"]].sum()
    return [_OpenApp(str(app), int(effort), int(unit)) for app, effort, unit in counts.itertuples(name=None)]
