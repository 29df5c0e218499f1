"""The real server: what it writes down of a search, and what a stop loses."""

import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connection

from tests.home.test_serve import answers, free_port, wait_until

from .conftest import BROWSER, rows
from .secrets import SECRETS, everything, found_in

pytestmark = pytest.mark.django_db(transaction=True)


def database() -> str:
    """The address of the database of this test."""
    name = str(connection.settings_dict["NAME"])
    given = os.environ.get("DATABASE_URL", "")
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlunsplit(urlsplit(given)._replace(path=f"/{name}"))


class Served:
    """The server over the database of this test; `log`: all that it has said."""

    def __init__(self, folder) -> None:
        self.port = free_port()
        self.folder = folder
        self.file = (folder / "log").open("w")
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "config.settings.dev",  # no collectstatic
                "DATA_DIR": str(folder / "data"),
                "DATABASE_URL": database(),
                "SECRET_KEY": settings.SECRET_KEY,
                "ELASTICSEARCH_URL": "",
                "PORT": str(self.port),
            },
            stdout=self.file,
            stderr=subprocess.STDOUT,
        )

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    def get(self, path: str) -> int:
        address = f"http://127.0.0.1:{self.port}{path}"
        headers = {"user-agent": f"{BROWSER} tartempion", "referer": f"{address}#"}
        asked = urllib.request.Request(address, headers=headers)
        try:
            with urllib.request.urlopen(asked, timeout=60) as response:
                return response.status
        except urllib.error.HTTPError as error:
            return error.code

    def search(self, words: str) -> None:
        assert self.get("/fr/recherche/?" + urlencode({"q": words})) == 200

    def stop(self, number: int) -> None:
        """End it with this signal; a second time does nothing."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        self.process.wait(60)
        self.file.close()


@pytest.fixture
def served(tmp_path) -> Iterator[Served]:
    running = Served(tmp_path)
    try:
        assert wait_until(lambda: answers(running.port), 240), running.log
        yield running
    finally:
        running.stop(signal.SIGTERM)


def counted() -> int:
    return sum(row[4] for row in rows())


def test_a_stop_writes_what_waits_and_no_secret_is_anywhere(served, tmp_path):
    for typed in SECRETS:
        served.search(typed)
    assert served.get("/fr/recherche/" + quote("\nINFO forged \x1b[31m")) == 404
    served.stop(signal.SIGTERM)

    assert counted() == len(SECRETS)
    written = everything(served.log, tmp_path / "data")
    assert [secret for secret in found_in(written) if secret != "forged"] == []
    requests = [line for line in served.log.splitlines() if line.startswith("[")]
    asked = [line for line in requests if " GET /fr/recherche/" in line]
    assert len(asked) == len(SECRETS) + 1
    assert " GET /fr/recherche/%0AINFO%20forged%20%1B%5B31m 404 " in asked[-1]
    assert "\x1b" not in served.log
    assert not [line for line in served.log.splitlines() if line.startswith("INFO")]
    assert "127.0.0.1" not in "".join(asked)
