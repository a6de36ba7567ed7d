"""One exercise guide beside the person's own sets of that exercise."""

import pandas as pd
import streamlit as st

from data.exercise_guides import ExerciseGuide, load_preface
from data.sets import SetType
from pages.charts import prescription
from pages.elements import formatting, tables
from pages.elements.drawing import draw
from pages.elements.drawings import figure_svg
from pages.elements.kept import sets_of
from pages.elements.layout import card, headline, section
from pages.elements.markup import key
from pages.elements.set_texts import series, set_text, sets_text
from pages.elements.view import View

_SESSIONS = 8
_LISTED = 4


def show(view: View, guide: ExerciseGuide) -> None:
    """How it is done and how much of it, and what the log says about both."""
    _other_guides(view, guide)
    headline(guide.name, "Exercise guide", guide.summary)
    left, right = st.columns(2, gap="medium")
    with left, card("guide", stretch=True):
        _how(guide)
    with right, card("log", stretch=True):
        _facts(guide)
        _own_sets(view, guide)
    _where_it_fits(view, guide)


def _other_guides(view: View, guide: ExerciseGuide) -> None:
    with st.container(horizontal=True, key="guides", gap="small", vertical_alignment="center"):
        for slug, other in view.guides.items():
            if slug == guide.slug:
                st.markdown(f"**{other.short_name}**", width="content")
            else:
                st.page_link(view.links[slug], label=other.short_name)


def _how(guide: ExerciseGuide) -> None:
    start, end = st.columns(2, gap="small")
    start.image(figure_svg(guide, "start"), alt=guide.start_alt, caption=guide.start_caption)
    end.image(figure_svg(guide, "end"), alt=guide.end_alt, caption=guide.end_caption)
    section("How to do it")
    st.markdown(guide.steps)
    section("Tip")
    st.markdown(guide.tip)
    section("What \u201cleft\u201d means here")
    st.markdown(guide.left_means)


def _facts(guide: ExerciseGuide) -> None:
    with st.container(horizontal=True, gap="medium"):
        _fact(
            "Prescription",
            _prescription(guide),
            "sets × reps, each leg" if guide.one_sided == "yes" else "sets × reps",
        )
        _fact("Place in the session", guide.place, "")
    with st.container(gap=None):
        st.caption("Equipment")
        st.markdown(formatting.listed(guide.equipment))


def _fact(label: str, value: str, below: str) -> None:
    with st.container(width=190, gap=None):
        st.caption(label)
        if value:
            st.markdown(f"**{value}**")
        if below:
            st.markdown(below)


def _prescription(guide: ExerciseGuide) -> str:
    return f"{_range(guide.sets_low, guide.sets_high)} × {_range(guide.reps_low, guide.reps_high)}"


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _own_sets(view: View, guide: ExerciseGuide) -> None:
    section("Your log against it")
    sets = _last_sessions(sets_of(view, guide.slug))
    if sets.empty:
        st.markdown(f"No sets of the {guide.name.lower()} in your log yet.")
        st.page_link(view.links["your-data"], label="Bring in a log", icon=":material/upload:")
        return
    inside = sets["reps"].between(guide.reps_low, guide.reps_high)
    share = formatting.rounded(100 * inside.mean())
    sessions = formatting.counted(int(sets["session"].nunique()), "session")
    reps = _range(guide.reps_low, guide.reps_high)
    told = f"{share}% of the sets in the last {sessions} were inside {reps} reps (shaded)."
    st.caption(told)
    key(_key(sets))
    draw(
        prescription.sets_against_prescription,
        guide.reps_low,
        guide.reps_high,
        frames={prescription.SETS: _marks(view, sets)},
        values={
            "low": min(sets["reps"].min(), guide.reps_low) - 2,
            "high": max(sets["reps"].max(), guide.reps_high) + 2,
        },
        key="against",
        alt=told,
    )
    tables.table(_sessions_table(view, sets), alt=f"The last sessions of the {guide.name.lower()}")


def _last_sessions(sets: pd.DataFrame) -> pd.DataFrame:
    """The working sets with reps of the last sessions, with their day as `session`."""
    done = sets[(sets["set_type"] != SetType.WARMUP) & (sets["reps"] > 0)]
    days = done["session_start"].dt.normalize()
    return done.assign(session=days)[days.isin(days.drop_duplicates().nlargest(_SESSIONS))]


def _key(sets: pd.DataFrame) -> list[tuple[str, str]]:
    words = {"left": "Left", "right": "Right", "other": "Both legs, or side not stated"}
    present = set(series(sets["side"]))
    return [(mark, text) for mark, text in words.items() if mark in present]


def _marks(view: View, sets: pd.DataFrame) -> pd.DataFrame:
    ordered = sets.assign(series=series(sets["side"])).sort_values(["session", "series", "set_order"])
    loads = ordered.groupby("session")["load_kg"].transform("max")
    first = ~ordered.duplicated("session")
    return pd.DataFrame(
        {
            "session": [formatting.short_day(when) for when in ordered["session"]],
            "slot": ordered.groupby("session").cumcount(),
            "series": ordered["series"],
            "reps": ordered["reps"],
            "load_text": [
                formatting.load(kg, view.unit) if mark and kg > 0 else ""
                for kg, mark in zip(loads, first, strict=True)
            ],
            "set_text": [
                set_text(view, kg, reps) for kg, reps in zip(ordered["load_kg"], ordered["reps"], strict=True)
            ],
        }
    )


def _sessions_table(view: View, sets: pd.DataFrame) -> pd.DataFrame:
    """The last four sessions, newest first, a column a side: 24 kg × 11, 11, 10."""
    sided = sets.assign(series=series(sets["side"]))
    shown = sided[sided["session"].isin(sided["session"].drop_duplicates().nlargest(_LISTED))]
    texts = shown.groupby(["session", "series"])[["load_kg", "reps"]].apply(
        lambda group: sets_text(view, group)
    )
    wide = texts.unstack(fill_value="").sort_index(ascending=False)
    wide = wide.rename(columns={"left": "Left", "right": "Right", "other": "Sets"})
    wide.insert(0, "Session", [formatting.short_day(when) for when in wide.index])
    return wide


def _where_it_fits(view: View, guide: ExerciseGuide) -> None:
    with card("about"):
        section("Where it fits")
        st.markdown(guide.about)
        with st.container(horizontal=True):
            for slug, words in ((guide.easier, "Easier"), (guide.harder, "Next step")):
                if slug:
                    st.page_link(view.links[slug], label=f"{words}: {view.guides[slug].name.lower()}")
        st.markdown(load_preface().leg_day)
        with st.expander("About the hamstrings", key="hamstrings"):
            st.markdown(load_preface().about_hamstrings)
        st.caption(f"Source: [{guide.source_title}]({guide.source_url}), {guide.source_people}.")
