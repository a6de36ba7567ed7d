"""The table of `docs/import.md`: what reading every made-up export of `tests/exports/` gives.

`python -m tests.import_table` writes it anew.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from data.importers import Export, app_title
from data.sets import Side, SideSource
from tests.importing import made_exports, read_made

DOCUMENT = Path(__file__).parents[1] / "docs" / "import.md"
BEGIN, END = "<!-- made by `python -m tests.import_table`: begin -->", "<!-- end -->"
_HEAD = (
    "| app and layout | made-up export | rows | sets | not sets | set aside | sides by source | besides |",
    "| --- | --- | ---: | ---: | ---: | ---: | --- | --- |",
)


def import_table() -> str:
    """The table as Markdown, a row for each made-up export."""
    return "\n".join([*_HEAD, *map(_row, made_exports())])


def with_table(document: str) -> str:
    """The document with the table as it is today between its marks."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{import_table()}\n{END}{after}"


def _row(name: str) -> str:
    export = read_made(name)
    counts = export.counts
    cells = [
        f"{app_title(export.app)}, {export.layout}",
        f"[{name}](../tests/exports/{name})",
        *(str(number) for number in (counts.rows_read, counts.sets, counts.not_sets, counts.set_aside)),
        "; ".join(_sides(export)),
        ", ".join(_besides(export)),
    ]
    return f"| {' | '.join(cells)} |"


def _sides(export: Export) -> Iterator[str]:
    """Such as "left 3, right 3 (column)", the most trusted source first; of unknown sides only how many."""
    sets = export.sets
    found = Counter(zip(sets["side_source"], sets["side"], strict=True))
    for source in SideSource:
        sides = [f"{side} {found[source, side]}" for side in Side if found[source, side]]
        if sides:
            yield ", ".join(sides) + (f" ({source})" if source != SideSource.NONE else "")


def _besides(export: Export) -> Iterator[str]:
    counted = {"strength test": len(export.strength_tests), "weigh-in": len(export.body_mass)}
    yield from (f"{count} {what}{'s' * (count > 1)}" for what, count in counted.items() if count)


if __name__ == "__main__":
    DOCUMENT.write_text(with_table(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"Wrote the table of {len(made_exports())} made-up exports into {DOCUMENT.name}.\n")
