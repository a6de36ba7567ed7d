"""The vocabulary of a weigh-in; all of them are made up."""

import pandas as pd

from data.body_mass import BODY_MASS, as_body_mass


def test_an_empty_frame_has_every_column_with_its_type() -> None:
    weighed = as_body_mass()

    assert list(weighed.columns) == list(BODY_MASS)
    assert len(weighed) == 0
    assert weighed["day"].dtype == "datetime64[us]"
    assert list(weighed["unit"].cat.categories) == ["kg", "lb"]


def test_the_last_weigh_in_of_a_day_counts_and_days_are_in_order() -> None:
    weighed = as_body_mass(
        pd.DataFrame(
            {
                "day": ["2030-02-10", "2030-02-03", "2030-02-03"],
                "kg": [80.0, 81.0, 80.5],
                "raw": ["80", "81", "80.5"],
                "unit": ["kg", "kg", "kg"],
                "source_line": [2, 3, 4],
            }
        )
    )

    assert weighed["kg"].to_list() == [80.5, 80]
    assert weighed["source_line"].to_list() == [4, 2]
