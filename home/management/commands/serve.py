import signal
import subprocess
import sys

from django.conf import settings
from django.core.management.base import BaseCommand

from config import env
from home.access_log import FORMAT


class Command(BaseCommand):
    help = "Serves site and admin with gunicorn, and starts the worker beside it."

    def handle(self, **options):
        # SIGTERM alone would end this process and leave its two children behind
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        worker = subprocess.Popen([sys.executable, "manage.py", "worker"])  # noqa: S603
        server = subprocess.Popen(self.gunicorn())  # noqa: S603
        self.stdout.write(f"{settings.BASE_URL}/ — stop with Ctrl+C")
        try:
            sys.exit(server.wait())
        except KeyboardInterrupt:
            server.wait()
        finally:
            for process in (server, worker):
                process.terminate()
                process.wait()

    def gunicorn(self) -> list[str]:
        """Two processes with threads: Wagtail's views are synchronous."""
        return [
            *(sys.executable, "-m", "gunicorn", "config.wsgi"),
            *("--bind", f"0.0.0.0:{env.PORT}", "--workers", "2", "--threads", "4"),
            *("--access-logfile", "-", "--access-logformat", FORMAT),
            *("--logger-class", "home.access_log.AccessLog"),
            *("--timeout", "60", "--no-control-socket"),
        ]
