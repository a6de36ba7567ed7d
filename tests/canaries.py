"""Athletes whose every word holds a name of their own: where it turns up, their data did."""

from datetime import date, datetime

import pandas as pd

from data.events import Event, EventKind
from data.importers import read_export
from data.preferences import Preferences
from data.readings import Readings
from data.set_entry import SetEntry
from data.sets import Side, Unit
from data.training_log import TrainingLog
from tests.importing import LATER

NAMES = [f"canary{letter}{other}" for letter in "abcd" for other in "yz"]
START = date(2030, 1, 7)


def exported(name: str, weeks: int = 6) -> bytes:
    """A made-up export of our own table: two legs, six weeks, the name in every text."""
    days = pd.date_range(START, periods=weeks, freq="7D").strftime("%Y-%m-%d")
    rows = [
        f"{day},{exercise} {name},{side},{20 + week},kg,8,1,note {name},title {name}"
        for week, day in enumerate(days)
        for exercise in ("Single-leg RDL", "Odd lift")
        for side in ("left", "right")
        for _ in range(2)
    ]
    rows.append(f"soon,Squat {name},left,20,kg,8,1,,title {name}")
    return "\n".join(["date,exercise,side,weight,unit,reps,rir,note,workout", *rows]).encode()


def fill(log: TrainingLog, name: str, athlete: str) -> int:
    """All that an athlete can have in a log, each with the name in it; the number of their import."""
    report = log.add(read_export(exported(name), f"{name}.csv", today=LATER), athlete)
    log.set_readings(Readings(exercises={"own_table": {f"Odd lift {name}": f"my lift {name}"}}), athlete)
    log.events.add(Event(START, EventKind.INJURY, Side.LEFT, f"event {name}"), athlete)
    log.body_mass.add(START, 80, Unit.KG, athlete, raw=f"80 {name}")
    log.preferences.set(Preferences(unit=Unit.KG), athlete)
    session = log.entries.start(athlete, datetime(2030, 3, 1, 18), f"entered {name}")  # noqa: DTZ001  wall clock
    log.entries.save(session, SetEntry(f"Entered {name}", Side.LEFT, 20, Unit.KG, 8, note=f"said {name}"))
    log.entries.finish(session)
    log.left_out.add(log.sets(athlete).head(1), f"reason {name}", athlete)
    return report.import_id


def told(log: TrainingLog, athlete: str, import_id: int) -> str:
    """Everything that the log says to one athlete, as one text."""
    frames = [
        *[log.sets(athlete), log.exercises(athlete), log.imports(athlete), log.problems(import_id)],
        *[log.answers.all(athlete), log.events.all(athlete), log.body_mass.all(athlete)],
        *[log.left_out.all(athlete), log.entries.sessions(athlete), log.entries.doubled(athlete)],
        *[log.changes.waiting(athlete), log.strength_tests.all(athlete)],
    ]
    texts = [frame.to_csv() for frame in frames]
    return "\n".join([*texts, repr(log.readings(athlete)), log.original_file(import_id).decode()])
