"""The question a file leaves open that seldom says how hard its sets were."""

import pandas as pd

from data.importers.export import Question
from data.readings import AssumedEffort
from data.sets import EffortSource, SetType

_OPTIONS = {
    str(AssumedEffort.FAILURE): "To failure, on both sides",
    str(AssumedEffort.ONE_OR_TWO): "About 1–2 reps in reserve, on both sides",
    str(AssumedEffort.UNKNOWN): "Leave unknown",
}


def effort_question(sets: pd.DataFrame) -> Question | None:
    """The question, where most of the working sets among these have no effort."""
    working = sets[sets["set_type"] != SetType.WARMUP]
    aside = "" if len(working) == len(sets) else ", warm-ups aside"
    open_sets = int((working["effort_source"] == EffortSource.UNKNOWN).sum())
    if 2 * open_sets <= len(working):
        return None
    return Question(
        name="effort",
        text=(
            "How hard were the sets without reps in reserve (RIR) or RPE? The answer decides whether they "
            "can be used to compare your legs; they are then shown as assumed."
        ),
        options=_OPTIONS,
        proposed=str(AssumedEffort.UNKNOWN),
        evidence=f"{open_sets:,} of {len(working):,} sets have no RPE or RIR{aside}.",
    )
