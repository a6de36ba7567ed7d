"""The rules for one name, to choose from: each shown on one's own sets, none in force before the button."""

import streamlit as st

from data.note_words import clauses
from data.reading_texts import Answer
from data.side_offers import Offer, OfferReason
from data.side_rule import RuleKind, SideRule
from pages.elements import formatting, tables
from pages.elements.readings.tell import take_back, tell
from pages.elements.sides.names import LoggedName, offers_for, rule_of, suggestions_for
from pages.elements.sides.preview import evidence_rows, preview_rows
from pages.elements.sides.told import no_information_told, question_told, reason_told, rule_told, would_do
from pages.elements.text import plain
from pages.elements.view import View

PLACE = "sides"
_UNKNOWN = "unknown"
_OWN_WORDS = "own words"
_LONGEST_WORDS = 60


def choose_rule(view: View, name: LoggedName, *, asked: bool) -> None:
    """The question, the rules, and what the chosen one would do.

    Where nothing speaks for any rule, they stay folded unless the person `asked` for them.
    """
    rule = rule_of(view, *name.key)
    offered = offers_for(view, *name.key)
    if rule is not None:
        _in_force(view, name, rule)
    if rule is None and any(offer.reason != OfferReason.POSSIBLE for offer in offered):
        st.subheader(question_told(offered), anchor=False)
        _rules(view, name, offered, rule)
        return
    question = question_told(offered) if rule is None else "Choose another rule"
    with st.expander(question, expanded=asked and rule is None):
        _rules(view, name, offered, rule)


def _in_force(view: View, name: LoggedName, rule: SideRule) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        told = f"{rule_told(rule)}. {formatting.counted(name.decided, 'set')} read by it."
        st.markdown(f"**Your rule:** {plain(told)}", width="content")
        if st.button("Take it back", icon=":material/undo:", key="take-back-rule"):
            take_back(view, _answer(name, rule), PLACE)


def _rules(view: View, name: LoggedName, offered: tuple[Offer, ...], rule: SideRule | None) -> None:
    by_text = {str(offer.rule): offer for offer in offered if offer.rule != rule}
    options = [*([_UNKNOWN] if rule is None else []), *by_text, *([_OWN_WORDS] if name.has_notes else [])]
    if not options:
        st.caption("No other rule fits these sets.")
        return
    choice, shown = st.columns([1, 1.35], gap="medium")
    with choice:
        chosen = _choice(name, options, by_text)
    with shown:
        if chosen == _OWN_WORDS:
            _own_words(view, name)
        elif chosen in by_text:
            _consequence(view, name, by_text[chosen])
        else:
            st.caption(
                "Then the sets stay as they are: they count for volume, and stay out of balance. "
                "You can answer at any time."
            )


def _choice(name: LoggedName, options: list[str], by_text: dict[str, Offer]) -> str:
    words = {
        _UNKNOWN: "I do not know",
        _OWN_WORDS: "Another word in my notes says it",
        **{text: rule_told(offer.rule) for text, offer in by_text.items()},
    }
    reasons = {text: reason_told(offer) for text, offer in by_text.items()}
    chosen = st.radio(
        "How the sets were logged",
        options,
        format_func=lambda option: plain(words[option]),
        captions=[plain(reasons.get(option, "")) for option in options],
        key=f"rule-{name.app}-{name.name}",
    )
    return str(chosen)


def _consequence(view: View, name: LoggedName, offer: Offer) -> None:
    st.markdown(f"**{plain(would_do(offer))}**")
    if offer.no_information:
        st.markdown(plain(no_information_told(offer.identical_share)))
    for suggestion in suggestions_for(view, *name.key):
        if suggestion.rule == offer.rule:
            tables.table(evidence_rows(suggestion), alt="The notes that suggest this rule")
    st.caption("Your last sessions, as this rule reads them:")
    with st.container(key="preview-of-rule"):
        tables.table(preview_rows(offer), alt="Your last sessions, each set with its side by this rule")
    sets = formatting.counted(offer.sets, "set")
    if st.button(f"Use this for {sets}", type="primary", icon=":material/check:", key="use-rule"):
        tell(view, _answer(name, offer.rule), PLACE)


def _own_words(view: View, name: LoggedName) -> None:
    st.caption("A row whose note has one of these words is that side. Separate several words with commas.")
    with st.form("own-words", border=False):
        left = st.text_input("Words for left, such as: left, L", max_chars=_LONGEST_WORDS)
        right = st.text_input("Words for right, such as: right, R", max_chars=_LONGEST_WORDS)
        if st.form_submit_button("Use these words", icon=":material/check:"):
            try:
                rule = SideRule(RuleKind.NOTE_HAS, None, clauses(left), clauses(right))
            except ValueError:
                st.warning("Please give at least one word, and not the same word for both.")
            else:
                tell(view, _answer(name, rule), PLACE)


def _answer(name: LoggedName, rule: SideRule) -> Answer:
    return Answer("side", name.app, name.name, str(rule))
