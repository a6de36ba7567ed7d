"""Where the person's log lies."""

import os
from pathlib import Path

from platformdirs import user_data_path

from data.log_errors import LogFolderError

APP_NAME = "Evenstride"
LOG_NAME = "evenstride.duckdb"
LOG_VARIABLE = "EVENSTRIDE_LOG"


def log_path() -> Path:
    """The log's file, absolute: `EVENSTRIDE_LOG` where it is set, else in the person's data folder.

    Makes the folder, not the file. Raises `LogFolderError` where that cannot be done.
    """
    chosen = os.environ.get(LOG_VARIABLE)
    path = Path(chosen).expanduser() if chosen else user_data_path(APP_NAME, appauthor=False) / LOG_NAME
    path = path.absolute()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LogFolderError(
            f"The folder for your log, {path.parent}, cannot be made ({error.strerror}). Allow Evenstride "
            f"to write there, or name another file for the log in the setting {LOG_VARIABLE}."
        ) from error
    return path
