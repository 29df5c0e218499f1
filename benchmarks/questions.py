"""Questions as visitors ask them, of the generated offers."""

import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import cycle, islice
from urllib.parse import urlencode

from .generated import SEED, materials

MOST_MADE = 10_000  # offers whose words are asked for
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Address = list[tuple[str, object]]
SHORTEST = 4  # letters of a word that is asked for


def mixed(count: int, seed: int = 1) -> dict[str, list]:
    """Kind of question → `count` queries in all: words, typos, words with three
    filters, filters, near a commune, inside a box, with needs, open on a day."""
    dice = random.Random(seed)
    found: dict[str, list] = {name: [] for name in KINDS}
    for name in islice(cycle(KINDS), count):
        found[name].append(parsed(KINDS[name](dice)))
    return found


def parsed(address: Address):
    """The query of an address of the search page."""
    from django.http import QueryDict

    from search.asking.query import SearchQuery

    query = SearchQuery.parse(QueryDict(urlencode(address)), "fr")
    if query.problems:
        raise ValueError(f"{address}: {query.problems}")
    return query


def words(dice: random.Random, count: int) -> list[str]:
    """Of the titles and texts of offers, so that common words come often."""
    from catalogue.generated.record import record

    offer = record(dice.randint(1, MOST_MADE), SEED, materials())
    text = dice.choice((offer.title, offer.title, offer.summary, offer.description))
    said = [one.strip(".,;:’'()%") for one in text["fr"].split()]
    known = [one for one in said if len(one) >= SHORTEST and one.isalpha()]
    return dice.sample(known, min(count, len(known)))


def _text(dice: random.Random) -> Address:
    return [("q", " ".join(words(dice, dice.choice((1, 1, 2, 3)))))]


def _typo(dice: random.Random) -> Address:
    word = max(words(dice, 5), key=len)
    place = dice.randrange(1, len(word) - 1)
    wrong = dice.choice(LETTERS)
    return [("q", word[:place] + wrong + word[place + 1 :])]


def _text_and_filters(dice: random.Random) -> Address:
    return [*_text(dice), *_some_filters(dice, 3)]


def _filters(dice: random.Random) -> Address:
    return _some_filters(dice, dice.randint(1, 4))


def _some_filters(dice: random.Random, count: int) -> Address:
    """So many groups, with one to three values each."""
    from catalogue.generated import labels, record
    from catalogue.kinds import KINDS as OFFERS
    from catalogue.sectors import SECTORS

    values = {
        "kind": list(OFFERS),
        "sector": list(SECTORS),
        "commune": [one.insee for one in materials().communes],
        "label": list(labels.OF_ALL),
        "language": list(record.SPOKEN),
    }
    chosen = dice.sample(list(values), min(count, len(values)))
    return [
        (name, value)
        for name in chosen
        for value in dice.sample(values[name], dice.randint(1, 3))
    ]


def _near(dice: random.Random) -> Address:
    commune = dice.choice(materials().communes)
    return [("near", commune.insee), ("km", dice.choice((5, 10, 20)))]


def _box(dice: random.Random) -> Address:
    commune, size = dice.choice(materials().communes), dice.uniform(0.05, 0.3)
    west, south = commune.longitude - size, commune.latitude - size
    corners = (west, south, west + 2 * size, south + 2 * size)
    return [("bbox", ",".join(f"{one:.5f}" for one in corners))]


def _needs(dice: random.Random) -> Address:
    from catalogue.accessibility.needs import NEEDS

    needs = dice.sample(list(NEEDS), dice.choice((1, 1, 2)))
    own = [("width", dice.randint(55, 80))] if "wheelchair" in needs else []
    return [*(("need", need) for need in needs), *own]


def _open(dice: random.Random) -> Address:
    from django.utils.timezone import localdate

    day = localdate() + timedelta(dice.randint(0, 120))
    return [("open", day.isoformat()), *_some_filters(dice, dice.choice((0, 1)))]


KINDS: dict[str, Callable[[random.Random], Address]] = {
    "words": _text,
    "typos": _typo,
    "words and filters": _text_and_filters,
    "filters": _filters,
    "near": _near,
    "box": _box,
    "needs": _needs,
    "open on": _open,
}


def flat(questions: dict[str, list]) -> Iterator:
    """All queries, the kinds in turn."""
    longest = max(map(len, questions.values()))
    for number in range(longest):
        for some in questions.values():
            if number < len(some):
                yield some[number]
