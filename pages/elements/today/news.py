"""What Today's headline and its lines below are chosen from, in the order of what matters most."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

import pandas as pd

from analytics.balance_change import Claim
from analytics.balance_states import State
from analytics.records import RecordKind
from analytics.trend import Trend
from data.sets import OneSided
from pages.elements import formatting
from pages.elements.balance.headline import headline as balance_headline
from pages.elements.balance.headline import leading
from pages.elements.balance.log import balances, lines_of, movements, sessions_of, sided_exercises
from pages.elements.balance.sentences import support
from pages.elements.balance.standing import Movements, Standing, standing
from pages.elements.balance.texts import spoken_names
from pages.elements.kept import kept, trained
from pages.elements.strength.trend_sentences import leg_trends
from pages.elements.today.log import Series, Strengths, strengths
from pages.elements.today.sentences import (
    UNKNOWN_LEAD,
    change_lead,
    change_title,
    first_session_lead,
    record_lead,
    record_title,
    rest_lead,
    rest_title,
    trend_news_lead,
    trend_news_title,
    unknown_title,
    week_lead,
    week_title,
)
from pages.elements.view import View
from pages.elements.volume.log import EVERYTHING, totals_of
from pages.elements.volume.sentences import NOTHING_COUNTED, weeks_of

MOST = 5  # the headline and four more
RECORD_DAYS = 14
RESTED_DAYS = 28
_OF_A_KIND = 2  # so that one kind does not fill the page
_BALANCE, _PROGRESS, _VOLUME = "left-right", "strength-progress", "weekly-volume"
_FIRST_KINDS = [
    RecordKind.ONE_REP_MAX,
    RecordKind.TWELVE_REP_MAX,
    RecordKind.LOAD,
    RecordKind.ASSISTANCE,
    RecordKind.SECONDS,
    RecordKind.REPS,
]


@dataclass(frozen=True)
class News:
    """Something worth knowing: a title, one line below it, the page that shows it and the exercise there."""

    title: str
    lead: str
    icon: str
    page: str
    exercise: str = ""


def news(view: View) -> tuple[News, ...]:
    """The headline and at most four more; never empty for a log with a session."""
    return kept(view, _news)


def _news(view: View) -> tuple[News, ...]:
    last = trained(view)["last_session"].max().date()
    if (view.today - last).days > RESTED_DAYS:
        rest = News(rest_title((view.today - last).days), rest_lead(last), "history", _PROGRESS)
        return (rest, *_clear(view), *_unknown_sides(view))
    found = strengths(view)
    sources = (
        _changes(view),
        _clear(view),
        _records(view, found),
        _trends(view, found),
        _week(view),
    )
    every = [one for source in sources for one in islice(source, _OF_A_KIND)]
    unknown = tuple(_unknown_sides(view))
    return (*every[: MOST - len(unknown)], *unknown)


def _changes(view: View) -> Iterator[News]:
    """Changes of balance that still hold, the largest first."""
    claimed = [
        (row["exercise"], row["variant"], name, stands, stands.change)
        for row, name, stands in _balance_rows(view)
        if stands.change and stands.change.claim is not Claim.NONE and stands.change.still_so
    ]
    for exercise, variant, name, stands, change in sorted(claimed, key=lambda one: -abs(one[4].points)):
        moved = _moved(view, exercise, variant)
        yield News(
            change_title(change, moved), change_lead(name, stands, moved), "balance", _BALANCE, exercise
        )


def _clear(view: View) -> Iterator[News]:
    """The headline of the balance page, where a leg is clearly weaker on an exercise."""
    rows = list(_balance_rows(view))
    named = [(name, stands) for _, name, stands in rows]
    if not any(stands.state is State.CLEAR for _, stands in named):
        return
    first = leading(named)
    row = next(row for row, name, stands in rows if (name, stands) == first)
    told = support(first[1])
    lead = f"{formatting.capitalised(first[0])}: {told[:1].lower()}{told[1:]}"
    yield News(balance_headline(named), lead, "balance", _BALANCE, row["exercise"])


def _balance_rows(view: View) -> Iterator[tuple[pd.Series, str, Standing]]:
    """Each row of `balances` that can be measured, with its name in a sentence."""
    if sided_exercises(view).empty:
        return
    summary = balances(view)
    for name, (_, row) in zip(spoken_names(view, summary), summary.iterrows(), strict=True):
        stands = standing(row)
        if stands.measured:
            yield row, name, stands


def _moved(view: View, exercise: str, variant: str) -> Movements:
    return movements(sessions_of(view, exercise, variant), lines_of(view, exercise, variant))


def _records(view: View, found: Strengths) -> Iterator[News]:
    """The best record of each exercise in the last two weeks, in the order of the exercises."""
    since = pd.Timestamp(view.today - timedelta(days=RECORD_DAYS - 1))
    recent = found.history[(found.history["date"] >= since) & found.history["previous_value"].notna()]
    recent = recent[recent["standing"]]
    for one in found.series:
        rows = found.of(recent, one)
        if rows.empty:
            continue
        ranks = rows["kind"].astype(object).map({kind: place for place, kind in enumerate(_FIRST_KINDS)})
        best = rows.assign(rank=ranks).sort_values(["rank", "date"], ascending=[True, False]).iloc[0]
        title = record_title(RecordKind(best["kind"]), _name(view, one))
        yield News(title, record_lead(best, view.unit), "star", _PROGRESS, one[0])


def _trends(view: View, found: Strengths) -> Iterator[News]:
    """What rises first, then plateaus; "no clear change" is no news."""
    told = [(one, leg_trends(_latest_measure(found, one))) for one in found.series]
    for wanted, icon in ((Trend.PROGRESS, "trending_up"), (Trend.PLATEAU, "trending_flat")):
        for one, legs in told:
            if _is_told(wanted, [leg.trend for leg in legs]):
                name = _name(view, one)
                lead = trend_news_lead(legs, view.today)
                yield News(trend_news_title(legs, name), lead, icon, _PROGRESS, one[0])


def _latest_measure(found: Strengths, one: Series) -> pd.DataFrame:
    """The trends of an exercise and set-up in the measure of its last level."""
    rows, line = found.of(found.trends, one), found.of(found.line, one)
    return rows if line.empty else rows[rows["measure"] == line["measure"].iloc[-1]]


def _is_told(wanted: Trend, trends: list[Trend | None]) -> bool:
    if wanted is Trend.PROGRESS:
        return wanted in trends
    return bool(trends) and all(trend is wanted for trend in trends)


def _unknown_sides(view: View) -> Iterator[News]:
    exercises = trained(view)
    count = int(exercises.loc[exercises["one_sided"] == OneSided.YES, "unknown"].sum())
    if count:
        yield News(unknown_title(count), UNKNOWN_LEAD, "help", "your-data")


def _week(view: View) -> Iterator[News]:
    totals = totals_of(view, EVERYTHING)
    if totals.empty and trained(view)["sessions"].max() > 1:
        yield News("No set to count yet", NOTHING_COUNTED, "bar_chart", _VOLUME)
        return
    if totals["days"].sum() <= 1:
        lead = first_session_lead(int(totals["hard_sets"].sum()))
        yield News("Your first session is in the log", lead, "today", _PROGRESS)
        return
    days, hard = (weeks_of(totals, column, view.today) for column in ("days", "hard_sets"))
    yield News(week_title(days), week_lead(days, hard), "bar_chart", _VOLUME)


def _name(view: View, one: Series) -> str:
    guide = view.guides.get(one[0])
    return guide.short_name if guide else one[0]
