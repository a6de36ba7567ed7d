"""Our own HTML, and the only module that sends any: everything that is not ours goes through `escaped`."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import streamlit as st

from pages.elements.grid import Column, Row, grid_html
from pages.elements.text import escaped

_STYLESHEET = Path(__file__).with_name("style.css")


def stylesheet() -> None:
    """Our colours and the few things that the theme in `config.toml` cannot say."""
    st.html(_STYLESHEET)


def key(entries: Iterable[tuple[str, str]]) -> None:
    """A chart's key, marks beside words: pairs of mark and text, mark one of the `es-m` classes."""
    items = "".join(
        f'<span class="es-key"><i aria-hidden="true" class="es-m {escaped(mark)}"></i>{escaped(text)}</span>'
        for mark, text in entries
    )
    _send(f'<div class="es-keys">{items}</div>')


def steps(names: Sequence[str], current: int) -> None:
    """Where one stands in a sequence of steps: Choose a file › Check › Done."""
    items = "".join(
        f"<li{' aria-current=step' if number == current else ''}>{escaped(name)}</li>"
        for number, name in enumerate(names)
    )
    _send(f'<ol class="es-steps" aria-label="Steps">{items}</ol>')


def counts(rows: Iterable[tuple[str, str]]) -> None:
    """Numbers that add up, each with its words, right-aligned above one another."""
    items = "".join(f"<dt>{escaped(number)}</dt><dd>{escaped(words)}</dd>" for number, words in rows)
    _send(f'<dl class="es-counts">{items}</dl>')


def facts(rows: Iterable[tuple[str, str, str, str]]) -> None:
    """Answers side by side, each with its question above and its evidence below.

    Rows of question, answer, evidence and mark, one of the `es-m` classes or empty.
    """
    items = "".join(
        f'<div><dt>{escaped(question)}</dt><dd class="es-answer">{_mark(mark)}{escaped(answer)}</dd>'
        f"<dd>{escaped(evidence)}</dd></div>"
        for question, answer, evidence, mark in rows
    )
    _send(f'<dl class="es-facts">{items}</dl>')


def grid(columns: Sequence[Column], rows: Sequence[Row], label: str) -> None:
    """A table of words, numbers and small pictures."""
    _send(grid_html(columns, rows, label))


def calendar(source: str, alt: str) -> None:
    """A calendar as a picture; where it is too wide its oldest weeks are cut."""
    _send(f'<img class="es-calendar" src="{escaped(source)}" alt="{escaped(alt)}">')


def _mark(mark: str) -> str:
    return f'<i aria-hidden="true" class="es-m {escaped(mark)}"></i>' if mark else ""


def _send(body: str) -> None:
    st.html(f'<div class="es">{body}</div>')
