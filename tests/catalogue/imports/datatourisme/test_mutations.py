"""Whatever is done to a sound record: a valid record or a rejection, and quickly."""

import json
import math
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue import kinds, labels, sectors
from catalogue.accessibility.facts import FACTS
from catalogue.imports.problem import Severity
from catalogue.imports.record import OfferRecord
from catalogue.imports.source import Converted
from catalogue.models import Occurrence, Offer, OfferImage, Price
from catalogue.models.contact import OfferContact
from catalogue.models.label import LabelAward
from catalogue.opening import parse
from catalogue.spoken import CODES as SPOKEN
from config.languages import CODES

from . import allowed, converted, invented, timed

BAD = [
    None, True, False, 0, -1, 5, 2**40, 10**40, 1e18, -0.5, 1e-9, "", " ", "x", [], {},
    [[]], [None], {"fr": None}, {"@id": 5}, {"@id": "kb:Unknown"}, {"xx": ["?"]},
    {"fr": ["a", "b"], "@en": "c", "zh": ["d"]}, ["a", 1, None], "9999-12-31",
    "0001-01-01", "2026-02-30", "31/12/2026", "2026-10-25T02:30", "2027-03-28T02:30",
    "2026-01-01T00:00:00+25:00", "9999-12-31T23:59:59Z", "25:00", "24:00", "9h",
    "0,0", "43,09", "449000", "NaN", "-5", "1e999", "12.345", "à partir de 12 €", "٤٣",
    "PyrÃ©nÃ©es", "a\u202eb", "c\u200bd", "e\u0301", "Mus\x8fe", "a\x00b", "\ufeff",
    "<script>alert(1)</script>", "<p>a</p>&#0;&#xD800;", "{{ 7*7 }}", "<" * 30_000,
    "é" * 300, "mot " * 6_000, "javascript:alert(1)", "//host", "http://u:p@h.example",
    "http://" + "h" * 3_000, "0899 70 12 39", "abc", "1" * 40, "a@b.example\nBcc: c@d",
    "kb:LabelRating_QualiteTourisme", "schema:Monday", "https://example.org/#Thing",
]  # fmt: skip


@dataclass(frozen=True)
class Mutation:
    """One change at the place that `where` (0 to 1) points at."""

    how: str
    where: float
    value: object


HOW = ("replace", "remove", "repeat", "wrap", "unwrap", "add", "many")
mutations = st.builds(
    Mutation,
    st.sampled_from(HOW),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(BAD),
)
damages = st.sampled_from(
    [b"", b"\xff", b"NaN", b'"@id":"twice",', b"\\u0000", b"\\ud800", b"\xef\xbb\xbf"]
)


def places(value: object) -> Iterator[tuple[dict | list, str | int]]:
    """Every (container, key) in the record."""
    keys = value.keys() if isinstance(value, dict) else range(len(value))
    for key in list(keys):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from places(value[key])


def mutate(record: dict, mutation: Mutation) -> None:
    found = list(places(record))
    if not found:
        return
    container, key = found[int(mutation.where * len(found))]
    old, new = container[key], deepcopy(mutation.value)
    if mutation.how == "replace":
        container[key] = new
    elif mutation.how == "remove":
        del container[key]
    elif mutation.how == "repeat" and isinstance(old, list):
        container[key] = old * 3
    elif mutation.how == "wrap":
        container[key] = [old]
    elif mutation.how == "unwrap" and isinstance(old, list) and old:
        container[key] = old[0]
    elif mutation.how == "add" and isinstance(container, dict):
        container["offers"] = new
    elif mutation.how == "many" and isinstance(old, list):
        container[key] = (old * 700)[:700]


def check(found: Converted) -> None:
    """A rejection with its reason, or a record that the models take."""
    severities = {problem.severity for problem in found.problems}
    if found.record is None:
        assert Severity.REJECTED in severities
        return
    assert Severity.REJECTED not in severities
    data = msgspec.json.encode(found.record)
    assert msgspec.json.decode(data, type=OfferRecord) == found.record
    check_record(found.record)


def check_record(record: OfferRecord) -> None:
    assert 0 < len(record.external_id) <= 250
    assert record.kind in ("", *kinds.KINDS)
    assert set(record.sectors) <= set(sectors.SECTORS)
    for name in ("title", "summary", "description", "opening_note", "price_note"):
        check_texts(getattr(record, name), Offer._meta.get_field(name).max_length)
    for code, value in record.attributes.items():
        sectors.ATTRIBUTES[code].check(value)
    check_place(record)
    assert (
        len(record.opening_hours) <= Offer._meta.get_field("opening_hours").max_length
    )
    if record.opening_hours:
        parse(record.opening_hours)
    check_order(record.hours_confirmed_from, record.hours_confirmed_until)
    for number in (record.capacity, record.duration_minutes):
        assert number is None or 0 <= number < 2**31
    assert set(record.languages) <= set(SPOKEN)
    check_parts(record)
    assert "" not in (*record.unclassified, *record.same_as)
    assert record.title.get("fr") or not record.publish
    assert record.kind or not record.publish


def check_place(record: OfferRecord) -> None:
    point = (record.place.latitude, record.place.longitude)
    if None in point:
        assert point == (None, None)
    else:
        assert all(map(math.isfinite, point))
        assert abs(point[0]) <= 90
        assert abs(point[1]) <= 180
    assert len(record.place.insee) in (0, 5)
    assert len(record.place.postal_code) in (0, 5)
    assert len(record.place.commune) <= 80
    assert len(record.place.address) <= 250


def check_parts(record: OfferRecord) -> None:
    for price in record.prices:
        assert price.amount is None or 0 <= price.amount < 10_000_000
        assert price.amount_to is None or price.amount_to > price.amount
        assert price.unit in Price.Unit.values
        assert price.audience in Price.Audience.values
        check_texts(price.label, 250)
        check_texts(price.includes, 500)
        check_order(price.valid_from, price.valid_until)
    for image in record.images:
        assert image.source_url.startswith(("http://", "https://"))
        assert image.reuse in OfferImage.Reuse.values
        assert max(len(image.author), 2 * len(image.licence)) <= 250
        check_texts(image.alt, 250)
        check_texts(image.caption, 250)
        check_order(image.rights_from, image.rights_until)
    for label in record.labels:
        assert label.scheme in labels.SCHEMES
        assert label.family in ("", *labels.FAMILIES)
        assert len(label.name) <= LabelAward._meta.get_field("name").max_length
        check_order(label.awarded_on, label.expires_on)
    provider = record.provider.contacts if record.provider else ()
    for contact in (*record.contacts, *provider):
        assert contact.role in OfferContact.Role.values
        assert contact.channel in OfferContact.Channel.values
        assert 0 < len(contact.value) <= 2_000
        assert len(contact.name) <= 120
    for occurrence in record.occurrences:
        check_order(occurrence.start_date, occurrence.end_date)
        assert occurrence.status in Occurrence.Status.values
    for observation in record.observations:
        assert observation.fact in FACTS
        assert isinstance(observation.value, bool)
    for theme in record.themes:
        assert 0 < len(theme.name) <= 100
    counts = (record.images, record.prices, record.labels, record.themes)
    assert all(len(part) <= 50 for part in counts)


def check_texts(texts: dict[str, str], most: int) -> None:
    assert set(texts) <= set(CODES)
    for text in texts.values():
        assert 0 < len(text) <= most
        assert "\0" not in text
        text.encode()  # no lone surrogate


def check_order(first, last) -> None:
    assert first is None or last is None or first <= last


@settings(
    max_examples=2_000,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
@given(
    st.sampled_from(["museum", "concert", "loop"]),
    st.lists(mutations, min_size=1, max_size=3),
    st.one_of(st.none(), st.none(), st.tuples(damages, st.floats(0, 1))),
)
def test_mutated_record_is_valid_or_rejected(name, changes, damage):
    record = invented(name)
    for change in changes:
        mutate(record, change)
    data = json.dumps(record).encode()
    if damage is not None:
        cut = int(damage[1] * len(data))
        data = data[:cut] + damage[0] + data[cut:]

    found, taken = timed(converted, data)

    check(found)
    assert taken <= allowed(data)


def test_check_itself_sees_a_bad_record():
    """Negative control: a record that the models refuse does not pass."""
    sound = converted(invented()).record
    place = msgspec.structs.replace(sound.place, longitude=None)
    for change in ({"kind": "spaceport"}, {"languages": ("sp",)}, {"place": place}):
        broken = msgspec.structs.replace(sound, **change)
        try:
            check_record(broken)
        except AssertionError:
            continue
        raise AssertionError(change)
