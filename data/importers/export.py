"""What reading a file gives: sets, counts that add up, problems and questions; or a refusal that says why."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum

import pandas as pd

from data.body_mass import as_body_mass
from data.own_records import OwnRecords
from data.readings import Readings
from data.strength_tests import as_strength_tests
from data.table_mapping import TableMapping

PROBLEM_COLUMNS = ["line", "reason", "what_happens", "content"]
OUTLIER_COLUMNS = {"row": "int64", "line": "int64", "kind": "str", "words": "str"}


class OutlierKind(StrEnum):
    """Why a set deserves a look before it counts."""

    DAY = "day"  # it is still to come
    LOAD = "load"  # far beyond what is usual for the exercise
    REPS = "reps"  # very many for one set


def as_outliers(frame: pd.DataFrame | None = None) -> pd.DataFrame:
    """The outliers with the columns and types of `OUTLIER_COLUMNS`, also when there are none."""
    given = pd.DataFrame(columns=list(OUTLIER_COLUMNS)) if frame is None else frame
    return given[list(OUTLIER_COLUMNS)].astype(OUTLIER_COLUMNS)


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
    file as a whole (an encoding that had to be assumed, a name that was repaired). `logged` are the same sets
    before any reading was applied, which is what the log stores; where it is missing, `sets` are.

    `outliers` names each set that deserves a look, once for each reason: its `row` (position in `sets`), its
    `line`, its `OutlierKind` and the reason in `words`. They stay in `sets`; the person says which count.
    `strength_tests` (`data.strength_tests`) and `body_mass` (`data.body_mass`) are what else the file holds:
    rows that give one of them are counted as not sets, unless they hold sets as well. `mapping` is what the
    columns were understood as, in a table of no app. `own_records` is what else our own file brings back.
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
    logged: pd.DataFrame | None = None
    outliers: pd.DataFrame = field(default_factory=as_outliers)
    strength_tests: pd.DataFrame = field(default_factory=as_strength_tests)
    body_mass: pd.DataFrame = field(default_factory=as_body_mass)
    mapping: TableMapping | None = None
    own_records: OwnRecords | None = None
