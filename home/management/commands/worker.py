import gc
import signal
from threading import Event

from django.core.management.base import BaseCommand

from home.worker import TASKS, work


class Command(BaseCommand):
    help = "Does what time asks for, until it is stopped."

    def handle(self, **options):
        stopped = Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopped.set())
        gc.freeze()  # what start-up made stays: no collection looks at it again
        work(TASKS, stopped)
