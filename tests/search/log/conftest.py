from datetime import date

import pytest

from search.log.recording import BUFFER
from search.log.seen import Count, Seen
from search.log.writing import write
from search.models import SearchCount

DAY = date(2026, 11, 23)
# as a browser says it
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"


@pytest.fixture(autouse=True)
def _nothing_waits():
    """What another test has searched is not counted here."""
    BUFFER.forget()
    yield
    BUFFER.forget()


def seen(words: str = "", **more) -> Seen:
    """A search with a result of 20 or more, in French, on DAY."""
    given = {"language": "fr", "mark": "", "filters": "", "results": 20, **more}
    return Seen(day=given.pop("day", DAY), words=words, **given)


def searched(words: str = "", times: int = 1, **more) -> None:
    """So many searches, each fresh."""
    write({seen(words, **more): Count(times, times)})


def rows() -> list[tuple]:
    """(words, mark of the digest, filters, results, searches, fresh) of all rows."""
    return [
        (
            row.words,
            row.digest if len(row.digest) < 32 else "digest",
            row.filters,
            row.results,
            row.searches,
            row.fresh,
        )
        for row in SearchCount.objects.order_by(
            "day", "words", "digest", "filters", "results"
        )
    ]
