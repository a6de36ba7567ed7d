"""The check before an import: what the file is, what it means, what it would add. Nothing is stored by it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from data.import_choices import ImportChoices
from data.importers import Export
from data.importers.assembly import KEPT
from data.importers.recognise import app_title
from data.log_import_check import ImportCheck
from data.reading_texts import answers, as_readings
from data.readings import Readings
from pages.elements import formatting
from pages.elements.imports.added_up import added_up, besides_sets
from pages.elements.imports.beside import strength_tests, weigh_ins
from pages.elements.imports.changed import changed_sets
from pages.elements.imports.draft import worked_out
from pages.elements.imports.exercises import exercises
from pages.elements.imports.mapping import understood_as
from pages.elements.imports.outliers import outliers
from pages.elements.imports.questions import answered, unasked
from pages.elements.imports.rows import problem_rows
from pages.elements.imports.sides import sides
from pages.elements.layout import card, headline, section
from pages.elements.readings.told import change_told
from pages.elements.text import plain
from pages.elements.view import OWN_ATHLETE, View

_KNOWN = "In your log already"
_LEFT_OUT = "Left out, as you chose"


@dataclass(frozen=True, eq=False)
class Checked:
    """A file as the person wants it: what to store, what they decided, and what the log has of it."""

    export: Export
    choices: ImportChoices
    check: ImportCheck

    @property
    def new_tests(self) -> int:
        """Strength tests that the log does not have yet."""
        return max(0, len(self.export.strength_tests) - self.check.known_tests)

    @property
    def new_days(self) -> int:
        """Weigh-ins of days that have none yet."""
        return max(0, len(self.export.body_mass) - self.check.known_days)

    @property
    def updates(self) -> int:
        """How many sets of the log shall say what the file says."""
        return 0 if self.choices.newer is None else len(self.choices.newer)

    @property
    def adds_nothing(self) -> bool:
        """Whether the log already has all that is in the file."""
        return not (self.check.new_sets or self.new_tests or self.new_days or self.updates)


def show(view: View, read: Callable[[Readings], Export]) -> Checked:
    """Everything there is to know before importing; gives the file as the person's choices make it.

    `read` reads the file under the readings given. Raises what it raises, before anything is drawn.
    """
    known = view.log.readings(OWN_ATHLETE)
    asked = read(unasked(known))
    top = st.container(gap="medium")
    export = read(answered(asked, known, view.log.preferences.of(OWN_ATHLETE).time_zone))
    check = _beside_the_log(view, export)
    export = _happens(export, np.flatnonzero(check.is_known), _KNOWN)
    besides = besides_sets(len(export.strength_tests), len(export.body_mass))
    with top:
        _what_it_is(export, check)
    export, left_out = _sets(view, export, check) if len(export.sets) else (export, pd.DataFrame())
    export = strength_tests(weigh_ins(view, export, check), check)
    newer = changed_sets(check)
    problem_rows(_unasked(export), "check")
    export = _happens(export, left_out.index.to_numpy(), _LEFT_OUT)
    own = set(answers(known)) if export.own_records is None else set(answers(asked.readings))
    told = as_readings(answer for answer in answers(export.readings) if answer not in own)
    checked = Checked(export, ImportChoices(told, left_out, not newer.empty, newer), check)
    understood_as(export)
    _what_changes(view, told)
    _counts(checked, besides)
    return checked


def _beside_the_log(view: View, export: Export) -> ImportCheck:
    revision = view.log.revision(OWN_ATHLETE)
    return worked_out(lambda: view.log.check(export, OWN_ATHLETE), "check", revision, export.readings)


def _sets(view: View, export: Export, check: ImportCheck) -> tuple[Export, pd.DataFrame]:
    """The sets as matched and sided, and those that shall not count."""
    matched = sides(exercises(view, export))
    return matched, outliers(matched, check)


def _happens(export: Export, rows: npt.NDArray[np.int64], what: str) -> Export:
    """The file whose list of rows to look at says what happens to these sets, unless they are set aside."""
    logged = export.sets if export.logged is None else export.logged
    lines = logged["source_line"].to_numpy()[rows.astype(np.int64)]
    told = export.problems["line"].isin(lines) & (export.problems["what_happens"] == KEPT)
    happens = export.problems["what_happens"].mask(told, what)
    return replace(export, problems=export.problems.assign(what_happens=happens))


def _what_it_is(export: Export, check: ImportCheck) -> None:
    size = formatting.file_size(len(export.content))
    headline(_title(export, check), f"{export.file_name}, {size}", _lead(export, check))
    for notice in export.notices:
        st.info(plain(notice), icon=":material/info:")


def _title(export: Export, check: ImportCheck) -> str:
    if check.new_sets:
        new = "new " if check.is_known.any() else ""
        return f"{formatting.counted(check.new_sets, f'{new}set')} ready to import"
    if check.is_known.any():
        return "Your log has all of it already"
    found = [*_found(len(export.strength_tests), "strength test"), *_found(len(export.body_mass), "weigh-in")]
    return f"{formatting.listed(found)} ready to import" if found else "No sets in this file"


def _found(count: int, one: str) -> list[str]:
    return [formatting.counted(count, one)] if count else []


def _lead(export: Export, check: ImportCheck) -> str:
    known = int(check.is_known.sum())
    of_all = f"{formatting.whole(known)} of its {formatting.counted(len(check.is_known), 'set')}"
    has = f" Your log already has {of_all}; nothing is added twice." if known else ""
    return f"{_origin(export)}.{has} {_to_look_at(export, check)}"


def _to_look_at(export: Export, check: ImportCheck) -> str:
    """How many sets and rows the cards below ask to look at."""
    odd = export.outliers[~check.is_known[export.outliers["row"].to_numpy()]]["row"].nunique()
    rows = int((_unasked(export)["what_happens"] != _KNOWN).sum())
    found = [*_found(odd, "set"), *_found(rows, "row")]
    if not found:
        return "Every row could be read."
    return f"{formatting.listed(found)} {'needs' if odd + rows == 1 else 'need'} a look."


def _unasked(export: Export) -> pd.DataFrame:
    """The rows to look at that are not asked about set by set."""
    return export.problems[~export.problems["line"].isin(export.outliers["line"])]


def _origin(export: Export) -> str:
    if export.sets.empty:
        return app_title(export.app)
    days = export.sets["session_start"]
    return f"{app_title(export.app)}, {formatting.span(days.min(), days.max())}"


def _what_changes(view: View, told: Readings) -> None:
    """What the answers change in the history, said before they are stored."""
    if told == Readings():
        return
    revision = view.log.revision(OWN_ATHLETE)
    change = worked_out(lambda: view.log.answers.would_change(told, OWN_ATHLETE), "change", revision, told)
    if change.is_nothing:
        return
    matched = {exercise for names in told.exercises.values() for exercise in names.values()}
    if len(matched) == 1 and replace(change, exercises=0).is_nothing:
        name = view.exercise_name(matched.pop())
        words = f"{formatting.counted(change.exercises, 'set')} of earlier files will be {name} as well."
    else:
        words = f"Your answers hold for earlier files as well. There: {change_told(change)}"
    st.info(plain(words), icon=":material/history:")


def _counts(checked: Checked, besides: str) -> None:
    read, known = checked.export.counts, int(checked.check.is_known.sum())
    with card("counts"):
        section("The counts add up", _left_out(len(checked.choices.left_out)))
        added_up(read, known, besides)


def _left_out(count: int) -> str:
    if not count:
        return ""
    return f"{formatting.counted(count, 'new set')} will be in your log without counting, as you chose above."
