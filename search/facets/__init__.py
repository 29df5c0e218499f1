"""The registry of facet groups, read by the index, the engines, the page and the API.

A group says what a document has (`values`), what that is called (`labels`), and how
several ticked values combine. Numbers come in buckets: one entry of `BUCKETS` each. A
facet of a sector's attribute needs no entry here: it is declared with the attribute.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.sectors import ATTRIBUTES

from . import labels as label
from . import prices, spans, units
from . import values as value
from .buckets import Bucket, Spans, buckets

Values = Callable[[Any, date], list[str]]
Labels = Callable[[Iterable[str], str], dict[str, str]]


class Mode(StrEnum):
    """How the ticked values of one group combine; groups always all count."""

    ANY = "any"  # one of them is enough
    ALL = "all"  # each of them is asked for


@dataclass(frozen=True, slots=True)
class Group:
    """One facet.

    `values`: (document, day) → values that the document has on that day.
    `labels`: (values, language) → value → label; a value that does not exist is
    absent. `listed`: every value there is, in order, shown even with no hit; empty
    where the catalogue decides (communes), then ordered by count and label. `shares`:
    name of the field of the index that it shares with other groups; "" for one of its
    own. `until`: field of the entry with the first day on which its values hold no
    more, and count no more; "" where time does not change them. `buckets`: where its
    values are stretches of a number, which not every document says.
    """

    code: str
    parameter: str
    label: str | Promise
    values: Values
    labels: Labels
    mode: Mode = Mode.ANY
    listed: tuple[str, ...] = ()
    shares: str = ""
    until: str = ""
    buckets: tuple[Bucket, ...] = ()


def _attribute_group(code: str) -> Group:
    attribute = ATTRIBUTES[code]
    return Group(
        code=f"attr_{code}",
        parameter=code,
        label=attribute.label,
        values=value.of_attribute(code),
        labels=label.of_attribute(attribute),
        mode=Mode.ALL if attribute.kind == "choices" else Mode.ANY,
        listed=tuple(attribute.options or (value.YES,)),
        shares="attribute",
    )


def _in_buckets(
    code: str, label_: Promise, has: Spans, of: tuple[Bucket, ...], until: str = ""
) -> Group:
    """Numbers in buckets; one of those that are ticked is enough."""
    return Group(
        code,
        code,
        label_,
        value.in_buckets(of, has),
        label.of_buckets(of),
        listed=tuple(one.code for one in of),
        shares="bucket",
        until=until,
        buckets=of,
    )


BUCKETS = (
    _in_buckets(
        "duration",
        _("Duration"),
        spans.duration,
        buckets((1, 2, 4, 8), units.hours, grain=60),
    ),
    _in_buckets(
        "price",
        _("Price per adult"),
        prices.spans,
        (
            Bucket("free", 0, 1, _("free of charge")),
            *buckets((10, 20, 50, 100), units.euros, grain=100, first=1),
        ),
        until="prices_until",
    ),
    _in_buckets(
        "capacity",
        _("Size of the group"),
        spans.capacity,
        buckets((10, 20, 50, 100), units.people),
    ),
    _in_buckets(
        "age", _("Age of the children"), spans.age, buckets((3, 6, 12), units.years)
    ),
    _in_buckets(
        "length",
        _("Length of the route"),
        spans.length,
        buckets((5, 10, 20, 50), units.kilometres, grain=1_000),
    ),
    _in_buckets(
        "ascent",
        _("Ascent of the route"),
        spans.ascent,
        buckets((100, 300, 600, 1_000), units.metres),
    ),
)

OWN = (
    Group(
        "sector",
        "sector",
        _("Sector"),
        value.sectors,
        label.sectors,
        listed=label.SECTOR_CODES,
    ),
    Group("kind", "kind", _("Kind"), value.kind, label.kinds, listed=label.KIND_CODES),
    Group("commune", "commune", _("Commune"), value.commune, label.communes),
    Group("theme", "theme", _("Theme"), value.themes, label.themes),
    Group(
        "label",
        "label",
        _("Label"),
        value.labels_in_force,
        label.schemes,
        until="labels_until",
    ),
    Group("language", "language", _("Language spoken"), value.languages, label.spoken),
    Group(
        "fact",
        "fact",
        _("Known about access"),
        value.facts,
        label.facts,
        Mode.ALL,
        listed=label.FACT_CODES,
        until="access_until",
    ),
    *BUCKETS,
)

GROUPS: dict[str, Group] = {
    group.code: group
    for group in (
        *OWN,
        *(_attribute_group(code) for code, one in ATTRIBUTES.items() if one.facet),
    )
}

BY_PARAMETER: dict[str, Group] = {group.parameter: group for group in GROUPS.values()}


def facet_values(document: Any, today: date) -> dict[str, list[str]]:
    """Group → the document's values, without the groups where it has none."""
    found = {code: group.values(document, today) for code, group in GROUPS.items()}
    return {code: values for code, values in found.items() if values}
