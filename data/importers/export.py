"""What reading a file gives: sets, counts that add up, problems and questions; or a refusal that says why."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

import pandas as pd

from data.readings import Readings

PROBLEM_COLUMNS = ["line", "reason", "what_happens", "content"]


class RefusedFile(ValueError):  # noqa: N818  a refusal is an answer to the person, not a fault
    """A file that is not read at all.

    The message says what the file is, why it cannot be read and what to do instead; nothing was stored.
    """


@dataclass(frozen=True)
class Counts:
    """How the entries of a file add up: `rows_read` = `sets` + `not_sets` + `set_aside`.

    An entry is a row, or, in a table with one column group a side or a set, each group that says something.
    """

    rows_read: int
    sets: int
    not_sets: int
    set_aside: int

    def __getitem__(self, name: str) -> int:
        """The count of that name, for scripts that read counts like a mapping."""
        return asdict(self)[name]


@dataclass(frozen=True)
class Question:
    """What the file does not say and only the person can answer.

    `options` maps each answer to the words that explain it; `proposed` is one of them, `evidence` why.
    """

    name: str
    text: str
    options: Mapping[str, str]
    proposed: str
    evidence: str


@dataclass(frozen=True)
class Export:
    """A file, read. Nothing is stored yet.

    `sets` has the columns of `data.sets`, in file order. `problems` has `PROBLEM_COLUMNS`, a row for every
    entry that was set aside, and one for every set that came in but deserves a look (of a day still to come
    only the first). `readings` are those the sets were understood with: the person's, and the proposed answer
    where they gave none; `Readings.answered` takes an answer to a question. `notices` are sentences about the
    file as a whole (an encoding that had to be assumed, a name that was repaired).
    """

    app: str
    layout: str
    file_name: str
    content: bytes
    sets: pd.DataFrame
    counts: Counts
    problems: pd.DataFrame
    questions: tuple[Question, ...] = ()
    readings: Readings = field(default_factory=Readings)
    notices: tuple[str, ...] = ()
