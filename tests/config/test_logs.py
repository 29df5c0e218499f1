import json
import logging
import logging.config

from django.conf import settings


def test_an_error_is_one_line_of_json_with_its_trace(capsys):
    logging.config.dictConfig(settings.LOGGING)
    try:
        raise ValueError("no such lake")
    except ValueError:
        logging.getLogger("cordee.worker").exception(
            "task failed", extra={"task": "imports"}
        )

    [line] = capsys.readouterr().err.splitlines()
    said = json.loads(line)
    assert (said["event"], said["level"], said["task"]) == (
        "task failed",
        "error",
        "imports",
    )
    assert "ValueError: no such lake" in said["exception"]
