"""How much the legs differ in a test of strength: worked out from both forces, never read from a file."""

import numpy as np
import pandas as pd

FORCES = ("left_n", "right_n")


def side_differences(tests: pd.DataFrame) -> pd.DataFrame:
    """Of each test the difference between the legs, in the order of `tests` and with its index.

    `log_ratio`: ln(left / right) of the greatest forces; averages are taken of it. `percent`: the same as a
    percentage of the stronger leg, + where left is stronger, as everywhere in `docs/metrics.md` [%]. Both are
    missing where a force is missing or 0.
    """
    left, right = (tests[name].where(tests[name] > 0) for name in FORCES)
    log_ratio = pd.Series(np.log(left / right), index=tests.index)
    percent = 100 * np.sign(log_ratio) * -np.expm1(-log_ratio.abs())
    return pd.DataFrame({"log_ratio": log_ratio, "percent": percent})
