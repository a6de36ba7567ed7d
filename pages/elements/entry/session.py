"""The session being logged: its exercises, one more, body weight, and the end of it."""

import pandas as pd
import streamlit as st

from data.set_entry import EnteredSession, EnteredSet, SetEntry
from data.sets import Side
from pages.elements import formatting
from pages.elements.entry.exercise import ExerciseCard, exercise_card
from pages.elements.entry.fields import removed_exercise, set_removed_exercise
from pages.elements.entry.plan import last_of, planned_sets
from pages.elements.entry.suggestion import Series, known_exercises, last_sets
from pages.elements.entry.texts import last_told, name_told, plan_told
from pages.elements.entry.weight import body_weight
from pages.elements.entry.weight_field import weight_field
from pages.elements.layout import card, headline
from pages.elements.text import plain
from pages.elements.view import View

_BY_LEG = (Side.LEFT, Side.RIGHT, Side.BOTH)


def show(view: View, session: EnteredSession) -> None:
    """Every exercise of it, and what can be done besides."""
    headline(
        "Log your sets",
        f"{session.start:%A} {formatting.long_day(session.start)}, begun at {session.start:%H:%M}",
        "Every set is saved when you press its button: close the page and go on later as you like. Reps in "
        "reserve are those you could still have done.",
    )
    _of_another_day(view, session)
    _removed(view)
    sets, last = view.log.entries.of(session.session_id), last_sets(view, session)
    for about in _cards(view, session, sets, last):
        exercise_card(view, about)
    _add_exercise(view, session)
    body_weight(view, session.start.date())
    _end(view, session)


def _cards(
    view: View, session: EnteredSession, sets: list[EnteredSet], last: pd.DataFrame
) -> list[ExerciseCard]:
    by_place: dict[int, list[SetEntry]] = {}
    for one in sets:
        by_place.setdefault(one.entry.place, []).append(one.entry)
    return [_card(view, session, by_place[place], last) for place in sorted(by_place)]


def _card(view: View, session: EnteredSession, entries: list[SetEntry], last: pd.DataFrame) -> ExerciseCard:
    first = entries[0]
    exercise = next(
        (slug for slug, guide in view.guides.items() if guide.name == first.exercise), first.exercise
    )
    before = last_of(view, last, (exercise, first.variant))
    likes = {entry.side: entry for entry in reversed(entries)}
    return ExerciseCard(
        session_id=session.session_id,
        exercise=exercise,
        title=name_told(view, exercise, first.variant),
        told=f"{last_told(view, before)} {plan_told(entries, before)}".strip(),
        legs=tuple(likes[side] for side in _BY_LEG if side in likes),
        before=before,
        weight=weight_field(view, exercise, first.variant),
    )


def _add_exercise(view: View, session: EnteredSession) -> None:
    names = {name_told(view, *one): one for one in known_exercises(view)}
    place = view.log.entries.next_place(session.session_id)
    with card("add-exercise"):
        chosen = st.selectbox(
            "Add an exercise",
            list(names),
            index=None,
            placeholder="Choose one, or type its name",
            accept_new_options=True,
            key=f"add-exercise-{session.session_id}-{place}",
        )
    if chosen and str(chosen).strip():
        one: Series = names.get(str(chosen), (" ".join(str(chosen).split()), ""))
        view.log.entries.save_all(session.session_id, planned_sets(view, [one], place, session))
        st.rerun()


def _end(view: View, session: EnteredSession) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Finish", icon=":material/check:", key="finish", type="secondary"):
            _finish(view, session)
        if st.button("Discard this session", type="tertiary", key="discard"):
            view.log.entries.cancel(session.session_id)
            st.query_params["session"] = str(session.session_id)
            st.rerun()
    st.caption("Sets that you planned and did not do are not counted.")


def _finish(view: View, session: EnteredSession) -> None:
    done = [one for one in view.log.entries.of(session.session_id) if not one.entry.planned]
    if not done:
        st.warning("No set is saved yet. Save one, or discard the session.")
        return
    view.log.entries.finish(session.session_id)
    st.query_params["session"] = str(session.session_id)
    st.rerun()


def _of_another_day(view: View, session: EnteredSession) -> None:
    """A session that was never finished must not swallow the next one."""
    if session.start.date() == view.today:
        return
    done = sum(not one.entry.planned for one in view.log.entries.of(session.session_id))
    has = formatting.counted(done, "set") if done else "no set yet"
    with card("another-day"):
        st.markdown(
            f"This session is of {session.start:%A} {formatting.long_day(session.start)}. It has {has}."
        )
        label = "Finish it and start a new one" if done else "Discard it and start a new one"
        if st.button(label, key="leave-session"):
            end = view.log.entries.finish if done else view.log.entries.cancel
            end(session.session_id)
            st.rerun()


def _removed(view: View) -> None:
    """What was just removed, with the way back."""
    removed = removed_exercise()
    if removed is None:
        return
    title, entry_ids = removed
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(f"Removed: {title}."), width="content")
        if st.button("Undo", icon=":material/undo:", key="undo-removed"):
            view.log.entries.undo(*entry_ids)
            set_removed_exercise("", ())
            st.rerun()
