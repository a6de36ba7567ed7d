"""Body weight, asked for where one trains: it makes bridges and relative strength more exact."""

from datetime import date

import streamlit as st

from data.sets import KG_PER_LB, Unit
from pages.elements import formatting
from pages.elements.view import View

_MOST_KG = 400.0


def body_weight(view: View, day: date) -> None:
    """A fold with one field; a second weigh-in of a day takes the place of the first."""
    with (
        st.expander("Body weight (if you like)", key="body-weight"),
        st.form("body-weight-form", border=False),
    ):
        known = view.log.body_mass.all(view.athlete)
        of_day = known[known["day"].dt.date == day]
        value = None if of_day.empty else round(formatting.in_unit(of_day["kg"].iloc[-1], view.unit), 1)
        most = _MOST_KG / (KG_PER_LB if view.unit is Unit.LB else 1)
        mass = st.number_input(
            f"Body weight ({view.unit})", min_value=1.0, max_value=most, value=value, step=0.5, format="%.1f"
        )
        if st.form_submit_button("Save body weight") and mass:
            view.log.body_mass.add(day, mass, view.unit, view.athlete)
            st.toast(f"Saved: {formatting.shortest(mass, 1)} {view.unit} on {formatting.long_day(day)}.")
