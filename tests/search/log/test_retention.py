from datetime import timedelta

import pytest

from home.worker import TASKS
from search.log import retention
from search.log.retention import KEPT_DAYS, RARE_DAYS, tidy
from search.models import SearchCount

from .conftest import DAY, rows, searched

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(retention, "localdate", lambda: DAY)
    monkeypatch.setattr(retention, "CHUNK", 2)


def test_rare_words_are_not_told_apart_after_thirty_days():
    old, new = DAY - timedelta(days=RARE_DAYS + 1), DAY - timedelta(days=RARE_DAYS)
    for words in ("jean", "marie", "paul"):
        searched(words, times=2, day=old)
        searched(words, times=1, day=new)
    searched("marie", day=old, filters="kind=eat")
    searched("vtt", times=5, day=old)
    searched(day=old, filters="kind=eat")
    searched(mark="withheld", day=old)

    assert tidy() == 4
    assert sorted(rows()) == [
        ("", "", "kind=eat", 20, 1, 1),
        ("", "digest", "", 20, 1, 1),
        ("", "digest", "", 20, 1, 1),
        ("", "digest", "", 20, 1, 1),
        ("", "rare", "", 20, 6, 6),
        ("", "rare", "kind=eat", 20, 1, 1),
        ("", "withheld", "", 20, 1, 1),
        ("vtt", "digest", "", 20, 5, 5),
    ]
    assert tidy() == 0


def test_what_was_rare_begins_again_at_one():
    searched("jean", times=4, day=DAY - timedelta(days=RARE_DAYS + 1))
    tidy()
    searched("jean", times=4)

    assert not SearchCount.objects.exclude(words="").exists()


def test_nothing_is_kept_longer_than_twenty_five_months():
    searched("vtt", times=5, day=DAY - timedelta(days=KEPT_DAYS + 1))
    searched("vtt", times=5, day=DAY - timedelta(days=KEPT_DAYS))

    assert tidy() == 1
    assert SearchCount.objects.count() == 1


def test_the_worker_tidies_every_day():
    assert [task.every for task in TASKS if task.run is tidy] == [86_400]
