"""A person's preferences in the log: remembered beside the sets they are about."""

from datetime import datetime

from data.log_queries import query
from data.log_transactions import Transactions
from data.preferences import Preferences


class PreferencesLog:
    """Every athlete's preferences."""

    def __init__(self, transactions: Transactions) -> None:
        """The preferences in this log."""
        self._transactions = transactions

    def of(self, athlete: str) -> Preferences:
        """What the athlete chose, and the default for the rest."""
        with self._transactions.reading() as cursor:
            rows = cursor.execute(query("preferences"), {"athlete": athlete}).fetchall()
        preferences = Preferences()
        for name, value in rows:
            preferences = preferences.chosen(name, value)
        return preferences

    def set(self, preferences: Preferences, athlete: str) -> None:
        """Store all of them."""
        now = datetime.now().astimezone().replace(tzinfo=None)
        with self._transactions.writing(athlete) as cursor:
            for name, value in preferences.texts().items():
                row = {"athlete": athlete, "name": name, "value": value, "now": now}
                cursor.execute(query("set_preference"), row)
