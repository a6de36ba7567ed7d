"""How to log sides, app by app: the parts of sides_help.md, each below its heading."""

from functools import cache
from pathlib import Path

HELP_FILE = Path(__file__).with_name("help.md")


@cache
def help_parts() -> dict[str, str]:
    """The text of each part by its heading, in the order of the file."""
    parts = HELP_FILE.read_text(encoding="utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0].strip(): part.partition("\n")[2].strip() for part in parts}
