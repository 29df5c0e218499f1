"""Sending the questions that are open: in writing first, by telephone last."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalogue.document import Contact, OfferDocument
from catalogue.models.contact import Contact as Model
from catalogue.page import formats
from catalogue.page.links import contact_link
from catalogue.page.words import text

WAYS: dict[str, str | Promise] = {  # channel → what its link says, the best first
    Model.Channel.EMAIL: gettext_lazy("Send these questions by e-mail"),
    Model.Channel.SMS: gettext_lazy("Send these questions by SMS"),
    Model.Channel.FORM: gettext_lazy("Ask through the contact form"),
    Model.Channel.WEBSITE: gettext_lazy("Ask through the website"),
    Model.Channel.RELAY: gettext_lazy("Call through the relay service for deaf people"),
    Model.Channel.PHONE: gettext_lazy("Call %(number)s"),
}


class Way(NamedTuple):
    """One link. `label`: what it does."""

    label: str
    link: str


def ways_to_ask(
    offer: OfferDocument, questions: Sequence[str], language: str
) -> tuple[Way, ...]:
    """One a channel, with the questions in the message where it can hold one.

    Whoever answers for access comes first; then the offer itself, then its provider.
    """
    return tuple(_ways(offer, questions, language)) if questions else ()


def _ways(
    offer: OfferDocument, questions: Sequence[str], language: str
) -> Iterator[Way]:
    known = [*offer.contacts, *(offer.provider.contacts if offer.provider else ())]
    known.sort(key=lambda one: one.role != Model.Role.ACCESSIBILITY)
    for channel, label in WAYS.items():
        contact = next((one for one in known if one.channel == channel), None)
        link = contact_link(channel, contact.value) if contact else ""
        if link:
            more = _message(offer, channel, questions, language)
            yield Way(_label(label, contact, language), link + more)


def _label(label: str | Promise, contact: Contact, language: str) -> str:
    if contact.channel != Model.Channel.PHONE:
        return str(label)
    return str(label) % {"number": formats.phone(contact.value, language)}


def _message(
    offer: OfferDocument, channel: str, questions: Sequence[str], language: str
) -> str:
    """The query of a mailto: or sms: link; "" for everything else."""
    if channel not in (Model.Channel.EMAIL, Model.Channel.SMS):
        return ""
    title = text(offer.title, language).words
    said = {"title": title, "questions": "\r\n".join(f"- {one}" for one in questions)}
    body = _(
        "Hello,\r\n\r\nbefore I come to “%(title)s” I would like to know:\r\n\r\n"
        "%(questions)s\r\n\r\nThank you!"
    )
    parts = {"body": body % said}
    if channel == Model.Channel.EMAIL:
        parts = {"subject": _("Access to “%(title)s”") % said, **parts}
    return "?" + "&".join(f"{name}={quote(part)}" for name, part in parts.items())
