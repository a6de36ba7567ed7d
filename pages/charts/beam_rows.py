"""The rows of the beam: what the balance of each exercise looks like in each of the six states."""

from math import ceil

import pandas as pd

from analytics.balance_states import State
from data.sets import Side
from pages.charts import theme

TEXT_COLUMNS = [
    "name",
    "short_name",  # for plots below 480 px
    "label",  # the verdict
    "short_label",
    "range_text",  # the tooltip's words: the 90 % range of today,
    "before_text",  # where it stood about 12 weeks ago,
    "swing_text",  # how far one session may lie off,
    "sessions_text",  # and what all this comes from
]
BEAM_COLUMNS = [
    "row",
    *TEXT_COLUMNS,
    "now",
    "lower",
    "upper",
    "before",
    "minus_swing",
    "swing",
    "even",
    "hue",
    "mark_fill",
    "mark_outline",
    "mark_shape",
    "label_colour",
]
EVEN_REACH = 15  # the axis goes so far to both sides at least [%]
_STEP = 5  # [%]

_SIDED = [State.CLEAR, State.LEANING]  # say which leg it is
_SETTLED = [State.CLEAR, State.BALANCED]  # filled marks
_JUDGED = [*_SIDED, State.BALANCED, State.UNCLEAR]  # the others have no mark


def beam_rows(summary: pd.DataFrame, texts: pd.DataFrame) -> pd.DataFrame:
    """A row for each row of a `analytics.balance.balance`, in its order, with `BEAM_COLUMNS`.

    `texts` has `TEXT_COLUMNS` and as many rows, in the same order. All numbers are signed percentages, above
    0 where right is weaker; they are missing in TOO FEW and NOT MEASURABLE, whose rows are words only.
    """
    state = summary["state"].astype(object)
    judged, sided = state.isin(_JUDGED), state.isin(_SIDED)
    side = summary["weaker_side"].astype(object)
    hue = side.map(_HUES).where(sided, theme.MUTED)
    settled = state.isin(_SETTLED)
    swing = summary["swing_percent"].where(judged)
    rows = pd.DataFrame(
        {
            "now": summary["percent"].where(judged),
            "lower": summary["lower_percent"].where(judged),
            "upper": summary["upper_percent"].where(judged),
            "before": summary["before_percent"].where(judged),
            "minus_swing": -swing,
            "swing": swing,
            "even": 0.0,
            "hue": hue,
            "mark_fill": hue.where(settled, theme.CARD),
            "mark_outline": hue.mask(settled, theme.CARD),
            "mark_shape": side.map(_SHAPES).fillna(theme.SIDE_SHAPES[0]),
            "label_colour": side.map(_TEXT_HUES).where(sided, theme.MUTED),
        }
    ).reset_index(drop=True)
    words = texts[TEXT_COLUMNS].reset_index(drop=True)
    return rows.assign(row=range(len(rows)), **words)[BEAM_COLUMNS]


def reach(rows: pd.DataFrame) -> float:
    """Where the axis of these rows ends on either side: 15, or all they show rounded up to fives [%]."""
    farthest = rows[["now", "lower", "upper", "before", "swing"]].abs().max().max()
    return float(EVEN_REACH if pd.isna(farthest) else max(EVEN_REACH, ceil(farthest / _STEP) * _STEP))


_HUES = {Side.LEFT: theme.LEFT, Side.RIGHT: theme.RIGHT}
_TEXT_HUES = {Side.LEFT: theme.LEFT_TEXT, Side.RIGHT: theme.RIGHT_TEXT}
_SHAPES = dict(zip(_HUES, theme.SIDE_SHAPES, strict=True))
