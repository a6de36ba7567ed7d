"""Settings: kept in the log, and in force at once."""

from collections.abc import Mapping

import streamlit as st

from data.preferences import Preferences, SetCounting
from data.sets import KG_PER_LB, Unit
from data.time_zones import known_zones, this_computers_zone
from pages.elements import formatting
from pages.elements.layout import card, section
from pages.elements.text import plain
from pages.elements.view import View

_STEPS = {Unit.KG: (0.5, 1.0, 2.0, 2.5, 4.0, 5.0), Unit.LB: (2.5, 5.0, 10.0)}
_PLATES = {Unit.KG: (0.25, 0.5, 1.0, 1.25, 2.5, 5.0), Unit.LB: (1.25, 2.5, 5.0, 10.0)}
_COUNTING = {
    str(SetCounting.EACH_LEG): "A left and a right set are one set for each leg",
    str(SetCounting.EACH_ROW): "Every set counts as one, whichever leg",
}


def show(view: View) -> None:
    """What can be chosen; a change is stored as soon as it is made."""
    now = view.log.preferences.of(view.athlete)
    left, right = st.columns(2, gap="medium")
    with left, card("units", stretch=True):
        section("Weights")
        _keep(view, now, {"unit": _unit(now), **_loads(view, now)})
        st.caption(
            "Is a weight that of one hand, or all of it? Say so for each exercise under Left and right."
        )
    with right, card("weeks", stretch=True):
        section("Sets, weeks and times")
        _keep(view, now, {"set_counting": _counting(now), "time_zone": _zone(now)})
        st.caption("Weeks begin on Monday, everywhere.")


def _keep(view: View, now: Preferences, chosen: Mapping[str, str]) -> None:
    """Store what differs from what holds, and draw the page anew with it."""
    changed = {name: value for name, value in chosen.items() if value != now.texts()[name]}
    if not changed:
        return
    for name, value in changed.items():
        now = now.chosen(name, value)
    view.log.preferences.set(now, view.athlete)
    st.toast("Saved.")
    st.rerun()


def _unit(now: Preferences) -> str:
    words = {"": "As most of your sets", **{str(unit): str(unit) for unit in Unit}}
    with st.container(key="choose-unit"):
        chosen = st.segmented_control(
            "Show weights in",
            list(words),
            default=now.texts()["unit"],
            required=True,
            format_func=words.__getitem__,
            key="setting-unit",
        )
    return str(chosen)


def _loads(view: View, now: Preferences) -> dict[str, str]:
    dumbbells = _step("Dumbbells go up by", now.dumbbell_step_kg, view.unit, _STEPS, times=1)
    plates = _step("Smallest plate", now.plate_step_kg, view.unit, _PLATES, times=2)
    st.caption("Suggestions use only weights you have. Plates go on in pairs, one on each end of the bar.")
    return {"dumbbell_step_kg": dumbbells, "plate_step_kg": plates}


def _step(label: str, step_kg: float, unit: Unit, usual: Mapping[Unit, tuple[float, ...]], times: int) -> str:
    """The step between loads [kg] as text; what is not touched stays to the last digit."""
    now = formatting.step_in_unit(step_kg, unit) / times
    options = sorted({*usual[unit], now})
    chosen = st.selectbox(
        label,
        options,
        index=options.index(now),
        format_func=lambda step: f"{formatting.shortest(step)} {unit}",
        key=f"setting-{label}-{unit}",
    )
    if chosen == now:
        return str(step_kg)
    return str(chosen * times * (KG_PER_LB if unit == Unit.LB else 1.0))


def _counting(now: Preferences) -> str:
    chosen = st.radio(
        "Counting sets",
        list(_COUNTING),
        index=list(_COUNTING).index(str(now.set_counting)),
        format_func=_COUNTING.__getitem__,
        key="setting-counting",
    )
    return str(chosen)


def _zone(now: Preferences) -> str:
    words = {"": f"That of this computer ({_zone_told(this_computers_zone())})"}
    options = ["", *sorted(known_zones())]
    chosen = st.selectbox(
        "Time zone",
        options,
        index=options.index(now.time_zone),
        format_func=lambda zone: words.get(zone, _zone_told(zone)),
        key="setting-zone",
    )
    st.caption(
        plain("For files whose times are in UTC, such as those of Fitbod: a late session stays on its day.")
    )
    return str(chosen)


def _zone_told(zone: str) -> str:
    """A zone as people read it: America/New York, UTC."""
    return zone.removeprefix("Etc/").replace("_", " ")
