"""Body mass in the log: one weigh-in a day."""

from datetime import date, datetime

import pandas as pd

from data.log_queries import query
from data.log_transactions import Transactions
from data.sets import KG_PER_LB, Unit, closed_type

_TYPES = {"day": "datetime64[us]", "kg": "float64", "raw": "str"}
_MOST_KG = 650.0  # beyond the heaviest person ever weighed


class BodyMassLog:
    """Every athlete's weigh-ins."""

    def __init__(self, transactions: Transactions) -> None:
        """The weigh-ins of this log."""
        self._transactions = transactions

    def add(self, day: date, mass: float, unit: Unit, athlete: str, raw: str = "") -> None:
        """Store a weigh-in [kg or lb]; an older one of that day gives way.

        `raw` is the text it came as, where that is not the number itself. Raises `ValueError` where nobody
        weighs that.
        """
        kg = mass * (KG_PER_LB if unit == Unit.LB else 1.0)
        if not 0 < kg <= _MOST_KG:
            raise ValueError(f"Nobody weighs {mass:g} {unit}: between 1 and {_MOST_KG:g} kg, please")
        row = {"athlete": athlete, "day": day}
        with self._transactions.writing(athlete) as cursor:
            cursor.execute(query("remove_body_mass"), row)
            now = datetime.now().astimezone().replace(tzinfo=None)
            weighed = {**row, "kg": kg, "unit": str(unit), "raw": raw or f"{mass:g}", "now": now}
            cursor.execute(query("add_body_mass"), weighed)

    def remove(self, day: date, athlete: str) -> None:
        """Take out the weigh-in of that day; nothing happens where there is none."""
        with self._transactions.writing(athlete) as cursor:
            cursor.execute(query("remove_body_mass"), {"athlete": athlete, "day": day})

    def of_import(self, import_id: int) -> int:
        """How many weigh-ins an import added, of those that still count."""
        counted = "select count(*) from body_mass where import_id = $import_id"
        with self._transactions.reading() as cursor:
            return int(cursor.execute(counted, {"import_id": import_id}).fetchall()[0][0])

    def all(self, athlete: str) -> pd.DataFrame:
        """The athlete's weigh-ins in order of their days: `day`, `kg` [kg], `unit` and `raw` as entered."""
        with self._transactions.reading() as cursor:
            weighed = cursor.execute(query("body_mass"), {"athlete": athlete}).df()
        return weighed.astype(_TYPES).astype({"unit": "object"}).astype({"unit": closed_type(Unit)})
