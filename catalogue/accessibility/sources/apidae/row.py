"""One object of APIDAE becomes one row of ours."""

import re
from collections.abc import Iterator
from datetime import date

from catalogue.accessibility.evidence import IMPORTED, LABEL
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sources.answers import past_day
from catalogue.accessibility.sources.cells import Rejected
from catalogue.accessibility.sources.references import WEBSITE, website
from catalogue.accessibility.sources.row import Row
from catalogue.imports import json_reader
from catalogue.imports.known.folding import folded
from catalogue.imports.numbers import degrees, whole
from catalogue.imports.problem import Problem, Severity, shown
from catalogue.imports.record import Observation
from catalogue.imports.refused import Refused
from catalogue.imports.source import Converted, Raw

from .kinds import KINDS
from .labels import CRITERIA
from .node import Node, Told

_WEBSITE = 205  # the type of a means of communication
_INSEE = re.compile(r"\d{5}|2[AB]\d{3}", re.ASCII)
_PLACES = "nombrePersonnesEnFauteuilRoulantAccueilliesSimultanement"


def convert(raw: Raw) -> Converted:
    """Pure; never raises for what an object holds."""
    try:
        value = json_reader.read(raw.data).value
    except Refused as refused:
        return Converted(None, (_unreadable(raw, refused),))
    told = Told(raw.name)
    try:
        return Converted(_row(Node(value, "", told)), tuple(told.problems))
    except Rejected:
        return Converted(None, tuple(told.problems))


def _unreadable(raw: Raw, refused: Refused) -> Problem:
    return Problem(
        record=raw.name,
        pointer="",
        code=refused.code,
        found=shown(raw.data[:60].decode("utf-8", "replace")),
        expected=refused.expected[:200],
        severity=Severity.REJECTED,
    )


def _row(root: Node) -> Row:
    external_id = _identifier(root)
    name = root.at("nom", "libelleFr").text() or root.at("nom", "libelle").text()
    if not name:
        root.at("nom", "libelleFr").reject("name_missing")
    address = root.at("localisation", "adresse")
    latitude, longitude = _point(root)
    kinds = KINDS.get(root.at("type").text(), ())
    return Row(
        external_id=external_id,
        name=name,
        insee=address.at("commune", "code").take(_insee) or "",
        commune=address.at("commune", "nom").text(120),
        postal_code=address.at("codePostal").text(10),
        address=address.at("adresse1").text(),
        latitude=latitude,
        longitude=longitude,
        kinds=kinds,
        references=(("apidae", external_id), *_websites(root)),
        facts=tuple(_facts(root, kinds)),
    )


def _identifier(root: Node) -> str:
    if not isinstance(root.value, dict):
        root.reject("type", "{…}")
    node = root.at("id")
    number = node.take(whole)
    if number is None:
        node.reject("identifier")
    root.told.record = str(number)
    return root.told.record


def _insee(value: object) -> str:
    if not isinstance(value, str) or not _INSEE.fullmatch(value):
        raise Refused("insee")
    return value


def _point(root: Node) -> tuple[float | None, float | None]:
    """[longitude, latitude]; 0, 0 is a field left empty."""
    node = root.at("localisation", "geolocalisation", "geoJson", "coordinates")
    items = list(node.each())
    if len(items) < 2:
        return None, None
    east = items[0].take(lambda value: degrees(value, 180))
    north = items[1].take(lambda value: degrees(value, 90))
    if north is None or east is None or (north == 0 == east):
        return None, None
    return north, east


def _websites(root: Node) -> Iterator[tuple[str, str]]:
    for node in root.at("informations", "moyensCommunication").each():
        if node.at("type", "id").value != _WEBSITE:
            continue
        if address := website(node.at("coordonnees", "fr").text(2_000)):
            yield WEBSITE, address


def _facts(root: Node, kinds: tuple[str, ...]) -> Iterator[Observation]:
    day = _day(root)
    said: dict[str, Observation] = {}
    for node in root.at("prestations", "tourismesAdaptes").each():
        for one in _criterion(node, kinds, day):
            said.setdefault(one.fact, one)
    for one in (*_label(root, day), *_places(root, day)):
        said.setdefault(one.fact, one)
    yield from said.values()


def _criterion(node: Node, kinds, day: date | None) -> Iterator[Observation]:
    words = node.at("libelleFr").text()
    criterion = CRITERIA.get(folded(words))
    if criterion is None or not criterion.facts:
        node.at("libelleFr").warn("unknown_code" if criterion is None else "no_measure")
        return
    if criterion.lodging and kinds != ("stay",):
        node.at("libelleFr").warn("no_measure")
        return
    for fact, value in criterion.facts.items():
        note = words if FACTS[fact].is_claim else ""
        yield Observation(
            fact=fact, value=value, method=IMPORTED, note=note, observed_on=day
        )


def _label(root: Node, day: date | None) -> Iterator[Observation]:
    """Tourisme & Handicap without dates, for people with reduced mobility: a claim."""
    node = root.at("prestations", "labelsTourismeHandicap")
    families = [one.at("libelleFr").text(80) for one in node.each()]
    if any("moteur" in folded(family).split() for family in families):
        yield Observation(
            fact="claim_reduced_mobility",
            value=True,
            method=LABEL,
            note=f"Tourisme & Handicap : {', '.join(families)}"[:500],
            observed_on=day,
        )


def _places(root: Node, day: date | None) -> Iterator[Observation]:
    node = root.at("prestations", _PLACES)
    number = node.take(lambda value: whole(value, 1_000))
    if number is not None:
        yield Observation(fact="wheelchair_places", value=number, observed_on=day)


def _day(root: Node) -> date | None:
    """The day on which somebody there last changed the object."""
    node = root.at("gestion", "dateModification")
    text = node.text(40)
    return Node(text[:10], node.pointer, root.told).take(past_day) if text else None
