"""What a party pays: the form, and its answer line by line."""

from collections.abc import Iterator
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.page import formats
from catalogue.page.shown import Shown
from catalogue.page.words import Text, text
from experiences.document import ExperienceDocument
from experiences.pricing.party import NoPrice, PartyPrice, party_price
from experiences.pricing.schedule import Payment, payments

from .asked import Asked, asked
from .programme import step_title
from .seller import is_for_sale
from .states import TO_BE_HAD, next_day, states


class Option(Shown, frozen=True):
    id: str
    title: Text
    chosen: bool


class LineRow(Shown, frozen=True):
    label: Text
    quantity: str
    each: str
    total: str


class PartyAnswer(Shown, frozen=True):
    """`refused`: why there is no price; `warning`: that the day cannot be had.

    `beside`: what is paid beside the sum; `payments`: (what, how much).
    """

    heading: str
    refused: str
    warning: str
    lines: tuple[LineRow, ...] = ()
    total: str = ""
    beside: str = ""
    payments: tuple[tuple[str, str], ...] = ()


class PartyPanel(Shown, frozen=True):
    """The form as it was filled in, and the answer; None: nothing was asked."""

    asked: Asked
    on: str
    options: tuple[Option, ...]
    asks_alone: bool
    answer: PartyAnswer | None


def party_panel(
    experience: ExperienceDocument, query: QueryDict, language: str, day: date
) -> PartyPanel | None:
    """None where nothing is sold, or no fare is known."""
    if not (is_for_sale(experience) and any(not f.step for f in experience.fares)):
        return None
    found = states(experience, day)
    first = next_day(found)
    priced = {fare.step for fare in experience.fares if fare.step}
    optional = [step for step in experience.steps if step.id in priced]
    said = asked(query, [step.id for step in optional])
    return PartyPanel(
        asked=said,
        on=said.on or str(first or ""),
        options=tuple(
            Option(one.id, step_title(one, language), one.id in said.options)
            for one in optional
        ),
        asks_alone=bool(experience.terms.single_supplement),
        answer=_answer(experience, said, found, language, day),
    )


def _answer(
    experience: ExperienceDocument,
    said: Asked,
    found: dict[date, str],
    language: str,
    today: date,
) -> PartyAnswer | None:
    if said.party is None or said.day is None:
        return None
    price = _price(experience, said)
    heading = formats.long_day(said.day, language)
    warning = "" if found.get(said.day) in TO_BE_HAD else _warning(found.get(said.day))
    if isinstance(price, NoPrice):
        return PartyAnswer(heading, _refused(price), warning)
    due = payments(price.total, experience.terms, said.day, today)
    return PartyAnswer(
        heading=heading,
        refused="",
        warning=warning,
        lines=tuple(_lines(price, language)),
        total=formats.money(price.total, language),
        beside=_beside(price, language),
        payments=tuple(_payment(one, language) for one in due),
    )


def _price(experience: ExperienceDocument, said: Asked) -> PartyPrice | NoPrice:
    """An option that has no price for so many people on that day has none at all."""
    try:
        return party_price(experience, said.party, said.day)
    except ValueError:
        return NoPrice("no_fare")


def _warning(state: str | None) -> str:
    if state == "full":
        return _("The departure of that day is full.")
    if state is None:
        return _("Whether it can begin on that day was not checked: please ask.")
    return _("It cannot begin on that day.")


def _refused(price: NoPrice) -> str:
    people = price.people or 0
    said = {
        "nobody": _("Please say who travels."),
        "no_fare": _("There is no price for that day: please ask."),
        "too_few": ngettext(
            "It is offered from %(count)s person on.",
            "It is offered from %(count)s people on.",
            people,
        ),
        "too_many": ngettext(
            "It is offered to %(count)s person at most.",
            "It is offered to %(count)s people at most.",
            people,
        ),
    }
    return said[price.code] % {"count": people}


def _lines(price: PartyPrice, language: str) -> Iterator[LineRow]:
    names = {"adult": _("Adult"), "child": _("Child"), "group": _("The whole group")}
    for line in price.lines:
        yield LineRow(
            label=text(line.label, language) or Text(names.get(line.code, "")),
            quantity=str(line.quantity),
            each=formats.money(line.amount, language),
            total=formats.money(line.total, language),
        )


def _beside(price: PartyPrice, language: str) -> str:
    parts = []
    if price.tourist_tax:
        amount = formats.money(price.tourist_tax, language)
        parts.append(_("Tourist tax beside it: %(amount)s.") % {"amount": amount})
    if price.tourist_tax_on_site:
        parts.append(_("Tourist tax is to be paid on the spot."))
    return " ".join(parts)


def _payment(one: Payment, language: str) -> tuple[str, str]:
    names = {
        "deposit": _("Deposit"),
        "balance": _("Balance"),
        "whole": _("The whole sum"),
    }
    name, amount = names[one.code], formats.money(one.amount, language)
    if one.due is None:
        return name, amount
    day = formats.short_day(one.due, language)
    return _("%(what)s, by %(day)s") % {"what": name, "day": day}, amount
