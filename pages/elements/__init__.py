"""Pieces of Streamlit that several pages draw."""
