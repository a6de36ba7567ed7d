"""Side rules that a person's own notes suggest. A suggestion does nothing until the person confirms it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.sets import Side, as_sets
from data.side_phrases import Meaning, Said, said_by, side_words
from data.side_rule import SIDES, RuleKind, SideRule, opposite
from data.side_rules import with_side_rules

EVIDENCE_COLUMNS = ["note", "meaning", "side", "language", "sets", "first_date", "last_date"]


@dataclass(frozen=True, eq=False)
class NoteSuggestion:
    """A rule for one logged name, with the notes that suggest it.

    `sets` is how many logged sets would get a side. `evidence` has a row a note, most sets first:

    - `note` as written, `language`, a code of two letters
    - `meaning`: first (this leg begins), only, label (the set was this leg), each (the row is both legs, the
      reps are those of each), count (reps of each leg)
    - `side`: left or right, missing for each and count
    - `sets` of unknown side that carry the note, from `first_date` to `last_date` (midnights)
    """

    app: str
    exercise_raw: str
    rule: SideRule
    sets: int
    evidence: pd.DataFrame


def note_suggestions(sets: pd.DataFrame) -> tuple[NoteSuggestion, ...]:
    """The rules that notes of sets of unknown side suggest, by app and logged name, most sets first.

    A name that says nothing about legs may be among them: such notes often say that a two-leg exercise was
    done on one leg. "Left first" says who begins, not how rows are laid out, and so suggests two rules: one
    row per side, and first half, second half; each decides only the sessions that have such a note. "12 each
    leg" suggests that every row is both legs, where half of the sets or more carry such a note.
    """
    unknown = with_notes_on_sides(sets)
    suggestions = [
        suggestion
        for (app, name), noted in unknown.groupby(["app", "exercise_raw"], observed=True, sort=True)
        for suggestion in _of_name(str(app), str(name), noted, sets)
    ]
    return tuple(sorted(suggestions, key=lambda suggestion: -suggestion.sets))


def with_notes_on_sides(sets: pd.DataFrame) -> pd.DataFrame:
    """The sets of unknown side whose note says something about sides, a bare "L" included."""
    typed = as_sets(sets)
    unknown = typed[typed["side"] == Side.UNKNOWN]
    notes, of_set = np.unique(unknown["note"].cat.codes.to_numpy(), return_inverse=True)
    texts = unknown["note"].cat.categories[notes]
    says = np.array([said_by(text) is not None for text in texts], dtype=bool)
    return unknown[says[of_set]]


def _of_name(app: str, name: str, noted: pd.DataFrame, sets: pd.DataFrame) -> Iterator[NoteSuggestion]:
    told = _told(noted)
    if not told:
        return
    own = sets[(sets["app"] == app) & (sets["exercise_raw"] == name)]
    for rule, meanings in _rules(told):
        evidence = _evidence(noted, {note: said for note, said in told.items() if said.meaning in meanings})
        ruled = with_side_rules(own, {app: {name: rule}})
        decided = _unknown(own) - _unknown(ruled)
        speaks_for_all = 2 * evidence["sets"].sum() >= decided or rule.kind != RuleKind.BOTH_LEGS
        if decided and speaks_for_all:
            yield NoteSuggestion(app, name, rule, decided, evidence)


def _unknown(sets: pd.DataFrame) -> int:
    return int((sets["side"] == Side.UNKNOWN).sum())


def _told(noted: pd.DataFrame) -> dict[str, Said]:
    """What each note says, without those that need a twin and have none."""
    told = {note: said for note in noted["note"].unique() if (said := said_by(note)) is not None}
    labels = {said.side for said in told.values() if said.meaning == Meaning.LABEL}
    return {
        note: said
        for note, said in told.items()
        if not said.needs_twin or (said.side is not None and opposite(said.side) in labels)
    }


def _rules(told: dict[str, Said]) -> Iterator[tuple[SideRule, set[Meaning]]]:
    """The rules that the notes suggest, each with the meanings that speak for it."""
    labels = {Meaning.ONLY, Meaning.LABEL}
    for kind, meanings in (
        (RuleKind.NOTE_IS, labels),
        (RuleKind.ROWS_ALTERNATE, {Meaning.FIRST}),
        (RuleKind.HALVES, {Meaning.FIRST}),
    ):
        left, right = (
            tuple(said.words for said in told.values() if said.meaning in meanings and said.side == side)
            for side in SIDES
        )
        if left or right:
            yield SideRule(kind, None, left, right), meanings
    if any(said.meaning == Meaning.EACH for said in told.values()):
        yield SideRule(RuleKind.BOTH_LEGS), {Meaning.EACH}
    for language in dict.fromkeys(said.language for said in told.values() if said.meaning == Meaning.COUNT):
        words = side_words(language)
        yield SideRule(RuleKind.NOTE_COUNTS, None, words[Side.LEFT], words[Side.RIGHT]), {Meaning.COUNT}


def _evidence(noted: pd.DataFrame, told: dict[str, Said]) -> pd.DataFrame:
    notes = pd.DataFrame(
        {
            "note": list(told),
            "meaning": [str(said.meaning) for said in told.values()],
            "side": [None if said.side is None else str(said.side) for said in told.values()],
            "language": [said.language for said in told.values()],
        }
    )
    dated = noted.assign(note=noted["note"].astype(object), date=noted["session_start"].dt.normalize())
    carried = dated.groupby("note")["date"].agg(sets="size", first_date="min", last_date="max")
    evidence = notes.merge(carried.reset_index(), on="note")[EVIDENCE_COLUMNS]
    return evidence.sort_values(["sets", "note"], ascending=[False, True], ignore_index=True)
