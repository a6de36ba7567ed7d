"""Today: what to know and do. One headline, the next session, strength, the year; the welcome while empty."""

import streamlit as st

from pages.charts import beam, beam_rows
from pages.elements.balance.chart_sentences import HOW_FAR, PULLED
from pages.elements.balance.texts import beam_texts, beam_told, standings
from pages.elements.calendar_card import calendar_card
from pages.elements.choices import in_link
from pages.elements.empty import nothing_logged, why_nothing_counts
from pages.elements.figure import Figure
from pages.elements.kept import kept, trained
from pages.elements.layout import card, headline, section
from pages.elements.next_session.card import next_session_card, next_session_rows
from pages.elements.sentences import BESIDE_BALANCE, NOT_ADVICE
from pages.elements.text import plain
from pages.elements.today.news import News, news
from pages.elements.today.sentences import today_told
from pages.elements.today.strength import strength_card
from pages.elements.view import View
from pages.elements.volume.log import EVERYTHING
from pages.elements.welcome import example_balances, welcome

_SEE = {
    "left-right": "See both legs",
    "strength-progress": "See the progress",
    "weekly-volume": "See the weeks",
}


def show(view: View) -> None:
    """What matters today; every line leads to its page."""
    exercises = trained(view)
    if exercises.empty:
        if why_nothing_counts(view):
            nothing_logged(view, "Today", "Today")
        else:
            welcome(view, _example)
        return
    first, *others = news(view)
    last = exercises["last_session"].max().date()
    headline(first.title, today_told(view.today, last), first.lead)
    with st.container(key="see"):
        _link(view, first, _SEE[first.page], "arrow_forward")
    left, right = st.columns([1.12, 1], gap="medium")
    with left:
        next_session_card(view)
    with right:
        _worth_knowing(view, others)
    strength_card(view)
    calendar_card(view, EVERYTHING)
    st.caption(NOT_ADVICE)


def _worth_knowing(view: View, others: list[News]) -> None:
    as_many = len(others) >= len(kept(view, next_session_rows))  # beside a longer card it would be half empty
    with card("worth-knowing", stretch=as_many):
        section("Worth knowing")
        for number, one in enumerate(others):
            with st.container(key=f"news-{number}", gap=None):
                _link(view, one, one.title, one.icon)
                if one.lead:
                    st.caption(plain(one.lead))
        if not others:
            st.markdown("With more sessions, records, trends and both legs are told here.")


def _link(view: View, one: News, label: str, icon: str) -> None:
    """The way to the page that shows it, at its exercise."""
    query = {"exercise": in_link(view, trained(view), one.exercise)} if one.exercise else None
    page, words = view.links[one.page], plain(label)
    st.page_link(page, label=words, icon=f":material/{icon}:", query_params=query)


def _example(view: View) -> None:
    """A true picture: the balance of the sample, drawn as one's own would be."""
    section(HOW_FAR, f"Example: a made-up year of training. {PULLED}")
    kept(view, _example_beam).show("example-chart")
    st.caption(BESIDE_BALANCE)


def _example_beam(view: View) -> Figure:
    summary = example_balances(view)
    texts = beam_texts(view, summary)
    rows = beam_rows.beam_rows(summary, texts)
    return Figure(
        beam.beam,
        beam.BEAM,
        rows,
        values={"reach": beam_rows.reach(rows)},
        alt=f"Example. {beam_told(texts['name'], standings(summary))}",
    )
