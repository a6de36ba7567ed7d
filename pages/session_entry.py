"""Log a session: choose exercises, save set by set, see what it was. What is shown is what the log has."""

import streamlit as st

from data.log_errors import UnknownEntryError
from data.set_entry import EnteredSession, SessionState
from pages.elements.entry import done as entry_done
from pages.elements.entry import session as entry_session
from pages.elements.entry import start as entry_start
from pages.elements.view import OWN_ATHLETE, View


def show(view: View) -> None:
    """The session that is open, else the one that was just finished, else the start of one."""
    session = view.log.entries.open_session(OWN_ATHLETE)
    ended = None if session else _ended(view)
    with st.container(key="log-page", gap="medium"):
        if session:
            entry_session.show(view, session)
        elif ended:
            entry_done.show(view, ended)
        else:
            entry_start.show(view)


def _ended(view: View) -> EnteredSession | None:
    """The session in the link, as long as it is over and the person's own."""
    number = st.query_params.get("session", "")
    if not number.isdecimal():
        return None
    try:
        session = view.log.entries.session(int(number))
    except UnknownEntryError:
        return None
    over = session.state in {SessionState.FINISHED, SessionState.CANCELLED}
    return session if over and session.athlete == OWN_ATHLETE else None
