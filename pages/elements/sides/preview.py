"""What a rule would do, shown on the person's own last sessions and in their own notes."""

import pandas as pd

from data.sets import SetType
from data.side_notes import NoteSuggestion
from data.side_offers import Offer
from pages.elements import formatting
from pages.elements.sides.told import side_marked

_MEANINGS = {
    "first": "{side} begins",
    "only": "only {side}",
    "label": "{side}",
    "each": "both sides, same reps",
    "count": "reps of each side",
}


def preview_rows(offer: Offer) -> pd.DataFrame:
    """The last sessions in which the rule decides anything, a row a set, in words."""
    sets = offer.preview
    rows = pd.DataFrame(
        {
            "Day": [formatting.short_day(day) for day in sets["date"]],
            "Set": [_place(*told) for told in zip(sets["set"], sets["set_type"], strict=True)],
            "Weight": [_load(*told) for told in zip(sets["load"], sets["unit"], strict=True)],
            "Reps": [_reps(*told) for told in zip(sets["reps"], sets["hold_s"], strict=True)],
            "Note": sets["note"].astype(object),
            "Side by this rule": [side_marked(str(side)) for side in sets["side_then"]],
        }
    )
    return rows if (sets["note"] != "").any() else rows.drop(columns="Note")


def evidence_rows(suggestion: NoteSuggestion) -> pd.DataFrame:
    """The notes that suggest the rule, a row a note."""
    notes = suggestion.evidence
    return pd.DataFrame(
        {
            "Your note": notes["note"],
            "Read as": [
                _MEANINGS[str(meaning)].format(side=side)
                for meaning, side in zip(notes["meaning"], notes["side"], strict=True)
            ],
            "Sets": [formatting.whole(count) for count in notes["sets"]],
            "From": [formatting.day(day) for day in notes["first_date"]],
            "To": [formatting.day(day) for day in notes["last_date"]],
        }
    )


def _place(number: int, set_type: str) -> str:
    return f"{number}, warm-up" if set_type == SetType.WARMUP else str(number)


def _load(load: float, unit: object) -> str:
    if pd.isna(load):
        return formatting.NOT_KNOWN
    return formatting.shortest(load) if pd.isna(unit) else f"{formatting.shortest(load)} {unit}"  # type: ignore[call-overload]


def _reps(reps: float, hold_s: float) -> str:
    if not pd.isna(reps):
        return formatting.shortest(reps, 1)
    return formatting.NOT_KNOWN if pd.isna(hold_s) else f"{formatting.shortest(hold_s, 0)} s"
