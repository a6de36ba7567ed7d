"""The finding above the page, and the verdict on one exercise: four facts, or what is still missing."""

import pandas as pd
import streamlit as st

from analytics.reasons import Reason
from pages.elements.balance import headline as balance_headline
from pages.elements.balance import sentences as balance_sentences
from pages.elements.balance.effort import effort_question
from pages.elements.balance.exercise import Exercise
from pages.elements.balance.texts import names_of, spoken_names, standings
from pages.elements.layout import headline
from pages.elements.markup import facts
from pages.elements.text import plain
from pages.elements.view import View


def finding(view: View, summary: pd.DataFrame, eyebrow: str) -> None:
    """The sentence a person can repeat, and what stands behind its surest part."""
    every = standings(summary)
    about, leading = balance_headline.leading(list(zip(names_of(view, summary), every, strict=True)))
    told = balance_sentences.support(leading)
    lead = f"{about}: {told[:1].lower()}{told[1:]}" if len(every) > 1 else told
    spoken = list(zip(spoken_names(view, summary), every, strict=True))
    last = max((one.last for one in every if one.last), default=None)
    headline(balance_headline.headline(spoken), balance_sentences.dated(eyebrow, last, view.today), lead)


def verdict(view: View, found: Exercise) -> None:
    """The four facts and the day they stand at; where nothing can be said yet, what is missing."""
    if found.facts:
        facts((fact.question, fact.answer, fact.evidence, fact.mark) for fact in found.facts)
    else:
        st.markdown(f"**{plain(balance_sentences.too_little(found.standing))}**")
        st.markdown(plain(balance_sentences.what_helps(found.standing)))
    if found.standing.reason is Reason.EFFORT_UNKNOWN:
        effort_question(view, found.name)
    notes = found.notes(view.today)
    if notes:
        st.caption(plain(notes))
