"""Charts: tidy frames in, Altair out; nothing in here knows Streamlit."""
