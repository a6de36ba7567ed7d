"""The quick way of reading a cell gives what the close look gives, or leaves the cell to it."""

from collections.abc import Callable, Sequence
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.cells import CellFault
from data.importers.dates import moment
from data.importers.local_times import local_times
from data.importers.numbers import amount, seconds
from data.importers.plain_texts import plain_amounts, plain_moments, plain_moments_in_utc
from data.importers.utc_times import local_moment
from data.time_zones import time_zone

ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]
AMOUNTS = st.lists(
    st.one_of(
        st.from_regex(r"[0-9]{1,11}(\.[0-9]{0,12})?", fullmatch=True),
        st.floats(0, 1e9).map(str),
        st.text("0123456789.,-+eE\uff11\u0663 ", max_size=12),
    )
)
MOMENTS = st.lists(
    st.one_of(
        st.datetimes(datetime.fromisoformat("1960-01-01"), datetime.fromisoformat("2110-01-01")).map(
            lambda at: at.isoformat(" ", "seconds")
        ),
        st.from_regex(
            r"(19|20)[0-9]{2}-[0-1][0-9]-[0-3][0-9][ T][0-2][0-9]:[0-6][0-9]:[0-6][0-9]", fullmatch=True
        ),
        st.text("0123456789-: T", max_size=24),
    )
)


def looked_at(text: str, closely: Callable[[str], object]) -> object:
    """What the close look gives; None where the text is nothing."""
    try:
        return closely(text)
    except CellFault:
        return None


@pytest.mark.parametrize("closely", [amount, seconds])
@settings(deadline=None)
@given(texts=AMOUNTS)
def test_plain_amounts_are_what_a_close_look_gives(
    closely: Callable[[str], float], texts: Sequence[str]
) -> None:
    values, is_read = plain_amounts(texts)

    read = [(value, text) for value, text, done in zip(values, texts, is_read, strict=True) if done]
    assert all(value == looked_at(text, closely) for value, text in read)


@settings(deadline=None)
@given(texts=MOMENTS)
def test_plain_moments_are_what_a_close_look_gives(texts: Sequence[str]) -> None:
    values, is_read = plain_moments(texts)

    read = [(value, text) for value, text, done in zip(values, texts, is_read, strict=True) if done]
    assert all(value.item() == looked_at(text, moment) for value, text in read)


ENDINGS = ["Z", ".000Z", " +0000", "+00:00", "+05:30", " -0330", "+23:99", "-99:00"]


@settings(deadline=None)
@given(texts=MOMENTS, zone=st.sampled_from(ZONES), ending=st.sampled_from(ENDINGS))
def test_plain_moments_in_utc_are_what_a_close_look_gives(
    texts: Sequence[str], zone: str, ending: str
) -> None:
    texts = [f"{text}{ending}" for text in texts]
    utc, is_read = plain_moments_in_utc(texts)
    local = local_times(utc.astype("datetime64[us]"), time_zone(zone))

    read = [(value, text) for value, text, done in zip(local, texts, is_read, strict=True) if done]
    assert all(
        value.item() == looked_at(text, lambda one: local_moment(one, time_zone(zone)))
        for value, text in read
    )


def test_what_nearly_every_cell_says_is_read_at_once() -> None:
    assert plain_amounts(["12", "0", "18.143694715940932", "0060"])[1].all()
    assert plain_moments(["2030-02-03 18:05:11", "2028-02-29T00:00:00"])[1].all()
    assert plain_moments_in_utc(["2030-02-03 18:05:11 +0000", "2030-02-03T18:05:11.000Z"])[1].all()
    assert plain_moments_in_utc(["2030-02-03 18:05:11 -0330", "2030-02-03T18:05:11+05:30"])[1].all()
    assert not plain_moments_in_utc(["2030-02-03 18:05:11", "2030-02-03 18:05:11 +2400"])[1].any()


@pytest.mark.parametrize("text", ["", "1,5", "-1", "1e3", "nan", "\uff11\uff12", "1234567890", "."])
def test_whatever_needs_a_close_look_is_left_to_it(text: str) -> None:
    assert not plain_amounts([text])[1].any()


@pytest.mark.parametrize(
    "text", ["", "2030-02-30 18:05:11", "2030-02-03 24:00:00", "1969-12-31 00:00:00", "2030-2-3 18:05:11"]
)
def test_a_moment_that_may_not_be_is_left_to_the_close_look(text: str) -> None:
    assert not plain_moments([text])[1].any()


def test_a_missing_moment_has_no_place_on_any_clock() -> None:
    times = local_times(np.array(["NaT", "2030-07-03T22:00"], dtype="datetime64[us]"), time_zone(ZONES[1]))

    assert np.isnat(times).tolist() == [True, False]
    assert times[1] == np.datetime64("2030-07-04T00:00")
