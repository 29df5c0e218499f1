"""Questions as visitors ask them, drawn from the published documents themselves."""

from collections import Counter
from datetime import date, time, timedelta
from random import Random

from catalogue.accessibility.needs import NEEDS
from catalogue.document import OfferDocument
from search.asking.access import Access
from search.asking.geo import BBox, Near
from search.asking.query import SORTS, SearchQuery
from search.asking.when import When
from search.entries.party import Party
from search.facets import BUCKETS, GROUPS, facet_values
from search.models import Synonym
from search.routes.along import Along
from search.routes.lines import Line
from search.text import words

LANGUAGES = ("fr", "fr", "fr", "en", "es", "it")


def synonyms(documents: list[OfferDocument], seed: int) -> list[Synonym]:
    """Of the commonest words of titles, each with two or three words of a title that
    stand together; every third leads one way."""
    dice = Random(seed)
    titles = [[one.written for one in words(d.title["fr"], "fr")] for d in documents]
    common = Counter(word.lower() for title in titles for word in title)
    rows = []
    for number, (word, _count) in enumerate(common.most_common(60)):
        title = dice.choice([one for one in titles if len(one) > 2])
        other = " ".join(title[: dice.choice((2, 3))])
        rows.append(
            Synonym(terms=word, others=other)
            if number % 3 == 0
            else Synonym(terms=f"{word}, {other}")
        )
    return rows


class Questions:
    """An endless supply; the same seed gives the same questions."""

    def __init__(self, documents: list[OfferDocument], today: date, seed: int) -> None:
        self._documents = documents
        self._today = today
        self._dice = Random(seed)

    def next(self) -> SearchQuery:
        dice = self._dice
        about = dice.choice(self._documents)
        language = dice.choice(LANGUAGES)
        return SearchQuery(
            language=language,
            text=self._text(about, language) if dice.random() < 0.65 else "",
            selections=self._selections() if dice.random() < 0.5 else self._events(),
            access=self._access() if dice.random() < 0.2 else Access(),
            filters={
                "when": self._when() if dice.random() < 0.3 else None,
                "party": self._party() if dice.random() < 0.15 else None,
                "near": self._near(about) if dice.random() < 0.3 else None,
                "along": self._along(about) if dice.random() < 0.2 else None,
                "area": self._bbox(about) if dice.random() < 0.15 else None,
            },
            sort=dice.choice(SORTS),
            page=dice.choice((1, 1, 1, 1, 2, 3)),
        )

    def _party(self) -> Party:
        """A couple, a family, or a coach full of people."""
        adults, children = self._dice.choice((1, 2, 2, 7, 12, 45)), range(18)
        ages = tuple(self._dice.sample(children, self._dice.choice((0, 0, 1, 3))))
        return Party(adults, ages, dog=self._dice.random() < 0.2)

    def _text(self, about: OfferDocument, language: str) -> str:
        """One to three words of a title or a description, as written there; one in
        five texts has a slip."""
        texts = [about.title, about.title, about.summary, about.description]
        found = self._dice.choice(texts)
        text = found.get(language) or found.get("fr") or about.title["fr"]
        known = [word.written for word in words(text, language)] or ["lac"]
        some = self._dice.sample(
            known, min(len(known), self._dice.choice((1, 1, 2, 3)))
        )
        if self._dice.random() < 0.2:
            some[0] = self._slip(some[0])
        return " ".join(some)

    def _slip(self, word: str) -> str:
        """Two letters exchanged, one left out, or one more."""
        place = self._dice.randrange(len(word))
        kind = self._dice.randrange(3)
        if kind == 0:
            return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
        return word[:place] + ("", word[place] * 2)[kind - 1] + word[place + 1 :]

    def _selections(self) -> dict[str, tuple[str, ...]]:
        """Values that some offer has, of one to three groups."""
        found: dict[str, set[str]] = {}
        in_buckets = [group.code for group in BUCKETS]
        groups = [*self._dice.sample(list(GROUPS), 6), self._dice.choice(in_buckets)]
        for document in self._dice.sample(self._documents, 12):
            for code, values in facet_values(document, self._today).items():
                if code in groups and len(found) < 3:
                    found.setdefault(code, set()).add(self._dice.choice(sorted(values)))
        return {code: tuple(sorted(values)) for code, values in found.items()}

    def _events(self) -> dict[str, tuple[str, ...]]:
        return {"kind": ("event",)} if self._dice.random() < 0.4 else {}

    def _access(self) -> Access:
        dice = self._dice
        return Access(
            tuple(dice.sample(list(NEEDS), dice.choice((1, 1, 2)))),
            verified=dice.random() < 0.2,
            not_suiting=dice.random() < 0.3,
        )

    def _when(self) -> When:
        """A day, a stay or the coming week; at any time of it, an hour, the evening."""
        dice = self._dice
        first = self._today + timedelta(days=dice.randrange(300))
        last = first + timedelta(days=dice.choice((0, 0, 0, 3, 9)))
        days = dice.choice(((first, last), (first, last), (None, None)))
        weekdays = dice.choice(((), (), (6,), (5, 6)))
        at = dice.choice((None, None, time(10), time(14, 45), time(21)))
        return When(*days, weekdays, at, evening=dice.random() < 0.3)

    def _near(self, about: OfferDocument) -> Near | None:
        place = about.place
        if place.latitude is None:
            return None
        km = self._dice.choice((0.5, 5.0, 10.0, 30.0, 200.0))
        return Near(round(place.latitude, 5), round(place.longitude, 5), km)

    def _along(self, about: OfferDocument) -> Along | None:
        """Along a way of many points that winds about the place, in two parts."""
        place, dice = about.place, self._dice
        if place.latitude is None:
            return None
        longitude, latitude, way = place.longitude, place.latitude, []
        for _ in range(dice.choice((4, 90))):
            longitude += dice.uniform(-0.004, 0.01)
            latitude += dice.uniform(-0.006, 0.006)
            way.append((round(longitude, 6), round(latitude, 6)))
        half = len(way) // 2
        line = Line((tuple(way[:half]), tuple(way[half:])), dice.choice((None, 70_000)))
        return Along(about.id, about.title, line, dice.choice((0.5, 2.0, 5.0, 20.0)))

    def _bbox(self, about: OfferDocument) -> BBox | None:
        place = about.place
        if place.latitude is None:
            return None
        half = self._dice.choice((0.02, 0.2, 1.0))
        west, south = place.longitude - half, place.latitude - half
        edges = (west, south, west + 2 * half, south + 2 * half)
        return BBox(*(round(edge, 5) for edge in edges))
