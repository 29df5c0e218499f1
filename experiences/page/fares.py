"""The fares in words: for whom, how much, when; and what one pays beside them."""

from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.models.price import Price as Model
from catalogue.page import formats
from catalogue.page.choices import label
from catalogue.page.facts import Row, age_words
from catalogue.page.shown import Shown
from catalogue.page.words import Text, text
from experiences.document import ExperienceDocument, Fare, Terms

from .programme import step_title


class FareRow(Shown, frozen=True):
    """`what`: the optional step that it pays for, else the fare's own words; `whom`: ""
    where these say it."""

    what: Text
    whom: str
    amount: str
    unit: str
    condition: str
    period: str


class Fares(Shown, frozen=True):
    """`headline`: “from 245 €”, "" where nothing is known. `beside`: what else is paid,
    or not."""

    headline: str
    rows: list[FareRow]
    extras: list[FareRow]
    beside: list[Row]


def fares(experience: ExperienceDocument, language: str, day: date) -> Fares:
    """Those for departures of `day` or later."""
    current = [one for one in experience.fares if not _is_past(one, day)]
    titles = {step.id: step_title(step, language) for step in experience.steps}
    return Fares(
        headline=_headline(current, language),
        rows=[_row(one, titles, language) for one in current if not one.step],
        extras=[_row(one, titles, language) for one in current if one.step],
        beside=_beside(experience.terms, language),
    )


def _headline(current: list[Fare], language: str) -> str:
    """What the cheapest adult pays; of a group's price, what the group pays."""
    whole = [one for one in current if not one.step]
    adults = [one for one in whole if one.unit == "person" and _is_adult(one)]
    found = adults or whole
    if not found:
        return ""
    least = min(found, key=lambda one: one.amount)
    said = {
        "amount": formats.money(least.amount, language),
        "unit": label(Model.Unit, least.unit),
    }
    if len(found) > 1:
        return _("From %(amount)s %(unit)s") % said
    return "{amount} {unit}".format(**said)


def _is_adult(fare: Fare) -> bool:
    return fare.age_max is None


def _row(fare: Fare, titles: dict[str, Text], language: str) -> FareRow:
    own, whom = text(fare.label, language), _whom(fare)
    what = titles.get(fare.step, own) if fare.step else own
    return FareRow(
        what=what,
        whom="" if what.words == whom else whom,
        amount=formats.money(fare.amount, language),
        unit=label(Model.Unit, fare.unit),
        condition=_condition(fare),
        period=_period(fare, language),
    )


def _whom(fare: Fare) -> str:
    if ages := age_words(fare.age_min, fare.age_max):
        return capfirst(ages)
    return _("Adult") if fare.unit == "person" else _("The whole group")


def _condition(fare: Fare) -> str:
    least, most = fare.minimum_persons, fare.maximum_persons
    if least is not None and most is not None:
        return _("%(from)s to %(to)s people") % {"from": least, "to": most}
    if least is not None:
        return _("from %(count)s people") % {"count": least}
    return "" if most is None else _("up to %(count)s people") % {"count": most}


def _period(fare: Fare, language: str) -> str:
    first, last = fare.valid_from, fare.valid_until
    if first and last:
        return formats.days(first, last, language)
    if first:
        return _("from %(day)s") % {"day": formats.short_day(first, language)}
    if last:
        return _("until %(day)s") % {"day": formats.short_day(last, language)}
    return ""


def _beside(terms: Terms, language: str) -> list[Row]:
    found = (
        (_("Single room supplement"), _money(terms.single_supplement, language)),
        (_("Free places"), _free(terms.one_free_per)),
        (_("Tourist tax"), _tax(terms, language)),
        (_("VAT"), _vat(terms.vat)),
    )
    return [Row(name, Text(value)) for name, value in found if value]


def _money(cents: int | None, language: str) -> str:
    return "" if cents is None else formats.money(cents, language)


def _free(per: int | None) -> str:
    if not per:
        return ""
    said = ngettext(
        "one more for %(count)s adult who pays",
        "one more for every %(count)s adults who pay",
        per,
    )
    return said % {"count": per}


def _tax(terms: Terms, language: str) -> str:
    """Never within the fares; "" where nothing is known of it."""
    parts = []
    if terms.tourist_tax:
        rate = formats.money(terms.tourist_tax, language)
        parts.append(_("%(amount)s by adult, beside the price") % {"amount": rate})
    if terms.tourist_tax_on_site:
        parts.append(_("to be paid on the spot"))
    return ", ".join(parts)


def _vat(code: str) -> str:
    known = {
        "margin": _("included, on the margin of the travel seller"),
        "standard": _("included"),
    }
    return known.get(code, code)


def _is_past(fare: Fare, day: date) -> bool:
    return fare.valid_until is not None and fare.valid_until < day
