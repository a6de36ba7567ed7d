"""Words that no sentence of the dashboard has: they alarm, judge, promise, or are a missing number's trace.

The list is that of docs/metrics.md, "What is said about balance", and holds for every page.
"""

import re

_BANNED = re.compile(
    r"risk|injury prediction|\bcauses?\b|imbalance|\bbad\b|poor|abnormal|congratulations|danger|deficit|!"
    r"|\bnan\b|None|[{}]",
    re.IGNORECASE,
)


def banned_words(sentence: str) -> list[str]:
    """Those that the sentence has."""
    return _BANNED.findall(sentence)
