"""What a search must find, worked out slowly and plainly from the documents."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import asin, cos, radians, sin, sqrt

from catalogue.document import OfferDocument
from catalogue.opening import Calendar, Closure, parse
from catalogue.opening.expression import PARIS
from config.languages import pick
from search.asking.geo import Near
from search.asking.query import SearchQuery
from search.asking.when import When
from search.text import analyse, collation_key

EARTH_RADIUS_M = 6_371_008.77
QUARTERS = (0, 15, 30, 45)


def best(states: set[str]) -> str:
    known = [one for one in ("open", "unknown") if one in states]
    return known[0] if known else "closed"


@dataclass(frozen=True)
class Answer:
    total: int
    ids: list[int]  # of the page; in no order where sorted by relevance
    facets: dict[str, Counter]
    unknown_hours: int


class Oracle:
    """`offers`: id → document, public all of them."""

    def __init__(self, offers: dict[int, OfferDocument], today: date) -> None:
        self.offers = offers
        self.today = today

    def answer(self, query: SearchQuery) -> Answer:
        found = [one for one in self.offers if self._matches(one, query)]
        unknown = [
            one
            for one in self.offers
            if query.filters.get("when")
            and self._matches(one, query, day=False)
            and self._when(one, query.filters["when"]) == "unknown"
        ]
        first = (query.page - 1) * 20
        ordered = sorted(found, key=lambda one: self._key(one, query))
        page = ordered if query.sort == "relevance" else ordered[first : first + 20]
        return Answer(len(found), page, self._facets(query), len(unknown))

    def _facets(self, query: SearchQuery) -> dict[str, Counter]:
        codes = ("sector", "kind", "commune", "theme", "label", "language")
        result = {}
        for code in (*codes, "attr_bikes_for_hire", "attr_cot"):
            alone = code != "attr_bikes_for_hire"
            found = [
                one
                for one in self.offers
                if self._matches(one, query, without=code if alone else "")
            ]
            values = (value for one in found for value in set(self._values(one, code)))
            result[code] = Counter(values)
        return result

    def _matches(
        self, one: int, query: SearchQuery, without: str = "", day: bool = True
    ) -> bool:
        return (
            not self._is_over(one)
            and self._has_words(one, query)
            and all(
                self._is_chosen(one, code, values)
                for code, values in query.selections.items()
                if code != without
            )
            and (query.near is None or self._within(one, query.near))
            and (query.bbox is None or self._boxed(one, query))
            and (
                not day
                or query.filters.get("when") is None
                or self._when(one, query.filters["when"]) == "open"
            )
        )

    def _next_date(self, one: int, query: SearchQuery) -> date:
        """The first day from the first one asked on; never where no day is told."""
        when = query.filters.get("when")
        asked = [self.today + timedelta(days=n) for n in range(550)]
        if when:
            first, last = when.first or self.today, when.last or asked[6]
            asked = [day for day in asked if day >= first]
            days = [
                day
                for day in asked
                if day <= last and (not when.weekdays or day.weekday() in when.weekdays)
            ]
            asked = [day for day in asked if day >= (days or [self.today])[0]]
        offer = self.offers[one]
        if not (offer.occurrences or offer.opening.expression):
            return date.max
        told = (day for day in asked if self._day(one, day) != "closed")
        return next(told, date.max)

    def _over(self, one: int) -> date:
        ends = [each.end_date for each in self.offers[one].occurrences]
        return max(ends, default=date.max)

    def _is_over(self, one: int) -> bool:
        offer = self.offers[one]
        ends = [each.end_date for each in offer.occurrences]
        return offer.kind == "event" and bool(ends) and max(ends) < self.today

    def _has_words(self, one: int, query: SearchQuery) -> bool:
        offer = self.offers[one]
        asked = {
            code: set(analyse(query.text, code))
            for code in {query.language, "fr"}
            if analyse(query.text, code)
        }
        if not asked:
            return True
        return any(
            stems <= self._stems(offer, code)
            for code, stems in asked.items()
            if code in offer.title
        )

    def _stems(self, offer: OfferDocument, code: str) -> set[str]:
        texts = (offer.title, offer.summary, offer.description)
        words = [text.get(code, "") for text in texts]
        words += [offer.place.commune, *(pick(t.label, code)[0] for t in offer.themes)]
        return {stem for text in words for stem in analyse(text, code)}

    def _is_chosen(self, one: int, code: str, values: tuple[str, ...]) -> bool:
        has = set(self._values(one, code))
        if code == "attr_bikes_for_hire":
            return has >= set(values)
        return bool(has & set(values))

    def _values(self, one: int, code: str) -> list[str]:
        offer = self.offers[one]
        if code == "attr_cot":
            return ["yes"] if offer.attributes.get("cot") is True else []
        return {
            "sector": offer.sectors,
            "kind": [offer.kind],
            "commune": [offer.place.insee] if offer.place.insee else [],
            "theme": [theme.slug for theme in offer.themes],
            "language": offer.languages,
            "attr_bikes_for_hire": offer.attributes.get("bikes_for_hire", []),
            "label": [
                label.scheme
                for label in offer.labels
                if label.awarded_on
                and label.expires_on
                and label.awarded_on <= self.today <= label.expires_on
            ],
        }[code]

    def _within(self, one: int, near: Near) -> bool:
        metres = self.metres(one, near)
        return metres is not None and metres <= near.km * 1000

    def metres(self, one: int, near: Near) -> float | None:
        place = self.offers[one].place
        if place.latitude is None:
            return None
        here, there = radians(near.latitude), radians(place.latitude)
        across = radians(place.longitude - near.longitude)
        half = sin((there - here) / 2) ** 2
        half += cos(here) * cos(there) * sin(across / 2) ** 2
        return 2 * EARTH_RADIUS_M * asin(sqrt(half))

    def _boxed(self, one: int, query: SearchQuery) -> bool:
        place, box = self.offers[one].place, query.bbox
        if place.latitude is None:
            return False
        across = box.west <= place.longitude <= box.east
        return across and box.south <= place.latitude <= box.north

    def _when(self, one: int, when: When) -> str:
        """Of the days that are asked, the best answer."""
        first = when.first or self.today
        last = when.last or self.today + timedelta(days=6)
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        states = {
            self._on_day(one, day, when)
            for day in days
            if not when.weekdays or day.weekday() in when.weekdays
        }
        return best(states)

    def _on_day(self, one: int, day: date, when: When) -> str:
        if when.at is not None:
            return self._moment(one, datetime.combine(day, when.at))
        if when.evening:
            clocks = [
                time(hour, minute) for hour in (20, 21, 22, 23) for minute in QUARTERS
            ]
            return best({self._moment(one, datetime.combine(day, c)) for c in clocks})
        return self._day(one, day)

    def _moment(self, one: int, moment: datetime) -> str:
        """No occurrence has times here: when it takes place on its day is unknown."""
        offer = self.offers[one]
        said = self._calendar(offer).state_at(moment.replace(tzinfo=PARIS))
        held = self._day_is_held(offer, moment.date())
        if offer.kind == "event" and offer.occurrences:
            if offer.opening.expression:
                return said if held else "closed"
            return "unknown" if held else "closed"
        return best({said, "unknown"}) if held else said

    def _day_is_held(self, offer: OfferDocument, day: date) -> bool:
        return any(
            each.start_date <= day <= each.end_date and each.status == "scheduled"
            for each in offer.occurrences
        )

    def _day(self, one: int, day: date) -> str:
        offer = self.offers[one]
        said = self._hours(offer, day)
        held = self._day_is_held(offer, day)
        if offer.kind != "event" or not offer.occurrences:
            return "open" if held else said
        if not held:
            return "closed"
        return said if offer.opening.expression else "open"

    def _hours(self, offer: OfferDocument, day: date) -> str:
        return self._calendar(offer).state_on(day).status

    def _calendar(self, offer: OfferDocument) -> Calendar:
        opening = offer.opening
        closures = tuple(Closure(c.first_day, c.last_day) for c in opening.closures)
        hours = parse(opening.expression) if opening.expression else None
        return Calendar(
            hours, closures, opening.confirmed_from, opening.confirmed_until
        )

    def _key(self, one: int, query: SearchQuery):
        if query.sort == "distance":
            return (self.metres(one, query.near), one)
        if query.sort == "date":
            return (self._next_date(one, query), self._over(one), one)
        if query.sort == "name":
            return (collation_key(pick(self.offers[one].title, query.language)[0]), one)
        return one
