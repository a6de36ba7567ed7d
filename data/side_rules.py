"""Left and right for rows that do not say it, by the person's own rule for the exercise.

A rule is a reading: it is kept beside the log, applied whenever sets are read, and taken back by dropping it.
What a rule cannot decide stays unknown, and is counted as such.
"""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.note_words import counted_reps, has_phrase, is_clause
from data.session_places import Flags, SessionPlaces, Whole, session_places
from data.sets import Side, SideSource, as_sets, closed_type
from data.side_rule import RuleKind, SideRule

__all__ = ["RuleKind", "SideRule", "SideRules", "with_side_rules"]

SideRules = Mapping[str, Mapping[str, SideRule]]
"""Rules by app and by the name as logged."""

_LEFT, _RIGHT, _BOTH, _UNKNOWN = range(len(Side))  # a side as a code of its column
_BY_RULE = list(SideSource).index(SideSource.RULE)
_NO_COUNT = (-1, -1, -1, -1)  # first side, its reps, second side, its reps
_ASKED = ["athlete", "app", "session_start", "exercise_raw", "block", "position", "set_order", "source_line"]
_ASKED += ["set_type", "side", "note", "reps", "hold_s"]  # the columns that a rule may look at


def with_side_rules(sets: pd.DataFrame, rules: SideRules) -> pd.DataFrame:
    """The sets with the sides that the rules give; `side_source` is then "rule".

    Only sets whose side is unknown and whose app and logged name have a rule change. What stays unknown:

    - `ROWS_ALTERNATE`: nothing among the working sets; an odd last one has its side by its place. Rows are
      counted through all blocks of a session.
    - `HALVES`: sessions with an odd number of working sets.
    - Both: sessions without a date; sessions in which a set states another side than the rule would give it,
      because the habit was not kept there; with the leg to start with read from notes, sessions
      whose notes name none or both.
    - `NOTE_HAS`, `NOTE_IS`: rows whose note names no side, or both.
    - `NOTE_COUNTS`: rows whose note does not count both legs once, holds, and rows whose logged reps are
      neither missing nor 0, nor between the two counts, nor their sum: such a note counts something else.

    Warm-ups are a run of their own, so that they never shift the sides of the working sets. In turn or by
    halves they have sides only where they are even in number: a lone warm-up is often one for both legs.

    A row that `NOTE_COUNTS` reads becomes two, in the order of the note, which differ in side and reps alone;
    the index is then counted anew from 0. In every other case rows, their order and index stay.
    """
    if sets.empty or not any(rules.values()):
        return sets
    typed = as_sets(sets)
    side = typed["side"].cat.codes.to_numpy().astype(np.int64)
    counts = np.full((len(typed), len(_NO_COUNT)), -1)
    for rule, rows in _rows_of_rules(typed, rules):
        asked = typed[_ASKED].take(rows)
        unknown = side[rows] == _UNKNOWN
        if rule.kind == RuleKind.NOTE_COUNTS:
            counts[rows] = np.where(unknown[:, None], _counts(asked, rule), _NO_COUNT)
        else:
            side[rows] = np.where(unknown, _sides(asked, rule), side[rows])
    return _with_counts(_with_sides(typed, side), counts)


def _rows_of_rules(sets: pd.DataFrame, rules: SideRules) -> Iterator[tuple[SideRule, npt.NDArray[np.intp]]]:
    """Each different rule with the rows of the names that it is for, sided or not."""
    app, name = sets["app"].cat, sets["exercise_raw"].cat
    different = list(dict.fromkeys(rule for its_rules in rules.values() for rule in its_rules.values()))
    place_of = {rule: place for place, rule in enumerate(different)}
    rule_of = np.full((len(app.categories) + 1, len(name.categories) + 1), -1)  # the last: not in these sets
    for its_app, its_rules in rules.items():
        names = name.categories.get_indexer(pd.Index(its_rules, dtype=object))
        rule_of[app.categories.get_indexer(pd.Index([its_app], dtype=object)), names] = [
            place_of[rule] for rule in its_rules.values()
        ]
    rule_of[-1], rule_of[:, -1] = -1, -1
    of_set = rule_of[app.codes.to_numpy(), name.codes.to_numpy()]
    ruled = np.flatnonzero(of_set >= 0)
    for place in np.unique(of_set[ruled]):
        yield different[place], ruled[of_set[ruled] == place]


def _sides(sets: pd.DataFrame, rule: SideRule) -> Whole:
    """The side of each set by the rule alone, as a code, whatever the set states."""
    if rule.kind == RuleKind.BOTH_LEGS:
        return np.full(len(sets), _BOTH)
    if rule.kind == RuleKind.ONE_LEG:
        return np.full(len(sets), _code(rule.side))
    if rule.kind == RuleKind.NOTE_HAS:
        return _one_of(*_said(sets, rule, has_phrase))
    if rule.kind == RuleKind.NOTE_IS:
        return _one_of(*_said(sets, rule, is_clause))
    return _in_turn(sets, rule)


def _in_turn(sets: pd.DataFrame, rule: SideRule) -> Whole:
    """Sides by the places of the sets in their session; unknown where the rule does not hold."""
    at = session_places(sets)
    first = _first_leg(sets, rule, at)
    alternate = rule.kind == RuleKind.ROWS_ALTERNATE
    later = at.place % 2 == 1 if alternate else 2 * at.place >= at.number
    side = np.where(later, _other(first), first)
    stated = sets["side"].cat.codes.to_numpy()
    against = (stated != _UNKNOWN) & (stated != side)
    may_be_odd = alternate & ~at.warm_up
    holds = at.dated & (may_be_odd | (at.number % 2 == 0)) & ~at.of_any(at.run, against)
    return np.where(holds, side, _UNKNOWN)


def _first_leg(sets: pd.DataFrame, rule: SideRule, at: SessionPlaces) -> Whole:
    """The leg that each set's session begins with, by the rule or by the session's notes."""
    if rule.side is not None:
        return np.full(len(sets), _code(rule.side))
    left, right = _said(sets, rule, is_clause)
    return _one_of(at.of_any(at.session, left), at.of_any(at.session, right))


def _other(side: Whole) -> Whole:
    """The other leg of each, unknown of unknown."""
    return np.select([side == _LEFT, side == _RIGHT], [_RIGHT, _LEFT], _UNKNOWN)


def _said(
    sets: pd.DataFrame, rule: SideRule, says: Callable[[str, tuple[str, ...]], bool]
) -> tuple[Flags, Flags]:
    """For each set, whether its note says left, and whether it says right."""
    notes, of_set = _different_notes(sets)
    left = np.array([says(note, rule.left_words) for note in notes], dtype=bool)
    right = np.array([says(note, rule.right_words) for note in notes], dtype=bool)
    return left[of_set], right[of_set]


def _one_of(left: Flags, right: Flags) -> Whole:
    """The side where one alone holds, else unknown."""
    return np.select([left & ~right, right & ~left], [_LEFT, _RIGHT], _UNKNOWN)


def _different_notes(sets: pd.DataFrame) -> tuple[list[str], npt.NDArray[np.intp]]:
    """Each note once, and which of them each set has: notes repeat, and reading one takes long."""
    codes, of_set = np.unique(sets["note"].cat.codes.to_numpy(), return_inverse=True)
    return sets["note"].cat.categories[codes].to_list(), of_set


def _counts(sets: pd.DataFrame, rule: SideRule) -> Whole:
    """A row a set: first side, its reps, second side, its reps; -1 where its note counts no legs for it."""
    notes, of_set = _different_notes(sets)
    counts = np.array([_count(note, rule) for note in notes]).reshape(-1, len(_NO_COUNT))[of_set]
    logged, first, second = sets["reps"].fillna(0).to_numpy(), counts[:, 1], counts[:, 3]
    between = (np.minimum(first, second) <= logged) & (logged <= np.maximum(first, second))
    hold = sets["hold_s"].to_numpy() > 0
    agrees = (logged == 0) | between | (logged == first + second)
    return np.where((agrees & ~hold)[:, None], counts, _NO_COUNT)


def _count(note: str, rule: SideRule) -> tuple[int, ...]:
    counted = counted_reps(note, rule.left_words, rule.right_words)
    return _NO_COUNT if counted is None else tuple(n for side, reps in counted for n in (_code(side), reps))


def _code(side: Side | None) -> int:
    return _UNKNOWN if side is None else list(Side).index(side)


def _with_sides(sets: pd.DataFrame, side: Whole) -> pd.DataFrame:
    """The sets with these sides, "rule" being the source of those that change."""
    changed = side != sets["side"].cat.codes.to_numpy()
    source = np.where(changed, _BY_RULE, sets["side_source"].cat.codes.to_numpy())
    return sets.assign(
        side=pd.Categorical.from_codes(side, dtype=closed_type(Side)),
        side_source=pd.Categorical.from_codes(source, dtype=closed_type(SideSource)),
    )


def _with_counts(sets: pd.DataFrame, counts: Whole) -> pd.DataFrame:
    """The sets, those with counts twice: once for each leg."""
    counted = counts[:, 0] >= 0
    if not counted.any():
        return sets
    row = np.repeat(np.arange(len(sets)), 1 + counted)
    second = np.diff(row, prepend=-1) == 0
    side, reps = (np.where(second, counts[row, 2 + of], counts[row, of]) for of in (0, 1))
    twice = sets.take(row).reset_index(drop=True)
    sided = _with_sides(twice, np.where(counted[row], side, twice["side"].cat.codes))
    return sided.assign(reps=np.where(counted[row], reps, twice["reps"]))
