"""The log's SQL files, by name."""

from functools import cache
from pathlib import Path

QUERIES = Path(__file__).with_name("queries")


@cache
def query(name: str) -> str:
    """The text of `queries/<name>.sql`."""
    return (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
