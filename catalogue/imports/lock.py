"""One import of a source at a time on this machine; a killed process lets go."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from .problem import FileStopped


def folder() -> Path:
    """Where imports keep what they need: uploads, reports, locks."""
    path = Path(settings.DATA_DIR) / "imports"
    path.mkdir(parents=True, exist_ok=True)
    return path


@contextmanager
def only_one(name: str) -> Iterator[None]:
    """Hold the lock `name`. Raises `FileStopped` where another process has it."""
    with (folder() / f"{name}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = _("Another import of this source is running.")
            raise FileStopped("busy", message) from error
        yield
