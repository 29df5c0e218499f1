"""Changes since a lock, in the words of who decides whether to refresh."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext, override

from catalogue.page.formats import money, short_day
from config.languages import pick

from .refresh import Change

SENTENCES = {
    "price": gettext_noop(
        "“%(step)s”, %(what)s: %(before)s became %(after)s (departures from %(day)s)."
    ),
    "unknown": gettext_noop(
        "“%(step)s”: the price is not known any more (departures from %(day)s)."
    ),
    "known": gettext_noop(
        "“%(step)s”: the price, unknown before, is known (departures from %(day)s)."
    ),
    "added": gettext_noop("“%(step)s” was added to the programme."),
    "removed": gettext_noop("“%(step)s” was removed from the programme."),
    "settings": gettext_noop("The settings of the price have changed."),
}


def sentence(change: Change, language: str) -> str:
    """One change, in an interface language."""
    with override(language):
        return _(SENTENCES[change.code]) % {
            "step": pick(change.title, language)[0],
            "what": _WHAT[change.what](change) if change.what else "",
            "before": _money(change.before, language),
            "after": _money(change.after, language),
            "day": short_day(change.day, language) if change.day else "",
        }


def to_refresh(offer: str, count: int) -> str:
    """“The price of the castle has changed: 2 experiences to refresh.”, in the active
    language. `offer`: its title; `count`: experiences whose lock is older."""
    return ngettext(
        "The price of “%(offer)s” has changed: %(count)d experience to refresh.",
        "The price of “%(offer)s” has changed: %(count)d experiences to refresh.",
        count,
    ) % {"offer": offer, "count": count}


def _money(amount: int | None, language: str) -> str:
    return "" if amount is None else money(amount, language)


def _child(change: Change) -> str:
    low, high = change.ages
    return _("a child from %(low)s to %(high)s") % {"low": low, "high": high}


_WHAT: dict[str, Callable[[Change], str]] = {
    "adult": lambda _change: _("an adult"),
    "child": _child,
    "group": lambda _change: _("the group"),
    "room": lambda _change: _("a room"),
    "unit": lambda _change: _("a lodging or vehicle"),
}
