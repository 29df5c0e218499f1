import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/live", timeout=2) as live:
            return live.status == 200
    except OSError:
        return False


def children(parent: int) -> list[int]:
    """Processes that `parent` started, and theirs."""
    own = Path(f"/proc/{parent}/task/{parent}/children")
    found = [int(pid) for pid in own.read_text().split()] if own.exists() else []
    return [pid for child in found for pid in (child, *children(child))]


def wait_until(condition, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.2)
    return condition()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks at /proc")
def test_serve_leaves_no_process_behind_when_it_is_ended(tmp_path):
    port = free_port()
    served = subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",  # needs no collectstatic
            "DATA_DIR": str(tmp_path),
            "DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3",
            "ELASTICSEARCH_URL": "",
            "PORT": str(port),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert wait_until(lambda: answers(port), 90)
        started = children(served.pid)
        assert len(started) >= 3  # the worker, gunicorn, its processes

        served.send_signal(signal.SIGTERM)
        served.wait(30)

        assert wait_until(
            lambda: not any(Path(f"/proc/{pid}").exists() for pid in started), 10
        )
    finally:
        served.kill()
