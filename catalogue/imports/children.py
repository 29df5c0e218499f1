"""The repeated parts of an offer: from a record's parts to rows and back.

A row is a dict of canonical values by column; a column without value is left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import msgspec
from django.db import models

from catalogue import models as catalogue
from config.languages import CODES

from .attached import Attached
from .canonical import canonical

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Relation:
    """One child relation, named as on the offer and in the record.

    `columns`: what is compared and written. `texts`: translated columns, by their
    plain name. `single`: at most one row, and the record has it as one part.
    `more`: columns that a part does not name itself, some of its attachments.
    """

    name: str
    model: type[models.Model]
    columns: tuple[str, ...]
    texts: tuple[str, ...] = ()
    single: bool = False
    more: Callable[[msgspec.Struct, Attached], dict[str, object]] | None = None

    def said(self, parts, attached: Attached) -> list[Row] | None:
        """Rows of what a record says: a tuple of parts, or one part, or None."""
        if self.single:
            parts = () if parts is None else (parts,)
        return [self._row_of_part(part, attached) for part in parts] or None

    def stored(self, rows: Iterable[models.Model]) -> list[Row] | None:
        """Rows of what is stored."""
        return [
            _row({name: read(row, name) for name in self.all_columns}) for row in rows
        ] or None

    @property
    def all_columns(self) -> tuple[str, ...]:
        return self.columns + tuple(f"{t}_{code}" for t in self.texts for code in CODES)

    def _row_of_part(self, part: msgspec.Struct, attached: Attached) -> Row:
        found = {name: getattr(part, name, None) for name in self.columns}
        for name in self.texts:
            texts = getattr(part, name)
            found |= {f"{name}_{code}": texts[code] for code in CODES if code in texts}
        return _row(found | self.more(part, attached) if self.more else found)


def _row(values: dict[str, object]) -> Row:
    return {
        name: known
        for name, value in values.items()
        if value is not None and (known := canonical(value)) is not None
    }


def read(row: models.Model, column: str) -> object:
    """A column as it is compared: a picture by its hash, a file by its name."""
    if column == "photo":
        return row.photo.sha256 if row.photo_id else None
    if column == "gpx":
        return row.gpx.name
    return getattr(row, column)


def write(row: models.Model, column: str, value: object) -> None:
    """Set a column from its canonical value."""
    setattr(row, column, row._meta.get_field(column).to_python(value))


def _seats(room: msgspec.Struct, attached: Attached) -> dict[str, object]:
    return {f"seats_{layout}": seats for layout, seats in room.seats.items()}


def _track(route: msgspec.Struct, attached: Attached) -> dict[str, object]:
    track = attached.tracks.get(route.gpx)
    return track.columns if track else {"gpx": None}


def _photo(image: msgspec.Struct, attached: Attached) -> dict[str, object]:
    picture = attached.pictures.get(image.file)
    return {"photo": picture.sha256 if picture else None}


CONTACT = ("role", "channel", "value", "name", "hours", "languages", "audience")
RIGHTS = ("author", "licence", "rights_from", "rights_until", "reuse")
SEATS = tuple(f"seats_{layout}" for layout in catalogue.meeting_room.LAYOUTS)

RELATIONS = {
    relation.name: relation
    for relation in (
        Relation("contacts", catalogue.OfferContact, CONTACT),
        Relation("closures", catalogue.Closure, ("first_day", "last_day"), ("reason",)),
        Relation(
            "occurrences",
            catalogue.Occurrence,
            (
                "start_date",
                "end_date",
                "start_time",
                "end_time",
                "doors_time",
                "status",
                "previous_date",
                "ticket_url",
                "recurrence",
                "except_dates",
            ),
        ),
        Relation(
            "prices",
            catalogue.Price,
            (
                "amount",
                "amount_to",
                "unit",
                "audience",
                "age_min",
                "age_max",
                "valid_from",
                "valid_until",
                "minimum_persons",
                "vat_percent",
            ),
            ("label", "includes"),
        ),
        Relation(
            "tourist_tax",
            catalogue.TouristTax,
            ("category", "amount", "percent", "included"),
            single=True,
        ),
        Relation(
            "labels",
            catalogue.LabelAward,
            ("scheme", "name", "level", "family", "number", "awarded_on", "expires_on"),
        ),
        Relation(
            "meeting_rooms",
            catalogue.MeetingRoom,
            (
                "name",
                "area_m2",
                "height_m",
                "daylight",
                "blackout",
                *SEATS,
                "combinable_with",
                "equipment",
                "hybrid",
                "induction_loop",
                "step_free_stage",
                "half_day_rate",
                "day_rate",
                "residential_rate",
            ),
            more=_seats,
        ),
        Relation(
            "route",
            catalogue.Route,
            (
                "number",
                "kind",
                "difficulty",
                "traffic_free_percent",
                "loop",
                "surfaces",
                "narrowest_barrier_cm",
                "waymarking",
                "water",
                "gpx",
                "length_m",
                "ascent_m",
                "descent_m",
            ),
            single=True,
            more=_track,
        ),
        Relation("stages", catalogue.RouteStage, ("length_m", "station"), ("name",)),
        Relation(
            "notices",
            catalogue.RouteNotice,
            ("kind", "first_day", "last_day"),
            ("text",),
        ),
        Relation(
            "images",
            catalogue.OfferImage,
            ("photo", "source_url", *RIGHTS),
            ("alt", "caption"),
            more=_photo,
        ),
    )
}
