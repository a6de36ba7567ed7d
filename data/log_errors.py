"""What can keep a log from being opened, read or written: each error says what, where and what to do."""


class LogError(RuntimeError):
    """Something is wrong with the log. The message is a sentence for the person whose log it is."""


class LogFolderError(LogError):
    """The log's folder cannot be made, or nothing may be written in it."""


class LogInUseError(LogError):
    """Another process has the log open."""


class ForeignFileError(LogError):
    """The file is no log of Evenstride's, or too damaged to be known as one. It is left as it is."""


class NewerLogError(LogError):
    """The log was written by a newer Evenstride, or a newer DuckDB. It is left as it is."""


class MigrationError(LogError):
    """The log could not be brought to this Evenstride's version. It is left at the version it had."""


class UnreadableLogError(LogError):
    """The log is open, but what was asked for could not be read from it."""


class NotStoredError(LogError):
    """A write failed; the log is as it was before it."""


class ImportCancelledError(LogError):
    """The person stopped an import; the log is as it was before it."""


class ForeignContentsError(LogError):
    """What was given in place of a whole log is none."""


class UnknownImportError(LogError, LookupError):
    """No import of the log has this number."""


class UnknownEventError(LogError, LookupError):
    """No event of the log has this number."""


class UnknownEntryError(LogError, LookupError):
    """No session or set that was logged here has this number."""


class UnknownReadingError(LogError, LookupError):
    """The log has no such reading."""
