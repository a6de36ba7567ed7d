"""The vocabulary of a strength test: both legs pull against a device that measures force. It is no set."""

import pandas as pd

_MEASURES = {
    "left_n": "number",  # greatest force [N]
    "right_n": "number",
    "left_avg_n": "number",  # average force [N]
    "right_avg_n": "number",
    "left_torque_nm": "number",  # greatest torque [Nm]
    "right_torque_nm": "number",
    "left_impulse_ns": "number",  # greatest impulse [Ns]
    "right_impulse_ns": "number",
    "left_reps": "number",
    "right_reps": "number",
}
STRENGTH_TEST: dict[str, str] = {
    "athlete": "text",  # whose log it is; a name in the file is never an identity
    "app": "text",
    "tested_at": "time",  # the athlete's wall clock, without a zone
    "test": "text",  # as the file calls it, such as "Nordic"
    "device": "text",
    **_MEASURES,
    "note": "text",
    "source_line": "whole",  # line of the file, from 1
}
"""A strength test as it was recorded. Of the measures a file lacks, the values are missing."""

_TYPES = {"text": "str", "time": "datetime64[us]", "number": "float64", "whole": "int64"}
_NEUTRAL: dict[str, object] = {"text": "", "time": None, "number": None, "whole": 0}


def as_strength_tests(frame: pd.DataFrame | None = None) -> pd.DataFrame:
    """The frame with every column of `STRENGTH_TEST`, in that order and typed, also when it is empty.

    How much the sides differ is not among them: it is worked out from the two forces, whatever the file says.
    """
    given = pd.DataFrame() if frame is None else frame
    columns = {name: given[name] if name in given else _neutral(name, given) for name in STRENGTH_TEST}
    types = {name: _TYPES[kind] for name, kind in STRENGTH_TEST.items()}
    texts = dict.fromkeys([name for name, kind in STRENGTH_TEST.items() if kind == "text"], "")
    return pd.DataFrame(columns, index=given.index).fillna(texts).astype(types)


def _neutral(name: str, given: pd.DataFrame) -> pd.Series:
    value = "me" if name == "athlete" else _NEUTRAL[STRENGTH_TEST[name]]
    return pd.Series([value] * len(given), index=given.index, dtype=object)
