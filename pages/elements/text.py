"""The two doors through which text from files reaches the screen: Markdown and HTML.

Exercise names, session titles and notes come from files, and Markdown in them would load images or draw
links: `plain` for every label, title, caption and table cell, `escaped` for our own HTML.
"""

import html
import re
import string

_PUNCTUATION = re.compile(f"([{re.escape(string.punctuation)}])")
_WORD_JOINER = "\u2060"  # invisible; keeps ":name:", "www" and "@" from becoming icons and links


def plain(text: str) -> str:
    """Text as Markdown that draws exactly these characters: no image, link, icon or emphasis."""
    one_line = " ".join(str(text).split())
    unlinked = re.sub(r"(:(?=\S)|www)", rf"\1{_WORD_JOINER}", one_line, flags=re.IGNORECASE)
    unlinked = unlinked.replace("@", f"{_WORD_JOINER}@")
    return _PUNCTUATION.sub(r"\\\1", unlinked)


def escaped(text: str) -> str:
    """Text for HTML content and quoted attributes."""
    return html.escape(str(text), quote=True)
