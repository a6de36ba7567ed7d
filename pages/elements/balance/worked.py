"""How this person's balance was worked out: the method's numbers filled in, and the rule of the state."""

import pandas as pd

from analytics.balance_states import LEAST_SESSIONS, State
from analytics.pairing import percent
from pages.elements import formatting
from pages.elements.balance.words import amount, points, range_told, weaker_by

_RULES = {
    State.NOT_MEASURABLE: "nine pairs in ten or more of the latest sessions are matched rep for rep",
    State.TOO_FEW: f"fewer than {LEAST_SESSIONS} paired sessions",
    State.CLEAR: "the whole range was more than 5% to one side, at that session and at the one before",
    State.LEANING: (
        "the range did not reach even and the level was 5% off or more, at that session and at the one before"
    ),
    State.BALANCED: "the whole range was within 10% on both sides, and no leg led at that session and before",
    State.UNCLEAR: "the range reached beyond 10%, and no leg led at that session and before",
}


def worked_out(row: pd.Series, sessions: pd.DataFrame) -> str:
    """The numbers of one row of a summary and its sessions, as a table and the rule; Markdown."""
    state = State(row["state"])
    paired = sessions[sessions["paired"]]
    lines = [*_counts(row), *_matching(row)]
    if state not in {State.NOT_MEASURABLE, State.TOO_FEW}:
        lines += [*_last_session(row, paired.iloc[-1]), *_today(row), *_change(row)]
    table = "\n".join(f"| {name} | {value} |" for name, value in lines)
    head = "### With your numbers\n\n| what | yours |\n|---|---|"
    return f"{head}\n{table}\n\n**{_headed(state)}** {_RULES[state]}."


def _headed(state: State) -> str:
    return f"{state.capitalize()}, because"


def _counts(row: pd.Series) -> list[tuple[str, str]]:
    return [("Paired sessions, n", formatting.whole(row["sessions"]))]


def _matching(row: pd.Series) -> list[tuple[str, str]]:
    if pd.isna(row["matched_share"]):
        return []
    left_out = formatting.counted(int(row["left_out"]), "session")
    return [
        ("Matched pairs in the last six sessions with both sides", f"{_share(row['matched_share'])}"),
        ("Left out because the sides were matched", left_out),
    ]


def _last_session(row: pd.Series, last: pd.Series) -> list[tuple[str, str]]:
    pairs = formatting.counted(int(last["used"]), "pair")
    return [
        ("Last paired session", f"{formatting.day(row['date'])}, {pairs}"),
        ("Its difference, d = ln(left / right)", _logged(last["log_ratio"])),
        ("Noise variance of one session, r", _log(last["noise_after"])),
        ("Degrees of freedom, \u03bd", formatting.whole(row["dof"])),
        ("Your normal swing, t(0.95; \u03bd) × √r", f"±{amount(row['swing_percent'])}"),
        ("Gain: how much of its surprise was believed", _share(last["gain"])),
    ]


def _today(row: pd.Series) -> list[tuple[str, str]]:
    half = (row["upper"] - row["lower"]) / 2
    return [
        ("Level, m", _logged(row["level"])),
        ("Half-width today, h = t(0.95; \u03bd) × √variance", _log(half)),
        ("90% range today, m ± h", range_told(row["lower_percent"], row["upper_percent"])),
        ("Chance of a lead above 5% at the last session", _share(row["p5"])),
    ]


def _change(row: pd.Series) -> list[tuple[str, str]]:
    if pd.isna(row["change_claim"]):
        return []
    ends = f"{weaker_by(row['first_percent'])}, then {weaker_by(row['last_percent'])}"
    low, high = row["change_lower_percent"], row["change_upper_percent"]
    moved = f"{_signed(row['change_percent'])} (90% interval {_signed(low)} to {_signed(high)})"
    return [
        ("First six and last six sessions", ends),
        ("Their difference, + towards right weaker", moved),
        ("Change last judged after", formatting.counted(int(row["claimed_after"]), "session")),
    ]


def _logged(log_ratio: float) -> str:
    return f"{_log(log_ratio)}: {weaker_by(percent(log_ratio))}"


def _log(value: float) -> str:
    return formatting.rounded(value, 4)


def _share(share: float) -> str:
    return f"{formatting.rounded(share * 100)}%"


def _signed(value: float) -> str:
    return f"{'+' if value > 0 else formatting.MINUS if value < 0 else ''}{points(value)}"
