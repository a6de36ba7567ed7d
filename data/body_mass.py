"""The vocabulary of a weigh-in: what a person weighed on a day, as a file says it."""

import pandas as pd

from data.sets import Unit, closed_type

BODY_MASS = {
    "day": "datetime64[us]",
    "kg": "float64",  # [kg]
    "raw": "str",  # the cell as it came, in `unit`
    "unit": "object",  # a `Unit`, as its closed type
    "source_line": "int64",  # line of the file, from 1
}
"""A weigh-in with the types of its columns."""


def as_body_mass(frame: pd.DataFrame | None = None) -> pd.DataFrame:
    """The weigh-ins with the columns and types of `BODY_MASS`, also when there are none: one a day, by day.

    Of several on one day the last row counts, as in the log.
    """
    given = pd.DataFrame(columns=list(BODY_MASS)) if frame is None else frame
    last = given[list(BODY_MASS)].drop_duplicates("day", keep="last").astype(BODY_MASS)
    return last.astype({"unit": closed_type(Unit)}).sort_values("day", ignore_index=True)
