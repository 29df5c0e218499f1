"""How to reach somebody: by role, with a link where one is safe."""

from catalogue.document import Contact, OfferDocument
from catalogue.models.contact import Contact as Model
from catalogue.opening import OpeningError, in_words, parse
from catalogue.spoken import spoken_languages

from . import formats
from .choices import label
from .links import contact_link
from .shown import Shown


class ContactRow(Shown, frozen=True):
    """One way to reach somebody. `languages`: in words."""

    role: str
    channel: str
    shown: str
    link: str
    name: str
    hours: str
    languages: str


def contact_rows(offer: OfferDocument, language: str) -> list[ContactRow]:
    """The offer's own contacts, else those of its provider."""
    found = offer.contacts
    if not found and offer.provider:
        found = offer.provider.contacts
    return [_row(one, language) for one in found]


def access_contact(offer: OfferDocument, language: str) -> ContactRow | None:
    """Whom to ask about access: the one for it, else the first."""
    own = [*offer.contacts, *(offer.provider.contacts if offer.provider else ())]
    asked = [one for one in own if one.role == Model.Role.ACCESSIBILITY] or own
    return _row(asked[0], language) if asked else None


def _row(contact: Contact, language: str) -> ContactRow:
    names = dict(spoken_languages()) if contact.languages else {}
    spoken = [str(names.get(code, code)) for code in contact.languages]
    return ContactRow(
        role=label(Model.Role, contact.role),
        channel=label(Model.Channel, contact.channel),
        shown=_shown(contact, language),
        link=contact_link(contact.channel, contact.value),
        name=contact.name,
        hours=_hours(contact.hours, language),
        languages=formats.listed(spoken, language),
    )


def _hours(text: str, language: str) -> str:
    """When somebody answers, in words where they are an OSM expression."""
    if not text:
        return ""
    try:
        return " ; ".join(in_words(parse(text), language))
    except OpeningError:
        return text


def _shown(contact: Contact, language: str) -> str:
    if contact.channel in (Model.Channel.PHONE, Model.Channel.SMS):
        return formats.phone(contact.value, language)
    if contact.channel in (Model.Channel.WEBSITE, Model.Channel.FORM):
        bare = contact.value.partition("://")[2] or contact.value
        return bare.removeprefix("www.").rstrip("/")
    return contact.value
