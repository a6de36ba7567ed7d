"""A year of training as squares: a column a week, Monday on top; stronger colour, more sets. A whole SVG."""

from datetime import date, timedelta
from html import escape

import numpy as np
import pandas as pd

from pages.elements.palette import colour_variables

WEEKS = 53  # 52 and the running one
_CELL, _GAP = 16.0, 4.3  # [px]
_STEP = _CELL + _GAP
_ROUND = 3.0
_LABELS_PX = 24.0
WIDTH, HEIGHT = WEEKS * _STEP - _GAP, 7 * _STEP - _GAP + _LABELS_PX
LEVELS = 5  # none, and quarters of the person's own days

_STYLE = (
    colour_variables(["muted", *(f"ramp-{level}" for level in range(LEVELS))])
    + "".join(f".l{level}{{fill:var(--ramp-{level});stroke:var(--ramp-{level})}}" for level in range(LEVELS))
    + f"path{{stroke-width:{_ROUND};stroke-linejoin:round}}"
    + "text{fill:var(--muted);font:12px 'Source Sans',system-ui,sans-serif}"
)


def first_day(until: date) -> date:
    """The Monday on which a calendar up to that day begins."""
    return until - timedelta(days=until.weekday(), weeks=WEEKS - 1)


def calendar_svg(days: pd.DataFrame, until: date, alt: str) -> str:
    """The year up to a day; `days` has `date` and `sets`. `alt` says it in words."""
    since = first_day(until)
    every = pd.date_range(since, until, freq="D")
    counts = days.set_index("date")["sets"].reindex(every, fill_value=0).to_numpy()
    levels = _levels(counts)
    paths = "".join(
        f'<path class="l{level}" d="{_squares(levels == level)}"/>'
        for level in range(LEVELS)
        if (levels == level).any()
    )
    size = f'viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" width="{WIDTH:.0f}" height="{HEIGHT:.0f}"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(alt)}">'
    return f"{start}<style>{_STYLE}</style>{paths}{_months(since, until)}</svg>"


def _levels(counts: np.ndarray) -> np.ndarray:
    """0 for no set, 1-4 by the quarter of the training days that a day is in."""
    trained = np.sort(counts[counts > 0])
    if not len(trained):
        return np.zeros(len(counts), dtype=int)
    quarter = np.ceil(4 * np.searchsorted(trained, counts, side="right") / len(trained))
    return np.where(counts > 0, np.clip(quarter, 1, 4), 0).astype(int)


def _squares(wanted: np.ndarray) -> str:
    """The squares of these days, as a path."""
    return "".join(_square(int(place)) for place in np.flatnonzero(wanted))


def _square(place: int) -> str:
    week, weekday = divmod(place, 7)
    inset = _ROUND / 2  # its rounded edge is a stroke
    side = _CELL - _ROUND
    return f"M{week * _STEP + inset:.1f} {weekday * _STEP + inset:.1f}h{side:g}v{side:g}h-{side:g}z"


def _months(since: date, until: date) -> str:
    """A month's name below the week in which it begins; January is its year."""
    weeks = [since + timedelta(weeks=week) for week in range(WEEKS)]
    begun = [(place, _begun(monday, until)) for place, monday in enumerate(weeks)]
    return "".join(
        f'<text x="{place * _STEP:.0f}" y="{HEIGHT - 6:.0f}">{month:%Y}</text>'
        if month.month == 1
        else f'<text x="{place * _STEP:.0f}" y="{HEIGHT - 6:.0f}">{month:%b}</text>'
        for place, month in begun
        if month is not None and place < WEEKS - 1
    )


def _begun(monday: date, until: date) -> date | None:
    """The first of the month that lies in this week, up to a day."""
    days = [monday + timedelta(days=day) for day in range(7)]
    return next((day for day in days if day.day == 1 and day <= until), None)
