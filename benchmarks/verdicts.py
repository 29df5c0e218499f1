"""The verdicts of 10,000 offers for eight needs, with their reasons: 2 s at most.

Every offer was surveyed from end to end. What counts of its observations is worked
out within the time, for that is done whenever a verdict is given.

    python -m benchmarks.verdicts [offers]
"""

import random
import sys
from datetime import date
from time import process_time

GOAL_SECONDS = 2.0
DAY = date(2026, 11, 23)


def main(offers: int = 10_000) -> int:
    from .database import throwaway_database

    with throwaway_database():
        from catalogue.accessibility.limits import terms_of
        from catalogue.accessibility.needs import NEEDS
        from catalogue.accessibility.place import place_of
        from catalogue.accessibility.verdict import judge

        found = _documents(offers)
        reading, places = _seconds(lambda: [place_of(one, DAY) for one in found])
        judging, _ = _seconds(
            lambda: [judge(need, one) for one in places for need in NEEDS.values()]
        )
        indexing, _ = _seconds(lambda: [terms_of(one) for one in places])
    seconds = reading + judging
    met = seconds <= GOAL_SECONDS * offers / 10_000
    verdict = "ok" if met else "SHORT"
    print(
        f"verdicts: {seconds:.2f} s for {offers} offers and {len(NEEDS)} needs, goal"
        f" {GOAL_SECONDS:g} s for 10000: {verdict} (facts that count {reading:.2f} s,"
        f" verdicts with reasons {judging:.2f} s; terms of the index {indexing:.2f} s)"
    )
    return 0 if met else 1


def _documents(count: int) -> list:
    """Only what a verdict reads."""
    from catalogue.document import OfferDocument
    from catalogue.kinds import KINDS

    from .made_up import SEED, observations

    dice = random.Random(SEED)
    return [
        OfferDocument(
            id="",
            code="",
            path={},
            title={},
            kind=dice.choice(list(KINDS)),
            duration_minutes=dice.choice((None, 30, 60, 90, 180)),
            observations=observations(dice, 1.0),
        )
        for _ in range(count)
    ]


def _seconds(work):
    """(how long it took, what it gave)."""
    started = process_time()
    found = work()
    return process_time() - started, found


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
