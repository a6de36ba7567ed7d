"""What the log says of a guide's exercise besides its sets: next time, the best so far, left and right."""

import pandas as pd
import streamlit as st

from analytics.records import RecordKind, standing_records
from data.exercise_guides import ExerciseGuide
from pages.elements import formatting
from pages.elements.balance.log import balances, sided_exercises
from pages.elements.balance.sentences import state_told
from pages.elements.balance.standing import Standing, standing
from pages.elements.choices import in_link
from pages.elements.definitions import how_it_is_worked_out
from pages.elements.guide.sentences import last_told, record_told, unknown_sides_told
from pages.elements.kept import kept, trained
from pages.elements.layout import card, section
from pages.elements.markup import facts, key
from pages.elements.next_session.log import next_of
from pages.elements.next_session.sentences import (
    also_told,
    loads_told,
    reason_told,
    reserve_told,
    sets_told,
    side_told,
    step_told,
)
from pages.elements.sentences import BESIDE_BALANCE
from pages.elements.small_charts import mini_beam
from pages.elements.strength.log import history_of, set_ups
from pages.elements.text import plain
from pages.elements.view import View

_LOG = "log-a-session"
_KINDS = [  # what stands for an exercise, the first there is
    RecordKind.ONE_REP_MAX,
    RecordKind.TWELVE_REP_MAX,
    RecordKind.LOAD,
    RecordKind.ASSISTANCE,
    RecordKind.REPS,
    RecordKind.SECONDS,
]
_MARKS = {"left": "left", "right": "right"}


def own_cards(view: View, guide: ExerciseGuide) -> None:
    """Next time beside how it stands, in the set-up trained last."""
    variant = set_ups(view, guide.slug)[0]
    left, right = st.columns(2, gap="medium")
    with left, card("next-time", stretch=True):
        _next_time(view, guide, variant)
    with right, card("standing", stretch=True):
        _records(view, guide, variant)
        _legs(view, guide, variant)


def log_link(view: View, guide: ExerciseGuide) -> None:
    """The way to write sets of this exercise down."""
    st.page_link(
        view.links[_LOG],
        label="Log this exercise",
        icon=":material/edit_note:",
        query_params={"exercise": guide.slug},
    )


def _next_time(view: View, guide: ExerciseGuide, variant: str) -> None:
    rows = next_of(view, guide.slug, variant)
    if rows.empty:
        section("Next time")
        st.markdown("Nothing can be suggested: its sets have no date that has come.")
    else:
        _suggestion(view, guide, variant, rows.iloc[0])
    log_link(view, guide)
    how_it_is_worked_out(
        "What to do next", "Exercises and sets of the next session", "New exercises", key="next-time"
    )


def _suggestion(view: View, guide: ExerciseGuide, variant: str, row: pd.Series) -> None:
    several = len(set_ups(view, guide.slug)) > 1
    set_up = (variant or "set-up not stated") if several else ""
    section("Next time", last_told(row["last_date"], int(row["days_ago"]), set_up))
    facts(kept(view, _next_facts, guide.slug, variant))
    for told in (side_told(row), reason_told(row, view.unit), *also_told(row)):
        if told:
            st.markdown(plain(told))


def _next_facts(view: View, slug: str, variant: str) -> tuple[tuple[str, str, str, str], ...]:
    row = next_of(view, slug, variant).iloc[0]
    step = step_told(row, view.unit)
    loads = [
        (leg.capitalize() or "Load", text, step, _MARKS.get(leg, ""))
        for leg, text in loads_told(row, view.unit)
    ]
    return (("Sets × reps", sets_told(row), reserve_told(row), ""), *loads)


def _records(view: View, guide: ExerciseGuide, variant: str) -> None:
    section("Best so far")
    rows = kept(view, record_rows, guide.slug, variant)
    if not rows:
        st.markdown("No set yet with the numbers that a record needs: a load and reps, or seconds.")
    for side, told in rows:
        if side in _MARKS:
            key([(side, f"{side.capitalize()}: {told}")])
        else:
            st.markdown(plain(formatting.capitalised(told)))
    pages, exercise = view.links["strength-progress"], in_link(view, trained(view), guide.slug)
    st.page_link(
        pages, label="See the progress", icon=":material/trending_up:", query_params={"exercise": exercise}
    )


def record_rows(view: View, slug: str, variant: str) -> tuple[tuple[str, str], ...]:
    """The side and the words of each side's standing record, of the first kind there is."""
    standing_now = standing_records(history_of(view, slug, variant))
    rank = standing_now["kind"].astype(object).map({kind: place for place, kind in enumerate(_KINDS)})
    first = standing_now.assign(rank=rank, leg=standing_now["side"].astype(str))
    best = first.sort_values(["rank", "load_kg", "value"], ascending=[True, False, False], kind="stable")
    rows = best.drop_duplicates("leg").sort_values("leg")
    sided = rows[rows["leg"].isin(list(_MARKS))]
    chosen = rows.head(1) if sided.empty else sided
    return tuple((str(row["leg"]), record_told(row, view.unit)) for _, row in chosen.iterrows())


def _legs(view: View, guide: ExerciseGuide, variant: str) -> None:
    unknown = _unknown(view, guide)
    stands = _standing(view, guide, variant)
    if stands is None and not unknown:
        return
    section("Is one leg weaker?")
    if stands is not None:
        _beam(view, guide, stands)
    if unknown:
        st.caption(unknown_sides_told(unknown))
        st.page_link(
            view.links["your-data"],
            label="Say which side it was",
            icon=":material/swap_horiz:",
            query_params={"sides": guide.slug},
        )


def _beam(view: View, guide: ExerciseGuide, stands: Standing) -> None:
    told = state_told(stands)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="small-beam"):
        st.image(mini_beam(stands, told), alt=told, width=120)
        st.markdown(plain(told), width="content")
    exercise = in_link(view, sided_exercises(view), guide.slug)
    st.page_link(
        view.links["left-right"],
        label="See both legs",
        icon=":material/balance:",
        query_params={"exercise": exercise},
    )
    st.caption(BESIDE_BALANCE)


def _standing(view: View, guide: ExerciseGuide, variant: str) -> Standing | None:
    summary = pd.DataFrame() if sided_exercises(view).empty else balances(view)
    if summary.empty:
        return None
    rows = summary[(summary["exercise"] == guide.slug) & (summary["variant"] == variant)]
    return None if rows.empty else standing(rows.iloc[0])


def _unknown(view: View, guide: ExerciseGuide) -> int:
    """Sets of the exercise without a known side, where one leg works."""
    rows = trained(view)
    rows = rows[(rows["exercise"] == guide.slug) & (rows["one_sided"] == "yes")]
    return int(rows["unknown"].sum())
