"""Sets that deserve a look: each with why, and the person's word on whether it counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.importers import Export
from data.importers.export import OutlierKind
from data.log_import_check import ImportCheck
from data.log_left_out import PLACE
from pages.elements import formatting, tables
from pages.elements.imports.draft import files_chosen
from pages.elements.layout import card, section
from pages.elements.text import plain, unseen_label

KEEP, LEAVE_OUT = "Keep", "Leave out"
_MOST_ALONE = 6  # more of a kind are decided together
_SHOWN = 8
_ASK = ". Please check"
_TO_COME = "Kept sets count from then on."
_MANY = {OutlierKind.LOAD: "sets with a very high weight", OutlierKind.REPS: "sets with very many reps"}


@dataclass(frozen=True)
class _Doubt:
    """Sets that are decided on together: their rows in the file's sets, what they are, and why to look."""

    kind: OutlierKind
    rows: tuple[int, ...]
    what: str
    why: str

    @property
    def proposed(self) -> str:
        """A day to come is a wrong date more often than a set that never was; an odd number is a slip."""
        return KEEP if self.kind == OutlierKind.DAY else LEAVE_OUT


def outliers(export: Export, check: ImportCheck) -> pd.DataFrame:
    """The new sets that shall not count: `PLACE` and `reason`, a row a set; each doubt with its choice."""
    logged = export.sets if export.logged is None else export.logged
    found = export.outliers[~check.is_known[export.outliers["row"].to_numpy()]]
    if found.empty:
        return pd.DataFrame(columns=[*PLACE, "reason"])
    doubts = list(_doubts(found, logged))
    with card("outliers"):
        section(
            "Do these sets count?",
            "They come in either way, and you can change your mind on Your data. "
            "A set that is left out counts for nothing.",
        )
        left_out = [doubt for number, doubt in enumerate(doubts) if _ask(doubt, number, logged) == LEAVE_OUT]
    reasons = {row: doubt.why for doubt in reversed(left_out) for row in doubt.rows}
    rows = sorted(reasons)
    return logged[PLACE].iloc[rows].assign(reason=[reasons[row] for row in rows])


def _doubts(found: pd.DataFrame, logged: pd.DataFrame) -> Iterator[_Doubt]:
    """What there is to decide: a day to come as a whole, other sets one by one, or together where many."""
    for kind in OutlierKind:
        of_kind = found[found["kind"] == kind]
        if kind == OutlierKind.DAY:
            yield from _days(of_kind, logged)
        elif len(of_kind) > _MOST_ALONE:
            what = f"{formatting.whole(len(of_kind))} {_MANY[kind]}"
            yield _Doubt(kind, tuple(of_kind["row"]), what, _why(of_kind["words"].iloc[0]))
        else:
            for row, line, words in zip(of_kind["row"], of_kind["line"], of_kind["words"], strict=True):
                what = f"Line {line}: {_set_told(logged.iloc[row])}"
                yield _Doubt(kind, (row,), what, _why(words))


def _days(found: pd.DataFrame, logged: pd.DataFrame) -> Iterator[_Doubt]:
    days = found.groupby("words", sort=False)["row"].agg(list)
    if len(days) > _MOST_ALONE:
        every = tuple(row for rows in days for row in rows)
        what = f"{formatting.counted(len(every), 'set')} of {formatting.whole(len(days))} days to come"
        yield _Doubt(OutlierKind.DAY, every, what, "Their dates are still to come")
        return
    for words, rows in days.items():
        day = formatting.long_day(logged["session_start"].iloc[rows[0]])
        what = f"{formatting.counted(len(rows), 'set')} of {day}"
        yield _Doubt(OutlierKind.DAY, tuple(rows), what, _why(str(words)))


def _ask(doubt: _Doubt, number: int, logged: pd.DataFrame) -> str:
    with st.container(key=f"doubt-{number}"):
        with st.container(
            horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"
        ):
            with st.container(key=f"words-of-doubt-{number}", gap=None, width="stretch"):
                st.markdown(f"**{plain(doubt.what)}**")
                st.caption(plain(_told(doubt)))
            chosen = _keep_or_not(doubt, number)
        if len(doubt.rows) > 1 and doubt.kind != OutlierKind.DAY:
            with st.expander("Which ones"):
                _which(doubt.rows, logged)
    return chosen


def _keep_or_not(doubt: _Doubt, number: int) -> str:
    with st.container(key=f"choose-doubt-{number}", width="content"):
        chosen = st.segmented_control(
            unseen_label(f"{doubt.what}: keep or leave out"),
            [KEEP, LEAVE_OUT],
            default=doubt.proposed,
            required=True,
            key=f"doubt-choice-{files_chosen()}-{number}",
            label_visibility="collapsed",
        )
    return str(chosen)


def _told(doubt: _Doubt) -> str:
    """Why to look, and what keeping a set of a day to come means."""
    return f"{doubt.why}. {_TO_COME}" if doubt.kind == OutlierKind.DAY else f"{doubt.why}."


def _which(rows: Sequence[int], logged: pd.DataFrame) -> None:
    shown = logged.iloc[list(rows[:_SHOWN])]
    lines = [str(line) for line in shown["source_line"]]
    sets = [_set_told(logged.iloc[row]) for row in rows[:_SHOWN]]
    tables.table(pd.DataFrame({"Line": lines, "Set": sets}), alt="The first of these sets")
    if len(rows) > _SHOWN:
        st.caption(f"The first {_SHOWN} of {len(rows):,}.")


def _set_told(row: pd.Series) -> str:
    """A set as it was logged: 23 Feb 2026, Seated Leg Curl, 300 kg × 8."""
    unit = "" if pd.isna(row["unit"]) else f" {row['unit']}"
    load = "" if pd.isna(row["load"]) else f"{formatting.shortest(row['load'])}{unit}"
    reps = "" if pd.isna(row["reps"]) else f"{formatting.shortest(row['reps'])}"
    numbers = " × ".join(filter(None, (load, reps if load or not reps else f"{reps} reps")))
    return ", ".join(filter(None, (formatting.day(row["session_start"]), str(row["exercise_raw"]), numbers)))


def _why(words: str) -> str:
    return words.removesuffix(_ASK).removesuffix(". Please check the date")
