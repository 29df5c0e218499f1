"""Why a choice was made, and what could not be met, in the reader's language."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, override

from catalogue.accessibility.needs import NEEDS
from catalogue.page import formats
from catalogue.sectors import SECTORS
from config.languages import pick
from experiences.document import Step
from experiences.feasibility.wording import sentence
from experiences.feasibility.wording.texts import MODES

from .admission import programme
from .brief import DINNER, LUNCH
from .candidate import ROLES
from .plan import Choice
from .reasons import Because, Unmet

BECAUSE = {
    "must_have": _("asked for"),
    "open_until": _("open until %(at)s"),
    "open_all_day": _("open until midnight"),
    "way": _("%(minutes)s %(mode)s"),
    "from_base": _("%(km)s from where you set out"),
    "suits": _("suits: %(need)s"),
    "access": _("to be asked: %(need)s"),
    "sector": "%(sector)s",
    "costs": _("%(amount)s for the group"),
    "free": _("free of charge"),
}
UNMET = {
    "nothing_found": _("Nothing was found that can be done on these days."),
    "must_have_not_public": _("An offer that was asked for is not published."),
    "must_have_refused": _("%(offer)s was asked for, but: %(finding)s"),
    "must_have_closed": _("%(offer)s was asked for, but is closed on these days."),
    "must_have_too_dear": _(
        "%(offer)s was asked for, but costs %(amount)s: more than the budget."
    ),
    "must_have_no_room": _(
        "%(offer)s was asked for, but does not fit in with the rest: there is no time, "
        "or no money, left for it."
    ),
    "taken_out": _("%(offer)s was taken out again: %(finding)s"),
    "no_meal": _("Day %(day)s, %(meal)s: no table nearby is open then."),
    "no_meal_that_suits": _(
        "Day %(day)s, %(meal)s: no table nearby is open then and known to suit."
    ),
    "meal_too_dear": _(
        "Day %(day)s, %(meal)s: the budget is not enough, it takes %(amount)s."
    ),
    "no_night": _("No bed was found that takes the group in on every night."),
    "no_night_that_suits": _(
        "No bed was found that takes the group in on every night and is known to suit."
    ),
    "night_too_dear": _(
        "The budget is not enough for the nights: they take %(amount)s."
    ),
    "no_sector": _("%(sector)s: nothing was found that fits in."),
    "empty_day": _("Day %(day)s: nothing to do was found."),
}
MEALS = {LUNCH: _("lunch"), DINNER: _("dinner")}


def explained(choice: Choice, language: str) -> str:
    """ "Open until 6 p.m., 12 min by bicycle, suits: wheelchair, heritage"; "" for a
    pause."""
    with override(language):
        said = ", ".join(because_text(one, language) for one in choice.because)
    return said[:1].upper() + said[1:]


def because_text(one: Because, language: str) -> str:
    with override(language):
        return str(BECAUSE[one.code]) % {
            "at": _said(one.at, lambda at: formats.clock(at, language)),
            "minutes": _said(one.minutes, formats.duration),
            "mode": str(MODES.get(one.mode, "")),
            "km": _said(one.km, lambda km: formats.length(km * 1000, language)),
            "need": str(NEEDS[one.subject].short) if one.subject in NEEDS else "",
            "sector": _sector(one.subject),
            "amount": _said(one.amount, lambda cents: formats.money(cents, language)),
        }


def unmet_text(one: Unmet, language: str) -> str:
    """A sentence."""
    with override(language):
        if one.code == "prices_unknown":
            return _prices_unknown(one.count or 0)
        suited = f"{one.code}_that_suits"
        text = UNMET[suited if one.with_needs else one.code]
        return str(text) % {
            "offer": pick(one.stop.title, language)[0] if one.stop else "",
            "finding": _finding(one, language),
            "day": one.day,
            "meal": str(MEALS.get(one.meal, "")),
            "sector": _sector(one.subject),
            "amount": _said(one.amount, lambda cents: formats.money(cents, language)),
        }


def _prices_unknown(count: int) -> str:
    return ngettext(
        "Of %(count)s choice the price is not known: the budget may not be enough.",
        "Of %(count)s choices the prices are not known: the budget may not be enough.",
        count,
    ) % {"count": count}


def _finding(one: Unmet, language: str) -> str:
    if one.finding is None or one.stop is None:
        return ""
    kind = ROLES.get(one.stop.kind, "offer")
    step = Step(id=one.finding.step, day=one.day or 1, kind=kind, stop=one.stop)
    return sentence(programme([step]), one.finding, language)


def _sector(code: str) -> str:
    return str(SECTORS[code].label) if code in SECTORS else ""


def _said(value, say: Callable) -> str:
    return "" if value is None else say(value)
