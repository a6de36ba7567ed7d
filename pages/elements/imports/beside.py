"""What a file holds beside new sets: weigh-ins, strength tests, and newer content of sets the log has."""

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
        tables.table(test_rows(tests.tail(_SHOWN)), alt="Strength tests with the force of each leg")
        if len(tests) > _SHOWN:
            st.caption(f"The last {_SHOWN} of {len(tests):,}.")
        taken = st.checkbox("Take them into my log", value=True, key=f"tests-{files_chosen()}")
        if check.known_tests:
            st.caption(f"{formatting.whole(check.known_tests)} of them are in your log already.")
    return export if taken else replace(export, strength_tests=as_strength_tests())


def changed_sets(check: ImportCheck) -> bool:
    """Whether sets that the file says otherwise shall say what the file says; shown before and after."""
    changed = check.changed
    if changed.empty:
        return False
    count = formatting.counted(len(changed), "set")
    says = "says" if len(changed) == 1 else "say"
    with card("changed"):
        section(
            f"{count} of your log {says} something else in this file",
            "You changed them in your app, or the app writes them differently now.",
        )
        rows = changed.head(_SHOWN)[["place", "before", "after"]]
        shown = rows.set_axis(["Set", "In your log", "In this file"], axis="columns")
        tables.table(shown, alt="Sets that the file says otherwise, before and after")
        if len(changed) > _SHOWN:
            st.caption(f"The first {_SHOWN} of {len(changed):,}.")
        newer = st.checkbox(f"Take the newer content of {count}", key=f"newer-{files_chosen()}")
        st.caption(
            "Otherwise your log stays as it is. What was logged is kept either way, and you can go back."
        )
    return bool(newer)
