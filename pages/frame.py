"""The frame around every page: opens the log, loads the guides, lists the pages. The table of contents."""

from datetime import date, datetime
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from data.exercise_guides import load_guides
from data.log_folder import log_path
from data.training_log import LogError, TrainingLog
from pages import (
    exercise_guide,
    leg_balance,
    session_entry,
    side_logging,
    strength_progress,
    training_data,
    training_overview,
    training_volume,
    workout_import,
)
from pages.elements.kept import usual_unit
from pages.elements.log_trouble import closed_log, unanswered
from pages.elements.markup import stylesheet
from pages.elements.navigation import tab_bar
from pages.elements.sample import Banner, sample_banner, way_out
from pages.elements.view import OWN_ATHLETE, View

PICTURES = Path(__file__).with_name("elements")


@st.cache_resource(show_spinner=False)
def open_log(path: Path) -> TrainingLog:
    """The log at this path, opened once a server; the path is the argument, so two logs never share one."""
    return TrainingLog(path)


def compose() -> None:
    """Every page of the dashboard, and the one that is asked for."""
    st.set_page_config(page_title="Evenstride", page_icon=PICTURES / "mark.svg", layout="wide")
    st.logo(PICTURES / "logo.svg", size="large")
    stylesheet()
    try:
        log = open_log(log_path())
    except LogError as error:
        closed_log(error)
        return
    today, links = datetime.now().astimezone().date(), dict[str, object]()
    body = st.container(key="page", gap="medium")
    with body:
        banner = _sample(log, today)
    view = _view(log, banner, today, links)
    pages = {"": _main_pages(view), "Exercises": _guide_pages(view)}
    links |= {page.url_path: page for section in pages.values() for page in section}
    page = st.navigation(pages, position="top")
    with body:
        try:
            if banner is not None:
                way_out(banner, view)
            page.run()
        except LogError as error:
            unanswered(error)
    tab_bar(view)


def _sample(log: TrainingLog, today: date) -> Banner | None:
    """The banner of the sample on show; a sample that cannot be stored is none."""
    try:
        return sample_banner(log, today)
    except LogError as error:
        unanswered(error)
        return None


def _view(log: TrainingLog, banner: Banner | None, today: date, links: dict[str, object]) -> View:
    """The person's own log; the sample only while they have none."""
    athlete = OWN_ATHLETE if banner is None else banner.sample.athlete
    unit = log.preferences.of(OWN_ATHLETE).unit or usual_unit(log, athlete)
    return View(log, athlete, banner is not None, load_guides(), today, unit, links)


def _main_pages(view: View) -> list[Page]:
    return [
        st.Page(partial(training_overview.show, view), title="Today", default=True),
        st.Page(partial(session_entry.show, view), title="Log", url_path="log-a-session"),
        st.Page(partial(leg_balance.show, view), title="Balance", url_path="left-right"),
        st.Page(partial(strength_progress.show, view), title="Progress", url_path="strength-progress"),
        st.Page(partial(training_volume.show, view), title="Volume", url_path="weekly-volume"),
        st.Page(partial(training_data.show, view), title="Your data", url_path="your-data"),
        st.Page(
            partial(workout_import.show, view),
            title="Import",
            url_path="import-workouts",
            visibility="hidden",
        ),
        st.Page(
            partial(side_logging.show, view),
            title="How to log sides",
            url_path="how-to-log-sides",
            visibility="hidden",
        ),
    ]


def _guide_pages(view: View) -> list[Page]:
    return [
        st.Page(partial(exercise_guide.show, view, guide), title=guide.name, url_path=slug)
        for slug, guide in view.guides.items()
    ]


compose()
