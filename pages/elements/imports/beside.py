"""What a file holds beside sets: weigh-ins and strength tests."""

from dataclasses import replace

import streamlit as st

from data.body_mass import as_body_mass
from data.importers import Export
from data.log_import_check import ImportCheck
from data.strength_tests import as_strength_tests
from pages.elements import formatting, tables
from pages.elements.force_tests import test_rows
from pages.elements.imports.draft import files_chosen
from pages.elements.layout import card, section
from pages.elements.view import View

_SHOWN = 8


def weigh_ins(view: View, export: Export, check: ImportCheck) -> Export:
    """The file with its weigh-ins, or without them where the person does not want them."""
    weighed = export.body_mass
    if weighed.empty:
        return export
    first, last = weighed["day"].min(), weighed["day"].max()
    least, most = (formatting.load(kg, view.unit) for kg in (weighed["kg"].min(), weighed["kg"].max()))
    with card("weigh-ins"):
        section(
            f"{formatting.counted(len(weighed), 'weigh-in')} in this file",
            f"{formatting.span(first, last)}, from {least} to {most}. "
            "Body weight makes strength comparable over time.",
        )
        taken = st.checkbox("Take them into my log", value=True, key=f"weigh-ins-{files_chosen()}")
        if check.known_days:
            days = formatting.counted(check.known_days, "day has", "days have")
            st.caption(f"{days} a weigh-in in your log already, which stays.")
    return export if taken else replace(export, body_mass=as_body_mass())


def strength_tests(export: Export, check: ImportCheck) -> Export:
    """The file with its strength tests, or without them where the person does not want them."""
    tests = export.strength_tests
    if tests.empty:
        return export
    with card("strength-tests"):
        section(
            f"{formatting.counted(len(tests), 'strength test')} in this file",
            "Measured force of each leg. Tests stand beside your sets, and are none themselves.",
        )
        rows = test_rows(tests.tail(_SHOWN))
        named = (rows["Test"] != formatting.NOT_KNOWN).any()
        shown = rows if named else rows.drop(columns="Test")
        tables.table(shown, alt="Strength tests with the force of each leg")
        if len(tests) > _SHOWN:
            st.caption(f"The last {_SHOWN} of {len(tests):,}.")
        taken = st.checkbox("Take them into my log", value=True, key=f"tests-{files_chosen()}")
        if check.known_tests:
            st.caption(f"{formatting.whole(check.known_tests)} of them are in your log already.")
    return export if taken else replace(export, strength_tests=as_strength_tests())
