"""The two doors through which text from files reaches the screen: Markdown and HTML.

Exercise names, session titles and notes come from files, and Markdown in them would load images or draw
links: `plain` for every label, title, caption and table cell, `escaped` for our own HTML.
"""

import html
import re
import string

_PUNCTUATION = re.compile(f"([{re.escape(string.punctuation)}])")
_DRAWN = re.compile(r"[][*_`<>!\\$~&#|{}^=+]|-(?=[->])|^-|\d[.)](?=\s)")  # emphasis, links, formulas, lists
_WORD_JOINER = "\u2060"  # invisible; keeps ":name:", "www" and "@" from becoming icons and links


def plain(text: str) -> str:
    """Text as Markdown that draws exactly these characters: no image, link, icon or emphasis."""
    return _PUNCTUATION.sub(r"\\\1", _unlinked(str(text)))


def label(text: str) -> str:
    """Text as a widget's label, which is also read aloud as it stands, backslashes and all.

    Without any where nothing in it would be drawn as anything else, and `plain` where something would.
    """
    return plain(text) if _DRAWN.search(str(text)) else _unlinked(str(text))


def unseen_label(text: str) -> str:
    """Text as a label that is only read aloud: without the characters that would be drawn as something."""
    return _unlinked(_DRAWN.sub(" ", str(text)))


def escaped(text: str) -> str:
    """Text for HTML content and quoted attributes."""
    return html.escape(str(text), quote=True)


def _unlinked(text: str) -> str:
    """The text in one line, in which nothing becomes an icon or a link by itself."""
    one_line = " ".join(text.split())
    unlinked = re.sub(r"(:(?=\S)|www)", rf"\1{_WORD_JOINER}", one_line, flags=re.IGNORECASE)
    return unlinked.replace("@", f"{_WORD_JOINER}@")
