"""Logs that few people have and every page must bear: all made up, each stored as an import would."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

import pandas as pd

from data.events import Event, EventKind
from data.importers import read_export
from data.readings import AssumedEffort, Readings
from data.set_entry import SetEntry
from data.sets import SetType, Side, SideSource, Unit, as_sets
from data.side_rule import RuleKind, SideRule
from data.training_log import TrainingLog
from tests.log_fixtures import export_of

TODAY = datetime.now().astimezone().date()
RDL, SINGLE_RDL = "Romanian Deadlift", "Single Leg Romanian Deadlift"
CURL, BRIDGE, SINGLE_BRIDGE = "Seated Leg Curl", "Hamstring Bridge", "Single Leg Hamstring Bridge"
HOSTILE = (
    "![x](http://outside.invalid/x.png)",
    "<script>document.title='hit'</script><b>bold</b>",
    "[link](http://outside.invalid) :material/home: :red[alarm] **stars** _under_ `code` $x^2$",
    "\u202eknat ymra\u202c تمرين الساق",
    "x" * 500,
    "ROMANIAN DEADLIFT",
    "romanian-deadlift",
    "Everything",
    "Hamstrings",
    ".",
    "-",
    "\u200b\u00a0.",
    "'; drop table sets; --",
    "{{exercise}} %s {0}",
    "NaN",
    "None",
    "null",
    "🦵🏽 leg",
    "Set-up, of | a # heading",
    "a\u0301" * 40,
)

Days = Iterable[int]
Row = dict[str, object]


@dataclass(frozen=True)
class OddLog:
    """How to make one; `any_word` may stand on its pages where files choose the words."""

    name: str
    make: Callable[[TrainingLog], None]
    any_word: bool = False


def rows(
    exercise: str = SINGLE_RDL, days_ago: Days = range(0, 70, 7), sides: str = "LRLR", **same: object
) -> list[Row]:
    """Sets at six in the evening of those days, a letter of `sides` each: L, R, B for both, ? for unknown."""
    named = {"L": Side.LEFT, "R": Side.RIGHT, "B": Side.BOTH, "?": Side.UNKNOWN}
    usual: Row = {"load": 20.0, "unit": "kg", "reps": 8.0, "rir": 1.0, "exercise_raw": exercise}
    return [
        {
            **usual,
            "session_start": datetime.combine(TODAY - timedelta(days=ago), time(18)),
            "side": named[letter],
            "side_source": SideSource.NONE if letter == "?" else SideSource.COLUMN,
            **same,
        }
        for ago in days_ago
        for letter in sides
    ]


def store(log: TrainingLog, made: Iterable[Row], readings: Readings | None = None) -> pd.DataFrame:
    """Import these rows; the sets as they were imported."""
    frame = pd.DataFrame(list(made))
    numbered = frame.assign(
        app="strong",
        position=frame.groupby(["session_start", "exercise_raw"]).cumcount() + 1,
        set_order=frame.groupby("session_start").cumcount() + 1,
        source_line=range(2, len(frame) + 2),
    )
    sets = as_sets(numbered)
    log.add(replace(export_of(sets), readings=readings or Readings()))
    return sets


def every_exercise(**same: object) -> list[Row]:
    """All five guides' exercises with the same sets."""
    both = [row for name in (RDL, CURL, BRIDGE) for row in rows(name, sides="BBB")]
    return [{**row, **same} for row in (*both, *rows(SINGLE_RDL), *rows(SINGLE_BRIDGE))]


def _all(**same: object) -> Callable[[TrainingLog], None]:
    def make(log: TrainingLog) -> None:
        store(log, every_exercise(**same))

    return make


def _rows(
    exercise: str, days_ago: Days = range(0, 70, 7), sides: str = "LRLR"
) -> Callable[[TrainingLog], None]:
    def make(log: TrainingLog) -> None:
        store(log, rows(exercise, days_ago, sides))

    return make


def _assumed_effort(log: TrainingLog) -> None:
    store(log, every_exercise(rir=None), Readings(efforts={"strong": AssumedEffort.FAILURE}))


def _hostile_names(log: TrainingLog) -> None:
    names = [*HOSTILE, *(f"{HOSTILE[number % 7][:40]} {number}" for number in range(180))]
    cells = [
        (name.replace('"', '""'), side, day)
        for name in names
        for side in ("left", "right", "")
        for day in (1, 8)
    ]
    lines = [f'{TODAY - timedelta(days=day)},"{name}",{side},20,kg,8,1,"{name}"' for name, side, day in cells]
    text = "\n".join(["date,exercise,side,weight,unit,reps,rir,note", *lines])
    log.add(read_export(text.encode(), "<b>hostile</b>![x](http://outside.invalid/y.png).csv"))
    log.events.add(Event(TODAY, EventKind.INJURY, Side.LEFT, "<b>![x](http://outside.invalid/z.png)"), "me")


def _odd_times(log: TrainingLog) -> None:
    midnight = rows(days_ago=range(0, 42, 7), session_start=datetime.combine(TODAY, time()))
    spread = [
        {**row, "session_start": datetime.combine(TODAY - timedelta(days=place // 4), time(hour))}
        for hour in (0, 23)
        for place, row in enumerate(rows(days_ago=range(0, 42, 7)))
    ]
    store(log, midnight[:4] + spread)


def _explained(log: TrainingLog) -> None:
    store(log, every_exercise())
    first = TODAY - timedelta(days=63)
    log.events.add(Event(first, EventKind.INJURY, Side.LEFT, "stairs"), "me")
    log.events.add(Event(TODAY + timedelta(days=30), EventKind.ILLNESS), "me")
    log.body_mass.add(TODAY + timedelta(days=365), 80, Unit.KG, "me")


def _split_rows(log: TrainingLog) -> None:
    rule = SideRule(RuleKind.NOTE_COUNTS, left_words=("left",), right_words=("right",))
    readings = Readings(sides={"strong": {SINGLE_RDL: rule}})
    store(log, rows(sides="??", note="left 8 right 7", reps=15.0), readings)


def _left_out(log: TrainingLog) -> None:
    sets = store(log, rows() + rows(RDL, sides="BB"))
    log.left_out.add(sets[sets["exercise_raw"] == SINGLE_RDL], "a try-out", "me")


def _all_left_out(log: TrainingLog) -> None:
    log.left_out.add(store(log, rows()), "a try-out", "me")


def _doubled(log: TrainingLog) -> None:
    start = datetime.combine(TODAY - timedelta(days=7), time(18))
    session = log.entries.start("me", start)
    for side in (Side.LEFT, Side.RIGHT) * 2:
        log.entries.save(session, SetEntry("single-leg-romanian-deadlift", side, 20, Unit.KG, 8, 1))
    log.entries.finish(session)
    store(log, rows())


def _in_progress(log: TrainingLog) -> None:
    session = log.entries.start("me", datetime.combine(TODAY, time(0, 1)), "<b>legs</b>")
    log.entries.save(session, SetEntry("single-leg-romanian-deadlift", Side.LEFT, 20, Unit.KG, 8, 1))
    log.entries.save(session, SetEntry("My ![x](http://outside.invalid/w.png)", Side.BOTH, planned=True))


def _tested(log: TrainingLog) -> None:
    names = "Athlete,Date,L Max Force (N),R Max Force (N),L Max Torque (Nm),R Max Torque (Nm)"
    lines = [
        f"Made Up,{TODAY - timedelta(days=day):%m/%d/%Y},{left},{right},,"
        for day, left, right in ((300, 310.5, 298.25), (20, 0, 300), (3, "", 250))
    ]
    log.add(read_export("\n".join([names, *lines]).encode(), "vald.csv"))


def _to_come(log: TrainingLog) -> None:
    store(log, rows(SINGLE_RDL, [400, 393]) + rows(RDL, [-3], "BB"))


ODD_LOGS = (
    OddLog("empty", lambda _: None),
    OddLog("one set", _rows(RDL, [0], "B")),
    OddLog("one set of a leg", _rows(SINGLE_RDL, [0], "L")),
    OddLog("one session of both legs", _rows(SINGLE_RDL, [3], "LLLRRR")),
    OddLog("only days to come", _all(session_start=datetime.combine(TODAY + timedelta(days=2), time(18)))),
    OddLog("a day to come beside a year ago", _to_come),
    OddLog("only warm-ups", _all(set_type=SetType.WARMUP)),
    OddLog("only failed sets", _all(reps=0.0)),
    OddLog("only body weight", _all(load=None, unit=None)),
    OddLog("only holds", _all(load=None, unit=None, reps=None, hold_s=30.0)),
    OddLog("only assisted", _rows("Single Leg Nordic Curl (Assisted)")),
    OddLog("unit not answered", _all(unit=None)),
    OddLog("no load at all", _all(load=None)),
    OddLog("sides unknown", _rows(SINGLE_RDL, range(0, 70, 7), "????")),
    OddLog("one side ever", _rows(SINGLE_RDL, range(0, 70, 7), "LL")),
    OddLog("pounds", _all(unit="lb", load=45.0)),
    OddLog("effort not logged", _all(rir=None)),
    OddLog("effort assumed", _assumed_effort),
    OddLog("hostile names", _hostile_names, any_word=True),
    OddLog("odd times", _odd_times),
    OddLog("years ago", _rows(SINGLE_RDL, [3000, 2993])),
    OddLog("events and weigh-ins on odd days", _explained),
    OddLog("rows split by a rule", _split_rows),
    OddLog("an exercise left out", _left_out),
    OddLog("everything left out", _all_left_out),
    OddLog("logged here as well", _doubled),
    OddLog("a session in progress", _in_progress),
    OddLog("only strength tests", _tested),
)
