import logging
from threading import Event

import pytest

from home.worker import Task, run, work

pytestmark = pytest.mark.django_db


def test_a_task_that_fails_does_not_stop_the_others(caplog):
    stopped, ran = Event(), []

    def fail():
        ran.append("fails")
        raise ValueError("no")

    def stop():
        ran.append("stops")
        stopped.set()

    with caplog.at_level(logging.ERROR, "cordee.worker"):
        work([Task("fails", 9, fail), Task("stops", 9, stop)], stopped, tick=0)

    assert ran == ["fails", "stops"]
    assert [record.task for record in caplog.records] == ["fails"]
    assert caplog.records[0].exc_info


def test_a_task_comes_again_after_its_time():
    stopped, ran = Event(), []

    def often():
        ran.append("often")
        if ran.count("often") == 3:
            stopped.set()

    rare = Task("rare", 999, lambda: ran.append("rare"))
    work([rare, Task("often", 0, often)], stopped, tick=0)

    assert ran == ["rare", "often", "often", "often"]


def test_run_says_whether_it_went_well():
    assert run(Task("well", 1, lambda: None))
    assert not run(Task("badly", 1, lambda: 1 / 0))
