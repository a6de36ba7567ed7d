"""The check before an import: what the file is, counts that add up, exercises, questions, rows to look at."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from data.importers import Export, Question
from data.importers.recognise import app_title
from data.readings import Readings
from data.sets import Side
from pages.elements import formatting, tables
from pages.elements.layout import card, headline, section
from pages.elements.markup import counts
from pages.elements.text import plain
from pages.elements.view import OWN_ATHLETE, View

_SHOWN_ROWS = 8
_MOST_RADIOS = 5
_EARLIER = "You answered this before. Another answer also changes how the earlier files of this app are read."


def show(view: View, read: Callable[[Readings], Export]) -> Export:
    """Everything there is to know before importing; gives the file as the person's answers make it.

    `read` reads the file under the readings given. Raises what it raises, before anything is drawn.
    """
    known = view.log.readings(OWN_ATHLETE)
    asked = read(replace(known, units={}))  # every file is asked for, an earlier answer is only proposed
    top = st.container(gap="medium")
    export = read(_answered(asked, known))
    with top:
        _what_it_is(export)
    _counts(view, export)
    _exercises(view, export)
    problem_rows(export.problems, "check")
    return export


def _what_it_is(export: Export) -> None:
    size = formatting.file_size(len(export.content))
    title = f"{formatting.counted(export.counts.sets, 'set')} ready to import"
    look = len(export.problems)
    rows = (
        f" {formatting.counted(look, 'row needs', 'rows need')} a look."
        if look
        else " Every row could be read."
    )
    headline(title, f"{export.file_name}, {size}", f"{_origin(export)}.{rows}")
    for notice in export.notices:
        st.info(plain(notice), icon=":material/info:")


def _origin(export: Export) -> str:
    if export.sets.empty:
        return f"{app_title(export.app)}, without a set"
    days = export.sets["session_start"]
    return f"{app_title(export.app)}, {formatting.span(days.min(), days.max())}"


def _answered(export: Export, readings: Readings) -> Readings:
    """The readings with the answers to what the file does not say, each with the proposed one chosen."""
    if not export.questions:
        return readings
    with card("questions"):
        section("What the file does not say", "Please check the proposed answers: they change the numbers.")
        for question in export.questions:
            earlier = readings.units.get(export.app) if question.name == "unit" else None
            readings = readings.answered(export.app, question.name, _ask(question, earlier))
    return readings


def _ask(question: Question, earlier: str | None) -> str:
    options = list(question.options)
    index = options.index(earlier or question.proposed)
    name = f"answer-{question.name}"
    if len(options) <= _MOST_RADIOS:
        words = {option: plain(text) for option, text in question.options.items()}
        answer = st.radio(plain(question.text), options, index, format_func=words.__getitem__, key=name)
    else:  # the options of a list are drawn as they are, without Markdown
        words = dict(question.options)
        answer = st.selectbox(plain(question.text), options, index, format_func=words.__getitem__, key=name)
    st.caption(plain(_EARLIER if earlier else question.evidence))
    return str(answer)


def _counts(view: View, export: Export) -> None:
    known = view.log.already_known(export, OWN_ATHLETE)
    number = formatting.whole
    with card("counts"):
        section("The counts add up")
        counts(
            [
                (number(export.counts.rows_read), "rows in the file, of which"),
                (number(export.counts.sets - known), "are sets new to your log"),
                (number(known), "are sets that your log already has"),
                (number(export.counts.not_sets), "are not sets (rest timers, notes, skipped rows)"),
                (number(export.counts.set_aside), "are set aside, with a reason"),
            ]
        )


def _exercises(view: View, export: Export) -> None:
    found = _found(export.sets)
    matched = found[found["exercise"].isin(list(view.guides))]
    others = found[~found["exercise"].isin(list(view.guides))]
    with card("exercises"):
        section("Exercises", _where_sides_came_from(export.sets))
        if matched.empty:
            st.markdown(
                "None of the five guide exercises is in this file. The others are kept under their own names."
            )
        else:
            tables.table(_exercise_rows(view, matched), alt="Exercises that have a guide, with their sets")
        if not others.empty:
            more = formatting.counted(len(others), "more exercise")
            with st.expander(f"{more}, kept under the names in the file", key="other-exercises"):
                tables.table(_exercise_rows(view, others), alt="Exercises without a guide, with their sets")


def _found(sets: pd.DataFrame) -> pd.DataFrame:
    """One row for each name in the file: its exercise, its sets and how many of each side."""
    by_name = (
        sets.groupby(["exercise_raw", "exercise"], observed=True)["side"].value_counts().unstack(fill_value=0)
    )
    sided = by_name.reindex(columns=[str(side) for side in Side], fill_value=0)
    return sided.assign(sets=sided.sum(axis="columns")).reset_index().sort_values("sets", ascending=False)


def _exercise_rows(view: View, found: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "In the file": found["exercise_raw"].astype(object),
            "Here": [view.exercise_name(str(exercise)) for exercise in found["exercise"]],
            "Sets": [formatting.whole(count) for count in found["sets"]],
            "Left": [formatting.whole(count) for count in found["left"]],
            "Right": [formatting.whole(count) for count in found["right"]],
            "Side not stated": [formatting.whole(count) for count in found["unknown"]],
        }
    )


def _where_sides_came_from(sets: pd.DataFrame) -> str:
    sided = sets[sets["side"].isin([str(Side.LEFT), str(Side.RIGHT)])]
    if sided.empty:
        return "The file does not say which leg a set was for, so no set gets a side."
    sources = sided["side_source"].astype(object).value_counts()
    told = [
        f"{formatting.counted(count, 'set')} by {_SOURCE_WORDS[str(source)]}"
        for source, count in sources.items()
    ]
    return f"Left and right are stated for {formatting.listed(told)}."


_SOURCE_WORDS = {
    "column": "a column of the file",
    "set type": "the set type",
    "name": "the exercise name",
    "rule": "your rule",
    "entered": "what you entered",
}


def problem_rows(problems: pd.DataFrame, key: str) -> None:
    """The rows that need a look, each with its line, reason and what happens, and all of them to download."""
    if problems.empty:
        return
    with card("problems"):
        section(f"{formatting.counted(len(problems), 'row needs', 'rows need')} a look")
        tables.table(_problem_rows(problems.head(_SHOWN_ROWS)), alt="Rows of the file that need a look")
        if len(problems) > _SHOWN_ROWS:
            st.caption(f"The first {_SHOWN_ROWS} of {len(problems):,}. The download has all of them.")
        st.download_button(
            "Download these rows",
            data=tables.csv(problems),
            file_name="rows-to-look-at.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            type="tertiary",
            key=f"problems-{key}",
        )


def _problem_rows(problems: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Line": problems["line"].astype(str),
            "Row": problems["content"].astype(str).str.slice(0, 80),
            "Why": problems["reason"].astype(str),
            "What happens": problems["what_happens"].astype(str),
        }
    )
