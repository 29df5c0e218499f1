"""The sections of the document that repeat: contacts, prices, labels, rooms, route."""

from collections.abc import Iterable

from catalogue import document
from catalogue.addresses import offer_paths
from catalogue.models import Offer

from .parts import Parts
from .values import cents, decimal_text, texts


def contacts(rows: Iterable, audience: str) -> list[document.Contact]:
    return [
        document.Contact(
            role=row.role,
            channel=row.channel,
            value=row.value,
            name=row.name,
            hours=row.hours,
            languages=row.languages,
        )
        for row in rows
        if row.audience == audience
    ]


def provider(offer: Offer, parts: Parts) -> document.Provider | None:
    if offer.provider is None:
        return None
    return document.Provider(
        id=str(offer.provider.uid),
        name=str(offer.provider),
        legal_name=offer.provider.legal_name,
        registration=offer.provider.registration,
        contacts=contacts(parts.of("provider_contacts"), "public"),
    )


def place(offer: Offer) -> document.Place:
    return document.Place(
        insee=offer.commune_id,
        commune=offer.commune.name if offer.commune else "",
        postal_code=offer.postal_code,
        address=offer.address,
        latitude=offer.latitude,
        longitude=offer.longitude,
        premises=_premises(offer.premises),
    )


def _premises(host: Offer | None) -> document.Premises | None:
    if host is None or not host.live:
        return None
    title = texts(host, "title")
    return document.Premises(
        id=str(host.uid), title=title, path=offer_paths(title, host.uid.hex[:12])
    )


def prices(rows: Iterable) -> list[document.Price]:
    return [
        document.Price(
            amount=cents(row.amount),
            amount_to=cents(row.amount_to),
            unit=row.unit,
            audience=row.audience,
            label=texts(row, "label"),
            includes=texts(row, "includes"),
            age_min=row.age_min,
            age_max=row.age_max,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
            minimum_persons=row.minimum_persons,
            vat_percent=decimal_text(row.vat_percent),
        )
        for row in rows
    ]


def tax(rows: Iterable) -> document.TouristTax | None:
    for row in rows:
        return document.TouristTax(
            category=row.category,
            amount=cents(row.amount),
            percent=decimal_text(row.percent),
            included=row.included,
        )
    return None


def labels(rows: Iterable) -> list[document.Label]:
    return [
        document.Label(
            scheme=row.scheme,
            name=row.name,
            level=row.level,
            family=row.family,
            number=row.number,
            awarded_on=row.awarded_on,
            expires_on=row.expires_on,
        )
        for row in rows
    ]


def rooms(rows: Iterable) -> list[document.MeetingRoom]:
    return [
        document.MeetingRoom(
            name=row.name,
            area_m2=_number(row.area_m2),
            height_m=_number(row.height_m),
            daylight=row.daylight,
            blackout=row.blackout,
            seats=row.seats,
            combinable_with=row.combinable_with,
            equipment=row.equipment,
            hybrid=row.hybrid,
            induction_loop=row.induction_loop,
            step_free_stage=row.step_free_stage,
            half_day_rate=cents(row.half_day_rate),
            day_rate=cents(row.day_rate),
            residential_rate=cents(row.residential_rate),
        )
        for row in rows
    ]


def route(parts: Parts) -> document.Route | None:
    for row in parts.of("route"):
        return document.Route(
            kind=row.kind,
            number=row.number,
            difficulty=row.difficulty,
            traffic_free_percent=row.traffic_free_percent,
            loop=row.loop,
            surfaces=row.surfaces,
            narrowest_barrier_cm=row.narrowest_barrier_cm,
            waymarking=row.waymarking,
            water=row.water,
            length_m=row.length_m,
            ascent_m=row.ascent_m,
            descent_m=row.descent_m,
            line=row.line,
            profile=row.profile,
            gpx=row.gpx.url if row.gpx else "",
            stages=[
                document.Stage(
                    name=texts(stage, "name"),
                    length_m=stage.length_m,
                    station=stage.station,
                )
                for stage in parts.of("stages")
            ],
            notices=[
                document.Notice(
                    kind=notice.kind,
                    first_day=notice.first_day,
                    last_day=notice.last_day,
                    text=texts(notice, "text"),
                )
                for notice in parts.of("notices")
            ],
        )
    return None


def _number(amount) -> float | None:
    return None if amount is None else float(amount)
