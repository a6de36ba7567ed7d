"""The made-up samples: one click in, six to choose from, one click out."""

from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.sample_loading import add_sample, remove_samples
from data.sample_log import Sample
from data.training_log import TrainingLog
from pages.elements.view import OWN_ATHLETE, View

_KEY = "sample"  # also its name in the link
_LABELS = {  # in the link as they are; the stylesheet gives them a capital
    Sample.CLEAR: "clear difference",
    Sample.LEANING: "leaning",
    Sample.EVEN: "even",
    Sample.MATCHED: "matched reps",
    Sample.INJURED: "after an injury",
    Sample.FEW: "too few sessions",
}
_STORIES = {
    Sample.CLEAR: "A year in which a hamstring was strained; that leg is still weaker.",
    Sample.LEANING: "Four months in which one leg was probably a little weaker.",
    Sample.EVEN: "Four months with legs that are alike.",
    Sample.MATCHED: "Three months in which one leg always stopped where the other did.",
    Sample.INJURED: "A strained hamstring in autumn; training on one leg has only just begun again.",
    Sample.FEW: "The first three weeks.",
}


@dataclass(frozen=True)
class Banner:
    """Which sample is on show, and the line of the banner that ends with the way out."""

    sample: Sample
    line: DeltaGenerator


def sample_button(view: View) -> None:
    """One click loads the sample and shows its first charts."""
    if st.button("Try it with sample data", icon=":material/play_arrow:", key="load_sample"):
        add_sample(view.log, Sample.CLEAR, view.today)
        st.switch_page(view.links["left-right"], query_params={})


def sample_banner(log: TrainingLog, today: date) -> Banner | None:
    """Says on every page that what is shown was made up, and lets the person choose another made-up log.

    None where no sample is on show: as soon as a person has sets of their own, or nobody asked for one. A
    link that names a sample asks for it. The chosen one is loaded on demand.
    """
    athletes = log.athletes()
    here = any(sample.athlete in athletes for sample in Sample)
    if OWN_ATHLETE in athletes or not (here or _KEY in st.query_params):
        return None
    with st.container(key="card-sample", border=True, gap="small"):
        line = st.container(horizontal=True, vertical_alignment="center")
        sample = _choice()
        line.markdown(
            f"**Sample data.** Made up to show what Evenstride does. {_STORIES[sample]}", width="stretch"
        )
        if sample.athlete not in athletes:
            add_sample(log, sample, today)
        return Banner(sample, line)


def way_out(banner: Banner, view: View) -> None:
    """The one click that removes every sample."""
    if banner.line.button("Remove it and use my own", key="remove_sample"):
        leave_sample(view)


def leave_sample(view: View) -> None:
    """Remove every sample, and show where one's own log goes in."""
    remove_sample(view)
    st.switch_page(view.links["your-data"], query_params={})  # as they are bound, they would forbid it


def remove_sample(view: View) -> None:
    """Take every sample out of the log again."""
    remove_samples(view.log)
    st.session_state.pop(_KEY, None)


def _choice() -> Sample:
    with st.container(key="choose-sample"):
        chosen = st.pills(
            "Made-up log",
            list(_LABELS),
            default=Sample.CLEAR,
            required=True,
            format_func=_LABELS.__getitem__,
            key=_KEY,
            bind="query-params",
            label_visibility="collapsed",
        )
    return Sample(str(chosen))
