"""The vocabulary of a strength test; all of them are made up."""

import pandas as pd

from data.strength_tests import STRENGTH_TEST, as_strength_tests


def test_an_empty_frame_has_every_column_with_its_type() -> None:
    tests = as_strength_tests()

    assert list(tests.columns) == list(STRENGTH_TEST)
    assert len(tests) == 0
    assert tests["tested_at"].dtype == "datetime64[us]"
    assert tests["left_n"].dtype == "float64"
    assert tests["source_line"].dtype == "int64"


def test_what_a_file_lacks_is_missing_and_whose_it_is_is_open() -> None:
    frame = pd.DataFrame({"tested_at": ["2030-02-03"], "left_n": [310], "note": [None]})

    test = as_strength_tests(frame).iloc[0]

    assert (test["athlete"], test["device"], test["note"]) == ("me", "", "")
    assert test["left_n"] == 310
    assert pd.isna(test["right_n"])
