"""Lines of the server's log that are not about a request: starting, stopping, what went wrong with a connection."""

import json
import logging
import sys
import time
import traceback


class JsonFormatter(logging.Formatter):
    """One JSON object a line. Of an exception only its kind: its words may hold what a person typed."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as a line."""
        line = {
            "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "says": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0]:
            line["defect"] = record.exc_info[0].__name__
        return json.dumps(line)


def write_defect(error: BaseException) -> None:
    """Log a defect of ours: the place in our code, never the message, which may hold what a person typed."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    line = {"defect": type(error).__name__, "at": f"{place.filename}:{place.lineno}"}
    sys.stderr.write(json.dumps(line) + "\n")
