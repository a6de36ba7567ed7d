"""What a row of the strength table says: the level of each leg now, its change in twelve weeks, the line."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.sets import Unit
from pages.elements.strength.scale import Scale
from pages.elements.strength.texts import value_told
from pages.elements.today.log import Series, Strengths

_CHANGE_DAYS, _OLDEST_DAYS = 84, 126  # the level of 12 weeks ago, as on the pages it links to
_LEGS = ("left", "right")


@dataclass(frozen=True)
class Strength:
    """What a row says: its numbers by leg, or one under an empty name."""

    scale: Scale
    now: dict[str, str]
    change: dict[str, float]  # [%]
    last: date
    line: pd.DataFrame  # date, level, stretch: of both legs their mean


def strength_of(found: Strengths, one: Series, unit: Unit, today: date) -> Strength | None:
    """The numbers of an exercise and set-up; None where no session has a value."""
    line = found.of(found.line, one)
    if line.empty:
        return _without_level(found.of(found.bests, one), unit)
    scale = Scale(str(line["measure"].iloc[-1]))
    on_scale = line[line["measure"] == str(scale)]
    latest = on_scale.drop_duplicates("side", keep="last")
    sides = [side for side in _LEGS if (latest["side"] == side).any()] or [str(latest["side"].iloc[-1])]
    by_side = {side: on_scale[on_scale["side"] == side] for side in sides}
    named = {side if side in _LEGS else "": rows for side, rows in by_side.items()}
    return Strength(
        scale=scale,
        now={leg: value_told(scale, rows["level"].iloc[-1], unit) for leg, rows in named.items()},
        change={leg: _change(rows, today) for leg, rows in named.items()},
        last=on_scale["date"].max().date(),
        line=_mean_line(list(by_side.values())),
    )


def _without_level(bests: pd.DataFrame, unit: Unit) -> Strength | None:
    """Reps, seconds, or an "at least" of the last session, where the effort is not known."""
    valued = bests[bests["value"].notna()]
    if valued.empty:
        return None
    last = valued[valued["date"] == valued["date"].max()].drop_duplicates("side", keep="last")
    sided = {str(row["side"]): _best_told(row, unit) for _, row in last.iterrows()}
    legs = {leg: sided[leg] for leg in _LEGS if leg in sided}
    empty = pd.DataFrame({"date": [], "level": [], "stretch": []})
    now = legs or {"": next(iter(sided.values()))}
    scale = Scale(str(last["measure"].iloc[0]))
    return Strength(scale, now, {}, last["date"].iloc[0].date(), _numeric_dates(empty))


def _best_told(row: pd.Series, unit: Unit) -> str:
    return value_told(Scale(str(row["measure"])), row["value"], unit, str(row["confidence"]))


def _numeric_dates(empty: pd.DataFrame) -> pd.DataFrame:
    return empty.astype({"date": "datetime64[us]", "level": "float64", "stretch": "int64"})


def _change(rows: pd.DataFrame, today: date) -> float:
    """The level against the one after the last session twelve to eighteen weeks ago [%]; NaN without one."""
    days = (pd.Timestamp(today) - rows["date"]).dt.days
    before = rows[(days >= _CHANGE_DAYS) & (days <= _OLDEST_DAYS)]
    if before.empty or days.iloc[-1] >= _CHANGE_DAYS:
        return float("nan")
    return float(100 * (rows["level"].iloc[-1] / before["level"].iloc[-1] - 1))


def _mean_line(lines: list[pd.DataFrame]) -> pd.DataFrame:
    """One line, or the mean of two on the days that both have."""
    if len(lines) == 1:
        return lines[0][["date", "level", "stretch"]]
    together = pd.concat(lines)
    by_day = together.groupby("date")
    means = by_day.agg(level=("level", "mean"), stretch=("stretch", "min"), legs=("level", "size"))
    return means[means["legs"] == len(lines)].drop(columns="legs").reset_index()
