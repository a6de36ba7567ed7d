"""Our own HTML, and the only module that sends any: everything that is not ours goes through `escaped`."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import streamlit as st

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


def _send(body: str) -> None:
    st.html(f'<div class="es">{body}</div>')
