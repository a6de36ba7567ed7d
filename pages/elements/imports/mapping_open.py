"""What the values of a table leave open: the order of its dates, its decimal sign, the unit of its loads."""

from dataclasses import replace

import streamlit as st

from data.importers import Export, Question
from data.importers.own_numbers import sign_is_open
from data.readings import DateOrder
from data.sets import Unit
from data.table_mapping import TableMapping
from pages.elements.imports.draft import files_chosen
from pages.elements.layout import card, section
from pages.elements.text import label, plain

_COMMA, _POINT = "comma", "point"


def choose_open_answers(
    export: Export, mapping: TableMapping, proposed: TableMapping, earlier: Unit | None
) -> TableMapping:
    """The mapping with an answer to each question that the file leaves open; as it is where there are none.

    `export` is the file read without these answers; `proposed` and `earlier` are answers given before.
    """
    questions = [*_asked(export), *_sign(export)]
    if not questions:
        return mapping
    with card("open"):
        section("What the table leaves open", "Please check the proposed answers: they change the numbers.")
        answers = {
            question.name: _ask(question, _before(question.name, proposed, earlier)) for question in questions
        }
    for name, answer in answers.items():
        mapping = _with_answer(mapping, name, answer)
    return mapping


def _asked(export: Export) -> list[Question]:
    return [question for question in export.questions if question.name in {"date_order", "unit"}]


def _sign(export: Export) -> list[Question]:
    reason = sign_is_open(export.problems["reason"])
    if not reason:
        return []
    return [
        Question(
            name="decimal_sign",
            text="Some numbers have a comma before three digits, such as 1,250. What is the comma?",
            options={
                _COMMA: "A decimal comma: 1,250 is one and a quarter",
                _POINT: "It parts thousands: 1,250 is 1250",
            },
            proposed=_COMMA,
            evidence=reason.partition(" may be ")[0] + " can be read in both ways.",
        )
    ]


def _before(name: str, proposed: TableMapping, earlier: Unit | None) -> str | None:
    """The answer that was given before; None where there is none."""
    if name == "unit":
        return proposed.unit or earlier
    if name == "date_order":
        return _word(proposed.day_first, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    return _word(proposed.decimal_comma, _COMMA, _POINT)


def _word(flag: bool | None, yes: str, no: str) -> str | None:  # noqa: FBT001  an answer, not an option
    return None if flag is None else yes if flag else no


def _ask(question: Question, before: str | None) -> str:
    options = list(question.options)
    words = {option: plain(text) for option, text in question.options.items()}
    index = options.index(before or question.proposed)
    key = f"open-{files_chosen()}-{question.name}"
    answer = st.radio(label(question.text), options, index, format_func=words.__getitem__, key=key)
    st.caption(plain("You answered this before." if before else question.evidence))
    return str(answer)


def _with_answer(mapping: TableMapping, name: str, answer: str) -> TableMapping:
    if name == "date_order":
        return replace(mapping, day_first=answer == DateOrder.DAY_FIRST)
    if name == "unit":
        return replace(mapping, unit=Unit(answer))
    return replace(mapping, decimal_comma=answer == _COMMA)
