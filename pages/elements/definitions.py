"""How a number is worked out: one click from the number, in the words of docs/metrics.md."""

from functools import cache
from pathlib import Path

import streamlit as st

DEFINITIONS_FILE = Path(__file__).parents[2] / "docs" / "metrics.md"


def how_it_is_worked_out(*headings: str, key: str, own: str = "") -> None:
    """A fold with the definitions under these headings of docs/metrics.md; `KeyError` for one it lacks.

    `own` comes before them: Markdown with the numbers of this very person.
    """
    texts = [own] * bool(own) + [f"### {heading}\n\n{definitions()[heading]}" for heading in headings]
    fold = st.expander("How this is worked out", key=f"how-{key}", on_change="rerun")
    if fold.open:  # what is folded is not sent: drawing long texts anew takes a browser time at every click
        fold.markdown("\n\n".join(texts))


@cache
def definitions() -> dict[str, str]:
    """The sections of docs/metrics.md by their second-level heading."""
    parts = DEFINITIONS_FILE.read_text(encoding="utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0].strip(): part.partition("\n")[2].strip() for part in parts}
