"""Readings in words: what the person told about their log, and what another answer changes."""

from collections.abc import Iterator

from data.importers.recognise import app_title
from data.reading_changes import ReadingChange
from data.reading_texts import Answer, variant_of
from data.readings import AssumedEffort, LoadMeans, RepsMean
from data.side_rule import SideRule
from data.table_mapping import IGNORED, TableMapping
from pages.elements import formatting
from pages.elements.sides.told import rule_told
from pages.elements.view import View

EFFORT_WORDS = {
    AssumedEffort.FAILURE: "To failure, on both sides",
    AssumedEffort.ONE_OR_TWO: "About 1\u20132 reps in reserve, on both sides",
    AssumedEffort.UNKNOWN: "I do not know",
}
REPS_WORDS = {RepsMean.EACH_SIDE: "Each side", RepsMean.TOTAL: "Both sides together"}
LOAD_WORDS = {LoadMeans.TOTAL: "All of it", LoadMeans.EACH_HAND: "One hand"}

_EFFORTS = {
    AssumedEffort.FAILURE: "went to failure on both sides",
    AssumedEffort.ONE_OR_TWO: "had about 1\u20132 reps in reserve on both sides",
    AssumedEffort.UNKNOWN: "were of an effort that is not known",
}
_REPS = {
    RepsMean.EACH_SIDE: "the reps are those of each side",
    RepsMean.TOTAL: "the reps are those of both sides together, half for each",
}
_LOADS = {
    LoadMeans.TOTAL: "the weight is all that was lifted",
    LoadMeans.EACH_HAND: "the weight is that of one hand and counts twice",
}


def answer_told(view: View, answer: Answer) -> str:
    """One answer as a sentence: Strong: weights are in kg."""
    if not answer.is_readable:
        return "An answer that this version of Evenstride does not understand. It has no effect."
    return _TOLD[answer.kind](view, answer)


def name_told(app: str, name: str) -> str:
    """A logged name with its app: \u201cLeg Curl\u201d in Hevy."""
    title = app_title(app)
    return f"\u201c{name}\u201d in {_lower(title) if title.startswith('Your ') else title}"


def change_told(change: ReadingChange) -> str:
    """What a changed reading did to the history, in sentences."""
    told = [f"{formatting.whole(count)} {_of(count, words)}." for count, words in _changes(change) if count]
    return " ".join(told) or "No set is read differently."


def _of(count: int, words: tuple[str, str]) -> str:
    one, many = words
    return one if count == 1 else many


def _changes(change: ReadingChange) -> Iterator[tuple[int, tuple[str, str]]]:
    """Each count with its words for one and for many."""
    yield change.sided, ("set is now left or right", "sets are now left or right")
    yield change.to_both, ("set now counts for both sides", "sets now count for both sides")
    yield change.switched, ("set changed sides", "sets changed sides")
    yield change.to_unknown, ("set has no known side now", "sets have no known side now")
    yield change.exercises, ("set counts for another exercise now", "sets count for another exercise now")
    yield change.loads_known, ("set now has a weight", "sets now have a weight")
    yield change.loads_unknown, ("set has no known weight now", "sets have no known weight now")
    yield change.loads_changed, ("set has another weight now", "sets have another weight now")
    yield change.efforts_assumed, ("set now has an assumed effort", "sets now have an assumed effort")
    yield change.efforts_unknown, ("set has no known effort now", "sets have no known effort now")
    yield change.reps, ("set has other reps now", "sets have other reps now")
    yield change.rows_added, ("row counts as two sets now", "rows count as two sets now")
    yield change.rows_removed, ("row counts as one set again", "rows count as one set again")


def _unit(_: View, answer: Answer) -> str:
    return f"{app_title(answer.app)}: weights are in {answer.value}."


def _effort(_: View, answer: Answer) -> str:
    words = _EFFORTS[AssumedEffort(answer.value)]
    return f"{app_title(answer.app)}: sets without reps in reserve or RPE {words}."


def _exercise(view: View, answer: Answer) -> str:
    if answer.value == answer.subject:
        return f"{name_told(answer.app, answer.subject)} is an exercise of its own."
    return f"{name_told(answer.app, answer.subject)} means {view.exercise_name(answer.value)}."


def _reps_mean(_: View, answer: Answer) -> str:
    return f"{name_told(answer.app, answer.subject)}: {_REPS[RepsMean(answer.value)]}."


def _load_means(_: View, answer: Answer) -> str:
    return f"{name_told(answer.app, answer.subject)}: {_LOADS[LoadMeans(answer.value)]}."


def _side(_: View, answer: Answer) -> str:
    return f"{name_told(answer.app, answer.subject)}: {_lower(rule_told(SideRule.parse(answer.value)))}."


def _table(_: View, answer: Answer) -> str:
    mapping = TableMapping.from_text(answer.value)
    read = [key for key, meaning in mapping.columns if meaning.field != IGNORED]
    return f"{app_title(mapping.app)}: what its columns hold ({formatting.listed(read)})."


def _new(view: View, answer: Answer) -> str:
    exercise, variant = variant_of(answer.subject)
    set_up = f", {variant}" if variant else ""
    return f"{view.exercise_name(exercise)}{set_up}: new to me when I first logged it."


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


_TOLD = {
    "unit": _unit,
    "effort": _effort,
    "exercise": _exercise,
    "reps": _reps_mean,
    "load": _load_means,
    "side": _side,
    "table": _table,
    "new": _new,
}
