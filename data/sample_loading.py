"""The made-up samples in the log: put in one by one, taken out all at once."""

from datetime import date

from data.importers import read_export
from data.sample_log import Sample, sample_events, sample_file, sample_weigh_ins
from data.sets import Unit
from data.training_log import TrainingLog


def add_sample(log: TrainingLog, sample: Sample, today: date) -> None:
    """Put that sample into the log, with its events and weigh-ins; nothing happens where it is there.

    The sets come last: a sample without sets does not count as there, and is put in anew. Raises
    `NotStoredError`.
    """
    if sample.athlete in log.athletes():
        return
    _remove_all_but_sets(log, sample.athlete)
    for event in sample_events(today, sample):
        log.events.add(event, sample.athlete)
    for day, kg in sample_weigh_ins(today, sample):
        log.body_mass.add(day, kg, Unit.KG, sample.athlete)
    log.add(read_export(sample_file(today, sample), sample.file_name), athlete=sample.athlete)


def remove_samples(log: TrainingLog) -> None:
    """Take every sample out of the log again, with its events and weigh-ins. Raises `NotStoredError`."""
    for sample in Sample:
        for import_id in log.imports(sample.athlete)["import_id"]:
            log.undo(int(import_id))
        _remove_all_but_sets(log, sample.athlete)


def _remove_all_but_sets(log: TrainingLog, athlete: str) -> None:
    for event_id in log.events.all(athlete)["event_id"]:
        log.events.remove(int(event_id))
    for day in log.body_mass.all(athlete)["day"]:
        log.body_mass.remove(day.date(), athlete)
