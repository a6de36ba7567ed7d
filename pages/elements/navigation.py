"""The tab bar of small screens. The top navigation is Streamlit's own."""

import streamlit as st

from pages.elements.view import View

_TABS = (
    ("", "Today", ":material/today:"),
    ("log-a-session", "Log", ":material/edit_note:"),
    ("left-right", "Balance", ":material/balance:"),
    ("strength-progress", "Progress", ":material/trending_up:"),
)


def tab_bar(view: View) -> None:
    """Four pages and a menu with the rest, within reach of a thumb; the stylesheet shows it below 640 px."""
    with st.bottom, st.container(horizontal=True, key="tabbar"):
        for url, label, icon in _TABS:
            st.page_link(view.links[url], label=label, icon=icon)
        with st.popover("More", icon=":material/menu:", key="tab-more", type="tertiary"):
            st.page_link(view.links["weekly-volume"], label="Volume", icon=":material/bar_chart:")
            st.page_link(view.links["your-data"], label="Your data", icon=":material/database:")
            for slug, guide in view.guides.items():
                st.page_link(view.links[slug], label=guide.name)
