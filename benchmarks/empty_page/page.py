"""The least that a page can be: a title, one choice, and a text that changes with it."""

import streamlit as st

st.set_page_config(page_title="Empty", layout="wide")
st.title("Nothing to see", anchor=False)
chosen = st.segmented_control(
    "Choice", ["One", "Two"], default="One", required=True, label_visibility="collapsed"
)
st.markdown(f"Shown: {chosen}")
