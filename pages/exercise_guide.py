"""One exercise guide beside what the person's own log says about it."""

import streamlit as st

from data.exercise_guides import ExerciseGuide, load_preface
from pages.charts import prescription
from pages.elements import formatting, tables
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.drawings import figure_svg
from pages.elements.figure import Figure
from pages.elements.guide.fit import fitted
from pages.elements.guide.neighbours import neighbours, program
from pages.elements.guide.own import log_link, own_cards
from pages.elements.guide.sentences import begin_told, span_told
from pages.elements.kept import sets_of
from pages.elements.layout import card, headline, section
from pages.elements.markup import facts
from pages.elements.plans import plans
from pages.elements.text import plain
from pages.elements.view import View


def show(view: View, guide: ExerciseGuide) -> None:
    """How it is done and how much of it, what the log says about both, and where it fits."""
    _other_guides(view, guide)
    headline(guide.name, "Exercise guide", guide.summary)
    trained = not sets_of(view, guide.slug).empty
    left, right = st.columns(2, gap="medium")
    with left, card("guide", stretch=True):
        _how(guide)
    with right, card("log", stretch=True):
        _facts(view, guide)
        if trained:
            _own_sets(view, guide)
        else:
            _begin(view, guide)
            _left_means(guide)
    if trained:
        own_cards(view, guide)
    _where_it_fits(view, guide, trained=trained)


def _other_guides(view: View, guide: ExerciseGuide) -> None:
    with st.container(horizontal=True, key="guides", gap="small", vertical_alignment="center"):
        for slug, other in view.guides.items():
            if slug == guide.slug:
                with st.container(key="guide-here", width="content"):
                    st.markdown(f"**{other.short_name}**", width="content")
            else:
                st.page_link(view.links[slug], label=other.short_name)


def _how(guide: ExerciseGuide) -> None:
    with st.container(key="drawings"):
        start, end = st.columns(2, gap="small")
        start.image(figure_svg(guide, "start"), alt=guide.start_alt, caption=guide.start_caption)
        end.image(figure_svg(guide, "end"), alt=guide.end_alt, caption=guide.end_caption)
    section("How to do it")
    st.markdown(guide.steps)
    section("Common faults")
    st.markdown(guide.faults)
    section("Tip")
    st.markdown(guide.tip)


def _left_means(guide: ExerciseGuide) -> None:
    section("What “left” means here")
    st.markdown(guide.left_means)


def _facts(view: View, guide: ExerciseGuide) -> None:
    legs = "sets × reps, each leg" if guide.one_sided == "yes" else "sets × reps"
    place = f"{guide.session_place} of {len(view.guides)}"
    facts(
        [
            ("Prescription", _prescription(guide), legs, ""),
            ("Place in the session", place, guide.place, ""),
        ]
    )
    with st.container(gap=None):
        st.caption("Equipment")
        st.markdown(formatting.listed(guide.equipment))


def _prescription(guide: ExerciseGuide) -> str:
    return f"{span_told(guide.sets_low, guide.sets_high)} × {span_told(guide.reps_low, guide.reps_high)}"


def _own_sets(view: View, guide: ExerciseGuide) -> None:
    found = fitted(view, guide)
    section("Do your sets fit the plan?", found.told)
    if found.rows.empty:
        return
    Figure(
        prescription.sets_against_prescription,
        prescription.SETS,
        found.rows,
        found.bounds,
        alt=found.told,
        options=(guide.reps_low, guide.reps_high),
        marks=found.marks,
    ).show("against")
    st.markdown(plain(found.change))
    tables.table(found.sessions, alt=f"The last sessions of the {guide.name.lower()}")
    how_it_is_worked_out("Your sets against the plan", key="against")


def _begin(view: View, guide: ExerciseGuide) -> None:
    section("How to begin", "Your log has no sets of it yet.")
    after = view.guides[guide.easier].name.lower() if guide.easier else ""
    told = begin_told(plans(view)[guide.slug], each_leg=guide.one_sided == "yes", after=after)
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in told))
    with st.container(horizontal=True):
        log_link(view, guide)
        st.page_link(view.links["your-data"], label="Bring in a log", icon=":material/upload:")


def _where_it_fits(view: View, guide: ExerciseGuide, *, trained: bool) -> None:
    with card("about"):
        if trained:
            fits, to_know = st.columns(2, gap="large")
            with fits:
                _place(view, guide)
            with to_know:
                _left_means(guide)
                program(view, guide)
        else:
            _place(view, guide)
        with st.expander("About the hamstrings", key="hamstrings"):
            st.markdown(load_preface().about_hamstrings)
        st.caption(f"Source: [{guide.source_title}]({guide.source_url}), {guide.source_people}.")


def _place(view: View, guide: ExerciseGuide) -> None:
    section("Where it fits")
    st.markdown(f"{guide.about} {load_preface().leg_day}")
    neighbours(view, guide)
