"""The fields that an import may fill: what a record says, what an offer holds.

Each is known by one name, in `ExternalReference.given` and `offered`, in reports
and in the admin: a column of the offer (`title_fr`, `capacity`), `point` (latitude
and longitude together), `attributes.<code>`, a child relation (`prices`), `themes`,
`provider` (its uid) or `live`.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from django.db.models import Field
from msgspec import UNSET

from catalogue.build.parts import Parts
from catalogue.models import Offer
from config.languages import CODES

from .attached import Attached
from .canonical import canonical
from .children import RELATIONS
from .record import OfferRecord, Place

TEXTS = ("title", "summary", "description", "opening_note", "price_note")
COLUMNS = (
    "machine_translated",
    "opening_hours",
    "hours_confirmed_from",
    "hours_confirmed_until",
    "free_of_charge",
    "prices_confirmed_until",
    "payment_methods",
    "capacity",
    "group_min",
    "group_max",
    "duration_minutes",
    "age_min",
    "age_max",
    "pets_welcome",
    "last_checked_on",
)
ELSEWHERE = ("themes", "live")  # not a column, or more than one
CODED = ("sectors", "languages")  # lists of codes, in the order of their registry
PLACE = ("commune", "address", "postal_code", "point")
ATTRIBUTE = "attributes."

Values = dict[str, object]


def said(record: OfferRecord, attached: Attached, insee: str, provider: str) -> Values:
    """Field → canonical value of everything that the record speaks of.

    `insee`, `provider`: what the record's commune and provider were found to be
    (INSEE code, uid), "" for none.
    """
    values: Values = {"kind": record.kind or None}
    values.update(_texts(record))
    for name in COLUMNS:
        if (value := getattr(record, name)) is not UNSET:
            values[name] = canonical(value)
    for name in CODED:
        if (value := getattr(record, name)) is not UNSET:
            values[name] = _in_order(name, value)
    if record.place is not UNSET:
        values.update(_place(record.place, insee))
    if record.provider is not UNSET:
        values["provider"] = provider or None
    if record.themes is not UNSET:
        values["themes"] = sorted({theme.name for theme in record.themes}) or None
    if record.attributes is not UNSET:
        values.update(_attributes(record.attributes))
    for name, relation in RELATIONS.items():
        if (parts := getattr(record, name)) is not UNSET:
            values[name] = relation.said(parts, attached)
    return values


def _texts(record: OfferRecord) -> Iterator[tuple[str, object]]:
    for name in TEXTS:
        if (texts := getattr(record, name)) is not UNSET:
            for code in CODES:
                yield f"{name}_{code}", canonical(texts.get(code))


def _place(place: Place, insee: str) -> Values:
    known = place.latitude is not None and place.longitude is not None
    return {
        "commune": insee or None,
        "address": canonical(place.address),
        "postal_code": canonical(place.postal_code),
        "point": [place.latitude, place.longitude] if known else None,
    }


def _attributes(attributes: Mapping[str, object]) -> Values:
    return {f"{ATTRIBUTE}{code}": canonical(v) for code, v in attributes.items()}


def _in_order(name: str, codes) -> list[str] | None:
    order = [code for code, _label in Offer._meta.get_field(name).codes()]
    known = [code for code in order if code in codes]
    return known + sorted(set(codes) - set(known)) or None


def stored(offer: Offer, parts: Parts, names) -> Values:
    """Field → canonical value that the offer holds, of the fields asked for."""
    return {name: _stored(offer, parts, name) for name in names}


def _stored(offer: Offer, parts: Parts, name: str) -> object:
    if name in RELATIONS:
        return RELATIONS[name].stored(parts.of(name))
    if name.startswith(ATTRIBUTE):
        return canonical(offer.attributes.get(name.removeprefix(ATTRIBUTE)))
    if name in _STORED:
        return _STORED[name](offer, parts)
    return canonical(getattr(offer, name))


def _stored_point(offer: Offer, parts: Parts) -> object:
    if offer.latitude is None or offer.longitude is None:
        return None
    return [offer.latitude, offer.longitude]


_STORED = {
    "commune": lambda offer, parts: offer.commune_id,
    "provider": lambda offer, parts: (
        str(offer.provider.uid) if offer.provider_id else None
    ),
    "point": _stored_point,
    "themes": lambda offer, parts: sorted(t.name for t in parts.of("themes")) or None,
    "sectors": lambda offer, parts: _in_order("sectors", offer.sectors),
    "languages": lambda offer, parts: _in_order("languages", offer.languages),
}


def columns(taken: Values, attributes: Mapping, providers: Mapping[str, int]) -> Values:
    """Column (attname) → canonical value of the offer's own row, of fields to be set.

    `attributes`: those the offer has; `providers`: uid → primary key. A value None
    empties the column.
    """
    found: Values = {}
    for name, value in taken.items():
        if name.startswith(ATTRIBUTE):
            found.setdefault("attributes", dict(attributes))
            _put(found["attributes"], name.removeprefix(ATTRIBUTE), value)
        elif name == "point":
            found["latitude"], found["longitude"] = value or (None, None)
        elif name == "commune":
            found["commune_id"] = value
        elif name == "provider":
            found["provider_id"] = providers[value] if value else None
        elif name not in RELATIONS and name not in ELSEWHERE:
            found[name] = value
    return found


def _put(attributes: dict, code: str, value: object) -> None:
    if value is None:
        attributes.pop(code, None)
    else:
        attributes[code] = value


def assign(offer: Offer, columns: Values) -> None:
    """Set columns of an offer from their canonical values."""
    for name, value in columns.items():
        field = _field(name)
        empty = None if field.null else field.get_default()
        setattr(offer, name, empty if value is None else field.to_python(value))


@cache
def _field(attname: str) -> Field:
    return next(f for f in Offer._meta.concrete_fields if f.attname == attname)
