"""The verdicts of 10,000 offers for eight needs, with their reasons: 2 s at most.

Every offer was surveyed from end to end, which no catalogue is. The goal is for the
verdicts on places; to find out what counts of the observations of an offer, and to
make the terms of an index, are told beside it. Time is that of one processor.

    python -m benchmarks.verdicts [offers]
"""

import gc
import random
import sys
from collections import Counter
from datetime import date
from time import process_time

GOAL_SECONDS = 2.0
SEED = 1
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
        gc.freeze()  # the collector need not walk through all that was made up
        judging, _ = _seconds(
            lambda: Counter(
                judge(need, one).answer for one in places for need in NEEDS.values()
            )
        )
        indexing, _ = _seconds(lambda: sum(len(terms_of(one)) for one in places))
    met = judging <= GOAL_SECONDS * offers / 10_000
    verdict = "ok" if met else "SHORT"
    print(
        f"verdicts: {judging:.2f} s for {offers} offers and {len(NEEDS)} needs with"
        f" their reasons, goal {GOAL_SECONDS:g} s for 10000: {verdict} (before it,"
        f" which facts count {reading:.2f} s; terms of the index {indexing:.2f} s)"
    )
    return 0 if met else 1


def _documents(count: int) -> list:
    """Only what a verdict reads."""
    from catalogue.document import OfferDocument
    from catalogue.kinds import KINDS

    dice = random.Random(SEED)
    kinds = dice.choices(list(KINDS), k=count)
    return [
        OfferDocument(
            id="",
            code="",
            path={},
            title={},
            kind=kind,
            duration_minutes=dice.choice((None, 30, 60, 90, 180)),
            observations=_surveyed(dice, kind),
        )
        for kind in kinds
    ]


def _surveyed(dice: random.Random, kind: str) -> list:
    """Every fact that a place of this kind can have."""
    from catalogue.document import Observation
    from catalogue.generated.access import observations

    return [
        Observation(
            one.fact,
            one.value,
            one.method,
            "generated",
            state=one.state,
            observed_on=one.observed_on,
        )
        for one in observations(dice, kind, DAY.year, 1.0)
    ]


def _seconds(work):
    """(how long it took, what it gave)."""
    started = process_time()
    found = work()
    return process_time() - started, found


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
