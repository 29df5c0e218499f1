import json
import logging
import sys
from logging.config import DictConfigurator

from django.conf import settings


def formatted(**extra: object) -> str:
    """What the log says of the error that is being handled."""
    configured = DictConfigurator(settings.LOGGING)
    formatter = configured.configure_formatter(settings.LOGGING["formatters"]["json"])
    record = logging.getLogger("cordee.worker").makeRecord(
        *("cordee.worker", logging.ERROR, "worker.py", 1, "task failed", ()),
        exc_info=sys.exc_info(),
        extra=extra,
    )
    return formatter.format(record)


def test_an_error_is_one_line_of_json_with_its_trace():
    try:
        raise ValueError("no such lake")
    except ValueError:
        line = formatted(task="imports")

    said = json.loads(line)
    assert "\n" not in line
    assert (said["event"], said["level"], said["task"]) == (
        "task failed",
        "error",
        "imports",
    )
    assert "ValueError: no such lake" in said["exception"]
