"""Sets of one side that do not say which: how many, and the rules that fit, one exercise at a time."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from data.importers import Export
from data.readings import Readings
from data.side_habits import unlabelled
from data.side_offers import Offer, OfferReason, offers
from data.side_rule import RuleKind, SideRule
from pages.elements import formatting, tables
from pages.elements.imports.draft import files_chosen, worked_out
from pages.elements.imports.names import understood
from pages.elements.layout import card, section
from pages.elements.sides.preview import preview_rows
from pages.elements.sides.told import no_information_told, question_told, reason_told, rule_told, would_do
from pages.elements.text import plain

_UNKNOWN = "unknown"
_RULES = "rules_for_file"

Key = tuple[str, str]


def sides(export: Export) -> Export:
    """The file with the sides that the person's rules give; as it is where they do not know."""
    silent = worked_out(lambda: _silent(export), "unlabelled", export.readings)
    if silent.empty:
        return export
    keys: list[Key] = list(zip(silent["app"], silent["exercise_raw"], strict=True))
    with card("sides"):
        section(_title(silent), _below(silent))
        speaks = (silent["noted_sets"] > 0) | silent["in_pairs"]
        if len(keys) == 1 and not speaks.any():
            with st.expander("I know how I logged them", key="sides-known"):
                _choose_rule(export, keys[0])
        else:
            chosen = _choose_name(silent, keys, int(speaks.to_numpy().argmax()) if speaks.any() else None)
            if chosen is not None:
                _choose_rule(export, chosen)
            _rules_so_far(chosen, keys)
    return understood(export, _with_rules(export.readings, keys))


def _silent(export: Export) -> pd.DataFrame:
    """The names with sets of unknown side (`unlabelled`) for which the person has no rule yet."""
    found = unlabelled(export.sets)
    rules = export.readings.sides
    told = [name in rules.get(app, {}) for app, name in zip(found["app"], found["exercise_raw"], strict=True)]
    return found[[not has_rule for has_rule in told]].reset_index(drop=True)


def _title(silent: pd.DataFrame) -> str:
    count = int(silent["sets"].sum())
    return f"{formatting.counted(count, 'one-sided set does', 'one-sided sets do')} not say which side"


def _below(silent: pd.DataFrame) -> str:
    names = silent["exercise_raw"]
    named = f"In {len(names)} exercises" if len(names) > 1 else f"All of {names.iloc[0]}"
    return (
        f"{named}. Such sets count for volume and stay out of balance: a side is never guessed. "
        "If you know how you logged them, say so here, or at any time on Your data."
    )


def _choose_name(silent: pd.DataFrame, keys: list[Key], proposed: int | None) -> Key | None:
    """The exercise to say it for; one whose sets or notes speak for a rule is proposed."""
    if len(keys) == 1:
        return keys[0]
    sets = dict(zip(keys, silent["sets"], strict=True))
    return st.selectbox(
        "Exercise",
        keys,
        index=proposed,
        format_func=lambda key: f"{key[1]}: {formatting.counted(sets[key], 'set')} without a side",
        placeholder="Choose an exercise, if you know its sides",
        key=f"sides-of-{files_chosen()}",
    )


def _rules_so_far(chosen: Key | None, keys: list[Key]) -> None:
    """The other names that have a rule by now, which the list does not show."""
    ruled = [key[1] for key, rule in _rules().items() if rule != _UNKNOWN and key in keys and key != chosen]
    if ruled:
        st.caption(plain(f"You also chose a rule for {formatting.listed(ruled)}."))


def _choose_rule(export: Export, key: Key) -> None:
    """The rules for one exercise, each shown on the person's last sessions."""
    offered = worked_out(lambda: offers(export.sets, *key), "offers", key, export.readings)
    by_text = {str(offer.rule): offer for offer in _most_telling(offered)}
    if not by_text:
        st.caption("No rule fits these sets.")
        return
    choice, shown = st.columns([1, 1.35], gap="medium")
    with choice:
        rule = _rule(key, by_text)
    with shown:
        if rule is not None:
            _consequence(by_text[rule])
        elif len(by_text) < len(offered):
            st.caption("There are more rules on Your data, should none of these be yours.")


def _most_telling(offered: tuple[Offer, ...]) -> list[Offer]:
    """The rules for which most speaks, and the one that says it was both sides; all where nothing speaks."""
    best = offered[0].reason if offered else OfferReason.POSSIBLE
    return [offer for offer in offered if offer.reason == best or offer.rule.kind == RuleKind.BOTH_LEGS]


def _rule(key: Key, by_text: dict[str, Offer]) -> str | None:
    rules = _rules()
    options = [_UNKNOWN, *by_text]
    before = rules.get(key, _UNKNOWN)
    words = {_UNKNOWN: "I do not know", **{text: rule_told(offer.rule) for text, offer in by_text.items()}}
    chosen = st.radio(
        question_told(tuple(by_text.values())),
        options,
        index=options.index(before) if before in options else 0,
        format_func=lambda option: plain(words[option]),
        captions=["", *(plain(reason_told(offer)) for offer in by_text.values())],
        key=f"rule-{files_chosen()}-{key[0]}-{key[1]}",
    )
    st.session_state[_RULES] = (files_chosen(), {**rules, key: str(chosen)})
    return None if chosen == _UNKNOWN else str(chosen)


def _consequence(offer: Offer) -> None:
    st.markdown(f"**{plain(would_do(offer))}**")
    if offer.no_information:
        st.info(plain(no_information_told(offer.identical_share)), icon=":material/info:")
    st.caption("Your last sessions, as this rule reads them:")
    with st.container(key="preview-of-rule"):
        tables.table(preview_rows(offer), alt="Your last sessions with the leg that this rule gives each set")


def _with_rules(readings: Readings, keys: list[Key]) -> Readings:
    rules = {app: dict(names) for app, names in readings.sides.items()}
    for (app, name), text in _rules().items():
        if text != _UNKNOWN and (app, name) in keys:
            rules.setdefault(app, {})[name] = SideRule.parse(text)
    return replace(readings, sides=rules)


def _rules() -> dict[Key, str]:
    """The rules chosen so far for this file, by app and logged name."""
    number, rules = st.session_state.get(_RULES, (None, {}))
    return dict(rules) if number == files_chosen() else {}
