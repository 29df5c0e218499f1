"""What counted filters are called: "need=deaf&open=" → “Deaf”, “open on a day”."""

from collections.abc import Iterable
from urllib.parse import parse_qsl

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.thresholds import THRESHOLDS
from search.asking.when import WEEKDAYS
from search.facets import BY_PARAMETER, Group
from search.facets import labels as facet_labels
from search.facets.values import YES
from search.filters.when import OPEN_ON

NAMES: dict[str, str | Promise] = {  # parameter → what it asks, its value unknown
    "alone": gettext_lazy("I travel alone"),
    "verified": gettext_lazy("Only what was checked"),
    "not_suiting": gettext_lazy("Also what does not suit"),
    "open": gettext_lazy("Open on a day"),
    "at": gettext_lazy("Open at an hour"),
    "from": gettext_lazy("Open during a stay"),
    "evening": gettext_lazy("Open in the evening"),
    "weekday": gettext_lazy("Open on a day of the week"),
    "adults": gettext_lazy("Number of adults"),
    "children": gettext_lazy("Ages of children"),
    "dog": gettext_lazy("With an assistance dog"),
    "near": gettext_lazy("Near a place"),
    "along": gettext_lazy("Along a route"),
    "bbox": gettext_lazy("in the area of the map"),
}
Pair = tuple[str, str]


def filter_labels(counted: Iterable[str], language: str) -> dict[str, list[str]]:
    """Filters as counted → their names, in the order of the form.

    Names of communes and themes that are not known yet cost a query each.
    """
    pairs = {one: parse_qsl(one, keep_blank_values=True) for one in counted}
    values: dict[str, set[str]] = {}
    for name, value in (pair for found in pairs.values() for pair in found):
        values.setdefault(name, set()).add(value)
    known = {
        (name, value): label
        for name, some in values.items()
        for value, label in _labels(name, some, language).items()
    }
    return {
        one: [known.get(pair) or "=".join(filter(None, pair)) for pair in found]
        for one, found in pairs.items()
    }


def need_label(code: str) -> str:
    """A need that has left the registry is called by its code."""
    return str(NEEDS[code].short) if code in NEEDS else code


def _labels(name: str, values: set[str], language: str) -> dict[str, str]:
    """Value → label, of one parameter."""
    if name in BY_PARAMETER:
        return _of_group(BY_PARAMETER[name], values, language)
    if name == "need":
        return {"": _("Need")} | {value: need_label(value) for value in values - {""}}
    if name in THRESHOLDS:
        return dict.fromkeys(values, str(THRESHOLDS[name].label))
    if name not in NAMES:
        return {}
    named = dict.fromkeys(values, str(NAMES[name]))
    if name == "weekday":
        return named | _weekdays()
    return named | (_near(values - {""}, language) if name == "near" else {})


def _weekdays() -> dict[str, str]:
    return {code: OPEN_ON[number]() for number, code in enumerate(WEEKDAYS)}


def _of_group(group: Group, values: set[str], language: str) -> dict[str, str]:
    """A yes-or-no question stands for itself; a list too long to count has no value."""
    said = {"group": group.label}
    found = {
        value: _("%(group)s: %(value)s") % {**said, "value": label}
        for value, label in group.labels(values - {""}, language).items()
    }
    if group.listed == (YES,):
        found = dict.fromkeys(values, str(group.label))
    return {"": str(group.label), **found}


def _near(communes: set[str], language: str) -> dict[str, str]:
    names = facet_labels.communes(communes, language)
    return {
        insee: _("Near %(place)s") % {"place": name} for insee, name in names.items()
    }
