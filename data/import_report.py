"""What one import did, in counts that add up."""

from dataclasses import asdict, dataclass
from datetime import datetime


@dataclass(frozen=True)
class ImportReport:
    """`rows_read` = `sets` + `not_sets` + `set_aside`, and `sets` = `added` + `already_known`.

    `changed` says how many of the already known sets say something else in this file; the log keeps what it
    had. `sessions`, the first and the last are those of the file; both are None where it has no set.
    `imported_at` is this computer's wall clock.
    """

    import_id: int
    athlete: str
    app: str
    layout: str
    file_name: str
    file_sha256: str
    imported_at: datetime
    first_session: datetime | None
    last_session: datetime | None
    sessions: int
    rows_read: int
    sets: int
    not_sets: int
    set_aside: int
    added: int
    already_known: int
    changed: int

    def __getitem__(self, name: str) -> object:
        """The field of that name, for scripts that read counts like a mapping."""
        return asdict(self)[name]
