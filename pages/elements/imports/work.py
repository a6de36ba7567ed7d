"""Work that may take seconds: done in a thread of its own, watched from the page, and stopped on request."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event
from time import monotonic
from typing import Generic, TypeVar

import streamlit as st

from pages.elements.layout import headline
from pages.elements.text import plain

_LOOKS_EVERY_S = 0.5
_STOPPED = "work_stopped"

Found = TypeVar("Found")


class Work(Generic[Found]):
    """A call that runs while pages go on; it is handed a question, `is_cancelled`, to ask before it is final.

    Other pages wait for none of it: every visit has a thread of its own, and so has the work. It says nothing
    to the page by itself; the page asks.
    """

    def __init__(self, call: Callable[[Callable[[], bool]], Found]) -> None:
        """Begin."""
        self._cancelled = Event()
        self._began = monotonic()
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="import")
        self._found: Future[Found] = thread.submit(call, self._cancelled.is_set)
        thread.shutdown(wait=False)  # it ends with its one call

    @property
    def seconds(self) -> float:
        """How long ago it began [s]."""
        return monotonic() - self._began

    @property
    def is_done(self) -> bool:
        """Whether it has ended, one way or another."""
        return self._found.done()

    def cancel(self) -> None:
        """Ask it to stop. What is not final by then never will be."""
        self._cancelled.set()

    def wait(self, seconds: float) -> bool:
        """Whether it ends within that time."""
        return bool(wait([self._found], seconds).done)

    def result(self) -> Found:
        """What the call gave, once it is done. Raises what the call raised, and `LookupError` before that."""
        if not self.is_done:
            raise LookupError("This work is not done yet")
        return self._found.result()


def show_progress(work: Work[Found], title: str, lead: str, on_cancel: Callable[[], object]) -> None:
    """What is being done and for how long, with the button that stops it; draws the page anew at the end."""
    headline(title, lead=lead)
    _watch(work, on_cancel)


@st.fragment(run_every=_LOOKS_EVERY_S)
def _watch(work: Work[Found], on_cancel: Callable[[], object]) -> None:
    if st.session_state.pop(_STOPPED, False) or work.is_done:
        st.rerun()
    with st.container(key="card-progress", border=True):
        st.markdown(plain(f"{work.seconds:.0f} seconds so far. Other pages can be used meanwhile."))
        st.button(
            "Cancel", icon=":material/close:", key="cancel", on_click=_stop, args=(work, on_cancel)
        )  # its callback comes first: the word of the person counts, also where the work ends just then


def _stop(work: Work[Found], on_cancel: Callable[[], object]) -> None:
    work.cancel()
    on_cancel()
    st.session_state[_STOPPED] = True
