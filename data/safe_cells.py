"""Text in the cells of files for spreadsheets: none of it is run, and our own file gives it back exactly."""

import re

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_QUOTE = "'"

_ESCAPED = {"\\": "\\\\", "\r": "\\r", "\t": "\\t", "\0": "\\0"}
_TO_ESCAPE = re.compile(r"[\\\r\t\0]")
_AT_THE_EDGE = re.compile(r"^\s|\s\Z")  # which reading a table trims
_AFTER_A_SEMICOLON = re.compile(r"(?<=;)(?=[=+\-@])")  # a new cell, where the comma is the decimal sign
_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|([\\rt0])|(?=[=+\-@]))")
_UNESCAPED = {"\\": "\\", "r": "\r", "t": "\t", "0": "\0"}


def harmless(cell: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"{_QUOTE}{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) else cell


def as_cell(text: str) -> str:
    r"""The text as a harmless cell from which `from_cell` makes the same text, whatever it is.

    A text that begins with an apostrophe gets another one, and characters that tables cannot keep are written
    out: a tab as \t, a blank at either end as \u0020, a backslash as two.
    """
    inner = _TO_ESCAPE.sub(lambda found: _ESCAPED[found[0]], text)
    edged = _AT_THE_EDGE.sub(lambda found: f"\\u{ord(found[0]):04x}", inner)
    apart = _AFTER_A_SEMICOLON.sub(r"\\", edged)
    return f"{_QUOTE}{apart}" if apart.startswith(_QUOTE) else harmless(apart)


def from_cell(cell: str) -> str:
    """The text of a cell that `as_cell` made."""
    return _ESCAPE.sub(_unescaped, cell.removeprefix(_QUOTE))


def _unescaped(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1], 16))
    return _UNESCAPED[found[2]] if found[2] else ""
