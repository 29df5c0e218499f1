"""The whole page of an offer, ready for its template."""

from datetime import date

from catalogue.document import OfferDocument
from catalogue.kinds import KINDS

from . import formats
from .access import Access, access
from .contacts import ContactRow, contact_rows
from .dates import EventDates, event_dates
from .facts import Row, fact_rows
from .jsonld import json_ld
from .labels import LabelRow, label_rows
from .map import map_data
from .opening import OpeningPanel, opening_panel
from .pictures import Pictures, pictures
from .prices import Prices, prices
from .rooms import RoomTable, room_table
from .route import RouteView, route_view
from .sector_facts import SectorFacts, sector_facts
from .shown import Shown
from .words import Text, field_text, text


class OfferPage(Shown, frozen=True):
    """Everything the template shows; a section that has nothing is None or empty."""

    document: OfferDocument
    title: Text
    kind: str
    themes: list[Text]
    summary: Text
    description: Text
    pictures: Pictures
    facts: list[Row]
    opening: OpeningPanel
    dates: EventDates | None
    prices: Prices
    sectors: list[SectorFacts]
    rooms: RoomTable | None
    route: RouteView | None
    access: Access
    labels: list[LabelRow]
    contacts: list[ContactRow]
    provider: str
    checked: str
    modified: str
    point: str
    map_data: str
    json_ld: str

    @property
    def tells_hours(self) -> bool:
        """A way is always open and an event has dates: they need no hours."""
        return self.opening.known or self.document.kind not in ("event", "route")

    @property
    def tells_prices(self) -> bool:
        return self.prices.known or self.document.kind != "route"


def offer_page(
    offer: OfferDocument,
    language: str,
    day: date,
    base_url: str,
    asked: date | None = None,
) -> OfferPage:
    """The page in one language on one day. `asked`: the reader's “open on”.

    `base_url`: of the site, for the addresses that other machines read.
    """
    machine = offer.machine_translated
    about_access = access(offer, language, day)
    return OfferPage(
        document=offer,
        title=field_text(offer.title, "title", language, machine),
        kind=_kind(offer.kind),
        themes=[text(theme.label, language) for theme in offer.themes],
        summary=field_text(offer.summary, "summary", language, machine),
        description=field_text(offer.description, "description", language, machine),
        pictures=pictures(offer, language),
        facts=fact_rows(offer, language),
        opening=opening_panel(offer.opening, language, day, asked),
        dates=event_dates(offer.occurrences, language, day)
        if _is_dated(offer)
        else None,
        prices=prices(offer, language, day),
        sectors=sector_facts(offer, language),
        rooms=room_table(offer.meeting_rooms, language)
        if offer.meeting_rooms
        else None,
        route=route_view(offer.route, language, day) if offer.route else None,
        access=about_access,
        labels=label_rows(offer.labels, language, day),
        contacts=contact_rows(offer, language),
        provider=offer.provider.name if offer.provider else "",
        checked=_day(offer.last_checked_on, language),
        modified=_day(offer.modified_at and offer.modified_at.date(), language),
        point=point(offer),
        map_data=map_data(offer, language),
        json_ld=json_ld(offer, language, day, base_url, about_access.known.amenities),
    )


def point(offer: OfferDocument) -> str:
    """“43.09712, -0.04585”, or "" where the place is not known."""
    place = offer.place
    if place.latitude is None or place.longitude is None:
        return ""
    return f"{place.latitude:.5f}, {place.longitude:.5f}"


def _kind(code: str) -> str:
    return str(KINDS[code].label) if code in KINDS else code


def _is_dated(offer: OfferDocument) -> bool:
    return offer.kind == "event" or bool(offer.occurrences)


def _day(day: date | None, language: str) -> str:
    return formats.short_day(day, language) if day else ""
