"""What happened, on a time axis: an injury, a new gym, a pause. For any chart whose x is `theme.time_x`."""

from datetime import date

import altair as alt
import pandas as pd

from pages.charts import theme

EVENTS = "events"
EVENT_COLUMNS = ["date", "label", "share", "half_px", "lane", "narrow_lane"]

_LANE_PX = 16
_LETTER_PX = 5.2  # of our font at 12 px, on average
_LONGEST_PX = 220.0  # longer labels are cut; the pointer shows them whole
_BETWEEN_PX = 10.0
_WIDE_PX, _NARROW_PX = float(theme.NARROW_PX), 250.0  # the least width of a wide and of a narrow plot


def event_rows(events: pd.DataFrame, since: date, until: date) -> pd.DataFrame:
    """The events of a time axis from `since` to `until`, with `EVENT_COLUMNS`.

    `events` has `date` and `label`, the words above the plot. `share` is the place on the axis, 0-1.
    Labels that would meet stand in different lanes, 0 the lowest; narrow plots need more of them.
    """
    first, last = pd.Timestamp(since), pd.Timestamp(until)
    known = sorted(zip(events["date"], events["label"], strict=True))
    shown = [(day, label) for day, label in known if first <= day <= last]
    share = [(day - first) / (last - first) for day, _ in shown]
    half_px = [min(len(label) * _LETTER_PX, _LONGEST_PX) / 2 for _, label in shown]
    rows = pd.DataFrame(shown, columns=["date", "label"]).astype({"date": "datetime64[us]"})
    return rows.assign(
        share=share,
        half_px=half_px,
        lane=_lanes(share, half_px, _WIDE_PX),
        narrow_lane=_lanes(share, half_px, _NARROW_PX),
    )[EVENT_COLUMNS]


def event_markers() -> list[alt.Chart]:
    """A dashed rule for each event, its label above the plot; layers for a chart with a `theme.time_x`.

    Frame `events` with `EVENT_COLUMNS`; without a row they draw nothing and take no room.
    """
    base = alt.Chart(alt.NamedData(EVENTS)).encode(
        x=theme.time_x("date"),
        tooltip=[
            alt.Tooltip("label:N", title="Event"),
            alt.Tooltip("date:T", title="Day", format=theme.DAY),
        ],
    )
    lane = f"(width < {theme.NARROW_PX} ? datum.narrow_lane : datum.lane)"
    rules = base.mark_rule(color=theme.MUTED, strokeDash=[3, 3], strokeWidth=1.25, aria=False)
    labels = base.mark_text(
        align="center",
        baseline="bottom",
        color=theme.MUTED,
        fontSize=12,
        limit=_LONGEST_PX,
        dx=alt.ExprRef(_INWARDS),
        dy=alt.ExprRef(f"-5 - {_LANE_PX} * {lane}"),
        aria=False,
    )
    return [rules, labels.encode(y=alt.value(0), text="label:N")]


def _lanes(shares: list[float], halves_px: list[float], width_px: float) -> list[int]:
    """The lowest lane for each label in which nothing before it reaches so far."""
    ends: list[float] = []
    lanes = []
    for share, half in zip(shares, halves_px, strict=True):
        centre = max(half, min(share * width_px, width_px - half))
        lane = next((lane for lane, end in enumerate(ends) if end <= centre - half), len(ends))
        ends[lane : lane + 1] = [centre + half + _BETWEEN_PX]
        lanes.append(lane)
    return lanes


# Near an end of the axis a centred label would leave the chart: it is moved inwards.
_CENTRE = "datum.share * width"
_INWARDS = f"clamp({_CENTRE}, datum.half_px, max(datum.half_px, width - datum.half_px)) - {_CENTRE}"
