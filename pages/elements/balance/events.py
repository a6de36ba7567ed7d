"""Events in words, and what an injury asks of the page: the injured leg beside its own best before."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.events import EventKind
from data.sets import Side, Unit
from pages.elements import formatting


@dataclass(frozen=True)
class Injury:
    """The latest injury of one leg."""

    side: Side
    day: date

    def leg(self, side: Side | str) -> str:
        """Which leg that is: the injured leg, the other leg."""
        return "injured leg" if side == self.side else "other leg"


def labelled(events: pd.DataFrame) -> pd.DataFrame:
    """The events as charts take them: `date` and `label`, the note or else the kind and its leg."""
    notes, kinds, sides = (events[name].astype(str) for name in ("note", "kind", "side"))
    labels = [_label(*event) for event in zip(notes, kinds, sides, strict=True)]
    return pd.DataFrame({"date": events["day"], "label": pd.Series(labels, events.index, dtype="str")})


def latest_injury(events: pd.DataFrame) -> Injury | None:
    """The last injury for which one leg is named; None where there is none."""
    injuries = events[(events["kind"] == EventKind.INJURY) & events["side"].isin([Side.LEFT, Side.RIGHT])]
    if injuries.empty:
        return None
    last = injuries.iloc[-1]
    return Injury(Side(last["side"]), last["day"].date())


def best_before_told(injury: Injury, lines: pd.DataFrame, unit: Unit) -> str:
    """The injured leg's level now beside its own best before: even legs may both have got weaker.

    `lines` are level lines of one measure [kg]. Empty where the leg has no level on either side of the day.
    """
    leg = lines[lines["side"] == injury.side]
    then, since = leg[leg["date"] < pd.Timestamp(injury.day)], leg[leg["date"] >= pd.Timestamp(injury.day)]
    if then.empty or since.empty:
        return ""
    best, now = then["level"].max(), since["level"].iloc[-1]
    share = f"{formatting.rounded(now / best * 100)}% of it"
    return (
        f"The injured leg\u2019s best level before {formatting.long_day(injury.day)} was "
        f"{formatting.load(best, unit)}; now it is {formatting.load(now, unit)}, {share}."
    )


def _label(note: str, kind: str, side: str) -> str:
    leg = f", {side} leg" if side in {Side.LEFT, Side.RIGHT} else ""
    return note or f"{kind.capitalize()}{leg}"
