"""From entries to an `Export`: every one of them counted, none twice."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import repeat

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.importers.cells import Reasons
from data.importers.effort_question import effort_question
from data.importers.entries import Entries
from data.importers.export import PROBLEM_COLUMNS, Counts, Export, Question
from data.importers.plausible import implausible, outliers
from data.importers.table_bounds import check_exercises
from data.importers.unit_question import unit_question
from data.readings import Readings
from data.sets import LOGGED, as_sets
from data.understanding import as_understood

SET_ASIDE = "Set aside"
KEPT = "Kept"


@dataclass(frozen=True)
class Origin:
    """Where entries come from."""

    app: str
    layout: str
    file_name: str
    content: bytes
    notices: tuple[str, ...] = ()


def as_export(entries: Entries, origin: Origin, today: date) -> Export:
    """The sets among the entries, what happened to the others, and what is to be checked or asked.

    Raises `RefusedFile` where there are more exercises than a training log has.
    """
    rows = entries.rows(origin.app)
    check_exercises(len(rows["exercise_raw"].cat.categories))
    aside = entries.reasons_to_set_aside(rows)
    is_set = ~entries.not_sets & ~_marked(aside, len(rows))
    kept = _only(rows, is_set)
    doubts = {row: doubt for row, doubt in entries.doubts().items() if is_set[row]}
    logged = as_sets(kept.reset_index(drop=True))
    odd = outliers(logged, today)
    check = {kept.index[row]: reason for row, reason in implausible(odd, logged).items()}
    questions, readings = _with_questions(entries, logged, origin.app)
    return Export(
        app=origin.app,
        layout=origin.layout,
        file_name=origin.file_name,
        content=origin.content,
        sets=as_understood(logged, readings),
        logged=logged,
        counts=_counts(entries, is_set, len(aside)),
        problems=_problems(entries, (aside, SET_ASIDE), (doubts, KEPT), (check, KEPT)),
        questions=questions,
        readings=readings,
        notices=(*origin.notices, *entries.notices),
        outliers=odd,
        strength_tests=entries.strength_tests,
        body_mass=entries.body_mass,
        own_records=entries.own_records,
    )


def _marked(rows: Collection[int], count: int) -> npt.NDArray[np.bool_]:
    marked = np.zeros(count, dtype=bool)
    marked[list(rows)] = True
    return marked


def _only(rows: pd.DataFrame, is_set: npt.NDArray[np.bool_]) -> pd.DataFrame:
    """These rows, and no word that only other rows had."""
    if is_set.all():
        return rows
    kept = rows[is_set]
    texts = [name for name, kind in LOGGED.items() if kind == "text" and name in kept]
    return kept.assign(**{name: kept[name].cat.remove_unused_categories() for name in texts})


def _with_questions(
    entries: Entries, logged: pd.DataFrame, app: str
) -> tuple[tuple[Question, ...], Readings]:
    """The questions that the sets leave open, and the readings with the proposed answers."""
    questions, readings = entries.questions, entries.readings
    if entries.own_records is not None:
        return questions, readings  # they came with the file, app by app
    for answers, ask in ((readings.units, unit_question), (readings.efforts, effort_question)):
        question = None if app in answers else ask(logged)
        if question is not None:
            questions = (*questions, question)
            readings = readings.answered(app, question.name, question.proposed)
    return questions, readings


def _counts(entries: Entries, is_set: npt.NDArray[np.bool_], aside: int) -> Counts:
    return Counts(
        rows_read=len(entries.lines) + len(entries.misfits),
        sets=int(is_set.sum()),
        not_sets=int(entries.not_sets.sum()),
        set_aside=aside + len(entries.misfits),
    )


def _problems(entries: Entries, *reasons: tuple[Reasons, str]) -> pd.DataFrame:
    found: list[tuple[int, str, str, str]] = []
    for by_row, what_happens in reasons:
        rows = np.array(list(by_row), dtype=np.intp)
        happens = repeat(what_happens, len(rows))
        found += zip(
            entries.lines[rows].tolist(), by_row.values(), happens, entries.contents(rows), strict=True
        )
    misfits = [(misfit.line, misfit.reason, SET_ASIDE, misfit.content) for misfit in entries.misfits]
    return pd.DataFrame(sorted(found + misfits), columns=PROBLEM_COLUMNS).astype({"line": "int64"})
