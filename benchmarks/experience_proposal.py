"""A programme of three days from 150 candidates: 2 s at most, checks included.

Generated offers around Lourdes, the nearest of each kind; meals at a table and two
nights are asked for. Time is that of one processor; the median and the longest of some
briefs with other seeds and days.

    python -m benchmarks.experience_proposal [briefs]
"""

import sys
from datetime import date, timedelta
from itertools import islice
from statistics import median
from time import process_time

GOAL_SECONDS = 2.0
SHARES = {"offer": 96, "meal": 34, "night": 20}
OFFERS = 900
FIRST = date(2026, 12, 7)


def main(briefs: int = 10) -> int:
    from .database import throwaway_database

    with throwaway_database():
        from experiences.proposal.plan import propose

        found, asked = _candidates(), [_brief(number) for number in range(briefs)]
        seconds, points = [], []
        for one in asked:
            started = process_time()
            plan = propose(one, found)
            seconds.append(process_time() - started)
            points.append(plan.state.value)
    longest = max(seconds)
    met = longest <= GOAL_SECONDS
    print(
        f"experience_proposal: {longest:.2f} s at most ({median(seconds):.2f} s in the"
        f" median of {briefs}) for 3 days from {len(found)} candidates, goal"
        f" {GOAL_SECONDS:g} s: {'ok' if met else 'SHORT'} (worth"
        f" {median(points):.0f} points in the median)"
    )
    return 0 if met else 1


def _brief(number: int):
    from experiences.feasibility.group import Group
    from experiences.proposal.brief import DINNER, LUNCH, Base, Brief

    return Brief(
        base=Base(43.0947, -0.0458, "Lourdes"),
        first=FIRST + timedelta(days=31 * number),
        days=3,
        group=Group(adults=2, children=(9, 12)),
        pace="brisk",
        budget=40_000,
        meals=(LUNCH, DINNER),
        unknown_access=True,
        seed=number,
    )


def _candidates() -> list:
    """As many of each kind as the search gives."""
    from catalogue.document import decode
    from experiences.proposal.candidate import TO_DO, candidate_of

    from .generated import sources

    brief = _brief(0)
    offers = (decode(one.document) for one in sources(range(1, OFFERS + 1)))
    made = sorted(
        (candidate_of(one, brief, FIRST) for one in offers),
        key=lambda one: (one.km is None, one.km, one.id),
    )
    usual = [one for one in made if one.offer.kind in (*TO_DO, "eat", "stay")]
    return [
        one
        for role, share in SHARES.items()
        for one in islice((c for c in usual if c.role == role), share)
    ]


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
