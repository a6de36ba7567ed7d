"""Our colours for pictures, which know no page and none of its variables: read from `style.css`."""

import re
from pathlib import Path

_STYLESHEET = Path(__file__).with_name("style.css")
_COLOUR = re.compile(r"--es-([a-z0-9-]+): light-dark\((#[0-9A-F]{6}), (#[0-9A-F]{6})\);")


def colour_variables(names: list[str]) -> str:
    """CSS that gives an SVG these colours as `--name`, in the light and in the dark.

    A picture takes `prefers-color-scheme` from the element that shows it, so one serves both themes.
    Raises `KeyError` for a colour that the stylesheet does not have.
    """
    light = ";".join(f"--{name}:{_PAIRS[name][0]}" for name in names)
    dark = ";".join(f"--{name}:{_PAIRS[name][1]}" for name in names)
    return f"svg{{{light}}}@media (prefers-color-scheme:dark){{svg{{{dark}}}}}"


_PAIRS = {
    name: (light, dark) for name, light, dark in _COLOUR.findall(_STYLESHEET.read_text(encoding="utf-8"))
}
