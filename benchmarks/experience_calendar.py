"""The days of the next 400 on which an experience of eight steps works: 150 ms.

Three days, fixed times, windows and any, two alternatives, one night a day; hours and
kinds of the generated catalogue, real ones where they lie at hand. Every expression is
new to the process: once known, its year serves all experiences, which is told beside
it. Time is that of one processor.

    python -m benchmarks.experience_calendar [experiences]
"""

import os
import random
import sys
from datetime import date, time
from statistics import median
from time import process_time

import django

GOAL_SECONDS = 0.150
SEED = 1
TODAY = date(2026, 11, 23)
DAYS = 400
WARMING = 3  # experiences before the clock starts


def main(experiences: int = 60) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()  # for the words of findings; no database is touched
    documents = _documents(experiences + WARMING)
    for document in documents[:WARMING]:
        _seconds(document)
    first = [_seconds(document) for document in documents[WARMING:]]
    again = [_seconds(document) for document in documents[WARMING:]]
    high = sorted(first)[int(len(first) * 0.95)]
    met = high <= GOAL_SECONDS
    print(
        f"experience_calendar: {high * 1000:.0f} ms for the slowest of twenty of"
        f" {len(first)} experiences of 8 steps on {DAYS} days, goal"
        f" {GOAL_SECONDS * 1000:.0f}: {'ok' if met else 'SHORT'}"
        f" (median {median(first) * 1000:.0f} ms, {median(again) * 1000:.0f} once the"
        f" hours are known, which makes {median(again) * 1000:.0f} s for 1000)"
    )
    return 0 if met else 1


def _seconds(document) -> float:
    from experiences.feasibility.calendar import calendar
    from experiences.feasibility.group import smallest

    started = process_time()
    calendar(document, smallest(document), TODAY, DAYS)
    return process_time() - started


def _documents(count: int) -> list:
    from experiences.document import ExperienceDocument

    dice = random.Random(SEED)
    hours = _hours(dice)
    return [
        ExperienceDocument(
            id="", code="", path={}, title={}, length_days=3, steps=_steps(dice, hours)
        )
        for _number in range(count)
    ]


def _hours(dice: random.Random) -> dict[str, list[str]]:
    """Kind → expressions in no order, each of them once."""
    from catalogue.generated.hours import hours

    found = {}
    for kind, known in hours().items():
        found[kind] = sorted(set(known))
        dice.shuffle(found[kind])
    return found


def _steps(dice: random.Random, hours: dict[str, list[str]]) -> list:
    from experiences.document import Step

    def step(name: str, day: int, kind: str, what: str = "offer", **more) -> Step:
        stop = _stop(dice, hours, name, kind)
        duration = None if what == "night" else dice.choice((45, 60, 90, 120))
        return Step(
            id=name, day=day, kind=what, stop=stop, duration_minutes=duration, **more
        )

    noon = {"earliest": time(12), "latest": time(13, 30)}
    return [
        step("castle", 1, "visit", start=time(10)),
        step("lunch", 1, "eat", "meal", **noon),
        step("museum", 1, "visit", choice="afternoon"),
        step("walk", 1, "do", choice="afternoon"),
        step("hotel", 1, "stay", "night"),
        step("market", 2, "visit"),
        step("inn", 2, "stay", "night"),
        step("church", 3, "visit", earliest=time(9), latest=time(11)),
    ]


def _stop(dice: random.Random, hours: dict[str, list[str]], name: str, kind: str):
    """Within a few kilometres of Lourdes."""
    from catalogue.document import Opening, Place
    from experiences.document import Stop

    known = hours.get(kind) or hours[""]
    expression = known.pop() if len(known) > 1 else known[0]
    place = Place(
        latitude=43.09 + dice.uniform(-0.02, 0.02),
        longitude=-0.05 + dice.uniform(-0.02, 0.02),
    )
    return Stop(
        id=name,
        code=name,
        kind=kind,
        path={},
        title={},
        place=place,
        opening=Opening(expression=expression),
        priced=True,
    )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
