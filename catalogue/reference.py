"""The reference pages of the documentation, written from the registries."""

import json
from collections.abc import Callable, Iterator

from django.utils.translation import override

from catalogue import kinds, labels
from catalogue.accessibility.fact import Fact, Kind
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.zones import ZONES
from catalogue.document import json_schema
from catalogue.sectors import SECTORS, Attribute

Page = Callable[[], str]


def register_page(name: str, page: Page) -> None:
    """What `page` returns is the file `name` under docs/reference."""
    _PAGES[name] = page


def pages() -> dict[str, str]:
    """File name under docs/reference → its whole text."""
    with override("en"):
        return {name: page() for name, page in _PAGES.items()}


def schema_page(schema: dict) -> str:
    return json.dumps(schema, indent=2) + "\n"


def _lines(write: Callable[[], Iterator[str]]) -> Page:
    return lambda: "\n".join(write()) + "\n"


def _sectors() -> Iterator[str]:
    yield "# Sectors and their attributes\n"
    yield "Written from `catalogue/sectors/`. A missing value means unknown, never no."
    for sector in SECTORS.values():
        yield f"\n## {sector.label} (`{sector.code}`)\n"
        yield "| attribute | code | value | facet |"
        yield "|---|---|---|---|"
        yield from (_row(attribute) for attribute in sector.attributes)


def _row(attribute: Attribute) -> str:
    facet = "yes" if attribute.facet else ""
    kind = f"{attribute.kind.value}: {attribute.expected}"
    return f"| {attribute.label} | `{attribute.code}` | {kind} | {facet} |"


def _codes() -> Iterator[str]:
    yield "# Codes\n"
    yield "## Kinds of offer\n"
    yield "| code | kind | schema.org |"
    yield "|---|---|---|"
    for kind in kinds.KINDS.values():
        yield f"| `{kind.code}` | {kind.label} | {kind.schema_type} |"
    yield "\n## Labels\n"
    yield "| code | label | issuer | followed by |"
    yield "|---|---|---|---|"
    for scheme in labels.SCHEMES.values():
        row = (f"`{scheme.code}`", scheme.name, scheme.issuer, scheme.successor)
        yield f"| {' | '.join(map(str, row))} |"


def _facts() -> Iterator[str]:
    yield "# Facts about access\n"
    yield "Written from `catalogue/accessibility/facts/`. Nothing said means unknown,"
    yield "never no. “Elsewhere” gives the name where another vocabulary has the fact."
    for zone in ZONES.values():
        yield f"\n## {zone.label} (`{zone.code}`)"
        for fact in FACTS.values():
            if fact.zone == zone.code:
                yield from _fact(fact)


def _fact(fact: Fact) -> Iterator[str]:
    yield f"\n### {fact.label} (`{fact.code}`)\n"
    if fact.question:
        yield f"{fact.question} {fact.how}\n"
    yield f"- Answer: {fact.expected.strip()} (`{fact.kind.value}`)"
    yield from (f"  - `{code}`: {said}" for code, said in fact.options.items())
    if fact.kind is Kind.NUMBER and fact.tolerance:
        yield f"- Two that agree: at most {fact.tolerance:g} {fact.unit} apart"
    if fact.part_of:
        yield f"- Not applicable where `{fact.part_of}` is false"
    yield f"- Lasts: {f'{fact.lasts} months' if fact.lasts else 'until taken back'}"
    yield f"- Of the premises: {'yes' if fact.inherited else 'no'}"
    yield f"- Filter of its own: {'yes' if fact.facet else 'no'}"
    yield from (f"- {place}: {names}" for place, names in _elsewhere(fact) if names)


def _elsewhere(fact: Fact) -> Iterator[tuple[str, str]]:
    """(vocabulary, its names for the fact)."""
    yield "acceslibre", ", ".join(f"`{name}`" for name in fact.acceslibre)
    yield "A11yJSON", fact.a11yjson and f"`{fact.a11yjson}`"
    yield "OpenStreetMap", fact.osm and f"`{fact.osm}`"
    yield "DATAtourisme", fact.datatourisme and f"`{fact.datatourisme}`"
    yield "APIDAE", ", ".join(f"“{name}”" for name in fact.apidae)


_PAGES: dict[str, Page] = {
    "offer-document.json": lambda: schema_page(json_schema()),
    "sectors.md": _lines(_sectors),
    "codes.md": _lines(_codes),
    "accessibility-facts.md": _lines(_facts),
}
