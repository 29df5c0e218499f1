"""Three real nodes of Elasticsearch, which can be killed."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from elasticsearch import Elasticsearch

from tests.shared_data import ROOT

SCRIPT = ROOT.parent / "bin" / "elasticsearch"
FIRST_PORT, NODES = 9210, 3
SETTINGS = {
    "ES_PORT": str(FIRST_PORT),
    "ES_NODES": str(NODES),
    "ES_HEAP": "320m",
    "ES_JAVA_OPTS": "-XX:TieredStopAtLevel=1",  # starts in half the time
}
START_SECONDS, END_SECONDS = 240, 30


class Cluster:
    """`urls`: of its nodes, which are called node-1 to node-3."""

    def __init__(self) -> None:
        self.urls = {
            f"node-{n + 1}": f"http://127.0.0.1:{FIRST_PORT + n}" for n in range(NODES)
        }
        self._launchers: dict[str, Launcher] = {}
        self._revived: list[subprocess.Popen] = []

    @property
    def url(self) -> str:
        """Of all of them, as the setting has it."""
        return ",".join(self.urls.values())

    def start(self) -> None:
        """Wait until all nodes have found each other."""
        _run("start")

    def stop(self) -> None:
        _run("stop")
        for process in self._revived:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(END_SECONDS)
        end = time.monotonic() + END_SECONDS
        while any(map(_answers, range(FIRST_PORT, FIRST_PORT + NODES))):
            assert time.monotonic() < end, "the cluster does not stop"
            time.sleep(0.2)

    def kill(self, name: str) -> None:
        """kill -9 of the server itself."""
        process = int(_run("pid", name.removeprefix("node-")))
        self._launchers[name] = launcher_of(process)
        os.kill(process, signal.SIGKILL)

    def revive(self, name: str) -> None:
        """Start a node that was killed as it was started; wait until it answers."""
        self._revived.append(self._launchers[name].again())
        end = time.monotonic() + START_SECONDS
        with Elasticsearch(self.urls[name]) as client:
            while not client.ping():
                assert time.monotonic() < end, f"{name} does not come back"
                time.sleep(0.2)

    @contextmanager
    def client(self) -> Iterator[Elasticsearch]:
        with Elasticsearch(list(self.urls.values()), request_timeout=30) as client:
            yield client


@dataclass(frozen=True, slots=True)
class Launcher:
    """How a process was started."""

    arguments: list[bytes]
    environment: dict[bytes, bytes]
    folder: str
    user: int

    def again(self) -> subprocess.Popen:
        return subprocess.Popen(
            self.arguments,
            env=self.environment,
            cwd=self.folder,
            user=self.user,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )


def launcher_of(server: int) -> Launcher:
    """The process that has started this one."""
    status = Path(f"/proc/{server}/stat").read_text()
    of = Path("/proc", status.rpartition(")")[2].split()[1])
    variables = (of / "environ").read_bytes().rstrip(b"\0").split(b"\0")
    return Launcher(
        (of / "cmdline").read_bytes().rstrip(b"\0").split(b"\0"),
        dict(one.split(b"=", 1) for one in variables),
        os.readlink(of / "cwd"),
        of.stat().st_uid,
    )


def exists() -> bool:
    return Path(SCRIPT).exists()


def _run(*arguments: str) -> str:
    done = subprocess.run(
        [SCRIPT, *arguments],
        env={**os.environ, **SETTINGS},
        stdout=subprocess.PIPE,
        timeout=START_SECONDS,
        check=True,
        text=True,
    )
    return done.stdout.strip()


def _answers(port: int) -> bool:
    with socket.socket() as found:
        return found.connect_ex(("127.0.0.1", port)) == 0
