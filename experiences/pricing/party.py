"""What one party pays, line by line, from the published document alone."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from catalogue.document import Part
from experiences.document import Departure, ExperienceDocument, Fare, Terms

from .fare_of import fare_of, has_ages, in_force, largest, smallest
from .lines import Line
from .parties import Party
from .spread import free_places
from .words import alone_label, as_for_label, free_label, older_label, option_label


class PartyPrice(Part, kw_only=True):
    """`lines`, and their sum in cents. `tourist_tax`: cents apart from it, null: not
    known or none; `tourist_tax_on_site`: (more of) it is paid on the spot."""

    lines: list[Line]
    tourist_tax: int | None = None
    tourist_tax_on_site: bool = False

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)


class NoPrice(Part):
    """Why there is none: not_for_sale (nobody registered sells it), nobody, no_fare
    (none that day), too_few or too_many (`people` at least, or at most)."""

    code: str
    people: int | None = None


def party_price(
    document: ExperienceDocument, party: Party, day: date
) -> PartyPrice | NoPrice:
    """`day`: of departure. A party that joins a departure need not be large: its
    group is the departure's. ValueError for an option that has no price."""
    if not (document.seller and document.seller.registration):
        return NoPrice("not_for_sale")
    if not party.people:
        return NoPrice("nobody")
    departure = _departure(document, day)
    fares = in_force(document.fares, day, departure)
    least, most = smallest(fares), largest(fares)
    if not least:
        return NoPrice("no_fare")
    size = max(party.people, least) if departure else party.people
    if size < least:
        return NoPrice("too_few", least)
    if most is not None and size > most:
        return NoPrice("too_many", most)
    return _priced(document, party, fares, size)


def _departure(document: ExperienceDocument, day: date) -> Departure | None:
    found = (one for one in document.departures if one.day == day)
    return next((one for one in found if one.state != "cancelled"), None)


def _priced(
    document: ExperienceDocument, party: Party, fares: Sequence[Fare], size: int
) -> PartyPrice:
    terms = document.terms
    lines = [*_no_dearer(party, fares, size, terms), *_alone(party, terms)]
    titles = {step.id: step.title or _title(step) for step in document.steps}
    for step in party.options:
        for line in _people(party, fares, size, step):
            label = option_label(titles.get(step, {}), line.label)
            lines.append(replace(line, code="option", label=label))
    return PartyPrice(
        lines=lines,
        tourist_tax=_tax(party, terms),
        tourist_tax_on_site=terms.tourist_tax_on_site,
    )


def _title(step) -> dict[str, str]:
    return step.stop.title if step.stop else {}


def _no_dearer(
    party: Party, fares: Sequence[Fare], size: int, terms: Terms
) -> list[Line]:
    """The fares of the party, or as much as the next larger group pays, if less:
    otherwise 19 people would pay more than 20."""
    lines = _fares(party, fares, size, terms)
    total = _sum(lines)
    larger = {one.minimum_persons or 1 for one in fares if not one.step}
    for low in sorted(one for one in larger if one > size):
        filled = replace(party, adults=party.adults + low - size)
        less = _sum(_fares(filled, fares, low, terms)) - total
        if less < 0:
            return [*lines, Line("as_for", 1, less, as_for_label(low))]
    return lines


def _sum(lines: Sequence[Line]) -> int:
    return sum(line.total for line in lines)


def _fares(party: Party, fares: Sequence[Fare], size: int, terms: Terms) -> list[Line]:
    lines = list(_people(party, fares, size))
    free = free_places(party.adults, terms.one_free_per)
    if free and lines[0].code == "adult":
        label = free_label(terms.one_free_per)
        lines.append(Line("free_place", free, -lines[0].amount, label))
    return lines


def _people(
    party: Party, fares: Sequence[Fare], size: int, step: str = ""
) -> Iterator[Line]:
    """A line for the adults and one for each fare of children."""
    adult = fare_of(fares, size, step=step)
    if adult is None:
        raise ValueError(f"no price of {step or 'the experience'} for {size} people")
    if adult.unit == "group":
        yield Line("group", 1, adult.amount, adult.label)
        return
    if party.adults:
        yield Line("adult", party.adults, adult.amount, adult.label)
    yield from _children(party, fares, size, step)


def _children(
    party: Party, fares: Sequence[Fare], size: int, step: str
) -> Iterator[Line]:
    found = [
        Line(
            "child", 1, fare.amount, fare.label if has_ages(fare) else older_label(age)
        )
        for age in sorted(party.children)
        if (fare := fare_of(fares, size, age, step))
    ]
    seen: list[Line] = []
    for line in found:
        if line not in seen:
            seen.append(line)
            yield replace(line, quantity=found.count(line))


def _alone(party: Party, terms: Terms) -> Iterator[Line]:
    rooms = party.rooms_alone
    if rooms and terms.single_supplement:
        yield Line("alone", rooms, terms.single_supplement, alone_label())


def _tax(party: Party, terms: Terms) -> int | None:
    each = terms.tourist_tax
    return None if each is None else each * party.of_age
