"""Every error a user can meet, on one screen: each with its exit code and its HTTP status."""


class RecallscopeError(Exception):
    """The root. Its text is one clear line for a person: what, and in which file, line and field."""

    exit_code = 2
    http_status = 400


class UsageError(RecallscopeError):
    """The words of the call are wrong: an unknown option value, a fact that can't be read."""


class InputError(RecallscopeError):
    """A file that the user gave can't be taken: unreadable, of the wrong form, harmful."""


class TooLargeError(InputError):
    """What was sent is larger than this server takes."""

    http_status = 413


class TooManyRequestsError(UsageError):
    """One client asks more often than this server lets it."""

    http_status = 429


class NotInstalledError(UsageError):
    """What was asked for needs an extra that is not installed here."""

    http_status = 501


class UnknownIdError(RecallscopeError):
    """No record carries the id asked for."""

    http_status = 404


class SelfCheckError(RecallscopeError):
    """A check on our own work failed: expected totals not met, a back-test missed."""

    exit_code = 1
    http_status = 500


class NoSnapshotError(RecallscopeError):
    """There is no snapshot yet, or the one there is can't be opened."""

    exit_code = 3
    http_status = 503


class PublisherError(RecallscopeError):
    """A publisher could not be read: refused, timed out, sent something else."""

    exit_code = 4
    http_status = 502


def at(path: object, line: int | None = None, field: str | None = None) -> str:
    """Return where something is, as `file:line, field "name"`, leaving out what is not known."""
    place = str(path) if line is None else f"{path}:{line}"
    return place if field is None else f'{place}, field "{field}"'
