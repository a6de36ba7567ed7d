"""The report for a physio: asked for on the balance page, chosen in a dialog, made only then."""

import streamlit as st

from pages.elements import formatting
from pages.elements.balance.log import balances, sided_exercises
from pages.elements.balance.texts import names_of
from pages.elements.layout import card, section
from pages.elements.period import PERIODS, Period, period_of
from pages.elements.report.chart import Printed
from pages.elements.report.content import MOST_EXERCISES, Choice, Draw, report_of
from pages.elements.report.document import pdf
from pages.elements.text import plain
from pages.elements.view import View

_LONGEST_NAME = 60


def report_card(view: View, draw: Draw, printed: Printed) -> None:
    """The card that offers the report: `draw` and `printed` as `report_content.report_of` takes them."""
    with card("report"):
        section(
            "Report for your physio",
            "One page to print or send, with the findings and both legs\u2019 charts.",
        )
        if st.button("Make a report", icon=":material/description:", key="report"):
            _dialog(view, draw, printed)


@st.dialog("Report for your physio", width="medium")
def _dialog(view: View, draw: Draw, printed: Printed) -> None:
    report_form(view, draw, printed)


def report_form(view: View, draw: Draw, printed: Printed) -> None:
    """What the dialog holds: the choices, and once they are made the page to download."""
    choice = _choice(view)
    if choice is None:
        return
    if not choice.rows:
        st.caption("Choose at least one exercise.")
        return
    _ready(view, choice, draw, printed)


def _choice(view: View) -> Choice | None:
    """What was chosen, once the button is pressed.

    A form, so that a name still being typed is on the page: a download alone would not wait for it.
    """
    with st.form("report_choice", border=False):
        rows, period = _choose_exercises(view), _choose_span(view)
        person = st.text_input(
            "Your name (optional)",
            max_chars=_LONGEST_NAME,
            help="It stands on the report and is not stored.",
            key="report_person",
        )
        asked = st.form_submit_button("Make the page", type="primary")
    return Choice(tuple(rows), period, person) if asked else None


def _ready(view: View, choice: Choice, draw: Draw, printed: Printed) -> None:
    with st.spinner("Drawing the page"):
        report = report_of(view, choice, draw, printed)
        made = pdf(report, view.today)
    whose = f", for {report.person}" if report.person else ""
    exercises = formatting.counted(len(report.parts), "exercise")
    st.markdown(plain(f"Your page is ready: {exercises}, {report.span}{whose}."))
    st.download_button(
        "Download as PDF",
        data=made,
        file_name=f"evenstride-report-{view.today.isoformat()}.pdf",
        mime="application/pdf",
        icon=":material/download:",
        on_click="ignore",
        type="primary",
        key="report_download",
    )


def _choose_exercises(view: View) -> list[int]:
    """Rows of `balances`, those that can be measured first."""
    summary = balances(view)
    names, measured = names_of(view, summary), summary["percent"].notna().to_list()
    rows = sorted(range(len(summary)), key=lambda row: not measured[row])
    return st.multiselect(
        "Exercises",
        rows,
        default=rows[:MOST_EXERCISES],
        max_selections=MOST_EXERCISES,
        format_func=names.__getitem__,
        help=f"At most {MOST_EXERCISES}, so that it stays one page.",
        key="report_exercises",
    )


def _choose_span(view: View) -> Period:
    label = st.radio("Span", PERIODS, index=PERIODS.index("1 year"), horizontal=True, key="report_span")
    last = sided_exercises(view)["last_session"].max().date()
    return period_of(str(label), last, view.today)
